// SPDX-License-Identifier: Apache-2.0
package se.hemresa.api.exchange;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import se.hemresa.api.id.AgencyId;
import se.hemresa.api.id.CaseId;
import se.hemresa.api.id.Opaque;

/**
 * A message as its author wants it sent.
 *
 * @param messageId its id, UUIDv7, made by the author; a draft with an id that is known is refused
 * @param caseId the case it tells about
 * @param type the code of the message, {@code M06} and so on (domain.md §10.1)
 * @param receiver the partner it goes to
 * @param purpose a code of the list {@code Purpose}
 * @param fields codes of the fields of {@code minimisation.json} whose content it holds; noted in the partner's memory when it is delivered
 * @param content the JSON that will be signed byte for byte, in UTF-8
 * @param expiresAt after which it is not sent any more
 */
public record Draft(
        UUID messageId,
        CaseId caseId,
        String type,
        AgencyId receiver,
        String purpose,
        List<String> fields,
        String content,
        Instant expiresAt) {

    /** Keeps an unmodifiable copy of the list. */
    public Draft {
        fields = List.copyOf(fields);
    }

    @Override
    public String toString() {
        return Opaque.of(this, messageId, caseId, receiver);
    }
}
