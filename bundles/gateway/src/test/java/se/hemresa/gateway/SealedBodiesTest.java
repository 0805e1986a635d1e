// SPDX-License-Identifier: Apache-2.0
package se.hemresa.gateway;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.UUID;

import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static se.hemresa.gateway.Conversation.assertProblem;
import static se.hemresa.gateway.Conversation.note;

/** Bodies of {@code application/jose}, over HTTP. */
public class SealedBodiesTest {

    private static final String COMPACT = "eyJhbGciOiJFQ0RILUVTIn0.a-b.c_d.ZQ.Zg";

    @Rule
    public final RunningGateway gateway = new RunningGateway();

    @Before
    public void openDoor() {
        gateway.openRest(new SampleModule(gateway.platform, "1"));
    }

    @Test
    public void givesTheModuleTheStringAsItCame() {
        HttpResponse<String> response = send("application/jose", COMPACT);

        assertThat(response.statusCode()).as(response.body()).isEqualTo(201);
        assertThat(RunningGateway.json(response).path("text").asText()).isEqualTo(COMPACT);
        assertThat(gateway.platform.notes()).containsExactly(COMPACT);
    }

    @Test
    public void refusesOtherTypesAndTheTypeWhereItIsNotExpected() {
        assertProblem(send("application/json", "\"" + COMPACT + "\""), 415, "gateway.unsupported-media-type");
        assertProblem(send("text/plain", COMPACT), 415, "gateway.unsupported-media-type");
        HttpRequest.Builder elsewhere = gateway.request("/api/v1/notes")
                .header("Content-Type", "application/jose")
                .header("Idempotency-Key", "k")
                .POST(HttpRequest.BodyPublishers.ofString(note("one")));
        assertProblem(gateway.send(elsewhere), 415, "gateway.unsupported-media-type");
        assertThat(gateway.platform.notes()).isEmpty();
    }

    @Test
    public void refusesWhatIsNoCompactFormWithoutRepeatingIt() {
        assertProblem(send("application/jose", ""), 422, "platform.invalid");
        assertProblem(send("application/jose", "a.".repeat(60) + COMPACT + "x".repeat(60)), 422, "platform.invalid");
        HttpResponse<String> canary = send("application/jose", "{\"canary\":1}");

        assertThat(assertProblem(canary, 422, "platform.invalid")
                        .at("/errors/0/rule")
                        .asText())
                .isEqualTo("wrong-format");
        assertThat(canary.body()).doesNotContain("canary");
        assertThat(gateway.platform.notes()).isEmpty();
    }

    private HttpResponse<String> send(String type, String body) {
        return gateway.send(gateway.request("/api/v1/notes/sealed")
                .header("Content-Type", type)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }
}
