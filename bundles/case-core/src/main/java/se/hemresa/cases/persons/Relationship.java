// SPDX-License-Identifier: Apache-2.0
package se.hemresa.cases.persons;

import se.hemresa.api.id.Opaque;
import se.hemresa.cases.CaseFact;

/**
 * Somebody who stands in a relation to the person.
 *
 * @param type PARENT, CHILD, SPOUSE, SIBLING, GUARDIAN or OTHER
 * @param firstName what the other is called; null if not told
 * @param age whole years; null if not known
 * @param role what the other is to the person, as a code and never a name, e.g. UNCLE, FORMER_EMPLOYER; null if not told
 * @param familyName what a user of the same name in the same municipality is kept out by (the conflict block); null if not told
 * @param municipality the four digits of where the other lives; null if not known
 * @param identifier the other's personal or coordination number; null if not known
 * @param isSuspectedExploiter whether the other is suspected of the exploitation
 * @param travelsTogether whether the two travel together
 * @param noContact whether the other must not be spoken with
 */
public record Relationship(
        String type,
        String firstName,
        Integer age,
        String role,
        String familyName,
        String municipality,
        String identifier,
        boolean isSuspectedExploiter,
        boolean travelsTogether,
        boolean noContact)
        implements CaseFact {

    @Override
    public String section() {
        return "relations";
    }

    @Override
    public String toString() {
        return Opaque.of(this);
    }
}
