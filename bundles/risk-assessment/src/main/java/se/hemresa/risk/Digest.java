// SPDX-License-Identifier: Apache-2.0
package se.hemresa.risk;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

import se.hemresa.api.id.CaseId;
import se.hemresa.risk.RiskAssessment.Finding;
import se.hemresa.risk.RiskAssessment.Setting;

/**
 * What is signed of an assessment: everything in it, answers and texts too, as one JSON in a fixed order. Who signs the digest
 * has signed all of that and nothing else.
 */
final class Digest {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Map<String, Object> content = new LinkedHashMap<>();

    private Digest() {}

    /** @return SHA-256 in base64url without padding */
    static String of(
            UUID id, CaseId caseId, Setting setting, Finding finding, List<Mitigation> mitigations, Words words) {
        Digest digest = new Digest();
        digest.content.put("id", id.toString());
        digest.content.put("caseId", caseId.toString());
        digest.put(setting);
        digest.put(finding);
        digest.content.put("mitigations", mitigations.stream().map(Digest::tree).toList());
        digest.put(words);
        return digest.sum();
    }

    private void put(Setting setting) {
        content.put("template", setting.template());
        content.put("templateVersion", setting.templateVersion());
        content.put("stage", setting.stage().name());
        content.put("side", setting.side().name());
        content.put("assessedAt", setting.assessedAt().toString());
        content.put("assessor", setting.assessor().who());
        content.put("agency", setting.assessor().agency().value());
    }

    private void put(Finding finding) {
        content.put(
                "domains",
                finding.domains().stream()
                        .map(domain -> List.of(
                                domain.code(),
                                domain.score().orElse(-1),
                                domain.level().name()))
                        .toList());
        content.put("scored", finding.scored().name());
        content.put("overall", finding.overall().name());
        content.put("known", List.of(finding.known(), finding.asked()));
    }

    private static List<Object> tree(Mitigation one) {
        return List.of(
                one.id().toString(),
                one.domain(),
                one.kind(),
                one.owner().orElse(""),
                one.dueOn().map(Object::toString).orElse(""),
                one.addressedTo());
    }

    private void put(Words words) {
        List<Object> answers = new ArrayList<>();
        words.answers()
                .forEach(answer -> answers.add(List.of(
                        answer.item(),
                        answer.value().orElse(-1),
                        answer.evidence().orElse(""),
                        answer.source().orElse(""))));
        content.put("answers", answers);
        content.put(
                "reasons",
                words.reasons().stream()
                        .map(reason -> List.of(reason.principle().name(), reason.text()))
                        .toList());
        content.put("nonRefoulementNote", words.nonRefoulementNote().orElse(""));
        content.put("instructions", new TreeMap<>(words.instructions()));
    }

    private String sum() {
        try {
            byte[] sum = MessageDigest.getInstance("SHA-256").digest(JSON.writeValueAsBytes(content));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(sum);
        } catch (NoSuchAlgorithmException | JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
