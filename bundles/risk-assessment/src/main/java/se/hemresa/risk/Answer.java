// SPDX-License-Identifier: Apache-2.0
package se.hemresa.risk;

import java.util.Optional;
import java.util.OptionalInt;

import se.hemresa.api.id.Opaque;

/**
 * An answer of an assessment.
 *
 * @param item the code of the item
 * @param value 0–4; empty for UNKNOWN
 * @param evidence what it builds on, in words; empty if none is told
 * @param source where that comes from, a code; empty if none is told
 */
public record Answer(String item, OptionalInt value, Optional<String> evidence, Optional<String> source) {
    @Override
    public String toString() {
        return Opaque.of(this);
    }
}
