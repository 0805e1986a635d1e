// SPDX-License-Identifier: Apache-2.0
package se.hemresa.access.rules;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import se.hemresa.api.access.AccessCondition;
import se.hemresa.api.access.Caller;
import se.hemresa.api.cases.CaseDirectory;
import se.hemresa.api.id.AgencyId;
import se.hemresa.api.id.CaseId;
import se.hemresa.api.testing.ToldEvents;

/** The component that decides, around one case; a test says what is open and what modules tell. */
final class TestDesk {

    final OneCase one = new OneCase();
    final Set<String> open = new HashSet<>();
    final Set<String> told = new HashSet<>();
    final ToldEvents events = new ToldEvents();
    List<CaseDirectory> directories = List.of(one);
    final CaseRules ofCases;
    final AccessDesk desk;

    TestDesk() {
        this(Clock.systemUTC());
    }

    TestDesk(Clock clock) {
        Openings openings = (caseId, section, caller) -> {
            one.calls.add("openings");
            return Set.copyOf(open);
        };
        ofCases = new CaseRules(
                clock,
                openings,
                new TiedAttempts(new SameThread(), events),
                new CaseRules.Modules(() -> directories, () -> List.of(new Told())));
        desk = new AccessDesk(ofCases, true);
    }

    /** A caller of the owning agency, with the default purpose of the role. */
    Caller as(String role) {
        List<String> purposes = ofCases.rules().purposes().getOrDefault(role, List.of("CASE_HANDLING"));
        return as(role, purposes.get(0));
    }

    static Caller as(String role, String purpose) {
        return new Caller(new AgencyId("SE-AB"), role, Optional.of("u-1"), purpose);
    }

    /** What the module tells that alone can know it. */
    private final class Told implements AccessCondition {

        @Override
        public Set<String> codes() {
            return Set.of("consentOrBasis", "transferOffered", "subjectAccess", "duringAssignment");
        }

        @Override
        public boolean holds(String code, CaseId caseId, Caller caller) {
            one.calls.add("condition " + code);
            return told.contains(code);
        }
    }

    /** @return what has been asked since the last time, in order */
    List<String> calls() {
        List<String> calls = new ArrayList<>(one.calls);
        one.calls.clear();
        return calls;
    }
}
