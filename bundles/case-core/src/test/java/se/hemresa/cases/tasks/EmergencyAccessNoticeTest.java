// SPDX-License-Identifier: Apache-2.0
package se.hemresa.cases.tasks;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.junit.ClassRule;
import org.junit.Test;

import se.hemresa.api.access.Caller;
import se.hemresa.api.id.CaseId;
import se.hemresa.cases.testing.County;
import se.hemresa.cases.testing.Story;
import se.hemresa.journal.testing.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;

/** Who must know of an emergency access is told at once. */
public class EmergencyAccessNoticeTest {

    @ClassRule
    public static final TestDatabase DATABASE = TestDatabase.derby();

    private static final UUID OPENING = new UUID(4, 4);

    private final County county = County.on(DATABASE);
    private final CaseId id = county.refer();
    private final EmergencyAccessNotice notice =
            new EmergencyAccessNotice(county.book(), county.stores().cases(), county.tasks(), county.work());

    @Test
    public void tellsCoordinatorSupervisorAndDataProtectionOfficerAndHasItReviewed() {
        Story.COORDINATOR.call(() -> county.recording().assign(id, "karin", Optional.empty()));
        tell();

        assertThat(tasks())
                .extracting(task ->
                        task.kind() + " " + task.role() + " " + task.assignee().orElse("-"))
                .containsExactlyInAnyOrder(
                        "emergency-access-told REGION_COORDINATOR karin",
                        "emergency-access-told SUPERVISOR -",
                        "emergency-access-told DPO -",
                        "emergency-access-review SUPERVISOR -");
        assertThat(tasks()).allSatisfy(task -> assertThat(task.source()).isEqualTo(OPENING.toString()));
    }

    @Test
    public void givesFiveWorkingDaysForTheReview() {
        tell();

        assertThat(tasks())
                .filteredOn(task -> task.kind().equals(EmergencyAccessNotice.REVIEW))
                .extracting(Task::dueAt)
                .containsExactly(Instant.parse("2026-12-01T09:00:00Z"));
    }

    @Test
    public void tellsOnceEvenWhenAllIsDone() {
        tell();
        tasks().forEach(task -> Story.COORDINATOR.call(
                () -> county.tasks().complete(id, task.stamp().id())));

        tell();

        assertThat(tasks()).hasSize(4);
    }

    @Test
    public void countsNoWeekendAsWorkingDay() {
        Instant friday = Instant.parse("2026-11-27T15:30:00Z");

        assertThat(WorkingDays.after(friday, 1)).isEqualTo("2026-11-30T15:30:00Z");
        assertThat(WorkingDays.after(friday, 5)).isEqualTo("2026-12-04T15:30:00Z");
        assertThat(WorkingDays.after(Instant.parse("2026-11-28T09:00:00Z"), 1)).isEqualTo("2026-11-30T09:00:00Z");
    }

    private void tell() {
        Caller.module("case-core").run(() -> notice.tell(id, OPENING));
    }

    private List<Task> tasks() {
        return county.read(() -> county.stores().tasks().of(id));
    }
}
