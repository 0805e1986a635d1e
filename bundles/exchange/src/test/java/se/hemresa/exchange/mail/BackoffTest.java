// SPDX-License-Identifier: Apache-2.0
package se.hemresa.exchange.mail;

import java.time.Duration;
import java.util.stream.IntStream;

import org.junit.Test;

import static org.assertj.core.api.Assertions.assertThat;

public class BackoffTest {

    @Test
    public void doublesFromFiveSecondsToHalfAnHour() {
        Backoff earliest = new Backoff(() -> 0.0);
        Backoff latest = new Backoff(() -> 1.0);

        assertThat(IntStream.of(1, 2, 3, 100).mapToObj(attempt -> earliest.after(attempt, false)))
                .containsExactly(
                        Duration.ofSeconds(5), Duration.ofSeconds(10), Duration.ofSeconds(20), Duration.ofMinutes(15));
        assertThat(latest.after(1, false)).isEqualTo(Duration.ofSeconds(10));
        assertThat(latest.after(100, false)).isEqualTo(Duration.ofMinutes(30));
    }

    @Test
    public void neverLetsAnAlarmWaitLongerThanHalfAMinute() {
        assertThat(new Backoff(() -> 1.0).after(100, true)).isEqualTo(Duration.ofSeconds(30));
    }

    @Test
    public void obeysWhatIsAskedForWithinADay() {
        Backoff backoff = new Backoff(() -> 0.0);
        Duration ours = Duration.ofSeconds(10);

        assertThat(backoff.obeying(ours, Duration.ofMinutes(2))).isEqualTo(Duration.ofMinutes(2));
        assertThat(backoff.obeying(ours, Duration.ofSeconds(1))).isEqualTo(ours);
        assertThat(backoff.obeying(ours, Duration.ofDays(9))).isEqualTo(Duration.ofDays(1));
    }
}
