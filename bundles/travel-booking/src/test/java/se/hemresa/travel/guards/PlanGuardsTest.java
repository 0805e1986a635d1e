// SPDX-License-Identifier: Apache-2.0
package se.hemresa.travel.guards;

import java.util.List;
import java.util.Map;

import org.junit.Before;
import org.junit.ClassRule;
import org.junit.Test;

import se.hemresa.api.cases.CaseDirectory.AgeGroup;
import se.hemresa.api.id.CaseId;
import se.hemresa.journal.testing.MovableClock;
import se.hemresa.journal.testing.TestDatabase;
import se.hemresa.travel.EscortAssignment;
import se.hemresa.travel.Ground;

import static org.assertj.core.api.Assertions.assertThat;

/** What makes a plan complete: the guards of {@code planTravel} and {@code travelComplete}. */
public class PlanGuardsTest {

    private static final MovableClock CLOCK = new MovableClock(Ground.TODAY);

    @ClassRule
    public static final TestDatabase DATABASE =
            TestDatabase.derby().withoutSequencer().clock(CLOCK);

    private static Ground ground;
    private CaseId caseId;

    @Before
    public void open() {
        if (ground == null) {
            ground = new Ground(DATABASE, CLOCK);
        }
        caseId = ground.given("TRAVEL_PLANNING");
    }

    @Test
    public void returnCountryAndDestinationFixedHoldsWhenBothAreInThePlan() {
        ground.planned(caseId);

        assertThat(ground.holds("return-country-and-destination-fixed", caseId)).isTrue();
    }

    @Test
    public void returnCountryAndDestinationFixedFailsWithoutADestinationOrAPlan() {
        assertThat(ground.holds("return-country-and-destination-fixed", caseId)).isFalse();

        Ground.OFFICER.call(() -> ground.plans.plan(caseId, Ground.of("countryOfReturn", "BG", "legs", List.of())));

        assertThat(ground.holds("return-country-and-destination-fixed", caseId)).isFalse();
    }

    @Test
    public void receptionResponsibleNamedHoldsWhenProviderAndReceiverAreNamed() {
        reception("provider", "BG-RECEPTION", "namedReceiver", "Testa Testova");

        assertThat(ground.holds("reception-responsible-named", caseId)).isTrue();
    }

    @Test
    public void receptionResponsibleNamedFailsWithoutANamedReceiver() {
        reception("provider", "BG-RECEPTION");

        assertThat(ground.holds("reception-responsible-named", caseId)).isFalse();
    }

    @Test
    public void allLegsTicketedHoldsWhenEveryLegHasItsTicket() {
        ground.planned(caseId, Ground.first(), Ground.second());
        ground.ticketed(caseId);

        assertThat(ground.holds("all-legs-ticketed", caseId)).isTrue();
    }

    @Test
    public void allLegsTicketedFailsWhenOneLegWaitsOrThereIsNone() {
        ground.planned(caseId);
        assertThat(ground.holds("all-legs-ticketed", caseId)).isFalse();

        ground.planned(caseId, Ground.first(), Ground.second());
        ground.status(caseId, 1, "TICKETED");

        assertThat(ground.holds("all-legs-ticketed", caseId)).isFalse();
    }

    @Test
    public void legsConnectHoldsOverTimeZonesWithExactlyTheTransferTime() {
        ground.planned(
                caseId,
                Ground.leg(1, "2026-12-10T08:00+01:00[Europe/Stockholm]", "2026-12-10T12:30+02:00[Europe/Helsinki]"),
                Ground.leg(2, "2026-12-10T12:30+01:00[Europe/Vienna]", "2026-12-10T15:00+02:00[Europe/Sofia]")
                        .with("minTransferMinutes", 60));

        assertThat(ground.holds("legs-connect", caseId)).isTrue();
    }

    @Test
    public void legsConnectFailsWhenTheClocksHideThatTheNextLegHasLeft() {
        // By the clocks on the wall there is an hour between them; in truth there is none.
        ground.planned(
                caseId,
                Ground.leg(1, "2026-12-10T08:00+01:00[Europe/Stockholm]", "2026-12-10T11:30+01:00[Europe/Vienna]"),
                Ground.leg(2, "2026-12-10T12:30+02:00[Europe/Helsinki]", "2026-12-10T15:00+02:00[Europe/Sofia]")
                        .with("minTransferMinutes", 1));

        assertThat(ground.holds("legs-connect", caseId)).isFalse();
    }

