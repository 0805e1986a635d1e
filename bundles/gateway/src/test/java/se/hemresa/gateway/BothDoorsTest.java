// SPDX-License-Identifier: Apache-2.0
package se.hemresa.gateway;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.UUID;

import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;

import static org.assertj.core.api.Assertions.assertThat;

public class BothDoorsTest {

    private static final String NOTE = "{\"kind\":\"PLAIN\",\"author\":{\"agency\":\"SE-AB\"},\"text\":\"%s\"}";

    @Rule
    public final RunningGateway gateway = new RunningGateway();

    @Before
    public void openBothDoors() {
        SampleModule module = new SampleModule(gateway.platform, "1");
        gateway.openRest(module);
        gateway.openSoap(module);
    }

    private String note(String text) {
        return String.format(NOTE, text);
    }

    static String soap(String ns, String id, String text) {
        return "<s:Envelope xmlns:s=\"" + ns + "\"><s:Header>"
                + (id == null
                        ? ""
                        : "<wsa:MessageID xmlns:wsa=\"http://www.w3.org/2005/08/addressing\" s:mustUnderstand=\"1\">"
                                + id + "</wsa:MessageID>")
                + "</s:Header><s:Body><Note xmlns=\"urn:hemresa:sample:1\" version=\"1.0\"><Kind>PLAIN</Kind>"
                + "<Author agency=\"SE-AB\"/><Text>" + text + "</Text></Note></s:Body></s:Envelope>";
    }

    static final String S11 = "http://schemas.xmlsoap.org/soap/envelope/";
    static final String S12 = "http://www.w3.org/2003/05/soap-envelope";

    private HttpResponse<String> soap11(String body) {
        return gateway.send(gateway.request("/soap/note")
                .header("Content-Type", "text/xml; charset=utf-8")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    private HttpResponse<String> soap12(String body) {
        return gateway.send(gateway.request("/soap/note")
                .header("Content-Type", "application/soap+xml")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
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
    public void storesANoteBySoapInBothVersions() {
        var first = soap11(soap(S11, "urn:uuid:" + UUID.randomUUID(), "one"));
        var second = soap12(soap(S12, "urn:uuid:" + UUID.randomUUID(), "two"));

        assertThat(first.statusCode()).as(first.body()).isEqualTo(200);
        assertThat(first.body()).contains(S11, "NoteAnswer", "text=one", "RelatesTo");
        assertThat(second.statusCode()).as(second.body()).isEqualTo(200);
        assertThat(second.body()).contains(S12, "text=two");
        assertThat(gateway.platform.notes()).containsExactly("one", "two");
    }

    @Test
    public void answersARepeatWithTheStoredBytes() {
        String id = "urn:uuid:" + UUID.randomUUID();

        var first = soap11(soap(S11, id, "one"));
        var again = soap11(soap(S11, id, "one"));
        var other = soap11(soap(S11, id, "two"));

        assertThat(again.body()).isEqualTo(first.body());
        assertThat(again.headers().firstValue("Idempotency-Replayed")).hasValue("true");
        assertThat(other.body()).contains("journal.other-body");
        assertThat(gateway.platform.notes()).containsExactly("one");
    }

    @Test
    public void givesATypedFaultForEveryFailureOfTheModule() {
        var broken = soap11(soap(S11, "a", "broken"));
        var guard = soap12(soap(S12, "b", "guard"));

        assertThat(broken.statusCode()).isEqualTo(500);
        assertThat(broken.body())
                .contains("Server", "platform.failed", "Occurrence")
                .doesNotContain("secret-message");
        assertThat(guard.statusCode()).isEqualTo(400);
        assertThat(guard.body()).contains("Sender", "sample.refused", "Guard code=\"checked\"", "Kontrollerad");
        assertThat(gateway.platform.notes()).isEmpty();
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
    }
}
