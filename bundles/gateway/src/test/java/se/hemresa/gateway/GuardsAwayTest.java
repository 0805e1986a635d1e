// SPDX-License-Identifier: Apache-2.0
package se.hemresa.gateway;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.concurrent.CompletableFuture;

import org.junit.Rule;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.junit.runners.Parameterized;
import org.junit.runners.Parameterized.Parameter;
import org.junit.runners.Parameterized.Parameters;

import se.hemresa.gateway.serving.Generation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static se.hemresa.gateway.Conversation.note;

/** What becomes of a transition while the owner of a guard, by its name in the life cycle, is not there. */
@RunWith(Parameterized.class)
public class GuardsAwayTest {

    @Rule
    public final RunningGateway gateway = new RunningGateway();

    @Parameter
    public String owner;

    private final SampleModule sample = new SampleModule(gateway.platform, "1");

    @Parameters(name = "{0}")
    public static List<String> owners() {
        return List.of("risk-assessment", "travel-booking", "iom-integration", "aftercare", "exchange", "case-core");
    }

    private void leave() {
        gateway.openRest(sample);
        Generation guarding = gateway.openOther(owner);
        sample.away = owner;
        gateway.modules.close(guarding, () -> false);
    }

    @Test
    public void waitsUntilTheOwnerOfAGuardIsUpdated() {
        isServedWhenTheOwnerIsBack("journey");
    }

    @Test
    public void waitsUntilTheOwnerOfASectionIsUpdatedThatTheRequestMissed() {
        isServedWhenTheOwnerIsBack("summary");
    }

    @Test
    public void waitsUntilAModuleIsUpdatedThatFailedTheRequestAsItWent() {
        isServedWhenTheOwnerIsBack("going");
    }

    private void isServedWhenTheOwnerIsBack(String text) {
        leave();
        CompletableFuture<HttpResponse<String>> waiting =
                CompletableFuture.supplyAsync(() -> gateway.send(gateway.post("/api/v1/notes", note(text))));
        await().until(() -> gateway.parking.size() == 1);

        sample.away = "";
        gateway.openOther(owner);

        assertThat(waiting.join().statusCode()).isEqualTo(201);
        assertThat(gateway.platform.notes()).containsExactly(text);
    }
}
