// SPDX-License-Identifier: Apache-2.0
package se.hemresa.exchange.mail;

import java.time.Duration;
import java.util.function.DoubleSupplier;

/** How long to wait after a failed attempt: doubling from 5 s, with jitter, to 30 min; an alarm never longer than 30 s. */
final class Backoff {

    private static final Duration FIRST = Duration.ofSeconds(5);
    private static final Duration LONGEST = Duration.ofMinutes(30);
    private static final Duration LONGEST_FOR_SAFETY = Duration.ofSeconds(30);
    private static final Duration LONGEST_ASKED_FOR = Duration.ofDays(1);

    private final DoubleSupplier jitter;

    /** @param jitter numbers from 0 to 1, so that messages that failed together do not come again together */
    Backoff(DoubleSupplier jitter) {
        this.jitter = jitter;
    }

    /**
     * @param attempts how often it was tried, from 1
     * @param safety whether it is about safety
     * @return how long to wait
     */
    Duration after(int attempts, boolean safety) {
        Duration longest = safety ? LONGEST_FOR_SAFETY : LONGEST;
        Duration doubled = FIRST.multipliedBy(2L << Math.min(attempts - 1, 20));
        Duration bound = doubled.compareTo(longest) > 0 ? longest : doubled;
        long half = bound.toMillis() / 2;
        return Duration.ofMillis(half + (long) (half * jitter.getAsDouble()));
    }

    /** What a partner asks for is obeyed up to a day, if it is longer than what we would have waited. */
    Duration obeying(Duration ours, Duration asked) {
        Duration bounded = asked.compareTo(LONGEST_ASKED_FOR) > 0 ? LONGEST_ASKED_FOR : asked;
        return bounded.compareTo(ours) > 0 ? bounded : ours;
    }
}
