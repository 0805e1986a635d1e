// SPDX-License-Identifier: Apache-2.0
package se.hemresa.statistics;

import java.text.Collator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

import se.hemresa.statistics.Report.Line;
import se.hemresa.statistics.Tally.Ages;
import se.hemresa.statistics.Tally.Aspect;
import se.hemresa.statistics.Tally.Count;

/**
 * The ten lines of the slide of 2015 (domain.md §13, reading A of seed-37-cases.md): the line about sexual purposes and the
 * one about others are about the women; girls, boys and men have their own. Purposes are told by falling number, then in the
 * order of {@code report/purposes.csv}; countries in the order of {@code report/countries.csv}, which is the slide's, and
 * others after them by falling number, then by Swedish collation.
 */
final class ProgrammeLines {

    private static final String SEXUAL = "SEXUAL";
    private static final List<String> PURPOSES =
            List.copyOf(Resources.column("report/purposes.csv", 0).keySet());
    private static final List<String> COUNTRIES = Resources.lines("report/countries.csv");

    private final Period period;
    private final Tally tally;

    ProgrammeLines(Period period, Tally tally) {
        this.period = period;
        this.tally = tally;
    }

    List<Line> all() {
        return List.of(
                cases(),
                ages(),
                pair("women-and-girls", Category.WOMAN, Category.GIRL),
                pair("men-and-boys", Category.MAN, Category.BOY),
                womenSexual(),
                womenOther(),
                girls(),
                sexualOrOther("boys", Category.BOY),
                sexualOrOther("men", Category.MAN),
                countries());
    }

    private Line cases() {
        long unspecified = tally.facts(Category.UNSPECIFIED);
        return line(
                "cases",
                language -> language.say("cases", tally.facts(), language.say(period)),
                figures("cases", tally.facts(), "unspecified", unspecified));
    }

    private Line ages() {
        if (tally.ages().isEmpty()) {
            return line("ages", language -> language.say("ages.none"), figures());
        }
        Ages ages = tally.ages().get();
        String key = ages.youngest() == ages.oldest() ? "ages.one" : "ages";
        return line(
                "ages",
                language -> language.say(key, ages.youngest(), ages.oldest()),
                figures("youngest", ages.youngest(), "oldest", ages.oldest()));
    }

    private Line pair(String key, Category first, Category second) {
        long ofFirst = tally.facts(first);
        long ofSecond = tally.facts(second);
        return line(
                key,
                language -> language.say(key, ofFirst, ofSecond),
                figures(first.name(), ofFirst, second.name(), ofSecond));
    }

    private Line womenSexual() {
        long sexual = tally.facts(Aspect.PRIMARY, Category.WOMAN, SEXUAL);
        long also = tally.facts(Aspect.WITH_SECONDARY, Category.WOMAN, SEXUAL);
        List<String> others = ranked(tally.of(Aspect.SECONDARY, Category.WOMAN).stream()
                .filter(count -> count.primary().equals(SEXUAL)));
        String key = also == 0 ? "women-sexual" : "women-sexual.also";
        return line(
                "women-sexual",
                language -> language.say(key, sexual, also, names(language, others)),
                figures("sexual", sexual, "alsoOther", also));
    }

    private Line womenOther() {
        Map<String, Long> others = primaries(Category.WOMAN);
        others.remove(SEXUAL);
        return line(
                "women-other",
                language -> others.isEmpty()
                        ? language.say("women-other.none")
                        : String.join(", ", parts(others, (purpose, facts) -> womenPart(language, purpose, facts))),
                others);
    }

    private String womenPart(Language language, String purpose, long facts) {
        List<String> subs = ranked(tally.of(Aspect.SUB, Category.WOMAN).stream()
                .filter(count -> count.primary().equals(purpose)));
        String key = subs.isEmpty() ? "women-other.part" : "women-other.part.named";
        return language.say(key, facts, language.purpose(purpose), names(language, subs));
    }

    private Line girls() {
        long girls = tally.facts(Category.GIRL);
        Map<String, Long> purposes = primaries(Category.GIRL);
        Map<String, Long> figures = figures("girls", girls);
        figures.putAll(purposes);
        return line(
                "girls",
                language -> purposes.isEmpty()
                        ? language.say("girls", girls)
                        : language.say(
                                "girls.parts",
                                girls,
                                language.join(
                                        parts(purposes, (purpose, facts) -> girlsPart(language, purpose, facts)))),
                figures);
    }

