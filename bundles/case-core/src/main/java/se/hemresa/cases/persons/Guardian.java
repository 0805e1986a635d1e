// SPDX-License-Identifier: Apache-2.0
package se.hemresa.cases.persons;

import java.time.LocalDate;

import se.hemresa.api.id.Opaque;
import se.hemresa.cases.CaseFact;
import se.hemresa.cases.Checks;

/**
 * Who decides for a child (vårdnadshavare, god man, särskilt förordnad vårdnadshavare, socialnämnd).
 *
 * @param kind CUSTODIAN, GOD_MAN, SFV or SOCIAL_BOARD
 * @param appointedBy the authority that appointed it; null if none did
 * @param decisionNo the number of the decision; null if there is none
 * @param from the first day
 * @param to the last day; null for open end
 */
public record Guardian(String kind, String appointedBy, String decisionNo, LocalDate from, LocalDate to)
        implements CaseFact {

    @Override
    public String section() {
        return "relations";
    }

    @Override
    public void check(Checks checks) {
        checks.period(from, to);
    }

    /**
     * @param day a day
     * @return whether the guardian decides on that day
     */
    public boolean inForce(LocalDate day) {
        return !from.isAfter(day) && (to == null || !to.isBefore(day));
    }

    @Override
    public String toString() {
        return Opaque.of(this);
    }
}
