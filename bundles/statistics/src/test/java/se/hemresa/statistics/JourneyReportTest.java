// SPDX-License-Identifier: Apache-2.0
package se.hemresa.statistics;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.Test;

import se.hemresa.statistics.Journey.Milestone;
import se.hemresa.statistics.Report.Line;

import static org.assertj.core.api.Assertions.assertThat;

public class JourneyReportTest {

    private static final Instant REFERRED = Instant.parse("2026-01-10T08:00:00Z");

    @Test
    public void tellsPhasesOutcomesAndClosuresInTheOrderOfTheirCodes() {
        Report report = report(
                journey("END", Optional.of("SAFE_STABLE"), Optional.of("COMPLETED")),
                journey("END", Optional.empty(), Optional.of("WITHDRAWN")),
                journey("AFTER_RETURN", Optional.of("AT_RISK"), Optional.empty()),
                journey("INTAKE", Optional.empty(), Optional.empty()),
                journey("INTAKE", Optional.empty(), Optional.empty()));

        assertThat(report.facts()).isEqualTo(5);
        assertThat(line(report, "phases").figures().toString()).isEqualTo("{INTAKE=2, AFTER_RETURN=1, END=2}");
        assertThat(line(report, "phases").sv())
                .isEqualTo("Ärenden efter skede: 2 under målgruppsprövning, 1 efter återvändandet och 2 avslutade");
        assertThat(line(report, "outcomes").figures().toString()).isEqualTo("{SAFE_STABLE=1, AT_RISK=1}");
        assertThat(line(report, "outcomes").en()).isEqualTo("Latest follow-up: 1 safe and stable and 1 at risk");
        assertThat(line(report, "closures").figures().toString()).isEqualTo("{COMPLETED=1, WITHDRAWN=1}");
    }

    @Test
    public void tellsTheMedianOfWholeDays() {
        Report report = report(accepted(3), accepted(20), accepted(4), accepted(9));

        assertThat(line(report, "days-to-acceptance").figures().toString()).isEqualTo("{median=4, cases=4}");
        assertThat(line(report, "days-to-acceptance").sv())
                .isEqualTo("Från aktualisering till antagande hos IOM: 4 dagar (median för 4 ärenden)");
        assertThat(line(report(accepted(1)), "days-to-acceptance").en())
                .isEqualTo("From referral to acceptance by IOM: 1 day (median of 1 case)");
    }

    @Test
    public void leavesOutWhatIsNotReachedAndWhatCameBefore() {
        Map<Milestone, Instant> backwards = new EnumMap<>(Milestone.class);
        backwards.put(Milestone.DEPARTED, REFERRED);
        backwards.put(Milestone.RECEIVED, REFERRED.minusSeconds(1));
        Report report = report(new Journey("ANY", backwards, Optional.empty(), Optional.empty()), accepted(2));

        assertThat(line(report, "days-to-reception").figures()).containsExactly(Map.entry("cases", 0L));
        assertThat(line(report, "days-to-reception").sv()).isEqualTo("Från avresa till mottagande: inga ärenden");
        assertThat(line(report, "days-to-closure").figures()).containsExactly(Map.entry("cases", 0L));
    }

    @Test
    public void measuresEachSpanBetweenItsOwnMilestones() {
        Map<Milestone, Instant> moments = new EnumMap<>(Milestone.class);
        int days = 0;
        for (Milestone milestone : Milestone.values()) {
            moments.put(milestone, REFERRED.plus(Duration.ofDays(days)));
            days = days * 2 + 1;
        }
        Report report = report(new Journey("END", moments, Optional.empty(), Optional.of("COMPLETED")));

        assertThat(report.lines().subList(4, 10))
                .extracting(line -> line.key() + " " + line.figures().get("median"))
                .containsExactly(
                        "days-to-acceptance 1",
                        "days-to-departure 2",
                        "days-to-reception 4",
                        "days-to-plan 8",
                        "days-to-first-follow-up 24",
                        "days-to-closure 63");
    }

    @Test
    public void saysSoWhenThereIsNothing() {
        Report report = report();

        assertThat(line(report, "cases").sv()).isEqualTo("Aktualiserat: 0 ärenden (2026)");
        assertThat(line(report, "outcomes").sv()).isEqualTo("Senaste uppföljningen: inga");
    }

    private static Report report(Journey... journeys) {
        return Report.journey(new Scope(new Period(2026, 2026), Optional.empty()), 1, List.of(journeys));
    }

    private static Line line(Report report, String key) {
        return report.lines().stream()
                .filter(one -> one.key().equals(key))
                .findFirst()
                .orElseThrow();
    }

    private static Journey journey(String phase, Optional<String> outcome, Optional<String> reason) {
        return new Journey(phase, Map.of(Milestone.REFERRED, REFERRED), outcome, reason);
    }

    private static Journey accepted(int days) {
        Instant accepted = REFERRED.plus(Duration.ofDays(days)).plusSeconds(3600);
        return new Journey(
                "BEFORE_JOURNEY",
                Map.of(Milestone.REFERRED, REFERRED, Milestone.ACCEPTED, accepted),
                Optional.empty(),
                Optional.empty());
    }
}
