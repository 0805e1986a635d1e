// SPDX-License-Identifier: Apache-2.0
package se.hemresa.gateway;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Set;

import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;

import se.hemresa.api.id.CaseId;
import se.hemresa.api.journal.Looks.Kind;
import se.hemresa.api.journal.Looks.Look;

import static org.assertj.core.api.Assertions.assertThat;
import static se.hemresa.gateway.Conversation.SOAP_11;
import static se.hemresa.gateway.Conversation.SOAP_12;
import static se.hemresa.gateway.Conversation.assertFault;
import static se.hemresa.gateway.Conversation.assertProblem;
import static se.hemresa.gateway.Conversation.envelope;
import static se.hemresa.gateway.Conversation.note;
import static se.hemresa.gateway.Conversation.reading;

/** What the journal knows before an answer leaves, and what leaves if it cannot know. */
public class LooksTest {

    private static final String NOTE = "019abcde-0000-7000-8000-000000000001";

    @Rule
    public final RunningGateway gateway = new RunningGateway();

    private final Conversation talk = new Conversation(gateway);
    private final SampleModule module = new SampleModule(gateway.platform, "1");

    @Before
    public void openBothDoors() {
        gateway.openRest(module);
        gateway.openSoap(module);
    }

    @Test
    public void aReadLeavesOneLookWithEverythingThatItSaw() {
        gateway.send(gateway.request("/api/v1/notes/" + NOTE).header("Hemresa-Purpose", "BREAK_GLASS"));

        assertThat(gateway.platform.looks()).hasSize(1);
        MemoryPlatform.Seen seen = gateway.platform.looks().get(0);
        assertThat(seen.caller().agency()).hasToString("SE-AB");
        assertThat(seen.caller().purpose()).isEqualTo("BREAK_GLASS");
        assertThat(seen.look())
                .isEqualTo(new Look(
                        Kind.READ,
                        "readNote",
                        "sample",
                        "rest",
                        "ok",
                        Set.of(CaseId.fromString(NOTE)),
                        Set.of("narrative")));
    }

    @Test
    public void aReadBySoapLeavesTheSameLook() {
        HttpResponse<String> read = talk.soap11(reading(SOAP_11, null, "BREAK_GLASS", NOTE));

        assertThat(read.statusCode()).as(read.body()).isEqualTo(200);
        assertThat(read.body()).contains("text=" + NOTE, "purpose=BREAK_GLASS");
        assertThat(gateway.platform.looks()).hasSize(1);
        MemoryPlatform.Seen seen = gateway.platform.looks().get(0);
        assertThat(seen.caller().purpose()).isEqualTo("BREAK_GLASS");
        assertThat(seen.look())
                .isEqualTo(new Look(
                        Kind.READ,
                        "ReadNote",
                        "sample",
                        "soap",
                        "ok",
                        Set.of(CaseId.fromString(NOTE)),
                        Set.of("narrative")));
    }

    @Test
    public void aReadBySoapIsInNoInboxAndInNoUnitOfTheDoors() {
        HttpResponse<String> first = talk.soap11(reading(SOAP_11, "urn:uuid:1", null, NOTE));
        HttpResponse<String> other = talk.soap12(reading(SOAP_12, "urn:uuid:1", "BREAK_GLASS", NOTE));

        assertThat(first.body()).contains("purpose=CASE_HANDLING");
        assertThat(other.body()).contains("purpose=BREAK_GLASS");
        assertThat(module.inUnit).isFalse();
        assertThat(gateway.platform.taken()).isZero();
        assertThat(gateway.platform.looks()).hasSize(2);
    }

    @Test
    public void aReadBySoapIsCheckedAgainstItsContractBeforeAnythingIsRead() {
        assertFault(talk.soap11(reading(SOAP_11, null, null, "canary")), 500, "platform.invalid");
        assertFault(talk.soap11(reading(SOAP_11, null, "STATISTICS", NOTE)), 500, "gateway.unknown-purpose");

        assertThat(gateway.platform.looks())
                .extracting(seen -> seen.look().kind() + " " + seen.look().operation() + " "
                        + seen.look().outcome())
                .containsExactly("DENY ReadNote platform.invalid", "DENY ReadNote gateway.unknown-purpose");
        assertThat(module.afterwards).isEmpty();
    }

    @Test
    public void theContractTellsSearchesAndExportsFromReads() {
        gateway.send(gateway.request("/api/v1/notes"));
        gateway.send(gateway.request("/api/v1/notes/copy"));
        gateway.send(search("one"));

        assertThat(gateway.platform.looks())
                .extracting(seen -> seen.look().kind() + " " + seen.look().operation())
                .containsExactly("READ listNotes", "EXPORT copyNotes", "SEARCH searchNotes");
    }

