// SPDX-License-Identifier: Apache-2.0
package se.hemresa.client.journey;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.databind.JsonNode;

import se.hemresa.client.http.ClientFailure;
import se.hemresa.client.http.Reply;

/**
 * What is said to the platform about one case. The id of each write follows from the case and the name of the step, and its
 * content from the moment the case was opened: so whoever walks the same way again only hears the first answers again.
 */
public final class CaseTalk {

    private static final long ASK_EVERY_MILLIS = 100;
    private static final long PATIENCE_MILLIS = 60_000;

    private final Voices voices;
    private final String caseId;
    private final Traveller traveller;
    private final Instant opened;
    private int writes;
    private int replays;

    /**
     * @param voices speaks for everybody
     * @param caseId the case, as it was taken in
     * @param traveller who goes home
     */
    public CaseTalk(Voices voices, String caseId, Traveller traveller) {
        this.voices = voices;
        this.caseId = caseId;
        this.traveller = traveller;
        this.opened = Instant.parse(voices.read(traveller.coordinator(), "/cases/" + caseId)
                .path("openedAt")
                .asText());
    }

    /** @return when the case was opened: what all times of the journey are counted from */
    public Instant opened() {
        return opened;
    }

    /** @return the id of the case */
    public String caseId() {
        return caseId;
    }

    public Traveller traveller() {
        return traveller;
    }

    /** @return how many writes have been answered */
    public int writes() {
        return writes;
    }

    /** @return how many of them were answered with what had been answered before */
    public int replays() {
        return replays;
    }

    /** @return the state of the case, as its coordinator sees it */
    public String state() {
        return read(traveller.coordinator(), "").path("state").asText();
    }

    /**
     * @param actor who asks
     * @param path what follows the case
     * @return what is there
     */
    public JsonNode read(Actor actor, String path) {
        return voices.read(actor, "/cases/" + caseId + path);
    }

    /** @return the instrument of risk assessment */
    public JsonNode template() {
        return voices.read(traveller.coordinator(), "/risk-templates/RA-SE");
    }

    /** Records something and gives the answer; {@code step} names the write and is said once in a journey. */
    public JsonNode post(Actor actor, String path, String step, Map<String, ?> body) {
        return write(actor, "POST", path, step, body);
    }

    /** Says that something is done, where there is nothing more to say. */
    public JsonNode post(Actor actor, String path, String step) {
        return write(actor, "POST", path, step, null);
    }

    /** As {@link #post}, for what is replaced as a whole. */
    public JsonNode put(Actor actor, String path, String step, Map<String, ?> body) {
        return write(actor, "PUT", path, step, body);
    }

    /** Fires an event of the life cycle. */
    public void fire(Actor actor, String event) {
        fire(actor, event, event);
    }

    /** Fires an event that the journey fires more than once. */
    public void fire(Actor actor, String event, String step) {
        write(actor, "POST", "/transitions/" + event, "fire " + step, Map.of());
    }

    /**
     * Fires an event that must be refused.
     *
     * @return the guards that stand in the way
     * @throws ClientFailure if it is not refused by guards
     */
    public List<Guard> refused(Actor actor, String event) {
        Reply reply = voices.write(
                        actor,
                        "POST",
                        "/cases/" + caseId + "/transitions/" + event,
                        UUID.randomUUID().toString(),
                        Map.of())
                .expect(409);
        JsonNode problem = reply.json();
        if (!"cases.transition-refused".equals(problem.path("code").asText())) {
            throw new ClientFailure(event + " was refused, but not by its guards: "
                    + problem.path("code").asText());
        }
        return StreamSupport.stream(problem.path("guards").spliterator(), false)
                .map(Guard::of)
                .toList();
    }

    /**
     * A guard that stands in the way.
     *
     * @param code its code
     * @param owner the module that owns it
     * @param outcome FAILS or NOT_PROVEN
     * @param swedish what must hold
     */
    public record Guard(String code, String owner, String outcome, String swedish) {

        private static Guard of(JsonNode guard) {
            return new Guard(
                    guard.path("code").asText(),
                    guard.path("owner").asText(),
                    guard.path("outcome").asText(),
                    guard.path("sv").asText());
        }
    }

    /** Waits until the simulated partners are known to the platform. */
    public void awaitPartners() {
        Actor administrator = new Actor("SE-NSPM", "PLATFORM_ADMIN", "administrator");
        await(
                "the partners are registered",
                () -> StreamSupport.stream(
                                        voices.read(administrator, "/partners")
                                                .path("partners")
                                                .spliterator(),
                                        false)
                                .filter(partner ->
                                        "ACTIVE".equals(partner.path("state").asText()))
                                .count()
                        >= 3);
    }

    /** @return whether the case is or has been in a state */
    public boolean hasBeen(String state) {
        return StreamSupport.stream(
                        read(traveller.coordinator(), "/history")
                                .path("changes")
                                .spliterator(),
                        false)
                .anyMatch(change -> state.equals(change.path("to").asText()));
    }

    /** Waits until the case is in a state that others bring it to. */
    public void awaitState(String expected) {
        await("the case is " + expected, () -> expected.equals(state()));
    }

    /** Waits for what happens by itself. */
    public void await(String what, BooleanSupplier condition) {
        long deadline = System.nanoTime() + PATIENCE_MILLIS * 1_000_000;
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > deadline) {
                throw new ClientFailure("Waited for " + PATIENCE_MILLIS / 1000 + " s in vain: " + what + "; it is "
                        + state() + ". Look with: bin/hemresa shell journal:parked");
            }
            pause();
        }
    }

    private JsonNode write(Actor actor, String method, String path, String step, Map<String, ?> body) {
        Reply reply = voices.write(actor, method, "/cases/" + caseId + path, key(step), body);
        if (reply.status() != 200 && reply.status() != 201) {
            try {
                reply.expect(201);
            } catch (ClientFailure refused) {
                throw new ClientFailure(step + " by " + actor.role() + ": " + refused.getMessage(), refused);
            }
        }
        writes++;
        if (reply.header("Idempotency-Replayed").equals("true")) {
            replays++;
        }
        return reply.json();
    }

    private String key(String step) {
        return UUID.nameUUIDFromBytes((caseId + "/" + step).getBytes(StandardCharsets.UTF_8))
                .toString();
    }

    private static void pause() {
        try {
            Thread.sleep(ASK_EVERY_MILLIS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new ClientFailure("Interrupted while waiting", interrupted);
        }
    }
}
