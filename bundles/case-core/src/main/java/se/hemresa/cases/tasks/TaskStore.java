// SPDX-License-Identifier: Apache-2.0
package se.hemresa.cases.tasks;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import se.hemresa.api.id.CaseId;

/** Where tasks are kept. Every method works in the running unit of work. */
public interface TaskStore {

    /** @param task a new task */
    void add(Task task);

    /**
     * @param caseId the case
     * @return its tasks, newest first
     */
    List<Task> of(CaseId caseId);

    /**
     * @param id a task that is there
     * @param at when it was done
     */
    void complete(UUID id, Instant at);

    /**
     * @param id a task that is there
     * @param at when it was found overdue
     */
    void escalate(UUID id, Instant at);
}
