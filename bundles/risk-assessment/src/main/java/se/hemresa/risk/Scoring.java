// SPDX-License-Identifier: Apache-2.0
package se.hemresa.risk;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

import se.hemresa.risk.RiskItem.Aspect;
import se.hemresa.risk.Score.Contribution;
import se.hemresa.risk.Score.DomainScore;
import se.hemresa.risk.Score.Rule;

/** The scoring of domain.md §7.4: the same answers always give the same score, and every point can be traced. */
public final class Scoring {

    private static final int MOST_CREDIT = 4;
    private static final int LIKELY = 3;
    private static final int MANY_HIGH = 3;

    private final RiskTemplate template;
    private final Map<String, OptionalInt> values = new HashMap<>();

    private Scoring(RiskTemplate template, List<Answer> answers) {
        this.template = template;
        answers.forEach(answer -> values.put(answer.item(), answer.value()));
    }

    /**
     * @param template the instrument
     * @param answers answers to its items, in any order; an item without one counts as UNKNOWN
     * @return what they add up to
     */
    public static Score score(RiskTemplate template, List<Answer> answers) {
        return new Scoring(template, answers).score();
    }

    private Score score() {
        List<DomainScore> domains =
                template.domains().stream().map(this::domain).toList();
        List<String> critical = template.items().stream()
                .filter(item ->
                        value(item).isPresent() && item.isCritical(value(item).getAsInt()))
                .map(RiskItem::code)
                .toList();
        int known = (int) template.items().stream()
                .filter(item -> value(item).isPresent())
                .count();
        Score highest = new Score(
                domains,
                highest(domains),
                List.of(),
                critical,
                known,
                template.items().size());
        return overall(highest);
    }

    /** Rule 1: likelihood × severity minus what protects. */
    private DomainScore domain(String domain) {
        List<Contribution> contributions =
                template.items(domain).stream().map(this::contribution).toList();
        OptionalInt likelihood = factor(contributions, Aspect.LIKELIHOOD);
        OptionalInt severity = factor(contributions, Aspect.SEVERITY);
        int credit = credit(contributions);
        if (likelihood.isEmpty() || severity.isEmpty()) {
            return new DomainScore(
                    new DomainLevel(domain, OptionalInt.empty(), RiskLevel.UNKNOWN), credit, contributions);
        }
        int floor = likelihood.getAsInt() >= LIKELY ? 1 : 0;
        int score = Math.max(floor, likelihood.getAsInt() * severity.getAsInt() - credit);
        return new DomainScore(
                new DomainLevel(domain, OptionalInt.of(score), RiskLevel.ofScore(score)), credit, contributions);
    }

    private Contribution contribution(RiskItem item) {
        OptionalInt value = value(item);
        int given = value.orElse(0);
        int points = switch (item.aspect()) {
            case LIKELIHOOD, SEVERITY -> given;
            case CIRCUMSTANCE -> 0;
            case PROTECTIVE -> item.weight() * given / RiskItem.MOST;
        };
        return new Contribution(item.code(), item.aspect(), value, points);
    }

    private static OptionalInt factor(List<Contribution> contributions, Aspect aspect) {
        return contributions.stream()
                .filter(one -> one.aspect() == aspect)
                .map(Contribution::value)
                .findFirst()
                .orElse(OptionalInt.empty());
    }

    private static int credit(List<Contribution> contributions) {
        int sum = contributions.stream()
                .filter(one -> one.aspect() == Aspect.PROTECTIVE)
                .mapToInt(Contribution::points)
                .sum();
        return Math.min(MOST_CREDIT, sum);
    }

    private static RiskLevel highest(List<DomainScore> domains) {
        return domains.stream()
                .map(one -> one.found().level())
                .max(RiskLevel::compareTo)
                .orElse(RiskLevel.UNKNOWN);
    }

    /** Rules 3 to 5, in their order. */
    private static Score overall(Score highest) {
        RiskLevel overall = highest.overall();
        List<Rule> rules = new ArrayList<>();
        if (overall == RiskLevel.HIGH && highDomains(highest) >= MANY_HIGH) {
            overall = RiskLevel.UNACCEPTABLE;
            rules.add(Rule.THREE_DOMAINS_HIGH);
        }
        if (!highest.critical().isEmpty()) {
            overall = RiskLevel.UNACCEPTABLE;
            rules.add(Rule.CRITICAL_ANSWER);
        }
        if (overall == RiskLevel.LOW && highest.tooMuchUnknown()) {
            overall = RiskLevel.MODERATE;
            rules.add(Rule.TOO_MUCH_UNKNOWN);
        }
        return new Score(highest.domains(), overall, rules, highest.critical(), highest.known(), highest.asked());
    }

    private static long highDomains(Score score) {
        return score.levels().stream()
                .filter(domain -> domain.level() == RiskLevel.HIGH)
                .count();
    }

    private OptionalInt value(RiskItem item) {
        return values.getOrDefault(item.code(), OptionalInt.empty());
    }
}
