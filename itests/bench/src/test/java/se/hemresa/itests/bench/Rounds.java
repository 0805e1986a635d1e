// SPDX-License-Identifier: Apache-2.0
package se.hemresa.itests.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;

/** What was measured of one workload, round by round. One thread. */
public final class Rounds {

    private final String name;
    private final List<ClosedLoop.Round> rounds = new ArrayList<>();
    private String warmth = "cold";

    /** @param name what the table calls it */
    public Rounds(String name) {
        this.name = name;
    }

    /** @param round one more */
    public void add(ClosedLoop.Round round) {
        rounds.add(round);
    }

    /** @param words for how long it was warmed up */
    public void warmed(String words) {
        warmth = words;
    }

    String name() {
        return name;
    }

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
    Spread rateBeside(Rounds other) {
        double[] ratios = new double[rounds.size()];
        for (int round = 0; round < ratios.length; round++) {
            ratios[round] = rounds.get(round).rate() / other.rounds.get(round).rate();
        }
        return Spread.of(DoubleStream.of(ratios));
    }

    /** @return what this costs more than another in CPU, round by round; negative if it costs less */
    Spread costAbove(Rounds other) {
        double[] differences = new double[rounds.size()];
        for (int round = 0; round < differences.length; round++) {
            differences[round] =
                    rounds.get(round).cost() - other.rounds.get(round).cost();
        }
        return Spread.of(DoubleStream.of(differences));
    }

    List<ClosedLoop.Round> all() {
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