    /** A purpose that has a phrase of its own is told with it, and with trafficking where all of them are victims of it. */
    private String girlsPart(Language language, String purpose, long facts) {
        String own = "girls.part." + purpose;
        if (!language.has(own)) {
            return language.say("girls.part", facts, language.purpose(purpose));
        }
        boolean trafficked = tally.facts(Aspect.TRAFFICKED, Category.GIRL, purpose) == facts;
        return language.say(trafficked ? own + ".trafficked" : own, facts);
    }

    private Line sexualOrOther(String key, Category category) {
        long all = tally.facts(category);
        long sexual = tally.facts(Aspect.PRIMARY, category, SEXUAL);
        long other = all - sexual;
        List<String> named = ranked(Stream.of(Aspect.WITHOUT_SUB, Aspect.SUB, Aspect.SECONDARY)
                .flatMap(aspect -> tally.of(aspect, category).stream())
                .filter(count ->
                        !count.primary().equals(SEXUAL) && !count.code().equals(SEXUAL)));
        return line(
                key,
                language -> switch (Long.signum(sexual) * 2 + Long.signum(other)) {
                    case 3 -> language.say(key + ".both", all, sexual, other, names(language, named));
                    case 2 -> language.say(key + ".sexual", all);
                    case 1 -> language.say(key + ".other", all, names(language, named));
                    default -> language.say(key, all);
                },
                figures(category.name(), all, "sexual", sexual, "other", other));
    }

    private Line countries() {
        Map<String, Long> ordered = new LinkedHashMap<>();
        Collator swedish = Collator.getInstance(Locale.forLanguageTag("sv"));
        tally.countries().entrySet().stream()
                .sorted(Comparator.<Map.Entry<String, Long>>comparingInt(entry -> place(COUNTRIES, entry.getKey()))
                        .thenComparing(
                                Map.Entry.<String, Long>comparingByValue().reversed())
                        .thenComparing(entry -> Language.SWEDISH.country(entry.getKey()), swedish))
                .forEach(entry -> ordered.put(entry.getKey(), entry.getValue()));
        return line(
                "countries",
                language -> ordered.isEmpty()
                        ? language.say("countries.none")
                        : language.say(
                                "countries",
                                language.join(ordered.keySet().stream()
                                        .map(language::country)
                                        .toList())),
                ordered);
    }

    private Map<String, Long> primaries(Category category) {
        Map<String, Long> sums = new LinkedHashMap<>();
        List<Count> counts = tally.of(Aspect.PRIMARY, category);
        ranked(counts.stream()).forEach(code -> sums.put(code, tally.facts(Aspect.PRIMARY, category, code)));
        return sums;
    }

    /** @return the codes of the counts by falling number, then in the order of the list */
    private static List<String> ranked(Stream<Count> counts) {
        Map<String, Long> sums = new LinkedHashMap<>();
        counts.forEach(count -> sums.merge(count.code(), count.facts(), Long::sum));
        return sums.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue()
                        .reversed()
                        .thenComparing(entry -> place(PURPOSES, entry.getKey())))
                .map(Map.Entry::getKey)
                .toList();
    }

    private static int place(List<String> order, String code) {
        int place = order.indexOf(code);
        return place < 0 ? order.size() : place;
    }

    private static String names(Language language, List<String> codes) {
        return language.join(codes.stream().map(language::purpose).toList());
    }

    private static List<String> parts(Map<String, Long> counts, Part part) {
        List<String> parts = new ArrayList<>();
        counts.forEach((purpose, facts) -> parts.add(part.tell(purpose, facts)));
        return parts;
    }

    private static Line line(String key, Function<Language, String> text, Map<String, Long> figures) {
        return new Line(key, text.apply(Language.SWEDISH), text.apply(Language.ENGLISH), figures);
    }

    private static Map<String, Long> figures(Object... namesAndNumbers) {
        Map<String, Long> figures = new LinkedHashMap<>();
        for (int i = 0; i < namesAndNumbers.length; i += 2) {
            figures.put((String) namesAndNumbers[i], ((Number) namesAndNumbers[i + 1]).longValue());
        }
        return figures;
    }

    @FunctionalInterface
    private interface Part {
        String tell(String purpose, long facts);
    }
}
