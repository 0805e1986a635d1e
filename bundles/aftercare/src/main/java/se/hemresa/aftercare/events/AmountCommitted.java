// SPDX-License-Identifier: Apache-2.0
package se.hemresa.aftercare.events;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import se.hemresa.api.id.CaseId;
import se.hemresa.api.journal.Event;

/**
 * An amount is committed: the entry is approved.
 *
 * @param caseId the case
 * @param entryId the ledger entry
 */
public record AmountCommitted(CaseId caseId, UUID entryId) implements Event {

    @Override
    public Optional<CaseId> subject() {
        return Optional.of(caseId);
    }

    @Override
    public Map<String, String> payload() {
        return Map.of("entryId", entryId.toString());
    }
}
