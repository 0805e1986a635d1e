// SPDX-License-Identifier: Apache-2.0
package se.hemresa.journal.testing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;

/** A clock that stands still until a test moves it. Any thread. */
public final class MovableClock extends Clock {

    private final AtomicReference<Instant> now;

    /** @param start what it shows at first */
    public MovableClock(Instant start) {
        now = new AtomicReference<>(start);
    }

    /** @param by how far it moves on */
    public void move(Duration by) {
        now.updateAndGet(moment -> moment.plus(by));
    }

    @Override
    public Instant instant() {
        return now.get();
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }
}
