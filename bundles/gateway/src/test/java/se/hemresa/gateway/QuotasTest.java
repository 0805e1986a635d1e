// SPDX-License-Identifier: Apache-2.0
package se.hemresa.gateway;

import java.net.http.HttpResponse;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;

import se.hemresa.api.access.Caller;
import se.hemresa.api.error.PlatformException;
import se.hemresa.api.id.AgencyId;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static se.hemresa.gateway.Conversation.assertProblem;
import static se.hemresa.gateway.Conversation.note;
import static se.hemresa.gateway.RunningGateway.figures;

/** How much is taken from whom. Bursts only: a bucket that fills by one a second fills by nothing while a test runs. */
public class QuotasTest {

    @Rule
    public final RunningGateway gateway = new RunningGateway();

    private final Caller system = caller("SE-AB", null);
    private final Caller alva = caller("SE-AB", "alva");
    private final Caller bo = caller("SE-AB", "bo");

    @Before
    public void openDoor() {
        gateway.openRest(new SampleModule(gateway.platform, "1"));
    }

    @Test
    public void refusesAUserAndNobodyElse() {
        Quotas quotas = new Quotas(figures(1, 100, 1, 3));
        take(quotas, alva, 3);

        assertRefused(quotas, alva);
        take(quotas, bo, 3);
        take(quotas, system, 10);
    }

    @Test
    public void refusesAllOfAnAgencyAndNoOther() {
        Quotas quotas = new Quotas(figures(1, 4, 1, 3));
        take(quotas, alva, 2);
        take(quotas, system, 2);

        assertRefused(quotas, bo);
        assertRefused(quotas, system);
        take(quotas, caller("SE-O", null), 4);
    }

    @Test
    public void zeroIsNoLimit() {
        take(new Quotas(figures(0, 1, 0, 1)), alva, 5000);
    }

    @Test
    public void isChangedWhileRequestsCome() {
        Quotas quotas = new Quotas(figures(1, 1, 0, 0));
        take(quotas, system, 1);
        assertRefused(quotas, system);

        quotas.change(figures(1, 5, 0, 0));

        take(quotas, system, 5);
        assertRefused(quotas, system);
    }

    @Test
    public void tellsWhenToComeAgainBeforeItReadsTheBody() {
        gateway.quotas.change(figures(1, 1, 0, 0));
        gateway.send(gateway.request("/api/v1/notes"));

        HttpResponse<String> refused = gateway.send(gateway.post("/api/v1/notes", "not JSON"));

        assertProblem(refused, 429, "gateway.too-many-requests");
        assertThat(refused.headers().firstValueAsLong("Retry-After")).hasValue(1);
        assertThat(gateway.platform.refusals()).containsExactly("SE-AB gateway.too-many-requests");
    }

    @Test
    public void countsARequestThatWaitedForItsModuleOnce() {
        gateway.quotas.change(figures(1, 1, 0, 0));
        var old = gateway.modules.all().get(0);
        gateway.modules.close(old, () -> false);
        var waiting = CompletableFuture.supplyAsync(() -> gateway.send(gateway.post("/api/v1/notes", note("one"))));
        await().until(() -> gateway.parking.size() == 1);

        gateway.openRest(new SampleModule(gateway.platform, "2"));

        assertThat(waiting.join().statusCode()).isEqualTo(201);
    }

    private static Caller caller(String agency, String user) {
        return new Caller(new AgencyId(agency), "REGION_COORDINATOR", Optional.ofNullable(user), "CASE_HANDLING");
    }

    private static void take(Quotas quotas, Caller caller, int requests) {
        for (int request = 0; request < requests; request++) {
            quotas.admit(caller);
        }
    }

    private static void assertRefused(Quotas quotas, Caller caller) {
        assertThatThrownBy(() -> quotas.admit(caller))
                .isInstanceOfSatisfying(
                        PlatformException.class,
                        refused -> assertThat(refused.code().code()).isEqualTo("gateway.too-many-requests"));
    }
}
