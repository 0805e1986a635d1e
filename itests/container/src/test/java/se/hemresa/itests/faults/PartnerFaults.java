// SPDX-License-Identifier: Apache-2.0
package se.hemresa.itests.faults;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

import org.junit.After;
import org.junit.AfterClass;
import org.junit.BeforeClass;
import org.junit.Test;

import com.sun.net.httpserver.HttpServer;

import se.hemresa.itests.ReadyCases.Ready;
import se.hemresa.itests.faults.Site.Healed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** People are handed over to IOM while something is wrong with IOM, or on the way there. */
public class PartnerFaults {

    private static final Duration PATIENCE = Duration.ofSeconds(150);

    private static Site site;
    private static Handovers handovers;

    @BeforeClass
    public static void start() {
        site = new Site().start(server -> {}).withPartners();
        handovers = new Handovers(site);
    }

    @AfterClass
    public static void stop() {
        if (site != null) {
            site.close();
        }
    }

    @After
    public void healTheWay() {
        site.toIom().calm();
        site.sendToIom(site.toIom().port());
    }

    @Test
    public void everythingWaitsForAPartnerThatIsAwayAndThenArrivesInOrder() {
        List<Ready> ready = ready(4);
        site.toIom().down();
        ready.forEach(handovers::submit);
        Site.pause(Duration.ofSeconds(Integer.getInteger("outage", 30)));
        assertThat(arrived(ready)).isZero();
        site.toIom().calm();
        assertHealed(12, "IOM not there for " + Integer.getInteger("outage", 30) + " s");
    }

    @Test
    public void aPartnerThatAnswersByteByByteBindsNothing() {
        List<Ready> ready = ready(2);
        long threads = Distributions.threads(site.server());
        site.toIom().bandwidth(10);
        ready.forEach(handovers::submit);
        Site.pause(Duration.ofSeconds(40));
        assertThat(Distributions.threads(site.server()) - threads)
                .as("threads more")
                .isLessThan(20);
        site.toIom().calm();
        assertHealed(13, "IOM's answers at 10 bytes a second for 40 s: longer than anybody waits for one");
    }

    @Test
    public void aPartnerThatNeverAnswersBindsNothing() {
        List<Ready> ready = ready(2);
        long threads = Distributions.threads(site.server());
        site.toIom().timeout();
        ready.forEach(handovers::submit);
        Site.pause(Duration.ofSeconds(40));
        assertThat(Distributions.threads(site.server()) - threads)
                .as("threads more")
                .isLessThan(20);
        site.toIom().calm();
        assertHealed(13, "IOM takes connections and says nothing for 40 s");
    }

    @Test
    public void aMessageIsTakenOnceThoughItsReceiptsAreLost() {
        List<Ready> ready = ready(3);
        site.toIom().cutAnswers(60, 5);
        ready.forEach(handovers::submit);
        await("five receipts were cut")
                .atMost(PATIENCE)
                .until(() -> site.toIom().cutsLeft() == 0);
        assertHealed(14, "IOM took the message, its receipt was cut after 60 bytes, five times");
    }

    @Test
    public void whatIsNoReceiptIsNone() throws IOException {
        for (Map.Entry<String, Wrong> wrong : WRONG.entrySet()) {
            List<Ready> ready = ready(1);
            AtomicInteger asked = new AtomicInteger();
            HttpServer stranger = stranger(wrong.getValue(), asked);
            site.sendToIom(stranger.getAddress().getPort());
            ready.forEach(handovers::submit);
            await("it was asked").atMost(PATIENCE).until(() -> asked.get() > 0);
            assertThat(arrived(ready)).isZero();
            site.sendToIom(site.toIom().port());
            stranger.stop(0);
            assertHealed(15, "in IOM's place " + wrong.getKey());
        }
    }

    private static final Map<String, Wrong> WRONG = Map.of(
            "a 500", new Wrong(500, "text/plain", ""),
            "a 400", new Wrong(400, "application/problem+json", "{\"status\":400}"),
            "a 200 with HTML", new Wrong(200, "text/html", "<html><body>Welcome</body></html>"),
            "a 200 with a fault", new Wrong(200, "application/soap+xml", "<soap:Fault/>"),
            "a 200 with half an envelope", new Wrong(200, "application/jose", "eyJhbGciOiJFQ0RILUVT"));

    private record Wrong(int status, String type, String body) {}

    private static HttpServer stranger(Wrong wrong, AtomicInteger asked) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            exchange.getRequestBody().readAllBytes();
            byte[] body = wrong.body().getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", wrong.type());
            exchange.sendResponseHeaders(wrong.status(), body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
            asked.incrementAndGet();
        });
        server.start();
        return server;
    }

    private static List<Ready> ready(int count) {
        return IntStream.range(0, count).mapToObj(one -> handovers.prepare()).toList();
    }

    private static long arrived(List<Ready> ready) {
        return ready.stream()
                .filter(one -> site.partners().inbox().toString().contains(one.messageId()))
                .count();
    }

    private static void assertHealed(int row, String done) {
        Healed healed = site.heal(PATIENCE);
        FaultTable.add(row, done, healed.verdict().toString(), healed.seconds());
        assertThat(healed.verdict().clean()).as(healed.verdict().toString()).isTrue();
        Distributions.assertInOrder(site.server());
    }
}
