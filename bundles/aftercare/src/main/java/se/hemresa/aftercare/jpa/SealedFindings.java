// SPDX-License-Identifier: Apache-2.0
package se.hemresa.aftercare.jpa;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import se.hemresa.aftercare.FollowUp.Findings;
import se.hemresa.aftercare.FollowUp.Scores;

/** What a contact has found, as the vault seals it. */
final class SealedFindings {

    private static final List<String> SCORES = List.of("economic", "social", "psychosocial");

    private SealedFindings() {}

    static Map<String, Object> fields(Findings findings) {
        Map<String, Object> fields = new LinkedHashMap<>();
        findings.scores().ifPresent(scores -> {
            fields.put("economic", scores.economic().toPlainString());
            fields.put("social", scores.social().toPlainString());
            fields.put("psychosocial", scores.psychosocial().toPlainString());
        });
        fields.put("signs", findings.reExploitationSigns());
        findings.nextStep().ifPresent(step -> fields.put("nextStep", step));
        return fields;
    }

    static Findings of(Map<String, Object> fields) {
        List<?> signs = (List<?>) fields.getOrDefault("signs", List.of());
        return new Findings(
                scores(fields), signs.stream().map(String.class::cast).toList(), Optional.ofNullable((String)
                        fields.get("nextStep")));
    }

    private static Optional<Scores> scores(Map<String, Object> fields) {
        if (!fields.keySet().containsAll(SCORES)) {
            return Optional.empty();
        }
        List<BigDecimal> scores = SCORES.stream()
                .map(name -> new BigDecimal((String) fields.get(name)))
                .toList();
        return Optional.of(new Scores(scores.get(0), scores.get(1), scores.get(2)));
    }
}
