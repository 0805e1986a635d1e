// SPDX-License-Identifier: Apache-2.0
package se.hemresa.client.demo;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

import org.junit.rules.ExternalResource;
import org.w3c.dom.Element;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

import se.hemresa.client.http.Xml;

/** A server that keeps the published contracts as far as the demo uses them, and breaks one of them when told to. */
final class FakeHemresa extends ExternalResource {

    /** The ways in which it can break a contract. */
    enum Fault {
        NOT_READY,
        REST_REFUSES,
        SOAP_REFUSES,
        STRANGE_STATE,
        STRANGE_REFERENCE,
        STRANGE_LOCATION,
        ONE_CASE_FOR_ALL,
        STORES_NOTHING,
        STORES_TWICE,
        ALTERS_WHAT_IT_STORES,
        SHOWS_CASES_TO_STRANGERS,
        STATISTICS_NEVER_COUNT,
        STATISTICS_ABSENT,
        ONE_LINE_DIFFERS,
        SUM_DIFFERS
    }

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Map<String, ObjectNode> answers = new LinkedHashMap<>();
    private final Map<String, ObjectNode> cases = new LinkedHashMap<>();
    private final Set<String> requestIds = new TreeSet<>();
    private HttpServer server;
    private Fault fault;
    private int reports;

    void breakBy(Fault chosen) {
        this.fault = chosen;
    }

    URI address() {
        return URI.create("http://localhost:" + server.getAddress().getPort());
    }

    int storedCases() {
        return cases.size();
    }

    Set<String> requestIds() {
        return requestIds;
    }

