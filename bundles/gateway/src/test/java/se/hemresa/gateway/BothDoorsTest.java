// SPDX-License-Identifier: Apache-2.0
package se.hemresa.gateway;

import java.net.http.HttpRequest;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;

import se.hemresa.api.id.CaseId;
import se.hemresa.api.journal.Entry;

import static org.assertj.core.api.Assertions.assertThat;
import static se.hemresa.gateway.Conversation.SOAP_11;
import static se.hemresa.gateway.Conversation.SOAP_12;
import static se.hemresa.gateway.Conversation.assertFault;
import static se.hemresa.gateway.Conversation.assertProblem;
import static se.hemresa.gateway.Conversation.envelope;
import static se.hemresa.gateway.Conversation.note;
import static se.hemresa.gateway.Conversation.reading;

/** The real dispatcher and the real CXF by both doors. */
public class BothDoorsTest {

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
    public void storesANoteByRestAndSaysWhereItIs() {
        var response = gateway.send(gateway.post("/api/v1/notes", note("one")));

        assertThat(response.statusCode()).as(response.body()).isEqualTo(201);
        assertThat(response.headers().firstValue("Location")).hasValue(gateway.base() + "/api/v1/notes/1");
        assertThat(RunningGateway.json(response).path("agency").asText()).isEqualTo("SE-AB");
        assertThat(gateway.platform.notes()).containsExactly("one");
    }

    @Test
    public void aWriteOfWhichItsModuleTellsNothingIsJournalledAllTheSame() {
        gateway.send(gateway.post("/api/v1/notes", note("one")));

        Entry entry = gateway.platform.after(0, Set.of("Entered"), 10).get(0);
        assertThat(entry.caller().agency().value()).isEqualTo("SE-AB");
        assertThat(entry.payload()).containsEntry("module", "sample").containsEntry("door", "rest");
    }

    @Test
    public void theTraceOfAWriteNamesTheCaseThatItsAddressNames() {
        CaseId caseId = CaseId.fromString("019abcde-0000-7000-8000-000000000001");
        gateway.send(gateway.post("/api/v1/notes", note("one")));
        gateway.send(gateway.post("/api/v1/notes/about/" + caseId, note("two")));

        assertThat(gateway.platform.after(0, Set.of("Entered"), 10))
                .extracting(Entry::subject)
                .containsExactly(Optional.empty(), Optional.of(caseId));
    }

