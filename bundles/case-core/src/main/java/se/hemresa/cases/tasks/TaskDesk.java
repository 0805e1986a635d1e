// SPDX-License-Identifier: Apache-2.0
package se.hemresa.cases.tasks;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import se.hemresa.api.access.Access;
import se.hemresa.api.access.Caller;
import se.hemresa.api.access.Operation;
import se.hemresa.api.cases.Tasks;
import se.hemresa.api.error.PlatformError;
import se.hemresa.api.error.PlatformException;
import se.hemresa.api.id.CaseId;
import se.hemresa.api.journal.Journal;
import se.hemresa.api.work.UnitOfWork;
import se.hemresa.cases.CaseBook;
import se.hemresa.cases.CaseFile;
import se.hemresa.cases.CaseStore;
import se.hemresa.cases.Recorded;
import se.hemresa.cases.Stamp;

/**
 * Opens tasks for people, and marks them done or overdue. What the platform opens and escalates by itself leaves the version
 * of the case as it is, because it happens in the middle of other writes.
 */
@Component(service = {TaskDesk.class, Tasks.class})
public final class TaskDesk implements Tasks {

    private static final String SECTION = "tasks";

    private final CaseBook book;
    private final CaseStore cases;
    private final TaskStore tasks;
    private final UnitOfWork work;
    private final Access access;
    private final Journal journal;

    @Activate
    public TaskDesk(
            @Reference CaseBook book,
            @Reference CaseStore cases,
            @Reference TaskStore tasks,
            @Reference UnitOfWork work,
            @Reference Access access,
            @Reference Journal journal) {
        this.book = book;
        this.cases = cases;
        this.tasks = tasks;
        this.work = work;
        this.access = access;
        this.journal = journal;
    }

    /** @throws PlatformException {@code platform.not-found} (404) if there is no such case */
    @Override
    public UUID open(CaseId caseId, String kind, String role, Instant dueAt, String source) {
        return work.run(() -> {
            cases.lock(caseId).orElseThrow(TaskDesk::notFound);
            return tasks.of(caseId).stream()
                    .filter(task -> task.open()
                            && task.kind().equals(kind)
                            && task.source().equals(source))
                    .findFirst()
                    .map(task -> task.stamp().id())
                    .orElseGet(() -> add(book.stamp(caseId), new Errand(kind, role, null, dueAt, source)));
        });
    }

    /**
     * Opens a task on behalf of the platform, unless the same role has or had one of the same kind and source.
     *
     * @param caseId a case that is locked in the running unit of work
     * @param errand what is to be done
     */
    void openOnce(CaseId caseId, Errand errand) {
        boolean known = tasks.of(caseId).stream()
                .anyMatch(task -> task.kind().equals(errand.kind())
                        && task.role().equals(errand.role())
                        && task.source().equals(errand.source()));
        if (!known) {
            add(book.stamp(caseId), errand);
        }
    }

    /**
     * What somebody is to do.
     *
     * @param kind what
     * @param role the role that shall do it
     * @param assignee the user who shall; null if anybody of the role may
     * @param dueAt until when
     * @param source what it is about: an id; null for the case itself
     */
    public record Errand(String kind, String role, String assignee, Instant dueAt, String source) {}

    /**
     * Opens a task on behalf of the current caller.
     *
     * @param caseId the case
     * @param errand what is to be done
     * @return what was recorded
     */
    public Recorded enter(CaseId caseId, Errand errand) {
        return book.enter(caseId, SECTION, stamp -> add(stamp, errand));
    }

    private UUID add(Stamp stamp, Errand errand) {
        tasks.add(new Task(
                stamp,
                errand.kind(),
                errand.role(),
                Optional.ofNullable(errand.assignee()),
                errand.dueAt(),
                Optional.ofNullable(errand.source()).orElse(stamp.caseId().toString()),
                Optional.empty(),
                Optional.empty()));
        journal.append(new TaskDue(stamp.caseId(), stamp.id()), errand.dueAt());
        return stamp.id();
    }

    /**
     * Marks a task done; one that is done already stays as it is.
     *
     * @param caseId the case
     * @param taskId the task
     * @return what was recorded
     * @throws PlatformException {@code platform.not-found} (404) if the case has no such task, or it is not the caller's
     */
    public Recorded complete(CaseId caseId, UUID taskId) {
        CaseFile after = book.change(caseId, SECTION, Operation.UPDATE, file -> {
            Task task =
                    task(caseId, taskId).filter(one -> mayChange(caseId, one)).orElseThrow(TaskDesk::notFound);
            if (!task.open()) {
                return file;
            }
            tasks.complete(taskId, book.now());
            return file.touched();
        });
        return new Recorded(taskId, after);
    }

    private boolean mayChange(CaseId caseId, Task task) {
        return access.view(caseId, SECTION, Operation.UPDATE).whole() || task.concerns(Caller.current());
    }

    /**
     * Marks a task that is open when its day has come as escalated.
     *
     * @param caseId the case
     * @param taskId the task
     */
    public void escalate(CaseId caseId, UUID taskId) {
        work.run(() -> task(caseId, taskId)
                .filter(task -> task.open() && task.escalatedAt().isEmpty())
                .ifPresent(task -> tasks.escalate(taskId, book.now())));
    }

    private Optional<Task> task(CaseId caseId, UUID taskId) {
        return tasks.of(caseId).stream()
                .filter(task -> task.stamp().id().equals(taskId))
                .findFirst();
    }

    private static PlatformException notFound() {
        return new PlatformException(PlatformError.NOT_FOUND);
    }
}
