// SPDX-License-Identifier: Apache-2.0
package se.hemresa.journal.schema;

/** The tables of a module could not be brought to the form that its change log describes; nothing was changed. */
public final class MigrationFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    MigrationFailure(String module, Throwable cause) {
        super("The change log of " + module + " cannot be carried out", cause);
    }
}
