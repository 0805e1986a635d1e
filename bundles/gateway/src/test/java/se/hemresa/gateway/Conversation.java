// SPDX-License-Identifier: Apache-2.0
package se.hemresa.gateway;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

import com.fasterxml.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/** How the tests talk to a running gateway, and what they expect of a refusal. */
final class Conversation {

    static final String SOAP_11 = "http://schemas.xmlsoap.org/soap/envelope/";
    static final String SOAP_12 = "http://www.w3.org/2003/05/soap-envelope";

    private final RunningGateway gateway;

    Conversation(RunningGateway gateway) {
        this.gateway = gateway;
    }

    static String note(String text) {
        return "{\"kind\":\"PLAIN\",\"author\":{\"agency\":\"SE-AB\"},\"text\":\"" + text + "\"}";
    }

    static String messageId(String id) {
        return "<wsa:MessageID xmlns:wsa=\"http://www.w3.org/2005/08/addressing\" s:mustUnderstand=\"1\">" + id
                + "</wsa:MessageID>";
    }

    static String envelope(String namespace, String id, String text) {
        return "<s:Envelope xmlns:s=\"" + namespace + "\"><s:Header>" + (id == null ? "" : messageId(id))
                + "</s:Header><s:Body><Note xmlns=\"urn:hemresa:sample:1\" version=\"1.0\"><Kind>PLAIN</Kind>"
                + "<Author agency=\"SE-AB\"/><Text>" + text + "</Text></Note></s:Body></s:Envelope>";
    }

    /** Asks for a note, with or without an id of its own, and with or without a purpose. */
    static String reading(String namespace, String id, String purpose, Object note) {
        String named = purpose == null ? "" : "<Purpose xmlns=\"urn:hemresa:exchange:1\">" + purpose + "</Purpose>";
        return "<s:Envelope xmlns:s=\"" + namespace + "\"><s:Header>" + (id == null ? "" : messageId(id)) + named
                + "</s:Header><s:Body><ReadNote xmlns=\"urn:hemresa:sample:1\"><NoteId>" + note
                + "</NoteId></ReadNote></s:Body></s:Envelope>";
    }

    HttpRequest.Builder keyed(String key, String body) {
        return gateway.request("/api/v1/notes")
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", key)
                .POST(HttpRequest.BodyPublishers.ofString(body));
    }

    HttpRequest.Builder streamed(String body) {
        return gateway.request("/api/v1/notes")
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", "streamed")
                .POST(HttpRequest.BodyPublishers.ofInputStream(() ->
                        new java.io.ByteArrayInputStream(body.getBytes(java.nio.charset.StandardCharsets.UTF_8))));
    }

    HttpResponse<String> soap11(String body) {
        return soap("text/xml; charset=utf-8", body);
    }

    HttpResponse<String> soap12(String body) {
        return soap("application/soap+xml", body);
    }

    HttpResponse<String> soap(String type, String body) {
        return gateway.send(gateway.request("/soap/note")
                .header("Content-Type", type)
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    static JsonNode assertProblem(HttpResponse<String> response, int status, String code) {
        JsonNode problem = RunningGateway.json(response);
        assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
        assertThat(response.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(problem.path("code").asText()).isEqualTo(code);
        assertThat(problem.path("type").asText()).isEqualTo("/api/problems/" + code);
        assertThat(problem.path("status").asInt()).isEqualTo(status);
        assertThat(problem.path("titleSv").asText()).isNotBlank();
        assertThat(problem.path("cure").asText()).isNotBlank();
        assertThat(problem.path("instance").asText())
                .isEqualTo("urn:uuid:" + problem.path("occurrence").asText());
        return problem;
    }

    static void assertFault(HttpResponse<String> response, int status, String code) {
        assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
        assertThat(response.body())
                .contains(
                        "Fault>",
                        "<Problem xmlns=\"urn:hemresa:gateway:1\">",
                        "<Code>" + code + "</Code>",
                        "<TitleSv>");
    }
}
