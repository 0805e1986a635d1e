// SPDX-License-Identifier: Apache-2.0
package se.hemresa.aftercare;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import se.hemresa.api.id.CaseId;

/** The follow-ups of cases. Each method runs in the running unit of work. */
public interface FollowUpStore {

    /**
     * @param caseId the case
     * @return its follow-ups, due ones and done ones, by the moment they are due
     */
    List<FollowUp> ofCase(CaseId caseId);

    /** @param followUp a new one, due or done */
    void add(FollowUp followUp);

    /** @param followUp one that was due and is done now */
    void complete(FollowUp followUp);

    /**
     * @param now the moment
     * @param limit how many at the most
     * @return the follow-ups that are due and not done, of all cases, the longest due first
     */
    List<FollowUp> due(Instant now, int limit);

    /**
     * A case that was opened again has the follow-ups of its earlier return too; they say nothing of the latest.
     *
     * @param caseId the case
     * @return those of the latest return, by the moment they are due
     */
    default List<FollowUp> ofReturn(CaseId caseId) {
        List<FollowUp> all = ofCase(caseId);
        Instant returnedAt = all.stream()
                .flatMap(followUp -> followUp.plan().returnedAt().stream())
                .max(Comparator.naturalOrder())
                .orElse(Instant.MIN);
        return all.stream().filter(followUp -> followUp.isSince(returnedAt)).toList();
    }

    /**
     * @param caseId the case
     * @return the done follow-up of the latest return with the latest {@code doneAt}; empty if none is done
     */
    default Optional<FollowUp> latestDone(CaseId caseId) {
        return ofReturn(caseId).stream()
                .filter(FollowUp::done)
                .max(Comparator.comparing(
                        followUp -> followUp.contact().orElseThrow().doneAt()));
    }
}
