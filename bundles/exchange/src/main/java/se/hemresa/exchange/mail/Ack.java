// SPDX-License-Identifier: Apache-2.0
package se.hemresa.exchange.mail;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import se.hemresa.api.exchange.Acknowledgement;
import se.hemresa.api.id.AgencyId;
import se.hemresa.api.id.CaseId;
import se.hemresa.api.id.Opaque;
import se.hemresa.exchange.Json;
import se.hemresa.exchange.Tree;
import se.hemresa.exchange.jose.Envelope;
import se.hemresa.exchange.partners.Partner;

/**
 * A business acknowledgement (domain.md §7.7, BusinessAck).
 *
 * @param id our id of it; the greatest came last
 * @param ackId the partner's own id of it
 * @param sender the partner
 * @param messageId the message it answers
 * @param caseId the case of that message
 * @param code a code of the list {@code AckCode}
 * @param answersDigest the digest of the message that it answers, as it says
 * @param fieldPaths the fields that it asks for
 * @param at when the partner made it
 * @param receivedAt when it came
 * @param jws what the partner signed
 */
public record Ack(
        UUID id,
        UUID ackId,
        AgencyId sender,
        UUID messageId,
        CaseId caseId,
        String code,
        String answersDigest,
        List<String> fieldPaths,
        Instant at,
        Instant receivedAt,
        String jws) {

    /** What answers the withdrawal of a consent or an erasure for good. */
    public static final Set<String> STOPPED = Set.of("CONSENT_STOPPED", "ERASED", "ERASE_REFUSED");

    /** Exactly one of these is the first business answer. */
    public static final Set<String> DECIDED = Set.of("ACCEPTED", "NEEDS_INFO", "DECLINED", "REDIRECTED");

    /**
     * @param partner who should have signed it
     * @return whether a signing key of the partner has
     */
    public boolean isSignedBy(Partner partner) {
        return Envelope.isSignedBy(jws, partner.signatureKeys());
    }

    /**
     * @param message the message it answers
     * @return whether it bears the digest of exactly that message
     */
    public boolean answers(Message message) {
        return messageId.equals(message.id()) && answersDigest.equals(message.digest());
    }

    /**
     * @param known whether it had been taken in before
     * @return it, as other modules see it
     */
    public Acknowledgement told(boolean known) {
        Map<String, Object> details =
                Tree.object(Json.read(Envelope.content(jws)).orElseThrow(), "details");
        return new Acknowledgement(ackId, sender, messageId, caseId, code, at, details, known);
    }

    @Override
    public String toString() {
        return Opaque.of(this, id, ackId, sender, messageId, caseId);
    }
}
