// SPDX-License-Identifier: Apache-2.0
package se.hemresa.identity;

/**
 * What was brought proves nobody. The reason is a code for the journal and never leaves the bundle as an answer to the caller,
 * who must not learn how near he was. Without a stack trace: whoever sends rubbish should cost nothing.
 */
public final class Unproven extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** @param reason a code in kebab case, e.g. {@code expired} */
    public Unproven(String reason) {
        super(reason, null, false, false);
    }

    /** @return the code */
    public String reason() {
        return getMessage();
    }
}
