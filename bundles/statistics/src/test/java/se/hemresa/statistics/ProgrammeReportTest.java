// SPDX-License-Identifier: Apache-2.0
package se.hemresa.statistics;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.Test;

import se.hemresa.statistics.Report.Line;

import static org.assertj.core.api.Assertions.assertThat;

/** The acceptance test of domain.md §13: the slide from the 37 cases, and another line as soon as a case is another. */
public class ProgrammeReportTest {

    private static final Period YEARS = new Period(2013, 2014);

    @Test
    public void printsTheSlideOf2015() {
        Map<String, String> slide = new LinkedHashMap<>();
        SeedCases.lines("slide-2015.tsv").forEach(line -> slide.put(line.split("\t")[0], line.split("\t")[1]));

        assertThat(swedish(new SeedCases())).hasSize(10).containsExactlyEntriesOf(slide);
    }

    @Test
    public void printsTheSlideInEnglish() {
        assertThat(report(new SeedCases(), YEARS).lines())
                .extracting(Line::en)
                .containsExactly(
                        "Raised: 37 cases (2013–2014)",
                        "Age: 14–41",
                        "27 women and 3 girls",
                        "4 men and 3 boys",
                        "24 for sexual purposes, of which 3 also exploited for other purposes (begging)",
                        "2 for forced marriage, 1 for domestic work (au pair)",
                        "3 girls, of which 2 forced marriage/trafficking and 1 for sexual purposes",
                        "3 boys for other purposes, begging and crime",
                        "4 men for other purposes, berry picking and begging",
                        "Countries of origin: Romania, Bulgaria, Serbia, Dominican Republic, Hungary, Poland, Slovakia,"
                                + " Lithuania and Nepal");
    }

    @Test
    public void tellsTheFiguresThatTheLinesAreMadeOf() {
        Report report = report(new SeedCases(), YEARS);

        assertThat(report.facts()).isEqualTo(37);
        assertThat(report.use()).isEqualTo("INTERNAL");
        assertThat(figures(report, "women-and-girls")).containsExactly(Map.entry("WOMAN", 27L), Map.entry("GIRL", 3L));
        assertThat(figures(report, "women-sexual"))
                .containsExactly(Map.entry("sexual", 24L), Map.entry("alsoOther", 3L));
        assertThat(figures(report, "women-other"))
                .containsExactly(Map.entry("FORCED_MARRIAGE", 2L), Map.entry("DOMESTIC_WORK", 1L));
        assertThat(figures(report, "countries"))
                .containsExactly(
                        Map.entry("RO", 10L),
                        Map.entry("BG", 8L),
                        Map.entry("RS", 2L),
                        Map.entry("DO", 2L),
                        Map.entry("HU", 4L),
                        Map.entry("PL", 3L),
                        Map.entry("SK", 3L),
                        Map.entry("LT", 3L),
                        Map.entry("NP", 2L));
    }

    @Test
    public void changesTheLinesOfACaseThatIsAnother() {
        changes("men", new SeedCases().with(12, "exploitation", "primaryPurpose", "SEXUAL"));
        changes("boys", new SeedCases().with(37, "exploitation", "primaryPurpose", "SEXUAL"));
        changes("girls", new SeedCases().with(15, "exploitation", "traffickingStatus", "NotAVictimOfTrafficking"));
        changes("girls", new SeedCases().with(6, "exploitation", "primaryPurpose", "FORCED_MARRIAGE"));
        changes("women-other", new SeedCases().with(27, "exploitation", "subPurposes", List.of()));
        changes("women-sexual", new SeedCases().with(7, "exploitation", "secondaryPurposes", List.of()));
        changes("women-sexual", new SeedCases().with(1, "exploitation", "primaryPurpose", "DOMESTIC_WORK"));
        changes("men-and-boys", new SeedCases().with(12, "identity", "gender", "NonSpecifiedUnknown"));
        changes("women-and-girls", new SeedCases().with(35, "identity", "ageAtReferral", 17));
        changes("ages", new SeedCases().with(28, "identity", "ageAtReferral", 40));
        changes("ages", new SeedCases().with(18, "identity", "ageAtReferral", 13));
        changes("countries", new SeedCases().with(3, "identity", "citizenships", List.of("NG")));
        changes("cases", new SeedCases().with(1, "shell", "referredOn", "2012-12-31"));
    }

