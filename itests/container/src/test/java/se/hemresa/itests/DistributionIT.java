// SPDX-License-Identifier: Apache-2.0
package se.hemresa.itests;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.junit.Test;

import se.hemresa.client.http.Platform;
import se.hemresa.journal.testing.PostgresCluster;

import static org.assertj.core.api.Assertions.assertThat;

/** The distribution as an administrator meets it: the launcher, the demo, the places it writes to. */
public class DistributionIT {

    private static final List<String> SUBCOMMANDS =
            List.of("demo", "start", "stop", "status", "token", "shell", "verify-journal");

    @Test
    public void twoInstancesRunSideBySideAndTheDemoIsTrueTwice() {
        try (Distribution first = Distribution.fresh();
                Distribution second = Distribution.fresh()) {
            Distribution.Outcome demo = first.hemresa("demo");
            assertThat(demo.exitCode()).as(demo.output()).isZero();
            assertThat(demo.output()).contains("37 = 27 + 3 + 4 + 3");
            second.start();

            Distribution.Outcome again = first.hemresa("demo");

            assertThat(again.exitCode()).as(again.output()).isZero();
            assertThat(again.output()).contains("37 replays");
            assertThat(cases(first)).isEqualTo(37);
            assertThat(cases(second)).isZero();
            assertThat(first.hemresa("status").exitCode()).isZero();
            assertThat(second.hemresa("status").output()).contains(String.valueOf(second.httpPort()));
            OperatingPage.isTrueOf(first);
            assertNothingPersonalLiesAbout(first.data());
            assertThat(County.text(new Platform(first.uri("")).get("/metrics", Map.of())))
                    .doesNotContain(LeakSearch.demoPeople());
        }
    }

    @Test
    public void onPostgresqlTheDemoIsTrueAndLeavesNothingPersonalInItsFiles() {
        String url = PostgresCluster.shared().newDatabase("template1");
        try (Distribution instance =
                Distribution.fresh().with("HEMRESA_DB_URL", url).with("HEMRESA_DB_USER", "hemresa")) {
            Distribution.Outcome demo = instance.hemresa("demo");
            assertThat(demo.exitCode()).as(demo.output()).isZero();
            assertThat(cases(instance)).isEqualTo(37);
            assertNothingPersonalLiesAbout(
                    instance.data(), PostgresCluster.shared().checkpointed());
        }
    }

    @Test
    public void aTakenPortIsAClearErrorAtOnce() throws IOException {
        Distribution instance = Distribution.fresh();
        try (ServerSocket taken = new ServerSocket(instance.httpPort(), 1, InetAddress.getByName("127.0.0.1"))) {
            Distribution.Outcome outcome = instance.hemresa("start", "--mode", "development");

            assertThat(outcome.exitCode()).isNotZero();
            assertThat(outcome.output())
                    .contains(String.valueOf(taken.getLocalPort()))
                    .contains("HEMRESA_HTTP_PORT");
        }
    }

    @Test
    public void productionRefusesWithTheListOfWhatIsMissing() {
        Distribution.Outcome outcome = Distribution.fresh().hemresa("start");

        assertThat(outcome.exitCode()).isNotZero();
        assertThat(outcome.output())
                .contains("HEMRESA_TLS_KEYSTORE")
                .contains("HEMRESA_ROOT_KEY_FILE")
                .contains("HEMRESA_OIDC_ISSUER");
    }

    @Test
    public void everySubcommandHelps() {
        Distribution instance = Distribution.fresh();
        for (String subcommand : SUBCOMMANDS) {
            Distribution.Outcome outcome = instance.hemresa(subcommand, "--help");
            assertThat(outcome.exitCode()).as(subcommand).isZero();
            assertThat(outcome.output()).contains(subcommand);
        }
        assertThat(instance.hemresa("no-such-thing").exitCode()).isNotZero();
    }

    @Test
    public void theDemoNeedsNoNetworkAndAnEmptyHome() throws IOException {
        Distribution instance = Distribution.fresh();

        Distribution.Outcome outcome =
                instance.hemresaWithoutNetwork(Files.createTempDirectory("hemresa-home-"), "demo --exit");

        assertThat(outcome.exitCode()).as(outcome.output()).isZero();
    }

    private static int cases(Distribution instance) {
        return new County(instance.uri(""), instance.data(), "SE-NSPM", "NATIONAL_COORDINATION")
                .get("/api/v1/statistics/reports/programme?period=2013-2014")
                .expect(200)
                .json()
                .path("facts")
                .asInt(-1);
    }

    private static void assertNothingPersonalLiesAbout(Path... folders) {
        LeakSearch search = new LeakSearch(folders);
        assertThat(LeakSearch.demoPeople()).hasSizeGreaterThan(37);
        assertThat(search.findAny(LeakSearch.demoPeople())).isEmpty();
        assertThat(search.findAny(Canaries.ofEveryJourney())).isEmpty();

        String planted = "Utplanterad Sparvsten";
        search.plant(planted);
        assertThat(search.findAny(List.of(planted))).isNotEmpty();
    }
}
