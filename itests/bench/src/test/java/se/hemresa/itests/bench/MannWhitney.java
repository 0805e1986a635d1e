// SPDX-License-Identifier: Apache-2.0
package se.hemresa.itests.bench;

import java.util.Arrays;

/** How well two kinds of answers can be told apart by their times: the statistic of Mann and Whitney as an area. */
public final class MannWhitney {

    private MannWhitney() {}

    /**
     * @param one the times of one kind
     * @param other those of the other
     * @return the chance that whoever takes one of each and says that the slower one is of the kind that is usually slower is
     *     right (AUC): 0.5 nothing can be told, 1 everything
     */
    public static double tellsApart(double[] one, double[] other) {
        double[] sorted = other.clone();
        Arrays.sort(sorted);
        double slower = 0;
        for (double time : one) {
            slower += (below(sorted, time) + notAbove(sorted, time)) / 2.0;
        }
        double area = slower / ((double) one.length * other.length);
        return Math.max(area, 1 - area);
    }

    private static int below(double[] sorted, double bound) {
        return (int) Arrays.stream(sorted).takeWhile(time -> time < bound).count();
    }

    private static int notAbove(double[] sorted, double bound) {
        return (int) Arrays.stream(sorted).takeWhile(time -> time <= bound).count();
    }
}