    @Test
    public void storesANoteBySoapInBothVersions() {
        var first = talk.soap11(envelope(SOAP_11, "urn:uuid:1", "one"));
        var second = talk.soap12(envelope(SOAP_12, "urn:uuid:2", "two"));

        assertThat(first.statusCode()).as(first.body()).isEqualTo(200);
        assertThat(first.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/xml");
        assertThat(first.body()).contains(SOAP_11, "NoteAnswer", "text=one", "RelatesTo", "urn:uuid:1");
        assertThat(second.statusCode()).as(second.body()).isEqualTo(200);
        assertThat(second.headers().firstValue("Content-Type").orElseThrow()).startsWith("application/soap+xml");
        assertThat(second.body()).contains(SOAP_12, "text=two");
        assertThat(gateway.platform.notes()).containsExactly("one", "two");
    }

    @Test
    public void relatesAnAnswerToNothingIfTheQuestionHasNoId() {
        String note = "019abcde-0000-7000-8000-000000000001";

        assertThat(talk.soap11(reading(SOAP_11, null, null, note)).body())
                .contains("NoteAnswer", "MessageID")
                .doesNotContain("RelatesTo");
        assertThat(talk.soap12(reading(SOAP_12, "urn:uuid:1", null, note)).body())
                .contains("NoteAnswer")
                .containsPattern("RelatesTo[^<]*>urn:uuid:1<");
    }

    @Test
    public void answersARepeatWithTheStoredBytesByEitherDoor() {
        var first = gateway.send(talk.keyed("k", note("one")));
        var again = gateway.send(talk.keyed("k", note("one")));
        var firstSoap = talk.soap11(envelope(SOAP_11, "urn:uuid:1", "two"));
        var againSoap = talk.soap11(envelope(SOAP_11, "urn:uuid:1", "two"));

        assertThat(first.headers().firstValue("Idempotency-Replayed")).isEmpty();
        assertThat(again.headers().firstValue("Idempotency-Replayed")).hasValue("true");
        assertThat(again.statusCode()).isEqualTo(201);
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(again.headers().firstValue("Location"))
                .isEqualTo(first.headers().firstValue("Location"));
        assertThat(againSoap.body()).isEqualTo(firstSoap.body());
        assertThat(gateway.platform.notes()).containsExactly("one", "two");
    }

    @Test
    public void refusesTheSameIdWithAnotherBody() {
        gateway.send(talk.keyed("k", note("one")));
        talk.soap11(envelope(SOAP_11, "urn:uuid:1", "two"));

        assertProblem(gateway.send(talk.keyed("k", note("other"))), 409, "journal.other-body");
        assertFault(talk.soap11(envelope(SOAP_11, "urn:uuid:1", "other")), 500, "journal.other-body");
        assertThat(gateway.platform.notes()).containsExactly("one", "two");
    }

    @Test
    public void makesOneNoteOfManySimultaneousCopies() throws Exception {
        ExecutorService senders = Executors.newFixedThreadPool(16);
        List<Future<String>> answers = IntStream.range(0, 200)
                .mapToObj(i -> senders.submit(
                        () -> gateway.send(talk.keyed("same", note("once"))).body()))
                .toList();

        Set<String> bodies = new java.util.HashSet<>();
        for (Future<String> answer : answers) {
            bodies.add(answer.get());
        }

        senders.shutdown();
        assertThat(bodies).hasSize(1);
        assertThat(gateway.platform.notes()).containsExactly("once");
    }

    @Test
    public void bindsThePurposeOfTheRequest() {
        String path = "/api/v1/notes/019abcde-0000-7000-8000-000000000001";
        String purpose = "<Purpose xmlns=\"urn:hemresa:exchange:1\" s:mustUnderstand=\"1\">BREAK_GLASS</Purpose>";

        assertThat(gateway.send(gateway.request(path)).body()).contains("CASE_HANDLING");
        assertThat(gateway.send(gateway.request(path).header("Hemresa-Purpose", "BREAK_GLASS"))
                        .body())
                .contains("BREAK_GLASS");
        assertProblem(
                gateway.send(gateway.request(path).header("Hemresa-Purpose", "STATISTICS")),
                400,
                "gateway.unknown-purpose");
        assertThat(talk.soap11(envelope(SOAP_11, "1", "one").replace("</s:Header>", purpose + "</s:Header>"))
                        .body())
                .contains("purpose=BREAK_GLASS");
    }

    @Test
    public void carriesTheTrace() {
        String parent = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01";
        var response = gateway.send(gateway.request("/api/v1/notes").header("traceparent", parent));
        var fresh = gateway.send(gateway.request("/api/v1/notes").header("traceparent", "nonsense"));

        assertThat(response.headers().firstValue("traceparent").orElseThrow())
                .startsWith("00-0af7651916cd43dd8448eb211c80319c-")
                .endsWith("-01")
                .isNotEqualTo(parent);
        assertThat(fresh.headers().firstValue("traceparent").orElseThrow()).matches("00-[0-9a-f]{32}-[0-9a-f]{16}-00");
    }

    @Test
    public void carriesTheSecurityHeadersWhetherServedOrRefused() {
        for (String path : List.of("/api/v1/notes", "/api/v1/nowhere", "/soap/note?wsdl", "/api/problems/canary")) {
            var headers = gateway.send(gateway.request(path)).headers();

            assertThat(headers.firstValue("Cache-Control")).as(path).hasValue("no-store");
            assertThat(headers.firstValue("X-Content-Type-Options")).hasValue("nosniff");
            assertThat(headers.firstValue("Referrer-Policy")).hasValue("no-referrer");
            assertThat(headers.firstValue("Cross-Origin-Opener-Policy")).hasValue("same-origin");
            assertThat(headers.firstValue("Cross-Origin-Resource-Policy")).hasValue("same-origin");
            assertThat(headers.firstValue("Content-Security-Policy").orElseThrow())
                    .startsWith("default-src '")
                    .contains("frame-ancestors 'none'")
                    .doesNotContain("unsafe");
        }
    }

    @Test
    public void answersHeadWithoutABody() {
        var head = gateway.send(gateway.request("/api/v1/notes").method("HEAD", HttpRequest.BodyPublishers.noBody()));

        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(head.body()).isEmpty();
    }

    @Test
    public void servesTheKeptWsdlWithItsAddress() {
        var wsdl = gateway.send(gateway.anonymous("/soap/note?wsdl"));

        assertThat(wsdl.statusCode()).isEqualTo(200);
        assertThat(wsdl.body())
                .contains("location=\"" + gateway.base() + "/soap/note\"")
                .contains("schemaLocation=\"" + gateway.base() + "/soap/note?xsd=note.xsd\"");
        assertThat(gateway.send(gateway.anonymous("/soap/note?xsd=note.xsd")).body())
                .contains("xs:schema");
        assertThat(gateway.send(gateway.anonymous("/soap/note?xsd=../contract.yaml"))
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    public void explainsEveryErrorOnAPageOfItsOwn() {
        var page =
                gateway.send(gateway.anonymous("/api/problems/sample.refused").header("Accept", "text/html"));
        var json =
                gateway.send(gateway.anonymous("/api/problems/sample.refused").header("Accept", "application/json"));

        assertThat(page.body()).contains("<h1>sample.refused</h1>", "Nekad.", "Do what the guards say.");
        assertThat(RunningGateway.json(json).path("code").asText()).isEqualTo("sample.refused");
        assertThat(gateway.send(gateway.anonymous("/api/problems")).body())
                .contains("gateway.busy", "platform.invalid");
        assertThat(gateway.send(gateway.anonymous("/api/problems/canary")).statusCode())
                .isEqualTo(404);
    }
}