    @Test
    public void legsConnectFailsByAMinuteOfTransferTime() {
        ground.planned(caseId, Ground.first().with("minTransferMinutes", 106), Ground.second());

        assertThat(ground.holds("legs-connect", caseId)).isFalse();
    }

    @Test
    public void travelDocumentsValidHoldsWhenEveryLegIsCoveredTransitToo() {
        ground.planned(
                caseId,
                Ground.first().with("borderControl", true).with("visaNeeded", true),
                Ground.second().with("borderControl", true));
        document("NATIONAL_ID", "2026-12-10");
        document("TRANSIT_VISA", "2026-12-10");

        assertThat(ground.holds("travel-documents-valid", caseId)).isTrue();
    }

    @Test
    public void travelDocumentsValidHoldsWithACertificateOfBirthWhereNoBorderIsControlled() {
        ground.planned(caseId, Ground.first());
        document("BIRTH_CERT", null);

        assertThat(ground.holds("travel-documents-valid", caseId)).isTrue();
    }

    @Test
    public void travelDocumentsValidFailsOneDayTooEarlyOrWithoutTheVisaOrAtABorder() {
        ground.planned(caseId, Ground.first());
        document("PASSPORT", "2026-12-09");
        assertThat(ground.holds("travel-documents-valid", caseId)).isFalse();

        document("PASSPORT", "2030-01-01");
        ground.planned(caseId, Ground.first().with("visaNeeded", true));
        assertThat(ground.holds("travel-documents-valid", caseId)).isFalse();

        CaseId child = ground.given("TRAVEL_PLANNING");
        ground.planned(child, Ground.first().with("borderControl", true));
        Ground.OFFICER.call(() -> ground.preparations.document(child, Ground.of("type", "BIRTH_CERT", "issuer", "BG")));
        assertThat(ground.holds("travel-documents-valid", child)).isFalse();
    }

    @Test
    public void escortConfirmedIfRequiredHoldsForAnAdultWhoseRiskDemandsNone() {
        risk("REGULAR_CONTACT");

        assertThat(ground.holds("escort-confirmed-if-required", caseId)).isTrue();
    }

    @Test
    public void escortConfirmedIfRequiredHoldsForAChildWithAConfirmedEscort() {
        ground.cases.put(caseId, AgeGroup.CHILD);
        confirmedEscort("SOCIAL_WORKER");

        assertThat(ground.holds("escort-confirmed-if-required", caseId)).isTrue();
    }

    @Test
    public void escortConfirmedIfRequiredFailsForAChildAnUncertainAgeARiskAndAnUnknownRisk() {
        assertThat(ground.holds("escort-confirmed-if-required", caseId)).isFalse();
        risk("ESCORT");
        assertThat(ground.holds("escort-confirmed-if-required", caseId)).isFalse();
        risk("REGULAR_CONTACT");
        for (AgeGroup age : List.of(AgeGroup.CHILD, AgeGroup.UNCERTAIN)) {
            ground.cases.put(caseId, age);
            assertThat(ground.holds("escort-confirmed-if-required", caseId)).isFalse();
        }
        confirmedEscort("POLICE_TO_GATE");
        assertThat(ground.holds("escort-confirmed-if-required", caseId)).isFalse();
    }

    @Test
    public void escortConfirmedIfRequiredFailsForAChildWhoIsAloneOnALeg() {
        ground.cases.put(caseId, AgeGroup.CHILD);
        ground.planned(caseId, Ground.first(), Ground.second());
        confirmedEscort("SOCIAL_WORKER", 1);
        assertThat(ground.holds("escort-confirmed-if-required", caseId)).isFalse();

        confirmedEscort("OPERATIONAL", 2);
        assertThat(ground.holds("escort-confirmed-if-required", caseId)).isTrue();
    }

    @Test
    public void receptionConfirmedHoldsWhenTheProviderWillReceive() {
        reception("provider", "BG-RECEPTION", "namedReceiver", "Testa Testova");
        Ground.IOM.call(() -> ground.receptions.confirm(caseId));

        assertThat(ground.holds("reception-confirmed", caseId)).isTrue();
    }

