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
import se.hemresa.api.work.UnitOfWork;

/** The component that decides, around one case; a test says what is open and what modules tell. */
public final class TestDesk {

    public final OneCase one = new OneCase();
    public final Set<String> open = new HashSet<>();
    final Set<String> told = new HashSet<>();
    public final ToldEvents events = new ToldEvents();
    List<CaseDirectory> directories = List.of(one);
    final CaseRules.Modules modules;
    final CaseRules ofCases;
    public final AccessDesk desk;

    TestDesk() {
        this(Clock.systemUTC());
    }

    TestDesk(Clock clock) {
        this(clock, new SameThread(), Optional.empty());
    }

    /** With what is really open. */
    public TestDesk(Clock clock, UnitOfWork units, Openings openings) {
        this(clock, units, Optional.of(openings));
    }

    private TestDesk(Clock clock, UnitOfWork units, Optional<Openings> openings) {
        Openings said = (caseId, section, caller) -> {
            one.calls.add("openings");
            return Set.copyOf(open);
        };
        modules = new CaseRules.Modules(() -> directories, () -> List.of(new Told()));
        ofCases = new CaseRules(units, events, clock, openings.orElse(said), modules, true);
        desk = new AccessDesk(ofCases);
    }

    /** The same, with narrowing switched off. */
    AccessDesk withoutNarrowing() {
        Openings none = (caseId, section, caller) -> Set.of();
        return new AccessDesk(new CaseRules(new SameThread(), events, Clock.systemUTC(), none, modules, false));
    }

    public OpeningRules openingRules() {
        return new OpeningRules(ofCases);
    }

    public RuleBook book() {
        return new RuleBook(ofCases, desk);
    }

    /** A caller of the owning agency, with the default purpose of the role. */
    public Caller as(String role) {
        List<String> purposes = ofCases.rules().purposes().getOrDefault(role, List.of("CASE_HANDLING"));
        return as(role, purposes.get(0));
    }

    public static Caller as(String role, String purpose) {
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
