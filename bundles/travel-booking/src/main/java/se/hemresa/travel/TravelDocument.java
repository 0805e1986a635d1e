// SPDX-License-Identifier: Apache-2.0
package se.hemresa.travel;

import java.time.LocalDate;
import java.util.Set;

/** A document to travel with (code list {@code TravelDocType}). */
public record TravelDocument(Stamp stamp, Content content) implements TravelRecord {

    private static final Set<String> CROSSES_BORDERS =
            Set.of("PASSPORT", "NATIONAL_ID", "EMERGENCY_PASSPORT", "LAISSEZ_PASSER", "EU_EMERGENCY_TD");

    /** A code of the list. */
    public String type() {
        return content.text("type").orElseThrow();
    }

    /** Whether its holder may be let over a border with it. */
    public boolean crossesBorders() {
        return CROSSES_BORDERS.contains(type());
    }

    /** Whether it shows who its holder is; enough where nobody controls a border. */
    public boolean identifies() {
        return crossesBorders() || type().equals("BIRTH_CERT");
    }

    /** Whether it is still valid on a day. One without an end, such as a certificate of birth, is. */
    public boolean validOn(LocalDate day) {
        return content.day("validTo").filter(end -> end.isBefore(day)).isEmpty();
    }
}
