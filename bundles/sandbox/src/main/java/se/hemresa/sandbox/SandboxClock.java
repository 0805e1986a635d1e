// SPDX-License-Identifier: Apache-2.0
package se.hemresa.sandbox;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.concurrent.atomic.AtomicReference;

/** The partners' clock: it runs, and can be set to another time. Pauses and retries go by real time. Any thread. */
public final class SandboxClock extends Clock {

    private final Clock real;
    private final AtomicReference<Duration> ahead = new AtomicReference<>(Duration.ZERO);

    /** @param real what it is set against */
    public SandboxClock(Clock real) {
        this.real = real;
    }

    /** @param at what it shows from now on */
    public void set(Instant at) {
        ahead.set(Duration.between(real.instant(), at));
    }

    /** @param by how far it moves, also back */
    public void move(Duration by) {
        ahead.updateAndGet(before -> before.plus(by));
    }

    @Override
    public Instant instant() {
        return real.instant().plus(ahead.get());
    }

    @Override
    public ZoneId getZone() {
        return real.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        SandboxClock moved = new SandboxClock(real.withZone(zone));
        moved.ahead.set(ahead.get());
        return moved;
    }
}
