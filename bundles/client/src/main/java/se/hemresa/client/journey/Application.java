// SPDX-License-Identifier: Apache-2.0
package se.hemresa.client.journey;

import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;

/** The handover to IOM: previewed, approved by a second person, submitted. */
public final class Application {

    private final CaseTalk talk;
    private final Traveller traveller;

    public Application(CaseTalk talk) {
        this.talk = talk;
        this.traveller = talk.traveller();
    }

    /**
     * What was previewed.
     *
     * @param id the handover
     * @param messageId the message that will carry it
     * @param digest of its content
     */
    public record Preview(String id, String messageId, String digest) {}

    /**
     * @param round from 1; a handover that came back is previewed again
     * @return what would be sent
     */
    public Preview preview(int round) {
        JsonNode made = talk.post(
                traveller.coordinator(), "/handovers/preview", "preview " + round, Map.of("receiver", "IOM-FI"));
        return new Preview(
                made.path("id").asText(),
                made.path("messageId").asText(),
                made.path("digest").asText());
    }

    /** @return the handover with its content byte for byte, and why each field is sent or left out */
    public JsonNode look(Preview preview) {
        return talk.read(traveller.colleague(), "/handovers/" + preview.id());
    }

    /** Approves exactly what was looked at, as another person than the one who previewed it. */
    public void approve(Preview preview) {
        talk.post(
                traveller.colleague(),
                "/handovers/" + preview.id() + "/approval",
                "approval " + preview.id(),
                Map.of("digest", preview.digest()));
    }

    /** Submits: → SUBMITTED_TO_IOM. */
    public void submit(int round) {
        talk.fire(traveller.coordinator(), "submit", "submit " + round);
    }
}
