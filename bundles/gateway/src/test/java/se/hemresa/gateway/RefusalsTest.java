// SPDX-License-Identifier: Apache-2.0
package se.hemresa.gateway;

import java.net.http.HttpRequest;

import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;

import com.fasterxml.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;
import static se.hemresa.gateway.Conversation.SOAP_11;
import static se.hemresa.gateway.Conversation.SOAP_12;
import static se.hemresa.gateway.Conversation.assertFault;
import static se.hemresa.gateway.Conversation.assertProblem;
import static se.hemresa.gateway.Conversation.envelope;
import static se.hemresa.gateway.Conversation.messageId;
import static se.hemresa.gateway.Conversation.note;

/** What is refused, by the real dispatcher and the real CXF, by both doors. */
public class RefusalsTest {

    @Rule
    public final RunningGateway gateway = new RunningGateway();

    private final Conversation talk = new Conversation(gateway);

    @Before
    public void openBothDoors() {
        SampleModule module = new SampleModule(gateway.platform, "1");
        gateway.openRest(module);
        gateway.openSoap(module);
    }

    @Test
    public void demandsAnIdOfEveryWrite() {
        var withoutKey = gateway.request("/api/v1/notes")
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(note("one")));

        assertProblem(gateway.send(withoutKey), 400, "gateway.no-idempotency-key");
        assertProblem(gateway.send(talk.keyed("a b", note("one"))), 400, "gateway.bad-idempotency-key");
        assertProblem(gateway.send(talk.keyed("x".repeat(129), note("one"))), 400, "gateway.bad-idempotency-key");
        assertFault(talk.soap11(envelope(SOAP_11, null, "one")), 500, "gateway.no-idempotency-key");
        assertThat(gateway.platform.notes()).isEmpty();
    }

    @Test
    public void tellsEveryViolationByEitherDoor() {
        JsonNode problem = assertProblem(
                gateway.send(gateway.post("/api/v1/notes", "{\"kind\":\"X\",\"author\":{},\"canary\":1}")),
                422,
                "platform.invalid");
        var fault = talk.soap12("<s:Envelope xmlns:s=\"" + SOAP_12 + "\"><s:Header>" + messageId("1")
                + "</s:Header><s:Body><Note xmlns=\"urn:hemresa:sample:1\" version=\"1.0\"><Kind>canary</Kind></Note>"
                + "</s:Body></s:Envelope>");

        assertThat(problem.path("errors").findValuesAsText("pointer"))
                .containsExactlyInAnyOrder("/kind", "/author/agency", "/text", "");
        assertThat(problem.toString()).doesNotContain("canary");
        assertFault(fault, 400, "platform.invalid");
        assertThat(fault.body())
                .contains(
                        "xpath=\"/Note/Kind\" rule=\"unknown-code\"", "xpath=\"/Note/Author\"", "xpath=\"/Note/Text\"")
                .doesNotContain("canary");
        assertThat(gateway.platform.notes()).isEmpty();
    }

    @Test
    public void rollsBackWhateverTheModuleThrowsAndTellsIt() {
        JsonNode rule =
                assertProblem(gateway.send(gateway.post("/api/v1/notes", note("rule"))), 422, "platform.invalid");
        JsonNode guard =
                assertProblem(gateway.send(gateway.post("/api/v1/notes", note("guard"))), 409, "sample.refused");
        JsonNode broken =
                assertProblem(gateway.send(gateway.post("/api/v1/notes", note("broken"))), 500, "platform.failed");
        var soapGuard = talk.soap12(envelope(SOAP_12, "b", "guard"));
        var soapBroken = talk.soap11(envelope(SOAP_11, "c", "broken"));

        assertThat(rule.at("/errors/0/rule").asText()).isEqualTo("future-date");
        assertThat(guard.at("/guards/0/owner").asText()).isEqualTo("sample");
        assertThat(broken.path("retryable").asBoolean()).isTrue();
        assertThat(broken.toString() + soapBroken.body()).doesNotContain("secret-message");
        assertFault(soapGuard, 400, "sample.refused");
        assertThat(soapGuard.body()).contains("Sender", "Guard code=\"checked\" owner=\"sample\" outcome=\"FAILS\"");
        assertFault(soapBroken, 500, "platform.failed");
        assertThat(soapBroken.body()).contains("Server");
        assertThat(gateway.platform.notes()).isEmpty();
    }

    @Test
    public void letsAFailedWriteBeRepeatedWithItsId() {
        gateway.send(talk.keyed("k", note("broken")));

        assertProblem(gateway.send(talk.keyed("k", note("broken"))), 500, "platform.failed");
        assertThat(gateway.send(talk.keyed("k", note("sound"))).statusCode()).isEqualTo(201);
    }

    @Test
    public void refusesBadBodiesEachWithItsOwnCode() {
        assertProblem(gateway.send(gateway.post("/api/v1/notes", "{\"kind\":")), 400, "platform.malformed");
        assertProblem(
                gateway.send(gateway.post("/api/v1/notes", "[".repeat(50) + "]".repeat(50))), 400, "gateway.too-deep");
        assertProblem(
                gateway.send(gateway.post("/api/v1/notes", "\"" + "x".repeat(1 << 20) + "\"")),
                413,
                "gateway.too-large");
        assertProblem(gateway.send(talk.streamed("\"" + "x".repeat(1 << 20) + "\"")), 413, "gateway.too-large");
        assertFault(talk.soap11("<!DOCTYPE a><a/>"), 500, "platform.malformed");
        assertFault(talk.soap11("<a>".repeat(50) + "</a>".repeat(50)), 500, "gateway.too-deep");
        assertFault(talk.soap11("<a>" + "x".repeat(1 << 20) + "</a>"), 413, "gateway.too-large");
        assertFault(talk.soap11("<a/>"), 500, "platform.malformed");
        assertFault(talk.soap11(envelope(SOAP_12, "1", "one")), 500, "platform.malformed");
        assertThat(gateway.platform.notes()).isEmpty();
    }

    @Test
    public void aRefusedLargeBodyLeavesTheConnectionFitForTheNextRequest() {
        for (int repeat = 0; repeat < 40; repeat++) {
            assertProblem(
                    gateway.send(gateway.post("/api/v1/notes", "\"" + "x".repeat(1 << 20) + "\"")),
                    413,
                    "gateway.too-large");
            assertProblem(gateway.send(gateway.post("/api/v1/notes", "{\"kind\":")), 400, "platform.malformed");
        }
    }

    @Test
    public void refusesOtherMediaTypesAndMethods() {
        var xml = gateway.request("/api/v1/notes")
                .header("Content-Type", "application/xml")
                .header("Idempotency-Key", "k")
                .POST(HttpRequest.BodyPublishers.ofString("<a/>"));
        var latin = gateway.request("/api/v1/notes")
                .header("Content-Type", "application/json; charset=ISO-8859-1")
                .header("Idempotency-Key", "k")
                .POST(HttpRequest.BodyPublishers.ofString(note("one")));
        var delete = gateway.send(gateway.request("/api/v1/notes").DELETE());

        assertProblem(gateway.send(xml), 415, "gateway.unsupported-media-type");
        assertProblem(gateway.send(latin), 415, "gateway.unsupported-media-type");
        assertProblem(
                gateway.send(gateway.request("/api/v1/notes").header("Accept", "image/png")),
                406,
                "gateway.not-acceptable");
        assertProblem(delete, 405, "gateway.method-not-allowed");
        assertThat(delete.headers().firstValue("Allow")).hasValue("GET, HEAD, OPTIONS, POST");
        assertFault(
                gateway.send(gateway.request("/soap/note")
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString("{}"))),
                415,
                "gateway.unsupported-media-type");
        assertThat(gateway.send(gateway.anonymous("/api/v1/notes")
                                .method("OPTIONS", HttpRequest.BodyPublishers.noBody()))
                        .statusCode())
                .isEqualTo(204);
        assertThat(gateway.send(gateway.anonymous("/api/v1/notes").method("TRACE", HttpRequest.BodyPublishers.noBody()))
                        .statusCode())
                .isEqualTo(401);
    }

    @Test
    public void refusesHeadersAndAddressesThatItDoesNotServe() {
        String unknown = "<x:Must xmlns:x=\"urn:x\" s:mustUnderstand=\"1\"/>";
        String elsewhere = "<wsa:ReplyTo xmlns:wsa=\"http://www.w3.org/2005/08/addressing\"><wsa:Address>"
                + "http://127.0.0.1:1/</wsa:Address></wsa:ReplyTo>";

        var must = talk.soap11(envelope(SOAP_11, "1", "one").replace("</s:Header>", unknown + "</s:Header>"));
        assertFault(must, 500, "gateway.header-not-understood");
        assertThat(must.body()).contains("MustUnderstand");
        assertFault(
                talk.soap11(envelope(SOAP_11, "2", "one").replace("</s:Header>", elsewhere + "</s:Header>")),
                500,
                "gateway.reply-elsewhere");
        assertFault(
                talk.soap12(envelope(SOAP_12, "3", "one").replace("Note", "Other")), 400, "gateway.unknown-operation");
        assertProblem(gateway.send(gateway.request("/api/v1/nothing")), 404, "platform.not-found");
        assertProblem(gateway.send(gateway.request("/api/v1/notes/not-a-uuid")), 404, "platform.not-found");
        assertProblem(gateway.send(gateway.request("/sample-1/notes")), 404, "platform.not-found");
        assertThat(gateway.platform.notes()).isEmpty();
    }

    @Test
    public void letsNobodyInWithoutCredentials() {
        var rest = gateway.send(gateway.anonymous("/api/v1/notes"));
        var soap = gateway.send(gateway.anonymous("/soap/note")
                .header("Content-Type", "text/xml")
                .POST(HttpRequest.BodyPublishers.ofString(envelope(SOAP_11, "1", "one"))));

        assertProblem(rest, 401, "gateway.not-authenticated");
        assertThat(rest.headers().firstValue("WWW-Authenticate")).hasValue("Bearer");
        assertFault(soap, 401, "gateway.not-authenticated");
        assertThat(gateway.platform.notes()).isEmpty();
    }

    @Test
    public void journalsEveryRefusalForWhoeverIsRefused() {
        gateway.send(gateway.anonymous("/api/v1/notes"));
        gateway.send(gateway.post("/api/v1/notes", "{"));
        gateway.send(gateway.post("/api/v1/notes", note("guard")));
        gateway.send(gateway.post("/api/v1/notes", note("broken")));

        assertThat(gateway.platform.refusals())
                .containsExactly(
                        "hemresa:stranger gateway.not-authenticated/no-credentials",
                        "SE-AB platform.malformed",
                        "SE-AB sample.refused");
    }
}
