// SPDX-License-Identifier: Apache-2.0
package se.hemresa.iom;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import se.hemresa.api.id.CaseId;
import se.hemresa.api.journal.Event;

/**
 * IOM has told how the case goes on, whatever the order in which its reports come. The caller of the entry is IOM.
 *
 * @param caseId the case
 * @param ackId the acknowledgement that brought it
 * @param kind e.g. {@code DEPARTED} (domain.md §10.4)
 * @param at when it happened, by IOM's clock
 * @param legSeq the leg of the journey it is about; empty if none is named
 */
public record IomStatusReported(CaseId caseId, UUID ackId, String kind, Instant at, Optional<Integer> legSeq)
        implements Event {

    @Override
    public Optional<CaseId> subject() {
        return Optional.of(caseId);
    }

    @Override
    public Map<String, String> payload() {
        Map<String, String> payload = new LinkedHashMap<>();
        payload.put("ackId", ackId.toString());
        payload.put("kind", kind);
        payload.put("at", at.toString());
        legSeq.ifPresent(seq -> payload.put("legSeq", seq.toString()));
        return payload;
    }
}
