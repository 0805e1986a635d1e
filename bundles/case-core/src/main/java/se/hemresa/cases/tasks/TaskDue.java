// SPDX-License-Identifier: Apache-2.0
package se.hemresa.cases.tasks;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import se.hemresa.api.id.CaseId;
import se.hemresa.api.journal.Event;

/**
 * The day of a task has come; whether it still matters is for the reader to find out.
 *
 * @param caseId the case
 * @param taskId the task
 */
public record TaskDue(CaseId caseId, UUID taskId) implements Event {

    @Override
    public Optional<CaseId> subject() {
        return Optional.of(caseId);
    }

    @Override
    public Map<String, String> payload() {
        return Map.of("taskId", taskId.toString());
    }
}
