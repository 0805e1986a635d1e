// SPDX-License-Identifier: Apache-2.0
package se.hemresa.statistics;

import java.util.List;
import java.util.Map;

/**
 * The programme's figures in the form of the slide of 2015, for internal use: its small cells may show single persons.
 *
 * @param report always {@code programme}
 * @param period the years counted
 * @param use always {@code INTERNAL}
 * @param position the position in the journal up to which everything is counted
 * @param facts how many cases were counted
 * @param lines the lines in the order of the slide
 */
public record ProgrammeReport(String report, Period period, String use, long position, long facts, List<Line> lines) {

    /**
     * A line of the slide.
     *
     * @param key its name, e.g. {@code women-and-girls}
     * @param sv the line in Swedish
     * @param en the line in English
     * @param figures the numbers it is made of, in the order in which they are told
     */
    public record Line(String key, String sv, String en, Map<String, Long> figures) {}

    /**
     * @param period the years counted
     * @param position the position in the journal up to which everything is counted
     * @param tally what the facts of these years add up to
     * @return the report
     */
    public static ProgrammeReport of(Period period, long position, Tally tally) {
        List<Line> lines = new ProgrammeLines(period, tally).all();
        return new ProgrammeReport("programme", period, "INTERNAL", position, tally.facts(), lines);
    }
}
