// SPDX-License-Identifier: Apache-2.0
package se.hemresa.sandbox.partner;

import java.io.IOException;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.nimbusds.jose.JWSObject;

import se.hemresa.sandbox.Json;
import se.hemresa.sandbox.book.Book;
import se.hemresa.sandbox.book.Received;
import se.hemresa.sandbox.jose.Envelope;
import se.hemresa.sandbox.jose.PartnerKeys;
import se.hemresa.sandbox.platform.Platform;

/**
 * How a partner takes a message in: opens it, checks who signed it, keeps it, and signs a receipt. A message that came before
 * has no second effect; its receipt says DUPLICATE and bears the digest of what is kept. One at a time.
 */
public final class Reception {

    private final Book book;
    private final IomDesk iom;
    private final PartnerKeys keys;
    private final Platform platform;
    private final Clock clock;

    /**
     * @param book what is kept
     * @param iom answers what comes to IOM
     * @param keys the partners'
     * @param platform who sends
     * @param clock the partners'
     */
    public Reception(Book book, IomDesk iom, PartnerKeys keys, Platform platform, Clock clock) {
        this.book = book;
        this.iom = iom;
        this.keys = keys;
        this.platform = platform;
        this.clock = clock;
    }

    /**
     * @param partner to whom it came
     * @param jose what came
     * @param refused whether it shall be refused for good
     * @return the sealed receipt
     * @throws Envelope.Unreadable if it is not for the partner, or not from the platform
     */
    public synchronized String receive(Partner partner, String jose, boolean refused) {
        JWSObject signed = Envelope.open(jose, keys.encryption(partner));
        if (!Envelope.isSignedBy(
                signed, platform.keys(String.valueOf(signed.getHeader().getKeyID())))) {
            throw new Envelope.Unreadable("It is not signed by the platform", null);
        }
        byte[] bytes = signed.getPayload().toBytes();
        JsonNode message = tree(bytes);
        String digest = Envelope.digest(bytes);
        String messageId = message.at("/envelope/messageId").asText();
        Optional<Received> known = book.find(messageId);
        if (known.isPresent() && known.get().digest().equals(digest)) {
            return receipt(partner, known.get(), "DUPLICATE");
        }
        Received received = received(partner, messageId, digest, message);
        Optional<String> fault = known.isPresent() ? Optional.of("REJECTED_SCHEMA") : fault(partner, message, refused);
        if (fault.isEmpty()) {
            book.add(received, partner == Partner.IOM ? iom.answer(received) : Optional.empty());
        }
        return receipt(partner, received, fault.orElse("RECEIVED"));
    }

    private static JsonNode tree(byte[] bytes) {
        try {
            return Json.MAPPER.readTree(bytes);
        } catch (IOException broken) {
            throw new Envelope.Unreadable("It is signed, but no JSON", broken);
        }
    }

    private Received received(Partner partner, String messageId, String digest, JsonNode message) {
        JsonNode answer =
                partner == Partner.CARRIER ? Carriage.answer(message, digest) : Json.MAPPER.createObjectNode();
        return new Received(partner.id(), messageId, digest, message, UUID.randomUUID(), clock.instant(), answer);
    }

    /** Why it is not taken; empty if it is. */
    private Optional<String> fault(Partner partner, JsonNode message, boolean refused) {
        boolean forHere = partner.id().equals(agency(message.at("/envelope/receiver")));
        Optional<Instant> end = moment(message.at("/envelope/expiresAt"));
        boolean whole = message.hasNonNull("type")
                && message.hasNonNull("version")
                && !message.at("/envelope/messageId").asText().isEmpty();
        if (!whole || !forHere || end.isEmpty() || partner == Partner.CARRIER && !Carriage.understands(message)) {
            return Optional.of("REJECTED_SCHEMA");
        }
        // The narrative never leaves Sweden (minimisation.json): a partner that got it would send it back.
        boolean forbidden = message.findValue("narrative") != null;
        return refused || forbidden || end.get().isBefore(clock.instant())
                ? Optional.of("REJECTED_POLICY")
                : Optional.empty();
    }

    private static String agency(JsonNode address) {
        return address.asText().replaceAll(":.*", "");
    }

    private static Optional<Instant> moment(JsonNode text) {
        try {
            return Optional.of(OffsetDateTime.parse(text.asText()).toInstant());
        } catch (DateTimeException none) {
            return Optional.empty();
        }
    }

    private String receipt(Partner partner, Received received, String code) {
        ObjectNode receipt = Json.MAPPER.createObjectNode();
        receipt.put("type", "Receipt").put("version", "1.0");
        receipt.put("receiptId", received.receiptId().toString()).put("answers", received.messageId());
        receipt.put("digest", received.digest()).put("code", code);
        receipt.put("receivedAt", received.receivedAt().toString()).put("receiver", partner.address());
        receipt.set("content", code.startsWith("REJECTED") ? Json.MAPPER.createObjectNode() : received.answer());
        return Envelope.seal(Envelope.bytes(receipt.toString()), keys.signing(partner), platform.encryptionKey());
    }
}