    @Test
    public void aSearchIsInNoInboxAndInNoUnitOfTheDoors() {
        gateway.send(gateway.post("/api/v1/notes", note("one")));

        HttpResponse<String> found = gateway.send(search("one"));

        assertThat(found.statusCode()).as(found.body()).isEqualTo(200);
        assertThat(found.body()).isEqualTo("[\"one\"]");
        assertThat(module.inUnit).isFalse();
        assertThat(gateway.platform.taken()).isEqualTo(1);
    }

    @Test
    public void whatShowsNothingOfACaseLeavesNoLook() {
        gateway.send(gateway.request("/api/v1/notes/rules"));
        gateway.send(gateway.anonymous("/api/v1/notes/public"));
        gateway.send(gateway.anonymous("/soap/note?wsdl"));
        gateway.send(gateway.request("/api/v1/notes").method("OPTIONS", HttpRequest.BodyPublishers.noBody()));

        assertThat(gateway.platform.looks()).isEmpty();
    }

    @Test
    public void aWriteJournalsItself() {
        gateway.send(gateway.post("/api/v1/notes", note("one")));
        talk.soap11(envelope(SOAP_11, "urn:uuid:1", "two"));

        assertThat(gateway.platform.notes()).containsExactly("one", "two");
        assertThat(gateway.platform.looks()).isEmpty();
    }

    @Test
    public void everyRefusalLeavesADenialThatNamesNoCase() {
        gateway.send(gateway.request("/api/v1/notes/" + SampleModule.FOREIGN));
        gateway.send(gateway.request("/api/v1/nowhere"));
        gateway.send(gateway.anonymous("/api/v1/notes").header("Authorization", "Bearer forged"));
        gateway.send(gateway.request("/api/v1/notes").DELETE());
        talk.soap11(envelope(SOAP_11, "urn:uuid:1", "guard"));

        assertThat(gateway.platform.looks())
                .extracting(seen -> seen.look().kind() + " " + seen.look().door() + " "
                        + seen.look().operation() + " " + seen.look().outcome())
                .containsExactly(
                        "DENY rest readNote platform.not-found",
                        "DENY rest unknown platform.not-found",
                        "DENY rest listNotes gateway.not-authenticated/unknown-key",
                        "DENY rest unknown gateway.method-not-allowed",
                        "DENY soap Note sample.refused");
        assertThat(gateway.platform.looks())
                .allSatisfy(seen -> assertThat(seen.look().cases()).isEmpty());
    }

    @Test
    public void whatAccessLeavesForLaterIsDoneOutsideTheUnitHoweverTheRequestEnds() {
        gateway.send(gateway.request("/api/v1/notes/" + NOTE));
        gateway.send(gateway.request("/api/v1/notes/" + SampleModule.FOREIGN));

        assertThat(module.afterwards).containsExactly("outside", "outside");
    }

    @Test
    public void nothingOfAReadLeavesThatCannotBeWrittenDown() {
        gateway.send(gateway.post("/api/v1/notes", note("canary")));
        gateway.platform.writable = false;

        HttpResponse<String> refused = gateway.send(gateway.request("/api/v1/notes"));

        assertProblem(refused, 503, "journal.unwritable");
        assertThat(refused.headers().firstValue("Retry-After")).isPresent();
        assertThat(refused.body()).doesNotContain("canary");
        HttpResponse<String> bySoap = talk.soap11(reading(SOAP_11, null, null, NOTE));
        assertFault(bySoap, 503, "journal.unwritable");
        assertThat(bySoap.body()).doesNotContain(NOTE);
    }

    @Test
    public void aRefusalThatCannotBeWrittenDownTellsNothingEither() {
        gateway.platform.writable = false;

        assertProblem(gateway.send(gateway.anonymous("/api/v1/notes")), 503, "journal.unwritable");
        assertProblem(
                gateway.send(gateway.request("/api/v1/notes/" + SampleModule.FOREIGN)), 503, "journal.unwritable");
        assertFault(talk.soap11(envelope(SOAP_11, "urn:uuid:1", "guard")), 503, "journal.unwritable");
    }

    @Test
    public void readsAgainAsSoonAsTheJournalTakesLooksAgain() {
        gateway.platform.writable = false;
        gateway.send(gateway.request("/api/v1/notes"));

        gateway.platform.writable = true;

        assertThat(gateway.send(gateway.request("/api/v1/notes")).statusCode()).isEqualTo(200);
        assertThat(gateway.platform.looks()).hasSize(1);
    }

    private HttpRequest.Builder search(String text) {
        return gateway.request("/api/v1/notes/searches")
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString("{\"text\":\"" + text + "\"}"));
    }
}
