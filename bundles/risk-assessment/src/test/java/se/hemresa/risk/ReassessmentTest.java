// SPDX-License-Identifier: Apache-2.0
package se.hemresa.risk;

import java.time.Duration;
import java.util.List;

import org.junit.Before;
import org.junit.ClassRule;
import org.junit.Test;

import se.hemresa.api.id.CaseId;
import se.hemresa.api.journal.Event;
import se.hemresa.api.testing.KnownCases.Opened;
import se.hemresa.journal.testing.TestDatabase;
import se.hemresa.risk.RiskExpired.Cause;

import static org.assertj.core.api.Assertions.assertThat;

/** When a risk must be assessed anew. */
public class ReassessmentTest {

    @ClassRule
    public static final TestDatabase DATABASE = TestDatabase.derby();

    private Office office;
    private CaseId caseId;

    @Before
    public void open() {
        office = Office.in(DATABASE);
        caseId = office.newCase();
    }

    @Test
    public void endsWhatBothCountriesAssessedBeforeTheJourneyWasAborted() {
        RiskAssessment replaced = office.assess(caseId, Office.draft(Answers.calm()));
        office.clock.move(Duration.ofHours(1));
        RiskAssessment ours = office.assess(caseId, Office.draft(Answers.calm()));
        RiskAssessment theirs =
                office.assess(caseId, Office.draft(Answers.calm()).side(Side.ORIGIN));
        office.clock.move(Duration.ofHours(1));

        abort();

        assertThat(expired())
                .containsExactly(
                        new RiskExpired(caseId, ours.id(), Cause.JOURNEY_ABORTED),
                        new RiskExpired(caseId, theirs.id(), Cause.JOURNEY_ABORTED));
        assertThat(office.file(caseId).find(ours.id()).orElseThrow().isValid(office.clock.instant()))
                .isFalse();
        assertThat(office.file(caseId)
                        .find(replaced.id())
                        .orElseThrow()
                        .validity()
                        .cutShort())
                .isFalse();
        assertThat(office.cases.opened())
                .containsExactly(new Opened(
                        caseId,
                        "reassess-risk",
                        "RISK_ASSESSOR",
                        office.clock.instant().plus(Duration.ofDays(1)),
                        caseId.toString()));
    }

    @Test
    public void endsAJointAssessmentOnce() {
        RiskAssessment joint =
                office.assess(caseId, Office.draft(Answers.calm()).side(Side.JOINT));
        office.clock.move(Duration.ofHours(1));

        abort();

        assertThat(expired()).containsExactly(new RiskExpired(caseId, joint.id(), Cause.JOURNEY_ABORTED));
    }

    @Test
    public void leavesAloneWhatWasAssessedAfterTheAbortion() {
        office.clock.move(Duration.ofHours(1));
        office.assess(caseId, Office.draft(Answers.calm()));

        office.run(() -> office.reassessment.journeyAborted(caseId, Office.NOON));

        assertThat(expired()).isEmpty();
        assertThat(office.cases.opened()).hasSize(1);
    }

    @Test
    public void tellsThatTheTimeIsOverAndSetsSomebodyToWork() {
        RiskAssessment made = office.assess(caseId, Office.draft(Answers.calm()));

        timeOver(made);

        assertThat(expired()).containsExactly(new RiskExpired(caseId, made.id(), Cause.TIME));
        assertThat(office.cases.opened())
                .extracting(Opened::source)
                .containsExactly(made.id().toString());
    }

    @Test
    public void tellsNothingOfWhatHasBeenReplacedOrEndedBefore() {
        RiskAssessment replaced = office.assess(caseId, Office.draft(Answers.calm()));
        RiskAssessment ended = office.assess(caseId, Office.draft(Answers.calm()));
        office.clock.move(Duration.ofHours(1));
        abort();

        timeOver(replaced);
        timeOver(ended);

        assertThat(expired()).containsExactly(new RiskExpired(caseId, ended.id(), Cause.JOURNEY_ABORTED));
    }

    @Test
    public void setsNobodyToWorkOnceThePersonIsReceivedOrTheCaseIsClosed() {
        RiskAssessment made = office.assess(caseId, Office.draft(Answers.calm()));
        office.cases.put(caseId, "SE-AB", "RECEIVED");
        office.cases.put(caseId, "SE-AB", "FOLLOW_UP");
        timeOver(made);

        CaseId closed = office.newCase();
        office.cases.put(closed, "SE-AB", "CLOSED");
        RiskAssessment other = office.assess(closed, Office.draft(Answers.calm()));
        office.run(() -> office.reassessment.timeOver(closed, other.id()));

        assertThat(expired()).hasSize(2);
        assertThat(office.cases.opened()).isEmpty();
    }

    @Test
    public void setsSomebodyToWorkInACaseThatWasOpenedAgain() {
        office.cases.put(caseId, "SE-AB", "RECEIVED");
        office.cases.put(caseId, "SE-AB", "TRAVEL_PLANNING");
        RiskAssessment made = office.assess(caseId, Office.draft(Answers.calm()));

        timeOver(made);

        assertThat(office.cases.opened()).hasSize(1);
    }

    private void abort() {
        office.run(() -> office.reassessment.journeyAborted(caseId, office.clock.instant()));
    }

    private void timeOver(RiskAssessment assessment) {
        office.run(() -> office.reassessment.timeOver(caseId, assessment.id()));
    }

    private List<Event> expired() {
        return office.journal.events().stream()
                .filter(RiskExpired.class::isInstance)
                .toList();
    }
}