    @Override
    protected void before() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::handle);
        server.start();
    }

    @Override
    protected void after() {
        server.stop(0);
    }

    private void handle(HttpExchange exchange) throws IOException {
        byte[] body = exchange.getRequestBody().readAllBytes();
        String path = exchange.getRequestURI().getPath();
        if (path.equals("/health")) {
            ObjectNode health = JSON.createObjectNode().put("status", "OK");
            health.putArray("checks").addObject();
            json(exchange, fault == Fault.NOT_READY ? 503 : 200, health);
        } else if (path.equals("/soap/case-exchange")) {
            referBySoap(exchange, body);
        } else if (exchange.getRequestMethod().equals("POST")) {
            referByRest(exchange, body);
        } else {
            read(exchange, path);
        }
    }

    private void referByRest(HttpExchange exchange, byte[] body) throws IOException {
        if (fault == Fault.REST_REFUSES) {
            json(exchange, 422, problem());
            return;
        }
        String id = exchange.getRequestHeaders().getFirst("Idempotency-Key");
        ObjectNode answer = answer(exchange, id, (ObjectNode) JSON.readTree(body));
        String location =
                fault == Fault.STRANGE_LOCATION ? "x" : answer.get("caseId").asText();
        exchange.getResponseHeaders().set("Location", address() + "/api/v1/cases/" + location);
        json(exchange, 201, answer);
    }

    private void referBySoap(HttpExchange exchange, byte[] body) throws IOException {
        if (fault == Fault.SOAP_REFUSES) {
            xml(
                    exchange,
                    500,
                    "<Fault><Detail><Problem xmlns='urn:hemresa:gateway:1'><Code>platform.invalid</Code>"
                            + "<Title>Broken rules.</Title><Cure>Correct them.</Cure>"
                            + "<Error xpath='/County' rule='unknown-county'><En>None.</En><Sv>Inget.</Sv></Error></Problem></Detail></Fault>");
            return;
        }
        Element envelope = Xml.parse(body);
        String id = envelope.getElementsByTagNameNS("*", "MessageID").item(0).getTextContent();
        Element message =
                (Element) envelope.getElementsByTagNameNS("*", "CaseReferral").item(0);
        ObjectNode answer = answer(exchange, id, ReferralTrees.fromXml(message));
        xml(
                exchange,
                200,
                "<CaseReferralAnswer xmlns='urn:hemresa:exchange:1' version='1.0'><CaseId>"
                        + answer.get("caseId").asText() + "</CaseId><CaseRef>"
                        + answer.get("caseRef").asText()
                        + "</CaseRef><State>" + answer.get("state").asText() + "</State></CaseReferralAnswer>");
    }

    private ObjectNode answer(HttpExchange exchange, String id, ObjectNode message) {
        requestIds.add(id);
        if (answers.containsKey(id)) {
            exchange.getResponseHeaders().set("Idempotency-Replayed", "true");
            return answers.get(id);
        }
        String caseId = fault == Fault.ONE_CASE_FOR_ALL
                ? new UUID(7, 7).toString()
                : UUID.randomUUID().toString();
        String year = fault == Fault.STRANGE_REFERENCE
                ? "1999"
                : message.get("referredOn").asText().substring(0, 4);
        ObjectNode answer = JSON.createObjectNode()
                .put("caseId", caseId)
                .put("caseRef", "ATV-" + year + "-" + String.format("%04d", answers.size() + 1))
                .put("state", fault == Fault.STRANGE_STATE ? "CLOSED" : "REFERRED")
                .put("version", 1);
        answers.put(id, answer);
        store(caseId, message.put("caseRef", answer.get("caseRef").asText()));
        return answer;
    }

    private void store(String caseId, ObjectNode message) {
        if (fault == Fault.ALTERS_WHAT_IT_STORES) {
            ((ObjectNode) message.get("person")).put("gender", "NonConforming");
        }
        if (fault != Fault.STORES_NOTHING) {
            cases.put(caseId, message);
        }
        if (fault == Fault.STORES_TWICE) {
            cases.put(UUID.randomUUID().toString(), message);
        }
    }

    private void read(HttpExchange exchange, String path) throws IOException {
        String[] steps = path.split("/");
        if (path.equals("/api/v1/api-info")) {
            json(exchange, 200, JSON.createObjectNode().put("apiVersion", "1.0.0"));
        } else if (path.equals("/api/v1/journal/head")) {
            json(exchange, 200, JSON.createObjectNode().put("size", cases.size()));
        } else if (path.startsWith("/api/v1/statistics")) {
            report(exchange);
        } else if (path.equals("/api/v1/cases")) {
            long total = cases.values().stream()
                    .filter(stored -> owner(stored).equals(caller(exchange)))
                    .count();
            json(exchange, 200, JSON.createObjectNode().put("total", total));
        } else {
            readCase(exchange, cases.get(steps[4]), steps.length > 6 ? steps[6] : "shell");
        }
    }

    private void readCase(HttpExchange exchange, ObjectNode stored, String section) throws IOException {
        boolean visible =
                fault == Fault.SHOWS_CASES_TO_STRANGERS || owner(stored).equals(caller(exchange));
        if (!visible) {
            json(exchange, 404, problem());
            return;
        }
        ObjectNode content = section.equals("identity")
                ? ((ObjectNode) stored.get("person")).put("ageAtReferral", ReferralTrees.age(stored))
                : stored.put("owner", owner(stored));
        ObjectNode body = JSON.createObjectNode();
        body.set("content", content);
        json(exchange, 200, body);
    }

    private static String owner(ObjectNode message) {
        return message.at("/envelope/receiver").asText().split(":")[0];
    }

    private static String caller(HttpExchange exchange) {
        String token = exchange.getRequestHeaders().getFirst("Authorization").substring("Bearer ".length());
        try {
            return JSON.readTree(java.util.Base64.getUrlDecoder().decode(token.split("\\.")[1]))
                    .path("agency")
                    .asText();
        } catch (IOException unreadable) {
            throw new IllegalArgumentException(unreadable);
        }
    }

    private void report(HttpExchange exchange) throws IOException {
        if (fault == Fault.STATISTICS_ABSENT) {
            json(exchange, 404, problem().put("module", "statistics"));
            return;
        }
        // The first answer lags behind, as a subscription may.
        boolean lagging = fault == Fault.STATISTICS_NEVER_COUNT || ++reports == 1;
        ObjectNode report = JSON.createObjectNode().put("position", lagging ? 0 : cases.size());
        ReportLines.ALL.forEach((key, text) -> report.withArray("/lines")
                .addObject()
                .put("key", key)
                .put("sv", altered(key, text))
                .setAll(figures(key)));
        json(exchange, 200, report);
    }

    private ObjectNode figures(String key) {
        ObjectNode line = JSON.createObjectNode();
        ObjectNode figures = line.putObject("figures");
        switch (key) {
            case "cases" -> figures.put("cases", fault == Fault.SUM_DIFFERS ? 38 : 37);
            case "women-and-girls" -> figures.put("WOMAN", 27).put("GIRL", 3);
            case "men-and-boys" -> figures.put("MAN", 4).put("BOY", 3);
            default -> figures.removeAll();
        }
        return line;
    }

    private String altered(String key, String text) {
        if (fault == Fault.ONE_LINE_DIFFERS && key.equals("men")) {
            return text.replace('4', '5');
        }
        return text;
    }

    private static ObjectNode problem() {
        ObjectNode problem = JSON.createObjectNode()
                .put("code", "platform.invalid")
                .put("title", "Broken rules.")
                .put("cure", "Correct them.")
                .put("occurrence", "019abcde-0000-7000-8000-000000000001");
        problem.putArray("errors")
                .addObject()
                .put("pointer", "/county")
                .put("rule", "unknown-county")
                .put("en", "There is no such county.");
        return problem;
    }

    private static void json(HttpExchange exchange, int status, ObjectNode body) throws IOException {
        send(exchange, status, status < 400 ? "application/json" : "application/problem+json", body.toString());
    }

    private static void xml(HttpExchange exchange, int status, String content) throws IOException {
        send(exchange, status, "application/soap+xml", "<Envelope><Body>" + content + "</Body></Envelope>");
    }

    private static void send(HttpExchange exchange, int status, String type, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }
}