    private static void changes(String line, SeedCases cases) {
        assertThat(swedish(cases).get(line))
                .isNotEqualTo(swedish(new SeedCases()).get(line));
    }

    @Test
    public void tellsBothPurposesOfMenWhenSomeAreSexual() {
        assertThat(swedish(new SeedCases().with(12, "exploitation", "primaryPurpose", "SEXUAL")))
                .containsEntry(
                        "men",
                        "4 män aktuella, varav 1 för sexuella ändamål och 3 för andra ändamål, bärplockning och tiggeri");
    }

    @Test
    public void putsNewCountriesAfterThoseOfTheSlideByNumberThenName() {
        SeedCases cases = new SeedCases()
                .with(1, "identity", "citizenships", List.of("NG"))
                .with(2, "identity", "citizenships", List.of("NG"))
                .with(4, "identity", "citizenships", List.of("AT"))
                .with(5, "identity", "citizenships", List.of("AL", "XXX"));

        assertThat(swedish(cases).get("countries"))
                .endsWith("Litauen, Nepal, Nigeria, Albanien, okänt medborgarskap och Österrike");
    }

    @Test
    public void countsByYearOfReferral() {
        assertThat(report(new SeedCases(), new Period(2013, 2013))
                        .lines()
                        .get(0)
                        .sv())
                .isEqualTo("Aktualiserat: 16 ärenden (2013)");
        assertThat(report(new SeedCases(), new Period(2014, 2020))
                        .lines()
                        .get(0)
                        .sv())
                .isEqualTo("Aktualiserat: 21 ärenden (2014–2020)");
    }

    @Test
    public void readsSensiblyWithoutCases() {
        assertThat(report(new SeedCases(), new Period(2000, 2001)).lines())
                .extracting(Line::sv)
                .containsExactly(
                        "Aktualiserat: 0 ärenden (2000–2001)",
                        "Ålder: ingen uppgift",
                        "0 kvinnor och 0 flickor",
                        "0 män och 0 pojkar",
                        "0 för sexuella ändamål",
                        "0 för andra ändamål",
                        "0 flickor aktuella",
                        "0 pojkar",
                        "0 män aktuella",
                        "Ursprungsländer: inga");
    }

    @Test
    public void speaksOfOnePersonInTheSingular() {
        SeedCases cases = new SeedCases();
        for (int number = 1; number <= 37; number++) {
            cases.with(number, "shell", "referredOn", number == 6 || number == 12 ? "2013-01-01" : "1999-01-01");
        }

        assertThat(swedish(cases))
                .containsEntry("cases", "Aktualiserat: 2 ärenden (2013–2014)")
                .containsEntry("women-and-girls", "0 kvinnor och 1 flicka")
                .containsEntry("girls", "1 flicka aktuell, varav 1 för sexuella ändamål")
                .containsEntry("men", "1 man aktuell för andra ändamål, tiggeri");
    }

    private static Map<String, Long> figures(Report report, String key) {
        return report.lines().stream()
                .filter(line -> line.key().equals(key))
                .findFirst()
                .orElseThrow()
                .figures();
    }

    private static Map<String, String> swedish(SeedCases cases) {
        Map<String, String> lines = new LinkedHashMap<>();
        report(cases, YEARS).lines().forEach(line -> lines.put(line.key(), line.sv()));
        return lines;
    }

    private static Report report(SeedCases cases, Period period) {
        Tally tally = cases.into(new MemoryFactStore()).tally(new Scope(period, Optional.empty()));
        return Report.programme(new Scope(period, Optional.empty()), 37, tally);
    }
}
