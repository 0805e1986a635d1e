// SPDX-License-Identifier: Apache-2.0
package se.hemresa.exchange.mail;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import se.hemresa.api.exchange.Letter;
import se.hemresa.api.exchange.Letter.State;
import se.hemresa.api.id.AgencyId;
import se.hemresa.api.id.CaseId;

/**
 * A message to a partner (domain.md §7.7) without its content, which lies sealed beside it.
 *
 * @param id its id
 * @param caseId the case it tells about
 * @param type its type, e.g. {@code M06}
 * @param receiver the partner
 * @param purpose a code of the list {@code Purpose}
 * @param fields the fields of minimisation.json that it holds
 * @param state how far it has come
 * @param digest of its content
 * @param preparedBy who prepared it
 * @param approvedBy who approved it; empty until then
 * @param createdAt when it was prepared
 * @param expiresAt after which it is not sent any more
 * @param sentAt when the partner's receipt arrived; empty until then
 */
public record Message(
        UUID id,
        CaseId caseId,
        String type,
        AgencyId receiver,
        String purpose,
        List<String> fields,
        State state,
        String digest,
        String preparedBy,
        Optional<String> approvedBy,
        Instant createdAt,
        Instant expiresAt,
        Optional<Instant> sentAt) {

    /** The type of a handover. */
    public static final String HANDOVER = "M06";

    /** Safety messages (state-machine.json): an alarm never waits behind what is ordinary. */
    private static final Set<String> SAFETY = Set.of("M11", "M12", "M13");

    private static final Set<String> APPROVED_FIRST = Set.of(HANDOVER, "M08");

    /**
     * @param type the type of a message
     * @return whether a second person has to approve it before it is sent
     */
    public static boolean needsApproval(String type) {
        return APPROVED_FIRST.contains(type);
    }

    /**
     * @param type the type of a message
     * @return whether it is about safety
     */
    public static boolean isSafety(String type) {
        return SAFETY.contains(type);
    }

    /** @return whether whoever has it knows something of the person */
    public boolean tellsSomething() {
        return !fields.isEmpty();
    }

    /** @return it, as other modules see it */
    public Letter letter() {
        return new Letter(id, caseId, type, receiver, state, digest, preparedBy, approvedBy, sentAt);
    }
}
