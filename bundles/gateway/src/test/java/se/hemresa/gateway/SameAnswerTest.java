// SPDX-License-Identifier: Apache-2.0
package se.hemresa.gateway;

import java.net.http.HttpHeaders;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;

import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;

import se.hemresa.api.id.CaseId;

import static org.assertj.core.api.Assertions.assertThat;
import static se.hemresa.gateway.Conversation.SOAP_11;
import static se.hemresa.gateway.Conversation.SOAP_12;
import static se.hemresa.gateway.Conversation.assertFault;
import static se.hemresa.gateway.Conversation.assertProblem;
import static se.hemresa.gateway.Conversation.reading;

/** "Not there" and "not yours" are one answer. */
public class SameAnswerTest {

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
    public void isTheSameInStatusBodyAndHeaders() {
        HttpResponse<String> absent = ask(SampleModule.ABSENT);
        HttpResponse<String> foreign = ask(SampleModule.FOREIGN);

        assertProblem(absent, 404, "platform.not-found");
        assertThat(foreign.statusCode()).isEqualTo(absent.statusCode());
        assertThat(withoutOccurrence(foreign)).isEqualTo(withoutOccurrence(absent));
        assertThat(withoutTrace(foreign.headers())).isEqualTo(withoutTrace(absent.headers()));
    }

    @Test
    public void isTheSameFaultBySoap() {
        HttpResponse<String> absent = ask11(SampleModule.ABSENT);
        HttpResponse<String> foreign = ask11(SampleModule.FOREIGN);
        HttpResponse<String> newer = talk.soap12(reading(SOAP_12, null, null, SampleModule.FOREIGN));

        assertFault(absent, 404, "platform.not-found");
        assertFault(newer, 404, "platform.not-found");
        assertThat(foreign.statusCode()).isEqualTo(absent.statusCode());
        assertThat(withoutOccurrence(foreign)).isEqualTo(withoutOccurrence(absent));
        assertThat(withoutTrace(foreign.headers())).isEqualTo(withoutTrace(absent.headers()));
    }

    @Test
    public void leavesAtAMultipleOfTheStepWhateverTheWorkTook() {
        long step = Holding.STEP.toNanos();

        assertThat(Holding.untilNextStep(1)).isEqualTo(step - 1);
        assertThat(Holding.untilNextStep(TimeUnit.MILLISECONDS.toNanos(3))).isEqualTo(step - 3_000_000);
        assertThat(Holding.untilNextStep(step)).isEqualTo(step);
        assertThat(Holding.untilNextStep(3 * step + 7)).isEqualTo(step - 7);
    }

    @Test
    public void isNotSentBeforeTheStepIsOver() {
        for (CaseId note : List.of(SampleModule.ABSENT, SampleModule.FOREIGN)) {
            long before = System.nanoTime();
            ask(note);

            long between = System.nanoTime();
            assertThat(between - before).isGreaterThanOrEqualTo(Holding.STEP.toNanos());
            ask11(note);

            assertThat(System.nanoTime() - between).isGreaterThanOrEqualTo(Holding.STEP.toNanos());
        }
    }

    private HttpResponse<String> ask(CaseId note) {
        return gateway.send(gateway.request("/api/v1/notes/" + note));
    }

    private HttpResponse<String> ask11(CaseId note) {
        return talk.soap11(reading(SOAP_11, null, null, note));
    }

    private static String withoutOccurrence(HttpResponse<String> answer) {
        return answer.body().replaceAll("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", "");
    }

    private static Map<String, List<String>> withoutTrace(HttpHeaders headers) {
        Map<String, List<String>> rest = new TreeMap<>(headers.map());
        assertThat(rest.remove("traceparent")).isNotNull();
        rest.remove("date");
        return rest;
    }
}
