// SPDX-License-Identifier: Apache-2.0
package se.hemresa.cases.guards;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

import org.junit.ClassRule;
import org.junit.Test;

import se.hemresa.api.id.CaseId;
import se.hemresa.cases.testing.County;
import se.hemresa.cases.testing.Story;
import se.hemresa.journal.testing.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;

/** The guards of hold, resume and consentRenewed, by the holds that are entered. */
public class HoldGuardsTest {

    @ClassRule
    public static final TestDatabase DATABASE = TestDatabase.derby();

    private final County county = County.on(DATABASE);
    private final CaseId id = county.refer();

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

    @Test
    public void holdReasonPresentHoldsOnceAHoldIsEntered() {
        enter(TODAY);

        assertHolds("hold-reason-present");
    }

    @Test
    public void holdReasonPresentFailsWithoutOneThatLasts() {
        assertFails("hold-reason-present");
        end(enter(TODAY));
        assertFails("hold-reason-present");
    }

    @Test
    public void holdReviewWithin30DaysHoldsOnTheLastDay() {
        enter(TODAY.plusDays(30));

        assertHolds("hold-review-within-30-days");
    }

    @Test
    public void holdReviewWithin30DaysFailsLaterAndOnceTheDayHasPassed() {
        enter(TODAY.plusDays(31));
        assertFails("hold-review-within-30-days");
        enter(TODAY);
        county.clock().move(Duration.ofDays(1));
        assertFails("hold-review-within-30-days");
    }

    @Test
    public void holdNotDuringJourneyHoldsBeforeAndAfter() {
        assertHolds("hold-not-during-journey");
        assertThat(county.holds("hold-not-during-journey", county.inState("RECEIVED")))
                .isTrue();
    }

    @Test
    public void holdNotDuringJourneyFailsOnTheWay() {
        assertThat(county.holds("hold-not-during-journey", county.inState("IN_TRANSIT")))
                .isFalse();
        assertThat(county.holds("hold-not-during-journey", county.inState("ARRIVED")))
                .isFalse();
        assertThat(county.holds("hold-not-during-journey", county.inState("ALARM")))
                .isFalse();
    }

    @Test
    public void holdReasonEndedHoldsOnceEveryHoldHasEnded() {
        end(enter(TODAY));

        assertHolds("hold-reason-ended");
    }

    @Test
    public void holdReasonEndedFailsWithoutAHoldAndWhileOneLasts() {
        assertFails("hold-reason-ended");
        enter(TODAY);
        end(enter(TODAY));
        assertFails("hold-reason-ended");
    }

    @Test
    public void reReviewDateSetHoldsWithin30Days() {
        enter(TODAY.plusDays(30));

        assertHolds("re-review-date-set");
    }

    @Test
    public void reReviewDateSetFailsWithoutADayAndForALaterOne() {
        assertFails("re-review-date-set");
        enter(TODAY.plusDays(31));
        assertFails("re-review-date-set");
    }

    private UUID enter(LocalDate reviewOn) {
        return Story.COORDINATOR.call(() -> county.closing()
                .enterHold(id, "TRIAL", Optional.empty(), reviewOn)
                .id());
    }

    private void end(UUID hold) {
        Story.COORDINATOR.call(() -> county.closing().endHold(id, hold));
    }

    private void assertHolds(String code) {
        assertThat(county.holds(code, id)).as(code).isTrue();
    }

    private void assertFails(String code) {
        assertThat(county.holds(code, id)).as(code).isFalse();
    }
}
