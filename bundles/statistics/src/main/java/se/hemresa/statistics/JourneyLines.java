// SPDX-License-Identifier: Apache-2.0
package se.hemresa.statistics;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

import se.hemresa.statistics.Journey.Milestone;
import se.hemresa.statistics.Report.Line;

/**
 * The lines of the report {@code journey}. Codes are told in the order of {@code report/journey.csv}, those without a case not
 * at all; a median is that of whole days, the lower one of two.
 */
final class JourneyLines {

    private static final List<String> ORDER =
            List.copyOf(Resources.column("report/journey.csv", 0).keySet());

    private final Period period;
    private final List<Journey> journeys;

    JourneyLines(Period period, List<Journey> journeys) {
        this.period = period;
        this.journeys = journeys;
    }

    List<Line> all() {
        return List.of(
                cases(),
                counts("phases", journey -> Optional.of(journey.phase())),
                counts("outcomes", Journey::followUpOutcome),
                counts("closures", Journey::closureReason),
                days("days-to-acceptance", Milestone.REFERRED, Milestone.ACCEPTED),
                days("days-to-departure", Milestone.ACCEPTED, Milestone.DEPARTED),
                days("days-to-reception", Milestone.DEPARTED, Milestone.RECEIVED),
                days("days-to-plan", Milestone.RECEIVED, Milestone.PLAN_AGREED),
                days("days-to-first-follow-up", Milestone.RECEIVED, Milestone.FOLLOWED_UP),
                days("days-to-closure", Milestone.REFERRED, Milestone.CLOSED));
    }

    private Line cases() {
        long cases = journeys.size();
        return line("cases", language -> language.say("cases", cases, language.say(period)), Map.of("cases", cases));
    }

    private Line counts(String key, Function<Journey, Optional<String>> code) {
        Map<String, Long> sums = new LinkedHashMap<>();
        Stream.concat(ORDER.stream(), journeys.stream().flatMap(journey -> code.apply(journey).stream()))
                .distinct()
                .forEach(one -> sums.put(one, count(code, one)));
        sums.values().removeIf(sum -> sum == 0);
        return line(key, language -> language.say("journey." + key, parts(language, sums)), sums);
    }

    private long count(Function<Journey, Optional<String>> code, String wanted) {
        return journeys.stream()
                .filter(journey -> code.apply(journey).filter(wanted::equals).isPresent())
                .count();
    }

    private static String parts(Language language, Map<String, Long> sums) {
        List<String> parts = new ArrayList<>();
        sums.forEach((code, sum) -> parts.add(language.say("journey.part", sum, language.word(code))));
        return parts.isEmpty() ? language.say("journey.none") : language.join(parts);
    }

    private Line days(String key, Milestone from, Milestone to) {
        List<Long> days = journeys.stream()
                .flatMapToLong(journey -> journey.days(from, to).stream())
                .sorted()
                .boxed()
                .toList();
        if (days.isEmpty()) {
            return line(key, language -> language.say("journey.days.none", language.word(key)), Map.of("cases", 0L));
        }
        long median = days.get((days.size() - 1) / 2);
        Map<String, Long> figures = new LinkedHashMap<>();
        figures.put("median", median);
        figures.put("cases", (long) days.size());
        return line(key, language -> language.say("journey.days", language.word(key), median, days.size()), figures);
    }

    private static Line line(String key, Function<Language, String> text, Map<String, Long> figures) {
        return new Line(key, text.apply(Language.SWEDISH), text.apply(Language.ENGLISH), figures);
    }
}
