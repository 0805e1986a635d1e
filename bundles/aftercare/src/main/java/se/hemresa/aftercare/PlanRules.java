// SPDX-License-Identifier: Apache-2.0
package se.hemresa.aftercare;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import se.hemresa.aftercare.PlanDesk.Draft;
import se.hemresa.aftercare.PlanDesk.DraftMeasure;

/** The rules of a plan, as far as its contract cannot say them. Each check tells all violations at once. */
final class PlanRules {

    private PlanRules() {}

    /**
     * @param draft a whole plan
     * @param before the version before it; empty for the first
     */
    static void check(Draft draft, Optional<Plan> before) {
        Violations violations = new Violations();
        Set<UUID> named = new HashSet<>();
        List<DraftMeasure> measures = draft.measures();
        for (int i = 0; i < measures.size(); i++) {
            check(measures.get(i), "/measures/" + i, violations);
            Optional<UUID> id = measures.get(i).id();
            if (id.isPresent()
                    && (before.flatMap(plan -> plan.measure(id.get())).isEmpty() || !named.add(id.get()))) {
                violations.add(
                        "/measures/" + i + "/id",
                        "unknown-measure",
                        "The plan has no such measure, or it is named twice.",
                        "Planen har ingen sådan insats, eller så är den angiven två gånger.");
            }
        }
        if (before.stream().flatMap(plan -> plan.measures().stream()).anyMatch(old -> mustStay(old, named))) {
            violations.add(
                    "/measures",
                    "measure-begun",
                    "A measure that has begun stays in the plan; it can be cancelled.",
                    "En påbörjad insats står kvar i planen; den kan avbrytas.");
        }
        violations.refuse();
    }

    private static boolean mustStay(Measure old, Set<UUID> named) {
        boolean begun = old.status() == Measure.Status.RUNNING || old.status() == Measure.Status.DONE;
        return begun && !named.contains(old.id());
    }

    private static void check(DraftMeasure measure, String at, Violations violations) {
        if (measure.support()
                .to()
                .filter(to -> to.isBefore(measure.support().from()))
                .isPresent()) {
            violations.add(
                    at + "/to", "out-of-range", "The end lies before the beginning.", "Slutet ligger före början.");
        }
    }

    /**
     * @param terms what was agreed
     * @param now the moment
     */
    static void check(Agreement.Terms terms, Instant now) {
        Violations violations = new Violations();
        violations.past("/agreedAt", terms.agreedAt(), now);
        terms.signature().ifPresent(signature -> violations.past("/signature/signedAt", signature.signedAt(), now));
        violations.refuse();
    }

    /**
     * @param plan the newest version
     * @param kind what shall be agreed
     * @return whether there is something to agree to
     */
    static boolean canBeAgreed(Plan plan, Agreement.Kind kind) {
        return kind == Agreement.Kind.OUTLINE ? !plan.goals().isEmpty() : plan.hasMeasure();
    }
}
