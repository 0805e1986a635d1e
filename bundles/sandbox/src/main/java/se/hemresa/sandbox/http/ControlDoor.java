// SPDX-License-Identifier: Apache-2.0
package se.hemresa.sandbox.http;

import java.io.IOException;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;

import se.hemresa.sandbox.Json;
import se.hemresa.sandbox.SandboxClock;
import se.hemresa.sandbox.SandboxFailure;
import se.hemresa.sandbox.book.Ack;
import se.hemresa.sandbox.book.Book;
import se.hemresa.sandbox.book.Received;
import se.hemresa.sandbox.fault.Fault;
import se.hemresa.sandbox.fault.FaultKind;
import se.hemresa.sandbox.fault.Faults;
import se.hemresa.sandbox.partner.Answer;
import se.hemresa.sandbox.partner.IomDesk;
import se.hemresa.sandbox.partner.Partner;
import se.hemresa.sandbox.partner.Postman;
import se.hemresa.sandbox.partner.Script;

/** Where a test or a person looks into the partners and tells them what to do. JSON; README.md lists it. */
final class ControlDoor implements HttpHandler {

    private static final TypeReference<Map<String, Object>> MEMBERS = new TypeReference<>() {};
    private static final int FOREVER = 1_000_000_000;
    private static final int SECONDS = 5;

    private final Book book;
    private final Script script;
    private final Faults faults;
    private final IomDesk iom;
    private final Postman postman;
    private final SandboxClock clock;

    ControlDoor(Book book, Script script, Faults faults, IomDesk iom, Postman postman, SandboxClock clock) {
        this.book = book;
        this.script = script;
        this.faults = faults;
        this.iom = iom;
        this.postman = postman;
        this.clock = clock;
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        Talk talk = new Talk(exchange);
        try {
            talk.answer(200, answer(talk));
        } catch (NoSuchElementException unknown) {
            talk.answer(404, Map.of("error", "There is nothing at this address"));
        } catch (SandboxFailure notNow) {
            talk.answer(503, Map.of("error", notNow.getMessage()));
        } catch (IllegalArgumentException | DateTimeException wrong) {
            talk.answer(422, Map.of("error", String.valueOf(wrong.getMessage())));
        }
    }

    private Object answer(Talk talk) throws IOException {
        return switch (talk.asked()) {
            case "GET /health" -> Map.of("status", "OK");
            case "GET /inbox" ->
                Map.of("messages", book.received().stream().map(this::line).toList());
            case "GET /acks" ->
                Map.of("acks", book.acks().stream().map(this::line).toList());
            case "GET /clock" -> now();
            case "PUT /clock" -> setClock(talk.json());
            case "GET /faults" -> Map.of("faults", faults.all());
            case "PUT /faults" -> switchFault(talk.json());
            case "DELETE /faults" -> {
                faults.clear();
                yield Map.of("faults", List.of());
            }
            case "GET /answers" ->
                Map.of("answers", script.all().stream().map(this::line).toList());
            case "PUT /answers" -> addAnswers(talk.json());
            case "DELETE /answers" -> {
                script.clear();
                yield Map.of("answers", List.of());
            }
            default -> aboutOne(talk);
        };
    }

    private Object aboutOne(Talk talk) throws IOException {
        String[] steps = talk.asked().split("/");
        if (steps.length == 3 && steps[0].equals("GET ") && steps[1].equals("inbox")) {
            return book.find(steps[2]).orElseThrow();
        }
        if (steps.length == 5 && talk.asked().startsWith("POST /iom/cases/")) {
            Received handover = book.find(steps[3]).orElseThrow();
            return switch (steps[4]) {
                case "status" -> deliver(tell(handover, talk.json()));
                case "answer" -> deliver(iom.answerNow(handover, answer(talk.json())));
                default -> throw new NoSuchElementException();
            };
        }
        throw new NoSuchElementException();
    }

    private Object deliver(Ack ack) {
        postman.wake();
        return line(ack);
    }

    private Ack tell(Received handover, JsonNode status) {
        required(status, "kind");
        Instant at = status.has("at") ? Instant.parse(status.get("at").asText()) : clock.instant();
        Map<String, Object> details = new LinkedHashMap<>(Json.MAPPER.convertValue(status, MEMBERS));
        details.put("at", at.toString());
        return iom.tell(handover, clock.instant(), details);
    }

    private Object addAnswers(JsonNode given) {
        for (JsonNode one : given.isArray() ? given : List.of(given)) {
            script.add(answer(one));
        }
        return Map.of("answers", script.all().stream().map(this::line).toList());
    }

    private static Answer answer(JsonNode given) {
        String code = required(given, "code");
        if (!List.of("ACCEPTED", "NEEDS_INFO", "DECLINED", "REDIRECTED").contains(code)) {
            throw new IllegalArgumentException("code is ACCEPTED, NEEDS_INFO, DECLINED or REDIRECTED");
        }
        return new Answer(
                Optional.ofNullable(given.path("pseudonym").textValue()),
                code,
                given.has("details") ? Json.MAPPER.convertValue(given.get("details"), MEMBERS) : Map.of(),
                given.path("onCommand").asBoolean());
    }

    private Object switchFault(JsonNode given) {
        Partner partner = Partner.of(required(given, "partner"))
                .orElseThrow(() -> new IllegalArgumentException("partner is IOM-FI, CARRIER or POLICE"));
        faults.put(new Fault(
                partner,
                FaultKind.valueOf(required(given, "kind")),
                given.path("count").asInt(FOREVER),
                given.path("seconds").asInt(SECONDS)));
        postman.wake();
        return Map.of("faults", faults.all());
    }

    private Object setClock(JsonNode given) {
        if (given.has("at")) {
            clock.set(Instant.parse(given.get("at").asText()));
        } else {
            clock.move(Duration.parse(required(given, "plus")));
        }
        return now();
    }

    private Object now() {
        return Map.of("at", clock.instant());
    }

    private static String required(JsonNode given, String name) {
        if (!given.path(name).isTextual()) {
            throw new IllegalArgumentException(name + " is missing");
        }
        return given.get(name).asText();
    }

    /** Without content: a list may lie on a screen. */
    private Object line(Received message) {
        return Map.of(
                "messageId", message.messageId(),
                "partner", message.partner(),
                "type", message.type(),
                "digest", message.digest(),
                "receivedAt", message.receivedAt());
    }

    private Object line(Ack ack) {
        boolean waits = book.waiting().contains(ack);
        return Map.of(
                "ackId", ack.ackId(),
                "answers", ack.answers(),
                "code", ack.content().path("code").asText(),
                "state", waits ? "WAITING" : "TAKEN");
    }

    private Object line(Answer answer) {
        Map<String, Object> line = new HashMap<>();
        answer.pseudonym().ifPresent(name -> line.put("pseudonym", name));
        line.put("code", answer.code());
        line.put("details", answer.details());
        line.put("onCommand", answer.onCommand());
        return line;
    }
}
