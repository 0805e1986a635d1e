// SPDX-License-Identifier: Apache-2.0
package se.hemresa.cases.lifecycle;

import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;

import se.hemresa.api.cases.CaseDirectory;
import se.hemresa.api.cases.Guard;
import se.hemresa.api.journal.Journal;
import se.hemresa.cases.CaseFacts;
import se.hemresa.cases.CaseStore;
import se.hemresa.cases.FactStore;
import se.hemresa.cases.closing.ClosingStore;
import se.hemresa.cases.guards.BreakOffGuards;
import se.hemresa.cases.guards.ChildGuards;
import se.hemresa.cases.guards.ClosureGuards;
import se.hemresa.cases.guards.DeclineGuards;
import se.hemresa.cases.guards.EligibilityGuards;
import se.hemresa.cases.guards.HoldGuards;
import se.hemresa.cases.guards.MappingGuards;
import se.hemresa.cases.guards.OpenGuards;
import se.hemresa.cases.guards.ReopenGuards;
import se.hemresa.cases.testing.County;

/** Puts the life cycle together without a container. */
public final class TestJourney {

    private TestJourney() {}

    public static CaseJourney of(County county, List<Guard> guards) {
        return of(county, guards, county.journal());
    }

    public static CaseJourney of(County county, List<Guard> guards, Journal journal) {
        CaseStore cases = county.stores().cases();
        return new CaseJourney(
                new StateTable(),
                new Guards(emergencies(county, journal), guards),
                moves(county, journal),
                cases,
                county.work(),
                county.access());
    }

    public static CaseOutlook outlook(County county) {
        Guards guards = new Guards(emergencies(county, county.journal()), guards(county));
        return new CaseOutlook(new StateTable(), guards, moves(county, county.journal()));
    }

    private static Emergencies emergencies(County county, Journal journal) {
        return new Emergencies(
                county.stores().emergencies(), county.register(), county.tasks(), journal, county.clock());
    }

    private static Moves moves(County county, Journal journal) {
        CaseStore cases = county.stores().cases();
        ClosingStore closing = county.stores().closing();
        Endings endings = new Endings(closing, journal, county.book());
        Effects effects = new Effects(closing, county.stores().told(), county.tasks(), journal, county.book());
        return new Moves(new StateTable(), cases, endings, effects, journal, county.clock());
    }

    /** The guards of this module, except those of consent. */
    public static List<Guard> guards(County county) {
        return Stream.of(ofIntake(county), ofClosing(county), ofTheWay(county))
                .flatMap(List::stream)
                .toList();
    }

    private static List<Guard> ofIntake(County county) {
        CaseStore cases = county.stores().cases();
        FactStore persons = county.stores().facts();
        ClosingStore closing = county.stores().closing();
        return List.of(
                new OpenGuards.ReferralComplete(persons),
                new OpenGuards.DuplicateCheckDone(persons),
                new OpenGuards.ConflictCheckDone(cases, persons),
                new EligibilityGuards.TargetGroupGroundPresent(cases),
                new EligibilityGuards.ForeignCitizen(persons),
                new EligibilityGuards.RightToReside(persons),
                new EligibilityGuards.EligibilityDecided(persons),
                new DeclineGuards.ClosureReasonNotTargetGroup(closing),
                new DeclineGuards.AlternativeSupportRecorded(closing),
                new DeclineGuards.PersonInformed(persons));
    }

    private static List<Guard> ofClosing(County county) {
        FactStore persons = county.stores().facts();
        ClosingStore closing = county.stores().closing();
        return List.of(
                new ClosureGuards.ProtectionPlanReferenced(closing),
                new ClosureGuards.ReasonBidNegative(closing),
                new ClosureGuards.ResponsibilityKept(closing),
                new ClosureGuards.ReasonLostContact(closing),
                new ClosureGuards.DeathRecorded(closing, persons),
                new ClosureGuards.FourEyes(closing),
                new ClosureGuards.ReasonAdministrative(closing, persons),
                new ReopenGuards.NewReferralOrReExploitation(persons, closing, county.sheet()),
                new ReopenGuards.NotDisposed(county.stores().cases()));
    }

    private static List<Guard> ofTheWay(County county) {
        CaseStore cases = county.stores().cases();
        CaseFacts facts = county.stores().told();
        ClosingStore closing = county.stores().closing();
        CaseDirectory directory = county.register();
        Clock clock = county.clock();
        return List.of(
                new MappingGuards.ReturnPlaceMapped(facts, clock),
                new ChildGuards.ChildAtTravelDate(cases, directory),
                new ChildGuards.AdultAtTravelDate(cases, directory),
                new ChildGuards.GuardianRecorded(facts, clock),
                new BreakOffGuards.ReasonRecorded(facts, cases),
                new BreakOffGuards.SocialServicesInformed(facts, cases, directory, clock),
                new HoldGuards.ReasonPresent(closing),
                new HoldGuards.ReviewWithin30Days(closing, clock),
                new HoldGuards.NotDuringJourney(cases),
                new HoldGuards.ReasonEnded(closing),
                new HoldGuards.ReReviewDateSet(closing, clock));
    }
}
