// SPDX-License-Identifier: Apache-2.0
package se.hemresa.gateway.pages;

import java.util.List;
import java.util.Map;

import org.junit.Test;

import se.hemresa.api.gateway.Measure;
import se.hemresa.api.gateway.Measures;
import se.hemresa.gateway.pages.StrictExposition.Family;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

public class MetricsTest {

    private static final String TIMES = "hemresa_request_duration_seconds";

    @Test
    public void everythingIsOfTheFormat() {
        Metrics metrics = new Metrics(List.of(
                () -> List.of(age("IOM-FI", 3), Measure.gauge("hemresa_x", "One \\ two\nthree", 1)),
                () -> List.of(age("CARRIER \"x\"\\\n", Double.NaN), age("POLICE", Double.POSITIVE_INFINITY))));
        metrics.watchParked(() -> 7);
        metrics.answered("rest", "case-core", "read", 200, 1_000_000);

        Map<String, Family> families = StrictExposition.parse(metrics.text());

        assertThat(families.get("hemresa_outbox_oldest_age_seconds").values())
                .containsKeys("{partner=IOM-FI}", "{partner=CARRIER \"x\"\\\n}", "{partner=POLICE}")
                .containsEntry("{partner=IOM-FI}", 3.0);
        assertThat(families.get("hemresa_requests_parked").values()).containsEntry("{}", 7.0);
        assertThat(families.get("hemresa_x").help()).isEqualTo("One \\ two\nthree");
        assertThat(families.get("jvm_gc_seconds_total").type()).isEqualTo("counter");
        assertThat(families).containsKeys("jvm_memory_used_bytes", "jvm_memory_pool_used_bytes", "jvm_threads");
    }

    @Test
    public void requestsAreCountedByClassOfTime() {
        Metrics metrics = new Metrics(List.of());
        metrics.answered("soap", "case-core", "write", 503, 5_000_000);
        metrics.answered("soap", "case-core", "write", 500, 6_000_000);
        metrics.answered("soap", "case-core", "write", 201, 20_000_000_000L);

        Family times = StrictExposition.parse(metrics.text()).get(TIMES);

        assertThat(times.type()).isEqualTo("histogram");
        String failed = "door=soap,module=case-core,operation=write,status=5xx";
        String bucket = "{door=soap,le=%s,module=case-core,operation=write,status=5xx}";
        assertThat(times.values())
                .containsEntry("_bucket" + bucket.formatted("0.005"), 1.0)
                .containsEntry("_bucket" + bucket.formatted("0.01"), 2.0)
                .containsEntry("_bucket" + bucket.formatted("+Inf"), 2.0)
                .containsEntry("_count{" + failed + "}", 2.0)
                .containsEntry("_sum{" + failed + "}", 0.011);
    }

    @Test
    public void whatCannotBeTakenIsLeftOutAndTheRestIsThere() {
        Measures broken = () -> {
            throw new IllegalStateException("away");
        };

        String text = new Metrics(List.of(broken, () -> List.of(age("IOM-FI", 1)))).text();

        assertThat(StrictExposition.parse(text)).containsKey("hemresa_outbox_oldest_age_seconds");
    }

    @Test
    public void theParserFindsWhatIsWrong() {
        for (String wrong : List.of(
                "x 1",
                "# HELP x y\n# TYPE x gauge\nx 1",
                "# TYPE x gauge\nx 1\n",
                "# HELP x y\n# TYPE x gauge\nx 1\nx 2\n",
                "# HELP x y\n# TYPE x gauge\nx{a=b} 1\n",
                "# HELP x y\n# TYPE x gauge\nx one\n",
                "# HELP x y\n# TYPE x counter\nx 1\n",
                "# HELP x y\n# TYPE x gauge\ny 1\n",
                "# HELP x y\n# TYPE x gauge\nx 1\n# HELP x y\n# TYPE x gauge\n")) {
            assertThatThrownBy(() -> StrictExposition.parse(wrong)).as(wrong).isInstanceOf(AssertionError.class);
        }
    }

    @Test
    public void aMeasureWithoutAProperNameIsRefused() {
        assertThatThrownBy(() -> Measure.gauge("Waiting", "", 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Measure("hemresa_x", Measure.Kind.COUNTER, "", Map.of(), 1))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static Measure age(String partner, double seconds) {
        return Measure.gauge(
                "hemresa_outbox_oldest_age_seconds",
                "Age of the oldest message that waits.",
                "partner",
                partner,
                seconds);
    }
}
