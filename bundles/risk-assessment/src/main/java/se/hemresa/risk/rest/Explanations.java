// SPDX-License-Identifier: Apache-2.0
package se.hemresa.risk.rest;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import se.hemresa.risk.Score;
import se.hemresa.risk.Score.Contribution;
import se.hemresa.risk.Score.DomainScore;

/** A score with its calculation as a tree. */
final class Explanations {

    private Explanations() {}

    static Map<String, Object> tree(Score score) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("overall", score.overall().name());
        tree.put("rules", score.rules().stream().map(Enum::name).toList());
        tree.put("critical", score.critical());
        tree.put("known", score.known());
        tree.put("asked", score.asked());
        tree.put("domains", score.domains().stream().map(Explanations::domain).toList());
        return tree;
    }

    private static Map<String, Object> domain(DomainScore domain) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("code", domain.found().code());
        domain.found().score().ifPresent(score -> tree.put("score", score));
        tree.put("level", domain.found().level().name());
        tree.put("credit", domain.credit());
        List<Map<String, Object>> contributions =
                domain.contributions().stream().map(Explanations::contribution).toList();
        tree.put("contributions", contributions);
        return tree;
    }

    private static Map<String, Object> contribution(Contribution one) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("item", one.item());
        tree.put("aspect", one.aspect().name());
        tree.put("value", one.value().isPresent() ? (Object) one.value().getAsInt() : "UNKNOWN");
        tree.put("points", one.points());
        return tree;
    }
}
