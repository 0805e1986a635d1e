// SPDX-License-Identifier: Apache-2.0
package se.hemresa.itests;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.After;
import org.junit.Before;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.junit.runners.Parameterized;
import org.junit.runners.Parameterized.Parameters;

import se.hemresa.itests.SealedCases.Known;
import se.hemresa.journal.testing.PostgresCluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** The keys of the agencies are replaced, again and again, while their cases are read, written and referred. */
@RunWith(Parameterized.class)
public class KeyRotation {

    /** Fewer on a machine that does not bear a hundred. */
    private static final int PER_SECOND = Integer.getInteger("hemresa.requests-per-second", 100);

    /** More than a rotation wraps anew in one unit of work, so that traffic comes between. */
    private static final int CASES_EACH = 250;

    private static final int ROUNDS = 3;
    private static final Pattern REWRAPPED = Pattern.compile("Keys wrapped anew: (\\d+)\\.");

    private final String name;
    private final Optional<String> database;
    private Distribution server;

    public KeyRotation(String name, Optional<String> database) {
        this.name = name;
        this.database = database;
    }

    @Parameters(name = "{0}")
    public static List<Object[]> databases() {
        return List.of(
                new Object[] {"PostgreSQL", Optional.of(PostgresCluster.shared().newDatabase("template1"))},
                new Object[] {"Derby", Optional.empty()});
    }

    @Before
    public void start() {
        server = Distribution.fresh().withoutLimits().with("HEMRESA_SANDBOX", "none");
        database.ifPresent(url -> server.with("HEMRESA_DB_URL", url).with("HEMRESA_DB_USER", "hemresa"));
        server.start();
    }

    @After
    public void stop() {
        server.close();
    }

    @Test
    public void noRequestFailsAndNothingIsLostWhileTheKeysOfTheAgenciesAreReplaced() {
        SealedCases cases = new SealedCases(server);
        List<Known> known = cases.refer(CASES_EACH);
        KeyTraffic traffic = new KeyTraffic(server, cases, known);
        long rewrapped = 0;
        try (OpenLoop loop = new OpenLoop(PER_SECOND, traffic)) {
            await("requests are answered").until(() -> loop.answered() > PER_SECOND);
            for (int round = 0; round < ROUNDS; round++) {
                for (String county : SealedCases.COUNTIES) {
                    rewrapped += rotated(county, loop);
                }
            }
            loop.end();
            await("every request is answered")
                    .atMost(Duration.ofSeconds(60))
                    .until(() -> loop.answered() == loop.sent());
            System.out.println(name + ": " + loop.sent() + " requests, " + loop.failures() + " failed, longest wait "
                    + loop.longest().toMillis() + " ms, " + rewrapped + " keys of cases wrapped anew");
            assertThat(loop.failures()).isEmpty();
        }

        List<Known> all = cases.all();
        assertThat(all).hasSize(known.size() + traffic.referred());
        assertThat(cases.unreadable(all)).isEmpty();
        assertThat(cases.narratives(known)).isEqualTo(traffic.told());
    }

    /** @return how many keys were wrapped anew: those of all cases that the county had before, at least */
    private long rotated(String county, OpenLoop loop) {
        int answered = loop.answered();
        Distribution.Outcome outcome = server.hemresa("shell", "hemresa:rotate-key " + county);
        Matcher count = REWRAPPED.matcher(outcome.output());
        assertThat(count.find()).as(outcome.output()).isTrue();
        long rewrapped = Long.parseLong(count.group(1));
        assertThat(rewrapped).isGreaterThanOrEqualTo(CASES_EACH);
        assertThat(loop.answered()).as("there was traffic meanwhile").isGreaterThan(answered);
        return rewrapped;
    }
}
