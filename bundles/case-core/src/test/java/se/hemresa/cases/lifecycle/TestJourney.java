// SPDX-License-Identifier: Apache-2.0
package se.hemresa.cases.lifecycle;

import java.util.List;

import se.hemresa.api.cases.Guard;
import se.hemresa.cases.CaseStore;
import se.hemresa.cases.FactStore;
import se.hemresa.cases.guards.DeclineGuards;
import se.hemresa.cases.guards.EligibilityGuards;
import se.hemresa.cases.guards.OpenGuards;
import se.hemresa.cases.testing.County;
import se.hemresa.cases.testing.Story;

/** Puts the life cycle together without a container. */
public final class TestJourney {

    private TestJourney() {}

    public static CaseJourney of(County county, List<Guard> guards) {
        StateTable table = new StateTable();
        CaseStore cases = county.stores().cases();
        Moves moves = new Moves(table, cases, county.stores().facts(), county.journal(), Story.CLOCK);
        return new CaseJourney(table, new Guards(guards), moves, cases, county.work(), county.access());
    }

    /** The ten guards of this module. */
    public static List<Guard> guards(CaseStore cases, FactStore facts) {
        return List.of(
                new OpenGuards.ReferralComplete(facts),
                new OpenGuards.DuplicateCheckDone(facts),
                new OpenGuards.ConflictCheckDone(cases, facts),
                new EligibilityGuards.TargetGroupGroundPresent(cases),
                new EligibilityGuards.ForeignCitizen(facts),
                new EligibilityGuards.RightToReside(facts),
                new EligibilityGuards.EligibilityDecided(facts),
                new DeclineGuards.ClosureReasonNotTargetGroup(facts),
                new DeclineGuards.AlternativeSupportRecorded(facts),
                new DeclineGuards.PersonInformed(facts));
    }
}
