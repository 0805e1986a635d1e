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
 * @param byMessage whether it was a status in a message: then the case follows by itself; otherwise the reporter fires
 */
record Reporter(String agency, String role, String purpose, boolean byMessage) {

    static Reporter current() {
        return of(Caller.current(), false);
    }

    static Reporter of(Caller caller, boolean byMessage) {
        return new Reporter(caller.agency().value(), caller.role(), caller.purpose(), byMessage);
    }

    static Optional<Reporter> of(Content content) {
        return content.inner("reporter")
                .map(tree -> new Reporter(
                        tree.text("agency").orElseThrow(),
                        tree.text("role").orElseThrow(),
                        tree.text("purpose").orElseThrow(),
                        tree.flag("byMessage")));
    }

    Map<String, Object> tree() {
        return Map.of("agency", agency, "role", role, "purpose", purpose, "byMessage", byMessage);
    }

    Caller caller() {
        return new Caller(new AgencyId(agency), role, Optional.empty(), purpose);
    }
}
