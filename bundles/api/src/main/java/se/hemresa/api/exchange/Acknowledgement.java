// SPDX-License-Identifier: Apache-2.0
package se.hemresa.api.exchange;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

import se.hemresa.api.id.AgencyId;
import se.hemresa.api.id.CaseId;
import se.hemresa.api.id.Opaque;

/**
 * A business acknowledgement (M07), as it was taken in.
 *
 * @param ackId its own id; a repeat bears the same
 * @param sender the partner
 * @param messageId the message it answers
 * @param caseId the case of that message
 * @param code a code of the list {@code AckCode}
 * @param at when the partner made it
 * @param details what belongs to the code (domain.md §10.4): {@code iomCaseNo}, {@code fieldPaths}, {@code kind}, …
 * @param known whether this very acknowledgement had been taken in before
 */
public record Acknowledgement(
        UUID ackId,
        AgencyId sender,
        UUID messageId,
        CaseId caseId,
        String code,
        Instant at,
        Map<String, Object> details,
        boolean known) {

    /** Keeps an unmodifiable copy of the details. */
    public Acknowledgement {
        details = Map.copyOf(details);
    }

    @Override
    public String toString() {
        return Opaque.of(this, ackId, sender, messageId, caseId);
    }
}
