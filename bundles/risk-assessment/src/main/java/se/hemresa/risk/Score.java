// SPDX-License-Identifier: Apache-2.0
package se.hemresa.risk;

import java.util.List;
import java.util.OptionalInt;

import se.hemresa.risk.RiskItem.Aspect;

/**
 * What the answers add up to, and why.
 *
 * @param domains every domain of the instrument, in its order
 * @param overall the level that the score advises
 * @param rules which rules decided beyond the highest domain, in the order of domain.md §7.4
 * @param critical the items whose answer is critical, in the order of the instrument
 * @param known how many items are answered by a number
 * @param asked how many items there are
 */
public record Score(
        List<DomainScore> domains, RiskLevel overall, List<Rule> rules, List<String> critical, int known, int asked) {

    /** A rule that changed the outcome. */
    public enum Rule {
        /** Three or more domains are HIGH: one step up (rule 3). */
        THREE_DOMAINS_HIGH,
        /** An answer is critical: UNACCEPTABLE regardless (rule 4). */
        CRITICAL_ANSWER,
        /** More than a quarter is UNKNOWN: it cannot be LOW (rule 5). */
        TOO_MUCH_UNKNOWN
    }

    /**
     * A domain with its calculation.
     *
     * @param found its score and level
     * @param credit what protects, 0–4, before the floor
     * @param contributions what each answer gave, in the order of the instrument
     */
    public record DomainScore(DomainLevel found, int credit, List<Contribution> contributions) {}

    /**
     * What an answer gave.
     *
     * @param item the code of the item
     * @param aspect what it speaks of
     * @param value the answer; empty for UNKNOWN
     * @param points a factor of the product for likelihood and severity; what is taken off for a protective factor; 0 for a
     *     circumstance
     */
    public record Contribution(String item, Aspect aspect, OptionalInt value, int points) {}

    /** @return whether more than a quarter of the items is UNKNOWN */
    boolean tooMuchUnknown() {
        return 4 * (asked - known) > asked;
    }

    /** @return score and level of every domain */
    List<DomainLevel> levels() {
        return domains.stream().map(DomainScore::found).toList();
    }
}