    @Test
    public void receptionConfirmedFailsAfterAnotherReceiverIsNamedOrTheProviderRedirects() {
        reception("provider", "BG-RECEPTION", "namedReceiver", "Testa Testova");
        Ground.IOM.call(() -> ground.receptions.confirm(caseId));
        reception("provider", "BG-RECEPTION", "namedReceiver", "Testo Testov");
        assertThat(ground.holds("reception-confirmed", caseId)).isFalse();

        Ground.IOM.call(() -> ground.receptions.confirm(caseId));
        Ground.IOM.call(() -> ground.receptions.redirect(caseId, "BG-OTHER"));
        assertThat(ground.holds("reception-confirmed", caseId)).isFalse();
    }

    @Test
    public void onwardTransportPlannedHoldsWhenItIsPlannedOrNotNeeded() {
        onward(Map.of("status", "PLANNED", "provider", "BG-CARS", "departsAt", "2026-12-10T16:00+02:00[Europe/Sofia]"));
        assertThat(ground.holds("onward-transport-planned", caseId)).isTrue();

        onward(Map.of("status", "NOT_NEEDED", "notNeededBecause", "The home is in the town of arrival"));
        assertThat(ground.holds("onward-transport-planned", caseId)).isTrue();
    }

    @Test
    public void onwardTransportPlannedFailsWhenNothingIsSaidOfIt() {
        ground.planned(caseId, Ground.first());

        assertThat(ground.holds("onward-transport-planned", caseId)).isFalse();
    }

    @Test
    public void fitToTravelIfHealthFlagHoldsWithoutAFlagOrWithACertificate() {
        ground.planned(caseId, Ground.first());
        ground.cases.put(caseId, "health", Map.of("fitToTravelRequired", false));
        assertThat(ground.holds("fit-to-travel-if-health-flag", caseId)).isTrue();

        ground.cases.put(caseId, "health", Map.of("fitToTravelRequired", true));
        certificate("2026-12-10");
        assertThat(ground.holds("fit-to-travel-if-health-flag", caseId)).isTrue();
    }

    @Test
    public void fitToTravelIfHealthFlagFailsWhenNothingIsKnownOrTheCertificateEndsBeforeArrival() {
        ground.planned(caseId, Ground.first());
        assertThat(ground.holds("fit-to-travel-if-health-flag", caseId)).isFalse();

        ground.cases.put(caseId, "health", Map.of("fitToTravelRequired", true));
        certificate("2026-12-09");
        assertThat(ground.holds("fit-to-travel-if-health-flag", caseId)).isFalse();
    }

    private void reception(Object... content) {
        Ground.OFFICER.call(() -> ground.receptions.name(caseId, Ground.of(content)));
    }

    private void document(String type, String validTo) {
        Ground.OFFICER.call(() ->
                ground.preparations.document(caseId, Ground.of("type", type, "issuer", "BG", "validTo", validTo)));
    }

    private void certificate(String validTo) {
        Ground.OFFICER.call(() -> ground.preparations.fitness(
                caseId, Ground.of("assessedAt", "2026-11-20", "assessedBy", "SE-AB:clinic", "validTo", validTo)));
    }

    private void onward(Map<String, Object> onward) {
        Ground.OFFICER.call(
                () -> ground.plans.plan(caseId, Ground.plan(Ground.first()).with("onward", onward)));
    }

    private void confirmedEscort(String type, Integer... legs) {
        Ground.OFFICER.call(() -> ground.preparations.escort(
                caseId, Ground.of("type", type, "organisation", "IOM-FI", "legs", List.of(legs))));
        Ground.OFFICER.call(() -> ground.preparations.confirmEscort(
                caseId, ground.newest(EscortAssignment.class, caseId).id(), Ground.of()));
    }

    private void risk(String mitigation) {
        ground.cases.put(
                caseId,
                "risk",
                Map.of(
                        "assessments",
                        List.of(Map.of(
                                "side",
                                "SWEDEN",
                                "signed",
                                true,
                                "overall",
                                "MODERATE",
                                "mitigations",
                                List.of(Map.of("kind", mitigation))))));
    }
}
