// SPDX-License-Identifier: Apache-2.0
package se.hemresa.risk.routes;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.junit.Before;
import org.junit.ClassRule;
import org.junit.Test;

import se.hemresa.api.access.Caller;
import se.hemresa.api.cases.CaseMoved;
import se.hemresa.api.id.CaseId;
import se.hemresa.api.id.EntryId;
import se.hemresa.api.journal.Entry;
import se.hemresa.api.journal.Subscriptions.Delivery;
import se.hemresa.journal.testing.MovableClock;
import se.hemresa.journal.testing.TestDatabase;
import se.hemresa.risk.Answers;
import se.hemresa.risk.BestInterests;
import se.hemresa.risk.Office;
import se.hemresa.risk.RiskAssessment;

import static org.assertj.core.api.Assertions.assertThat;

/** What the routes make of the journal's entries, also after the module has been away. */
public class RiskRoutesTest {

    @ClassRule
    public static final TestDatabase DATABASE = TestDatabase.derby()
            .clock(new MovableClock(Office.NOON.plusSeconds(60)))
            .withoutSequencer();

    private Office office;
    private CaseId caseId;
    private RiskRoutes routes;

    @Before
    public void open() {
        office = Office.in(DATABASE);
        caseId = office.newCase();
        routes = new RiskRoutes(office.reassessment);
    }

    @Test
    public void forcesAReassessmentOnceWhenAJourneyWasAbortedWhileTheModuleWasAway() {
        RiskAssessment made = office.assess(caseId, Office.draft(Answers.calm()));
        append(new CaseMoved(caseId, "departed", "READY_TO_DEPART", "IN_TRANSIT"));
        append(new CaseMoved(caseId, "journeyAborted", "IN_TRANSIT", "TRAVEL_PLANNING"));

        while (deliver() == Delivery.DELIVERED) {
            Thread.onSpinWait();
        }

        assertThat(office.file(caseId).find(made.id()).orElseThrow().validity().cutShort())
                .isTrue();
        assertThat(office.cases.opened()).hasSize(1);
    }

    @Test
    public void countsNothingOfTheEarlierReturnWhenACaseIsOpenedAgain() {
        RiskAssessment made = office.assessAndSign(caseId, Office.draft(Answers.calm()));
        office.decide(office.enter(caseId, Office.goodGrounds()), BestInterests.Outcome.RETURN);
        assertThat(granted()).isTrue();
        append(new CaseMoved(caseId, "reopen", "CLOSED", "ELIGIBILITY_REVIEW"));

        while (deliver() == Delivery.DELIVERED) {
            Thread.onSpinWait();
        }

        assertThat(office.file(caseId).find(made.id()).orElseThrow().validity().cutShort())
                .isTrue();
        assertThat(granted()).isFalse();
        office.enter(caseId, Office.goodGrounds());
        assertThat(office.look(() -> office.determinations.newest(caseId))).isPresent();
    }

    private boolean granted() {
        return office.look(() -> office.determinations.newest(caseId))
                .filter(BestInterests::isGranted)
                .isPresent();
    }

    @Test
    public void takesTheAssessmentFromTheTimer() {
        RiskAssessment made = office.assess(caseId, Office.draft(Answers.calm()));

        office.run(() -> routes.timeOver(
                entry("RiskReviewDue", Map.of("assessmentId", made.id().toString()))));

        assertThat(office.journal.events()).last().satisfies(event -> {
            assertThat(event.type()).isEqualTo("RiskExpired");
            assertThat(event.payload())
                    .isEqualTo(Map.of("assessmentId", made.id().toString(), "cause", "TIME"));
        });
    }

    private void append(CaseMoved moved) {
        Caller.module("case-core")
                .call(() -> DATABASE.unitOfWork().run(() -> DATABASE.journal().append(moved)));
    }

    private Delivery deliver() {
        DATABASE.sequence();
        return Caller.module("risk-assessment")
                .call(() -> DATABASE.subscriptions().deliver("risk-journey", Set.of("CaseMoved"), routes::moved));
    }

    private Entry entry(String type, Map<String, String> payload) {
        return new Entry(
                1,
                new EntryId(UUID.randomUUID()),
                type,
                1,
                Instant.EPOCH,
                Caller.module("risk-assessment"),
                Optional.of(caseId),
                payload);
    }
}
