// SPDX-License-Identifier: Apache-2.0
package se.hemresa.itests.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;

/** One workload: warmed up first, then measured in rounds that alternate with those of others. One thread. */
public final class Series {

    private static final Duration WINDOW = Duration.ofSeconds(10);
    private static final double STEADY = 0.05;

    private final String name;
    private final ClosedLoop loop;
    private final List<ClosedLoop.Round> rounds = new ArrayList<>();
    private String warmth = "cold";

    /**
     * @param name what the table calls it
     * @param loop what is done
     */
    public Series(String name, ClosedLoop loop) {
        this.name = name;
        this.loop = loop;
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
            warmth = WINDOW.multipliedBy(window).toSeconds() + " s" + (steady ? "" : ", still changing");
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

    String name() {
        return name;
    }

    /** @return for how long it was warmed up, in words */
    String warmth() {
        return warmth;
    }

    Spread rate() {
        return spread(ClosedLoop.Round::rate);
    }

    Spread cost() {
        return spread(ClosedLoop.Round::cost);
    }

    /** @return the rates of this beside those of another, round by round */
    Spread rateBeside(Series other) {
        double[] ratios = new double[rounds.size()];
        for (int round = 0; round < ratios.length; round++) {
            ratios[round] = rounds.get(round).rate() / other.rounds.get(round).rate();
        }
        return Spread.of(DoubleStream.of(ratios));
    }

    List<ClosedLoop.Round> rounds() {
        return List.copyOf(rounds);
    }

    private Spread spread(ToDoubleFunction<ClosedLoop.Round> figure) {
        return Spread.of(rounds.stream().mapToDouble(figure));
    }

    /**
     * How a figure is spread over the rounds.
     *
     * @param median the middle one
     * @param min the smallest
     * @param max the largest
     */
    public record Spread(double median, double min, double max) {

        static Spread of(DoubleStream figures) {
            double[] sorted = figures.sorted().toArray();
            int half = sorted.length / 2;
            double median = sorted.length % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
            return new Spread(median, sorted[0], sorted[sorted.length - 1]);
        }

        String text(String format) {
            return String.format(java.util.Locale.ROOT, format + " [" + format + "–" + format + "]", median, min, max);
        }
    }
}
