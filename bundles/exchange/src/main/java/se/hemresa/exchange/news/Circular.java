// SPDX-License-Identifier: Apache-2.0
package se.hemresa.exchange.news;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import com.github.f4b6a3.uuid.UuidCreator;

import se.hemresa.api.cases.CaseDirectory;
import se.hemresa.api.exchange.Draft;
import se.hemresa.api.exchange.Postbox;
import se.hemresa.api.id.AgencyId;
import se.hemresa.api.id.CaseId;
import se.hemresa.exchange.Json;

/** A message of the post office's own to a partner: the envelope, and what it says. In the running unit of work. */
@Component(service = Circular.class)
public final class Circular {

    private static final int RETENTION_DAYS = 30;

    private final Postbox postbox;
    private final CaseDirectory cases;
    private final Clock clock;

    @Activate
    public Circular(@Reference Postbox postbox, @Reference CaseDirectory cases, @Reference Clock clock) {
        this.postbox = postbox;
        this.cases = cases;
        this.clock = clock;
    }

    /**
     * @param to a case and a partner
     * @param type the code of the message and the name of its JSON
     * @param says the members after the envelope
     * @param validFor how long it may be sent
     * @return the id of the message, which is queued
     */
    UUID send(Address to, Kind type, Map<String, Object> says, Duration validFor) {
        UUID id = UuidCreator.getTimeOrderedEpoch();
        Instant expiresAt = clock.instant().plus(validFor);
        Map<String, Object> message = new LinkedHashMap<>();
        message.put("type", type.name());
        message.put("version", "1.0");
        message.put("envelope", envelope(to, id, expiresAt));
        message.putAll(says);
        postbox.post(new Draft(
                id,
                to.caseId(),
                type.code(),
                to.partner(),
                "CASE_HANDLING",
                List.of(),
                Json.write(message),
                expiresAt));
        return id;
    }

    private Map<String, Object> envelope(Address to, UUID id, Instant expiresAt) {
        String owner = cases.find(to.caseId()).orElseThrow().owner().value();
        UUID conversation = postbox.conversation(to.caseId(), to.partner()).orElse(id);
        Map<String, Object> envelope = new LinkedHashMap<>();
        envelope.put("messageId", id.toString());
        envelope.put("conversationId", conversation.toString());
        envelope.put("createdAt", clock.instant().toString());
        envelope.put("expiresAt", expiresAt.toString());
        envelope.put("sender", owner + ":return-coordination");
        envelope.put("receiver", to.partner().value() + ":intake");
        envelope.put("confidentiality", true);
        envelope.put("informationClass", "K3");
        envelope.put("onwardTransfer", false);
        envelope.put("retentionDays", RETENTION_DAYS);
        return envelope;
    }

    /**
     * Whom about what.
     *
     * @param caseId the case
     * @param partner the partner
     */
    record Address(CaseId caseId, AgencyId partner) {}

    /**
     * A kind of message.
     *
     * @param code as in domain.md §10.1
     * @param name the type in the JSON
     */
    record Kind(String code, String name) {}
}
