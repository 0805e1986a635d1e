// SPDX-License-Identifier: Apache-2.0
package se.hemresa.exchange.mail;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import com.github.f4b6a3.uuid.UuidCreator;

import se.hemresa.api.access.Caller;
import se.hemresa.api.error.PlatformException;
import se.hemresa.api.exchange.Acknowledgement;
import se.hemresa.api.exchange.Letter.State;
import se.hemresa.api.id.AgencyId;
import se.hemresa.exchange.ExchangeError;
import se.hemresa.exchange.Json;
import se.hemresa.exchange.Tree;
import se.hemresa.exchange.jose.Envelope;
import se.hemresa.exchange.jose.EnvelopeRefused;
import se.hemresa.exchange.keys.OwnKeys;
import se.hemresa.exchange.partners.Partner;
import se.hemresa.exchange.partners.PartnerStore;

/** Takes business acknowledgements (M07) in, once each (domain.md §10.4). In the running unit of work. */
@Component(service = AckIntake.class)
public final class AckIntake {

    private static final Caller EXCHANGE = Caller.module("exchange");
    private static final String STATUS = "STATUS";

    /** {@code AckCode} of code-lists.json without the technical ones, which are receipts. */
    private static final Set<String> CODES = Set.of(
            "ACCEPTED", "NEEDS_INFO", "DECLINED", "REDIRECTED", STATUS, "CONSENT_STOPPED", "ERASED", "ERASE_REFUSED");

    private static final int LONGEST_JWS = 24_000;
    private static final int MOST_FIELDS = 30;
    private static final String FIELD_PATH = "[A-Za-z0-9_.-]{1,60}";

    private final OwnKeys keys;
    private final PartnerStore partners;
    private final MessageStore messages;
    private final ProofStore proofs;
    private final Clock clock;

    @Activate
    public AckIntake(
            @Reference OwnKeys keys,
            @Reference PartnerStore partners,
            @Reference MessageStore messages,
            @Reference ProofStore proofs,
            @Reference Clock clock) {
        this.keys = keys;
        this.partners = partners;
        this.messages = messages;
        this.proofs = proofs;
        this.clock = clock;
    }

    Acknowledgement take(AgencyId sender, String jose) {
        Partner partner =
                partners.active(sender).orElseThrow(() -> new PlatformException(ExchangeError.UNKNOWN_PARTNER));
        String jws = open(jose);
        Map<String, Object> content = Json.read(Envelope.content(jws)).orElseThrow(AckIntake::unreadable);
        UUID ackId = Tree.id(content, "ackId").orElseThrow(AckIntake::unreadable);
        Optional<Ack> before = proofs.ack(sender, ackId);
        if (before.isPresent()) {
            return before.get().told(true);
        }
        Message message = Tree.id(content, "answers")
                .flatMap(id -> given(id, sender))
                .orElseThrow(() -> new PlatformException(ExchangeError.UNKNOWN_MESSAGE));
        Ack ack = read(content, ackId, message, jws);
        boolean proven = ack.isSignedBy(partner) && ack.answers(message);
        if (!proven && ack.code().equals(STATUS)) {
            // Guards prove an answer before it moves a case; behind a status stands no guard.
            throw new PlatformException(ExchangeError.NOT_PROVEN);
        }
        proofs.add(ack);
        settle(ack, proven);
        return ack.told(false);
    }

    /** As the module: a partner may answer before we have heard that it has the message, when the case is not open to it yet. */
    private Optional<Message> given(UUID id, AgencyId sender) {
        return EXCHANGE.call(() -> messages.find(id))
                .filter(found -> found.receiver().equals(sender) && wasGiven(found.state()));
    }

    private String open(String jose) {
        try {
            String jws = Envelope.open(jose, keys.decrypting());
            if (jws.length() > LONGEST_JWS) {
                throw unreadable();
            }
            Envelope.content(jws);
            return jws;
        } catch (EnvelopeRefused refused) {
            throw unreadable();
        }
    }

    /** What was never queued cannot have reached anybody; what is queued may have, before we heard of it. */
    private static boolean wasGiven(State state) {
        return state != State.PREVIEWED && state != State.APPROVED;
    }

    private Ack read(Map<String, Object> content, UUID ackId, Message message, String jws) {
        String code = Tree.text(content, "code").filter(CODES::contains).orElseThrow(AckIntake::unreadable);
        Instant at = Tree.moment(content, "at").orElseThrow(AckIntake::unreadable);
        String digest = Tree.text(content, "digest").filter(AckIntake::isDigest).orElseThrow(AckIntake::unreadable);
        if (!Tree.text(content, "type").filter("HandoverAck"::equals).isPresent()
                || !isFrom(message.receiver(), content)
                || !(content.get("details") instanceof Map)) {
            throw unreadable();
        }
        List<String> fieldPaths = Tree.texts(Tree.object(content, "details"), "fieldPaths");
        if (fieldPaths.size() > MOST_FIELDS || !fieldPaths.stream().allMatch(path -> path.matches(FIELD_PATH))) {
            throw unreadable();
        }
        return new Ack(
                UuidCreator.getTimeOrderedEpoch(),
                ackId,
                message.receiver(),
                message.id(),
                message.caseId(),
                code,
                digest,
                fieldPaths,
                at,
                clock.instant(),
                jws);
    }

    /** The agency is known at the door; what names another was not meant to come in here. */
    private static boolean isFrom(AgencyId partner, Map<String, Object> content) {
        return Tree.text(content, "sender")
                .filter(sender -> sender.startsWith(partner.value() + ":"))
                .isPresent();
    }

    private static boolean isDigest(String text) {
        return text.matches("[A-Za-z0-9_-]{43}");
    }

    /** Only what the partner has signed about exactly this message settles it; what is wrong is kept, and the guards say so. */
    private void settle(Ack ack, boolean proven) {
        if (proven && !ack.code().equals(STATUS)) {
            messages.move(ack.messageId(), State.SENT, State.ANSWERED);
        }
    }

    private static PlatformException unreadable() {
        return new PlatformException(ExchangeError.UNREADABLE);
    }
}
