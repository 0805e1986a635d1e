// SPDX-License-Identifier: Apache-2.0
package se.hemresa.exchange.mail;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import com.nimbusds.jose.jwk.ECKey;

import se.hemresa.api.cases.RecipientPolicy;
import se.hemresa.api.exchange.Courier;
import se.hemresa.api.exchange.DeliveryFailed;
import se.hemresa.api.exchange.Outbox.Parcel;
import se.hemresa.api.exchange.Outbox.Receipt;
import se.hemresa.api.id.Opaque;
import se.hemresa.api.work.UnitOfWork;
import se.hemresa.exchange.Json;
import se.hemresa.exchange.Tree;
import se.hemresa.exchange.jose.Envelope;
import se.hemresa.exchange.jose.EnvelopeRefused;
import se.hemresa.exchange.keys.OwnKeys;
import se.hemresa.exchange.partners.Partner;
import se.hemresa.exchange.partners.PartnerStore;

/** Carries a message to its partner and brings the receipt home. Reads in a short unit of work, then works in none. */
@Component
public final class HttpCourier implements Courier {

    private static final Set<String> CODES = Set.of("RECEIVED", "DUPLICATE", "REJECTED_SCHEMA", "REJECTED_POLICY");
    private static final int LONGEST_JWS = 24_000;

    private final UnitOfWork work;
    private final MessageStore messages;
    private final PartnerStore partners;
    private final RecipientPolicy policy;
    private final OwnKeys keys;
    private final HttpPost post;

    @Activate
    public HttpCourier(
            @Reference UnitOfWork work,
            @Reference MessageStore messages,
            @Reference PartnerStore partners,
            @Reference RecipientPolicy policy,
            @Reference OwnKeys keys,
            @Reference HttpPost post) {
        this.work = work;
        this.messages = messages;
        this.partners = partners;
        this.policy = policy;
        this.keys = keys;
        this.post = post;
    }

    @Override
    public Receipt carry(Parcel parcel) {
        Satchel satchel = work.read(() -> pack(parcel));
        ECKey theirs = satchel.partner().encryptionKey().orElseThrow(() -> failed("no-partner-key"));
        String jose = Envelope.seal(satchel.content(), satchel.signing(), theirs);
        String answer = post.send(satchel.partner().details().endpoint(), parcel.messageId(), jose);
        return read(answer, parcel.messageId(), satchel);
    }

    /**
     * The policy is asked after the claim is committed: a withdrawal that was committed meanwhile stops the message here, and
     * one that comes later finds the claim, so whoever is told of it is told of this message too.
     */
    private Satchel pack(Parcel parcel) {
        Partner partner = partners.active(parcel.receiver()).orElseThrow(() -> failed("no-partner"));
        if (policy.refusal(parcel.caseId(), partner.details().recipient(), parcel.type())
                .isPresent()) {
            throw failed("forbidden");
        }
        return new Satchel(
                messages.content(parcel.messageId()).orElseThrow(() -> failed("no-message")),
                partner,
                keys.signing().orElseThrow(() -> failed("no-own-key")),
                keys.decrypting());
    }

    private static Receipt read(String answer, UUID messageId, Satchel satchel) {
        String jws = open(answer, satchel.decrypting());
        if (!Envelope.isSignedBy(jws, satchel.partner().signatureKeys())) {
            throw failed("wrong-signature");
        }
        Map<String, Object> content = Json.read(Envelope.content(jws)).orElseThrow(() -> failed("bad-receipt"));
        if (!Tree.text(content, "type").filter("Receipt"::equals).isPresent()
                || !Tree.id(content, "answers").filter(messageId::equals).isPresent()) {
            throw failed("bad-receipt");
        }
        String digest = Tree.text(content, "digest").orElse("");
        if (!digest.equals(Envelope.digest(satchel.content()))) {
            throw failed("wrong-digest");
        }
        String code = Tree.text(content, "code").filter(CODES::contains).orElseThrow(() -> failed("bad-receipt"));
        Instant at = Tree.moment(content, "receivedAt").orElseThrow(() -> failed("bad-receipt"));
        return new Receipt(jws, code, digest, at, Tree.object(content, "content"));
    }

    private static String open(String answer, List<ECKey> ours) {
        try {
            String jws = Envelope.open(answer, ours);
            if (jws.length() > LONGEST_JWS) {
                throw failed("bad-receipt");
            }
            return jws;
        } catch (EnvelopeRefused unreadable) {
            throw new DeliveryFailed("bad-receipt", null, unreadable);
        }
    }

    private static DeliveryFailed failed(String reason) {
        return new DeliveryFailed(reason, null, null);
    }

    /** What is needed on the way. */
    private record Satchel(String content, Partner partner, ECKey signing, List<ECKey> decrypting) {
        @Override
        public String toString() {
            return Opaque.of(this);
        }
    }
}
