// SPDX-License-Identifier: Apache-2.0
package se.hemresa.cases.tasks;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.junit.ClassRule;
import org.junit.Test;

import se.hemresa.api.access.Caller;
import se.hemresa.api.error.PlatformError;
import se.hemresa.api.error.PlatformException;
import se.hemresa.api.id.CaseId;
import se.hemresa.api.testing.ToldEvents.Told;
import se.hemresa.cases.testing.County;
import se.hemresa.cases.testing.Story;
import se.hemresa.journal.testing.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** Work for people. */
public class TaskDeskTest {

    @ClassRule
    public static final TestDatabase DATABASE = TestDatabase.derby();

    private static final Instant DUE = Story.NOW.plus(Duration.ofDays(7));

    private final County county = County.on(DATABASE);
    private final CaseId id = county.refer();

    @Test
    public void opensATaskOnceWhileItIsOpen() {
        UUID first = open("message-1");

        assertThat(open("message-1")).isEqualTo(first);
        assertThat(open("message-2")).isNotEqualTo(first);
        Story.COORDINATOR.call(() -> county.tasks().complete(id, first));
        assertThat(open("message-1")).isNotEqualTo(first);
    }

    @Test
    public void leavesTheVersionOfTheCaseAsItIsWhenThePlatformOpensATask() {
        open("message-1");

        assertThat(county.file(id).version()).isEqualTo(1);
    }

    @Test
    public void setsATimerForTheDayOfATask() {
        UUID task = open("message-1");

        assertThat(county.journal().told()).contains(new Told(new TaskDue(id, task), Optional.of(DUE)));
    }

    @Test
    public void escalatesATaskThatIsStillOpenWhenItsDayHasCome() {
        UUID open = open("message-1");
        UUID done = open("message-2");
        Story.COORDINATOR.call(() -> county.tasks().complete(id, done));

        module(() -> county.tasks().escalate(id, open));
        module(() -> county.tasks().escalate(id, done));

        assertThat(task(open).escalatedAt()).contains(Story.NOW);
        assertThat(task(done).escalatedAt()).isEmpty();
        assertThat(task(done).doneAt()).contains(Story.NOW);
    }

    @Test
    public void letsPeopleOpenTasksForEachOther() {
        TaskDesk.Errand errand = new TaskDesk.Errand("book-interpreter", "SOCIAL_SERVICES", "sara", DUE, null);

        UUID task =
                Story.COORDINATOR.call(() -> county.tasks().enter(id, errand)).id();

        assertThat(task(task).concerns(Story.SOCIAL_WORKER)).isTrue();
        assertThat(task(task).concerns(Story.COORDINATOR)).isTrue();
        assertThat(task(task).concerns(Story.STRANGER)).isFalse();
        assertThat(task(task).source()).isEqualTo(id.toString());
    }

    @Test
    public void knowsNoTaskOfAnotherCase() {
        UUID elsewhere = open("message-1");
        CaseId other = county.refer(Story.referral(Story.ALEN, "another"));

        assertThatExceptionOfType(PlatformException.class)
                .isThrownBy(() -> Story.COORDINATOR.call(() -> county.tasks().complete(other, elsewhere)))
                .satisfies(refusal -> assertThat(refusal.code()).isEqualTo(PlatformError.NOT_FOUND));
        assertThat(task(elsewhere).open()).isTrue();
    }

    private UUID open(String source) {
        return Caller.module("iom-integration")
                .call(() -> county.tasks().open(id, "message-stopped", "REGION_COORDINATOR", DUE, source));
    }

    private Task task(UUID task) {
        List<Task> tasks = county.read(() -> county.stores().tasks().of(id));
        return tasks.stream()
                .filter(one -> one.stamp().id().equals(task))
                .findFirst()
                .orElseThrow();
    }

    private static void module(Runnable work) {
        Caller.module("case-core").run(work);
    }
}
