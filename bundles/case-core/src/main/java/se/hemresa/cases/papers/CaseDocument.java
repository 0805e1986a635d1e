// SPDX-License-Identifier: Apache-2.0
package se.hemresa.cases.papers;

import se.hemresa.cases.CaseFact;

/**
 * A document in the register of the case (Handling): which one it is, not what it says.
 *
 * @param type what kind of document it is
 * @param language ISO 639-2
 * @param direction INCOMING, OUTGOING or DRAWN_UP
 * @param sha256 SHA-256 of the content, 64 hexadecimal digits
 */
public record CaseDocument(String type, String language, String direction, String sha256) implements CaseFact {

    @Override
    public String section() {
        return "documents";
    }
}
