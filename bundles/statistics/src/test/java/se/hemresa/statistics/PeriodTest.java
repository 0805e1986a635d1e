// SPDX-License-Identifier: Apache-2.0
package se.hemresa.statistics;

import java.time.Year;

import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.Test;

import se.hemresa.api.error.PlatformError;
import se.hemresa.api.error.PlatformException;
import se.hemresa.api.error.Violation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

public class PeriodTest {

    private static final Year NOW = Year.of(2026);

    @Test
    public void readsTwoYears() {
        assertThat(Period.parse("2013-2014", NOW)).isEqualTo(new Period(2013, 2014));
        assertThat(Period.parse("2026-2026", NOW)).isEqualTo(new Period(2026, 2026));
    }

    @Test
    public void refusesWhatIsNoPeriod() {
        refuses(null, "required");
        for (String text : new String[] {"", "2013", "2013-14", "2013-2014-2015", "2013 - 2014", "２０１３-2014"}) {
            refuses(text, "wrong-format");
        }
    }

    @Test
    public void tellsEveryRuleThatIsBroken() {
        refuses("2014-2013", "out-of-range");
        refuses("2026-2027", "future-date");
        refuses("2030-2027", "out-of-range", "future-date");
    }

    private static void refuses(String text, String... rules) {
        assertThatThrownBy(() -> Period.parse(text, NOW))
                .asInstanceOf(InstanceOfAssertFactories.type(PlatformException.class))
                .satisfies(refusal -> {
                    assertThat(refusal.code()).isEqualTo(PlatformError.INVALID);
                    assertThat(refusal.violations()).extracting(Violation::rule).containsExactly(rules);
                    assertThat(refusal.violations()).extracting(Violation::at).containsOnly("/period");
                });
    }
}
