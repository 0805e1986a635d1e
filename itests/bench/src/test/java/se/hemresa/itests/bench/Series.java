// SPDX-License-Identifier: Apache-2.0
package se.hemresa.itests.bench;

import java.time.Duration;

/** One workload: warmed up first, then measured in rounds that alternate with those of others. One thread. */
public final class Series {

    private static final Duration WINDOW = Duration.ofSeconds(10);
    private static final double STEADY = 0.05;

    private final ClosedLoop loop;
    private final Rounds rounds;

    /**
     * @param name what the table calls it
     * @param loop what is done
     */
    public Series(String name, ClosedLoop loop) {
        this.loop = loop;
        this.rounds = new Rounds(name);
    }

    /**
     * Works until the CPU per operation of two windows of ten seconds differs by less than 5 %.
     *
     * @param atMost when to give up; zero leaves it cold
     */
    public void warmUp(Duration atMost) {
        double last = Double.NaN;
        for (int window = 1; WINDOW.multipliedBy(window).compareTo(atMost) <= 0; window++) {
            double now = loop.run(WINDOW).cost();
            boolean steady = Math.abs(now - last) < STEADY * last;
            rounds.warmed(WINDOW.multipliedBy(window).toSeconds() + " s" + (steady ? "" : ", still changing"));
            if (steady) {
                return;
            }
            last = now;
        }
    }

    /** @param length of one more round */
    public void measure(Duration length) {
        rounds.add(loop.run(length));
    }

    /** @return what was measured */
    public Rounds rounds() {
        return rounds;
    }
}
