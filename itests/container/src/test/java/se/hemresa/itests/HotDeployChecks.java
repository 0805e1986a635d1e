// SPDX-License-Identifier: Apache-2.0
package se.hemresa.itests;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

import org.junit.Test;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleException;

import com.fasterxml.jackson.databind.JsonNode;

import se.hemresa.client.http.Reply;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.awaitility.Awaitility.await;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

/** What holds while administrators change modules under traffic. */
public abstract class HotDeployChecks extends DoorChecks {

    private static final String REPORT = "/api/v1/statistics/reports/programme?period=2026-2026";
    /** A period without cases: traffic shall try the module's coming and going, not how fast a database counts. */
    private static final String SMALL_REPORT = "/api/v1/statistics/reports/programme?period=2013-2014";

    private static final int WARM_UP = 3200;
    private static final Executor SENDERS = Executors.newFixedThreadPool(8);
    private static boolean warm;

    @Test
    public void updatesOfCaseCoreUnderTraffic() throws BundleException {
        updateUnderTraffic("se.hemresa.cases");
    }

    @Test
    public void updatesOfStatisticsUnderTraffic() throws BundleException {
        updateUnderTraffic("se.hemresa.statistics");
    }

    @Test
    public void statisticsComesBackAndCatchesUp() throws BundleException {
        await("nothing is outstanding").atMost(60, SECONDS).until(() -> facts() == numberOfCases());
        long before = facts();
        Bundle statistics = Updates.bundle(context, "se.hemresa.statistics");
        String location = statistics.getLocation();

        statistics.uninstall();
        await("its path names it")
                .atMost(20, SECONDS)
                .until(() -> statistician().get(REPORT).status() == 404);
        Reply absent = statistician().get(REPORT);
        assertEquals("gateway.module-absent", absent.json().path("code").asText());
        assertTrue(County.text(absent).contains("statistics"));
        for (int number = 100; number < 105; number++) {
            stockholm().newCase(id(), number);
        }
        context.installBundle(location).start();

        await("it has caught up").atMost(60, SECONDS).ignoreExceptions().until(() -> facts() == before + 5);
        assertEquals(numberOfCases(), facts());
    }

    private void updateUnderTraffic(String symbolicName) throws BundleException {
        String caseId = stockholm().newCase(id(), 7);
        String token = stockholm().token();
        String statistician = statistician().token();
        warmUp();
        new Updates(context, symbolicName)
                .under(new OpenLoop(200, n -> request(n, caseId, token, statistician)), update -> {});
    }

    /** As many requests as the server takes, so that what follows meets a server that has compiled itself. */
    private void warmUp() {
        if (warm) {
            return;
        }
        IntStream.range(0, 8)
                .mapToObj(sender -> CompletableFuture.runAsync(
                        () -> IntStream.range(0, WARM_UP / 8).forEach(n -> {
                            String caseId = stockholm().newCase(id(), n);
                            stockholm().get("/api/v1/cases/" + caseId).expect(200);
                            statistician().get(SMALL_REPORT).expect(200);
                        }),
                        SENDERS))
                .toList()
                .forEach(CompletableFuture::join);
        warm = true;
    }

    private HttpRequest.Builder request(int n, String caseId, String token, String statistician) {
        if (n % 4 == 1) {
            return HttpRequest.newBuilder(base().resolve("/api/v1/cases/" + caseId))
                    .header("Authorization", "Bearer " + token);
        }
        if (n % 4 == 3) {
            return HttpRequest.newBuilder(base().resolve(SMALL_REPORT))
                    .header("Authorization", "Bearer " + statistician);
        }
        return HttpRequest.newBuilder(base().resolve("/api/v1/cases"))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", id())
                .POST(BodyPublishers.ofString(Referral.json(n)));
    }

    private long facts() {
        JsonNode report = statistician().get(REPORT).expect(200).json();
        return report.path("facts").asLong(-1);
    }

    private County statistician() {
        return county("SE-NSPM", "STATISTICIAN");
    }
}
