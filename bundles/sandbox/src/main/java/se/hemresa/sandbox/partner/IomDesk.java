// SPDX-License-Identifier: Apache-2.0
package se.hemresa.sandbox.partner;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import com.fasterxml.jackson.databind.node.ObjectNode;

import se.hemresa.sandbox.Json;
import se.hemresa.sandbox.book.Ack;
import se.hemresa.sandbox.book.Book;
import se.hemresa.sandbox.book.Received;
import se.hemresa.sandbox.jose.Envelope;
import se.hemresa.sandbox.jose.PartnerKeys;
import se.hemresa.sandbox.platform.Platform;

/** IOM's case workers: what they answer to a message, and what they tell about the journey (domain.md §10.4). */
public final class IomDesk {

    private static final Duration THINKING = Duration.ofDays(3);

    private final Book book;
    private final Script script;
    private final PartnerKeys keys;
    private final Platform platform;
    private final Clock clock;

    /**
     * @param book where acknowledgements are kept until they are taken
     * @param script what to answer
     * @param keys IOM's are among them
     * @param platform whom it is for
     * @param clock IOM's
     */
    public IomDesk(Book book, Script script, PartnerKeys keys, Platform platform, Clock clock) {
        this.book = book;
        this.script = script;
        this.keys = keys;
        this.platform = platform;
        this.clock = clock;
    }

    /** What follows from a message by itself; empty if nothing does. */
    Optional<Ack> answer(Received message) {
        return switch (message.type()) {
            case "IomHandover" -> answerHandover(message);
            case "ConsentWithdrawn" -> Optional.of(ack(message, "CONSENT_STOPPED", clock.instant(), Map.of()));
            case "ErasureRequest" -> Optional.of(ack(message, "ERASED", clock.instant(), Map.of()));
            default -> Optional.empty();
        };
    }

    private Optional<Ack> answerHandover(Received message) {
        Answer answer = script.next(message.content().findPath("pseudonym").asText());
        return answer.onCommand()
                ? Optional.empty()
                : Optional.of(ack(message, answer.code(), clock.instant(), details(answer)));
    }

    /**
     * Answers a handover now, whatever was answered before.
     *
     * @param message the handover
     * @param answer what to answer
     * @return the acknowledgement, to be delivered
     */
    public Ack answerNow(Received message, Answer answer) {
        Ack ack = ack(message, answer.code(), clock.instant(), details(answer));
        book.add(ack);
        return ack;
    }

    /**
     * Tells how the journey goes.
     *
     * @param message the handover whose case it is
     * @param at when it happened
     * @param details {@code kind}, {@code at}, and what else belongs to it
     * @return the acknowledgement, to be delivered
     */
    public Ack tell(Received message, Instant at, Map<String, Object> details) {
        Ack ack = ack(message, "STATUS", at, details);
        book.add(ack);
        return ack;
    }

    /** @return IOM's clock */
    public Clock clock() {
        return clock;
    }

    private Map<String, Object> details(Answer answer) {
        Instant now = clock.instant();
        Map<String, Object> details = new LinkedHashMap<>(
                switch (answer.code()) {
                    case "ACCEPTED" ->
                        Map.of(
                                "iomCaseNo",
                                        "IOM-FI-%04d".formatted(book.received().size() + 1),
                                "caseWorkerFunction", Partner.IOM.id() + ":case-work",
                                "plannedContact",
                                        LocalDate.ofInstant(now.plus(THINKING), ZoneOffset.UTC)
                                                .toString());
                    case "NEEDS_INFO" ->
                        Map.of(
                                "fieldPaths", List.of("health"),
                                "reason", "Fit to travel is not told.",
                                "answerBy", now.plus(THINKING).toString());
                    case "DECLINED" -> Map.of("code", "NO_CAPACITY", "text", "No room for more cases this month.");
                    case "REDIRECTED" -> Map.of("proposedOrg", "IOM-BG");
                    default -> Map.of();
                });
        details.putAll(answer.details());
        return details;
    }

    private Ack ack(Received message, String code, Instant at, Map<String, Object> details) {
        UUID ackId = UUID.randomUUID();
        ObjectNode content = Json.MAPPER.createObjectNode();
        content.put("type", "HandoverAck").put("version", "1.0");
        content.put("ackId", ackId.toString()).put("sender", Partner.IOM.address());
        content.put("answers", message.messageId()).put("digest", message.digest());
        content.put("code", code).put("at", at.toString());
        content.set("details", Json.MAPPER.valueToTree(details));
        String jose =
                Envelope.seal(Envelope.bytes(content.toString()), keys.signing(Partner.IOM), platform.encryptionKey());
        return new Ack(ackId, message.messageId(), content, jose);
    }
}
