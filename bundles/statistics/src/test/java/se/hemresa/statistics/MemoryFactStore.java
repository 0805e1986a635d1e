// SPDX-License-Identifier: Apache-2.0
package se.hemresa.statistics;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

import se.hemresa.api.id.CaseId;
import se.hemresa.statistics.Tally.Ages;
import se.hemresa.statistics.Tally.Aspect;
import se.hemresa.statistics.Tally.Count;

/** Facts in memory, counted by hand. */
public final class MemoryFactStore implements FactStore {

    private static final List<String> VICTIM = List.of("PossibleVictimOfTrafficking", "ActualVictimOfTrafficking");

    private final Map<CaseId, Fact> facts = new LinkedHashMap<>();

    @Override
    public void put(Fact fact) {
        facts.put(fact.caseId(), fact);
    }

    @Override
    public void remove(CaseId caseId) {
        facts.remove(caseId);
    }

    @Override
    public Optional<Journey> journey(CaseId caseId) {
        return Optional.ofNullable(facts.get(caseId)).map(Fact::journey);
    }

    @Override
    public List<Journey> journeys(Scope scope) {
        return facts.values().stream()
                .filter(fact -> isWithin(scope, fact.referral()))
                .map(Fact::journey)
                .toList();
    }

    List<Fact> all() {
        return List.copyOf(facts.values());
    }

    @Override
    public Tally tally(Scope scope) {
        List<Fact> counted = facts.values().stream()
                .filter(fact -> isWithin(scope, fact.referral()))
                .toList();
        Map<Aspect, List<Count>> counts = new EnumMap<>(Aspect.class);
        for (Aspect aspect : Aspect.values()) {
            counts.put(aspect, counts(counted, fact -> codes(aspect, fact.exploitation())));
        }
        Map<String, Long> countries = new HashMap<>();
        counted.forEach(fact -> fact.person().citizenships().forEach(code -> countries.merge(code, 1L, Long::sum)));
        return new Tally(ages(counted), counts, countries);
    }

    private static boolean isWithin(Scope scope, Fact.Referral referral) {
        int year = referral.referredOn().getYear();
        return year >= scope.period().from()
                && year <= scope.period().to()
                && scope.county().map(referral.county()::equals).orElse(true);
    }

    private static List<String> codes(Aspect aspect, Fact.Exploitation exploitation) {
        List<String> primary = List.of(exploitation.primary());
        return switch (aspect) {
            case PRIMARY -> primary;
            case WITHOUT_SUB -> exploitation.sub().isEmpty() ? primary : List.of();
            case SUB -> exploitation.sub();
            case SECONDARY -> exploitation.secondary();
            case WITH_SECONDARY -> exploitation.secondary().isEmpty() ? List.of() : primary;
            case TRAFFICKED -> VICTIM.contains(exploitation.traffickingStatus()) ? primary : List.of();
        };
    }

    private static List<Count> counts(List<Fact> facts, Function<Fact, List<String>> codes) {
        Map<Count, Long> sums = new HashMap<>();
        for (Fact fact : facts) {
            for (String code : codes.apply(fact)) {
                Count one =
                        new Count(fact.person().category(), fact.exploitation().primary(), code, 0);
                sums.merge(one, 1L, Long::sum);
            }
        }
        List<Count> counts = new ArrayList<>();
        sums.forEach((one, sum) -> counts.add(new Count(one.category(), one.primary(), one.code(), sum)));
        return counts;
    }

    private static Optional<Ages> ages(List<Fact> facts) {
        var ages = facts.stream()
                .flatMap(fact -> fact.person().age().isPresent()
                        ? Stream.of(fact.person().age().getAsInt())
                        : Stream.empty())
                .mapToInt(Integer::intValue)
                .summaryStatistics();
        return ages.getCount() == 0 ? Optional.empty() : Optional.of(new Ages(ages.getMin(), ages.getMax()));
    }
}
