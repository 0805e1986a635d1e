// SPDX-License-Identifier: Apache-2.0
package se.hemresa.statistics;

import java.util.List;
import java.util.Map;

/**
 * A report for internal use: its small cells may show single persons.
 *
 * @param report its name: {@code programme} or {@code journey}
 * @param period the years of referral that are counted
 * @param county the two-digit code of the only county that is counted; {@code 00} for the whole country, as SCB has it
 * @param use always {@code INTERNAL}
 * @param position the position in the journal up to which everything is counted
 * @param facts how many cases were counted
 * @param lines its lines, in their order
 */
public record Report(
        String report, Period period, String county, String use, long position, long facts, List<Line> lines) {

    private static final String WHOLE_COUNTRY = "00";

    /**
     * A line of a report.
     *
     * @param key its name, e.g. {@code women-and-girls}
     * @param sv the line in Swedish
     * @param en the line in English
     * @param figures the numbers it is made of, in the order in which they are told
     */
    public record Line(String key, String sv, String en, Map<String, Long> figures) {}

    /**
     * The programme's figures in the form of the slide of 2015.
     *
     * @param scope what is counted
     * @param position the position in the journal up to which everything is counted
     * @param tally what the facts of these years add up to
     * @return the report
     */
    public static Report programme(Scope scope, long position, Tally tally) {
        List<Line> lines = new ProgrammeLines(scope.period(), tally).all();
        return new Report("programme", scope.period(), county(scope), "INTERNAL", position, tally.facts(), lines);
    }

    /**
     * How far the cases have come, what came of them, and how long it took.
     *
     * @param scope what is counted
     * @param position the position in the journal up to which everything is counted
     * @param journeys the way of each case of these years
     * @return the report
     */
    public static Report journey(Scope scope, long position, List<Journey> journeys) {
        List<Line> lines = new JourneyLines(scope.period(), journeys).all();
        return new Report("journey", scope.period(), county(scope), "INTERNAL", position, journeys.size(), lines);
    }

    private static String county(Scope scope) {
        return scope.county().orElse(WHOLE_COUNTRY);
    }
}
