// SPDX-License-Identifier: Apache-2.0
package se.hemresa.cases.papers;

import se.hemresa.api.id.Opaque;
import se.hemresa.cases.CaseFact;

/**
 * What the person has told in words (Berättelse). Never part of a message.
 *
 * @param text in words
 * @param sensitivity NORMAL, HIGH or EXTREME
 */
public record Narrative(String text, String sensitivity) implements CaseFact {

    @Override
    public String section() {
        return "narrative";
    }

    @Override
    public String toString() {
        return Opaque.of(this);
    }
}
