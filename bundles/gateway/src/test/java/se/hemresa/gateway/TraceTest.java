// SPDX-License-Identifier: Apache-2.0
package se.hemresa.gateway;

import java.util.Map;

import org.junit.Rule;
import org.junit.Test;

import se.hemresa.api.work.Trace;
import se.hemresa.gateway.pages.StrictExposition;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** What can be followed of a request, and what is counted of it. */
public class TraceTest {

    private static final String ID = "0af7651916cd43dd8448eb211c80319c";
    private static final String NOTE = "{\"kind\":\"PLAIN\",\"author\":{\"agency\":\"SE-AB\"},\"text\":\"once\"}";

    @Rule
    public final RunningGateway gateway = new RunningGateway();

    @Test
    public void whatIsToldDuringARequestIsToldInItsTrace() {
        gateway.openRest(new SampleModule(gateway.platform, "1"));

        var answer = gateway.send(
                gateway.post("/api/v1/notes", NOTE).header("traceparent", "00-" + ID + "-b7ad6b7169203331-01"));

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        assertThat(gateway.platform.traces).isNotEmpty().containsOnly(new Trace(ID));
    }

    @Test
    public void requestsAreCountedByWhatTheyDoAndHowTheyEnd() {
        gateway.openRest(new SampleModule(gateway.platform, "1"));
        gateway.send(gateway.post("/api/v1/notes", NOTE));
        gateway.send(gateway.post("/api/v1/notes", "{}"));
        gateway.send(gateway.request("/api/v1/notes"));

        await("they are counted once they are answered")
                .atMost(10, SECONDS)
                .untilAsserted(() -> assertThat(counts())
                        .containsEntry("_count{door=rest,module=sample,operation=write,status=2xx}", 1.0)
                        .containsEntry("_count{door=rest,module=sample,operation=write,status=4xx}", 1.0)
                        .containsEntry("_count{door=rest,module=sample,operation=read,status=2xx}", 1.0));
    }

    private Map<String, Double> counts() {
        return StrictExposition.parse(gateway.metrics.text())
                .get("hemresa_request_duration_seconds")
                .values();
    }
}
