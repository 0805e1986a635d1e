// SPDX-License-Identifier: Apache-2.0
package se.hemresa.journal.work;

/** Something that holds changes back until the end of the unit of work that it takes part in. */
public interface Participant {

    /** Writes what is held back on the unit's connection; the unit commits afterwards. */
    void complete();

    /** Forgets what is held back and lets go; also called after {@link #complete}. Must not throw. */
    void release();
}
