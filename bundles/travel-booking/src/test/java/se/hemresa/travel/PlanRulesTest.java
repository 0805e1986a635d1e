// SPDX-License-Identifier: Apache-2.0
package se.hemresa.travel;

import java.util.List;
import java.util.Map;

import org.junit.Test;

import static org.assertj.core.api.Assertions.assertThat;

public class PlanRulesTest {

    @Test
    public void tellsEveryFaultOfAPlanAtOnce() {
        Content plan = Ground.plan(
                        Ground.first().with("seq", 2),
                        Ground.leg(2, "2026-12-10T12:00+01:00[Europe/Vienna]", "2026-12-10T13:00+02:00[Europe/Sofia]"),
                        Ground.leg(3, "2026-02-30T12:00+01:00[Europe/Vienna]", "tomorrow"))
                .with("countryOfReturn", "XX")
                .with("onward", Map.of("status", "PLANNED"));

        assertThat(PlanChecks.violations(plan))
                .containsExactly(
                        "/countryOfReturn unknown-code",
                        "/legs/0/seq out-of-range",
                        "/legs/1/arrivesAt out-of-range",
                        "/legs/2/departsAt wrong-format",
                        "/legs/2/arrivesAt wrong-format",
                        "/onward/provider required",
                        "/onward/departsAt required");
    }

    @Test
    public void asksWhyNoOnwardTransportIsNeeded() {
        Content plan = Ground.plan(Ground.first()).with("onward", Map.of("status", "NOT_NEEDED"));

        assertThat(PlanChecks.violations(plan)).isEqualTo(List.of("/onward/notNeededBecause required"));
    }
}
