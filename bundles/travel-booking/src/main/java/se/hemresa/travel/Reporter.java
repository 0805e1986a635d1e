// SPDX-License-Identifier: Apache-2.0
package se.hemresa.travel;

import java.util.Map;
import java.util.Optional;

import se.hemresa.api.access.Caller;
import se.hemresa.api.id.AgencyId;

/**
 * Who has reported a fact. When the case can only later follow it, it does so on the reporter's behalf.
 *
 * @param agency the organisation
 * @param role a code of the list {@code Role}
 * @param purpose what for
 */
record Reporter(String agency, String role, String purpose) {

    static Reporter current() {
        return of(Caller.current());
    }

    static Reporter of(Caller caller) {
        return new Reporter(caller.agency().value(), caller.role(), caller.purpose());
    }

    static Optional<Reporter> of(Content content) {
        return content.inner("reporter")
                .map(tree -> new Reporter(
                        tree.text("agency").orElseThrow(),
                        tree.text("role").orElseThrow(),
                        tree.text("purpose").orElseThrow()));
    }

    /** IOM is the group of its two roles. */
    boolean isIom() {
        return role.equals("IOM_FINLAND") || role.equals("IOM_RECEIVING");
    }

    Map<String, Object> tree() {
        return Map.of("agency", agency, "role", role, "purpose", purpose);
    }

    Caller caller() {
        return new Caller(new AgencyId(agency), role, Optional.empty(), purpose);
    }
}
