// SPDX-License-Identifier: Apache-2.0
package se.hemresa.gateway;

import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static se.hemresa.gateway.Conversation.assertProblem;
import static se.hemresa.gateway.Conversation.note;

/** What becomes of a request whose guard or section is of a module that was uninstalled. */
public class GuardsGoneTest {

    @Rule
    public final RunningGateway gateway = new RunningGateway();

    private final SampleModule sample = new SampleModule(gateway.platform, "1");

    @Before
    public void uninstall() {
        gateway.openRest(sample);
        sample.away = "travel-booking";
        gateway.modules.close(gateway.openOther("travel-booking"), () -> true);
    }

    @Test
    public void isServedWithoutASectionWhoseOwnerWasUninstalled() {
        var made = gateway.send(gateway.post("/api/v1/notes", note("summary")));

        assertThat(made.statusCode()).isEqualTo(201);
        assertThat(gateway.platform.notes()).containsExactly("summary");
    }

    @Test
    public void isRefusedWithTheNameOfTheOwnerThatWasUninstalled() {
        var refused =
                assertProblem(gateway.send(gateway.post("/api/v1/notes", note("journey"))), 409, "sample.refused");

        assertThat(refused.at("/guards/0/owner").asText()).isEqualTo("travel-booking");
        assertThat(refused.at("/guards/0/outcome").asText()).isEqualTo("NOT_PROVEN");
        assertThat(gateway.platform.notes()).isEmpty();
    }

    @Test
    public void failsWhenWhatFailedItIsNotAMatterOfTheModule() {
        assertProblem(gateway.send(gateway.post("/api/v1/notes", note("broken"))), 500, "platform.failed");
        assertThat(gateway.platform.notes()).isEmpty();
    }
}
