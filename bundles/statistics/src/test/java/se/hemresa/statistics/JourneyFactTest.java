// SPDX-License-Identifier: Apache-2.0
package se.hemresa.statistics;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import org.junit.Test;

import se.hemresa.api.cases.CaseSheet.Outcome;
import se.hemresa.api.id.CaseId;
import se.hemresa.statistics.Journey.Milestone;

import static org.assertj.core.api.Assertions.assertThat;

/** The way of a case, event by event. */
public class JourneyFactTest {

    private static final CaseId EMIL = SeedCases.caseOf(1);

    private final SeedCases cases = new SeedCases();
    private final MemoryFactStore facts = new MemoryFactStore();
    private final FactBook book = new FactBook(cases, facts);
    private int day = 1;

    @Test
    public void keepsWhenEachMilestoneWasReached() {
        tell("CaseReferred", Map.of());
        moved("open", "ELIGIBILITY_REVIEW");
        moved("ackAccepted", "ACCEPTED");
        moved("resume", "ACCEPTED");
        moved("departed", "IN_TRANSIT");
        moved("receptionConfirmed", "RECEIVED");
        moved("planAgreed", "REINTEGRATION");
        done("SAFE_STABLE");
        done("AT_RISK");
        tell("CaseClosed", Map.of("reason", "COMPLETED"));

        assertThat(journey().moments())
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        Milestone.REFERRED, at(1),
                        Milestone.ACCEPTED, at(3),
                        Milestone.DEPARTED, at(5),
                        Milestone.RECEIVED, at(6),
                        Milestone.PLAN_AGREED, at(7),
                        Milestone.FOLLOWED_UP, at(8),
                        Milestone.CLOSED, at(10)));
        assertThat(journey().closureReason()).contains("COMPLETED");
        assertThat(journey().phase()).isEqualTo("INTAKE");
    }

    @Test
    public void countsTheLastDepartureOfAJourneyThatWasAborted() {
        moved("departed", "IN_TRANSIT");
        moved("journeyAborted", "TRAVEL_PLANNING");
        moved("departed", "IN_TRANSIT");

        assertThat(journey().moments()).containsExactly(Map.entry(Milestone.DEPARTED, at(3)));
    }

    @Test
    public void readsTheOutcomeOfTheLatestFollowUp() {
        followUps(List.of(
                followUp("AT_RISK", "2026-03-01T00:00:00Z"), followUp("SAFE_STABLE", "2026-02-01T00:00:00Z"), due()));

        done("SAFE_STABLE");

        assertThat(journey().followUpOutcome()).contains("AT_RISK");
    }

    @Test
    public void leavesTheOutcomeAsItWasWhileAftercareIsAbsent() {
        followUps(List.of(followUp("AT_RISK", "2026-03-01T00:00:00Z")));
        done("AT_RISK");
        cases.withhold("follow-up", Outcome.NOT_AVAILABLE);

        moved("moreSupport", "REINTEGRATION");

        assertThat(journey().followUpOutcome()).contains("AT_RISK");
    }

    @Test
    public void takesTheOutcomeFromTheEventWhenItCatchesUpWithoutAftercare() {
        moved("supportDelivered", "FOLLOW_UP");
        done("SAFE_UNSTABLE");

        assertThat(journey().followUpOutcome()).contains("SAFE_UNSTABLE");
    }

    @Test
    public void freezesTheFactAtTheClosureUntilTheCaseIsOpenedAgain() {
        tell("CaseReferred", Map.of());
        cases.with(1, "shell", "state", "CLOSED");
        tell("CaseClosed", Map.of("reason", "COMPLETED"));
        cases.with(1, "shell", "county", "25");
        moved("consentWithdrawn", "CLOSED");
        assertThat(fact().referral().county()).isNotEqualTo("25");
        assertThat(fact().position()).isEqualTo(2);

        moved("reopen", "ELIGIBILITY_REVIEW");

        assertThat(fact().referral().county()).isEqualTo("25");
        assertThat(journey().closureReason()).isEmpty();
        assertThat(journey().moments()).containsExactly(Map.entry(Milestone.REFERRED, at(4)));
    }

    @Test
    public void countsNoDuplicate() {
        tell("CaseReferred", Map.of());
        cases.with(1, "shell", "closureReason", "DUPLICATE");
        moved("closeAdministratively", "CLOSED");
        tell("CaseClosed", Map.of("reason", "DUPLICATE"));
        moved("consentWithdrawn", "CLOSED");

        assertThat(facts.all()).isEmpty();
    }

    private void moved(String event, String to) {
        tell("CaseMoved", Map.of("event", event, "from", "ANY", "to", to));
    }

    private void done(String outcome) {
        tell("FollowUpDone", Map.of("followUpId", "1", "kind", "REGULAR", "outcome", outcome));
    }

    private void tell(String type, Map<String, String> payload) {
        book.write(SeedCases.event(day, EMIL, type, at(day), payload));
        day++;
    }

    private static Instant at(int day) {
        return Instant.parse("2026-01-01T08:00:00Z").plusSeconds(86400L * day);
    }

    private void followUps(List<Map<String, Object>> followUps) {
        cases.withSection(1, "follow-up", Map.of("followUps", followUps));
    }

    private static Map<String, Object> followUp(String outcome, String doneAt) {
        return Map.of("outcome", outcome, "doneAt", doneAt);
    }

    private static Map<String, Object> due() {
        return Map.of("dueAt", "2026-06-01T00:00:00Z");
    }

    private Fact fact() {
        return facts.all().get(0);
    }

    private Journey journey() {
        return fact().journey();
    }
}
