// SPDX-License-Identifier: Apache-2.0
package se.hemresa.gateway;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.Rule;
import org.junit.Test;

import se.hemresa.gateway.serving.Generation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

public class HotSwitchTest {

    private static final String NOTE = "{\"kind\":\"PLAIN\",\"author\":{\"agency\":\"SE-AB\"},\"text\":\"n\"}";

    @Rule
    public final RunningGateway gateway = new RunningGateway();

    @Test
    public void failsNoRequestWhileTheModuleIsReplacedAgainAndAgain() {
        Map<Integer, AtomicInteger> statuses = new ConcurrentHashMap<>();
        AtomicBoolean stop = new AtomicBoolean();
        ExecutorService clients = Executors.newFixedThreadPool(6);
        Generation generation = gateway.openRest(new SampleModule(gateway.platform, "0"));
        for (int i = 0; i < 6; i++) {
            boolean writes = i % 2 == 0;
            clients.submit(() -> {
                while (!stop.get()) {
                    int status = gateway.send(
                                    writes ? gateway.post("/api/v1/notes", NOTE) : gateway.request("/api/v1/notes"))
                            .statusCode();
                    statuses.computeIfAbsent(status, any -> new AtomicInteger()).incrementAndGet();
                }
            });
        }

        for (int version = 1; version <= 20; version++) {
            int before = done(statuses);
            await().until(() -> done(statuses) > before + 20);
            gateway.modules.close(generation, () -> false);
            await().until(() -> gateway.parking.size() == 6);
            generation = gateway.openRest(new SampleModule(gateway.platform, String.valueOf(version)));
        }
        stop.set(true);
        clients.shutdown();

        await().until(clients::isTerminated);
        assertThat(statuses.keySet()).containsExactlyInAnyOrder(200, 201);
        assertThat(gateway.platform.notes()).hasSize(statuses.get(201).get());
    }

    @Test
    public void servesAParkedWriteByTheNewVersion() {
        gateway.modules.close(gateway.openRest(new SampleModule(gateway.platform, "old")), () -> false);
        CompletableFuture<HttpResponse<String>> waiting =
                CompletableFuture.supplyAsync(() -> gateway.send(gateway.post("/api/v1/notes", NOTE)));
        await().until(() -> gateway.parking.size() == 1);

        gateway.openRest(new SampleModule(gateway.platform, "new"));

        assertThat(waiting.join().statusCode()).isEqualTo(201);
        assertThat(waiting.join().body()).contains("\"version\":\"new\"");
    }

    @Test
    public void isNotHeldUpByAWriteThatWaitsForItsUnit() {
        Generation old = gateway.openRest(new SampleModule(gateway.platform, "old"));
        CompletableFuture<HttpResponse<String>> waiting = gateway.platform.run(() -> {
            CompletableFuture<HttpResponse<String>> sent =
                    CompletableFuture.supplyAsync(() -> gateway.send(gateway.post("/api/v1/notes", NOTE)));
            await().until(gateway.platform::someoneWaits);
            gateway.modules.close(old, () -> false);
            gateway.openRest(new SampleModule(gateway.platform, "new"));
            return sent;
        });

        assertThat(waiting.join().statusCode()).isEqualTo(201);
        assertThat(waiting.join().body()).contains("\"version\":\"new\"");
        assertThat(gateway.platform.notes()).hasSize(1);
    }

    @Test
    public void servesARequestForWhichTheDoorOpensWhileItIsFoundOutWhoAsks() {
        gateway.modules.close(gateway.openRest(new SampleModule(gateway.platform, "old")), () -> false);
        AtomicBoolean open = new AtomicBoolean();
        gateway.whileIdentifying = () -> {
            if (open.compareAndSet(false, true)) {
                gateway.openRest(new SampleModule(gateway.platform, "new"));
            }
        };

        assertThat(gateway.send(gateway.request("/api/v1/notes")).statusCode()).isEqualTo(200);
    }

    @Test
    public void namesTheModuleThatWasUninstalled() {
        gateway.modules.close(gateway.openRest(new SampleModule(gateway.platform, "1")), () -> true);
        gateway.modules.close(gateway.openSoap(new SampleModule(gateway.platform, "1")), () -> true);

        HttpResponse<String> rest = gateway.send(gateway.request("/api/v1/notes"));
        HttpResponse<String> soap = gateway.send(gateway.request("/soap/note")
                .header("Content-Type", "text/xml")
                .POST(HttpRequest.BodyPublishers.ofString("<a/>")));

        assertThat(rest.statusCode()).isEqualTo(404);
        assertThat(RunningGateway.json(rest).path("code").asText()).isEqualTo("gateway.module-absent");
        assertThat(RunningGateway.json(rest).path("module").asText()).isEqualTo("sample");
        assertThat(soap.statusCode()).isEqualTo(404);
        assertThat(soap.body()).contains("not installed now. Module: sample.</faultstring>");
    }

    private static int done(Map<Integer, AtomicInteger> statuses) {
        return statuses.values().stream().mapToInt(AtomicInteger::get).sum();
    }

    @Test
    public void servesAModuleOnlyWhenItsRestDoorIsOpenWhateverElseOpenedFirst() {
        SampleModule module = new SampleModule(gateway.platform, "1");
        gateway.openSoap(module);
        assertThat(gateway.modules.served()).isEmpty();

        gateway.openRest(module);
        assertThat(gateway.modules.served()).containsExactly("sample");
    }
}
