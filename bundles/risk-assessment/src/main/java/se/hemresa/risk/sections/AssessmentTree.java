// SPDX-License-Identifier: Apache-2.0
package se.hemresa.risk.sections;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

import se.hemresa.risk.Answer;
import se.hemresa.risk.DomainLevel;
import se.hemresa.risk.Mitigation;
import se.hemresa.risk.RiskAssessment;
import se.hemresa.risk.RiskAssessment.Finding;
import se.hemresa.risk.RiskAssessment.Setting;
import se.hemresa.risk.Signature;
import se.hemresa.risk.Signature.Capacity;
import se.hemresa.risk.Words;

/** An assessment as a tree of the section. */
final class AssessmentTree {

    private final RiskAssessment assessment;
    private final Words words;

    AssessmentTree(RiskAssessment assessment, Words words) {
        this.assessment = assessment;
        this.words = words;
    }

    /** Everything but what was said: setting, finding, mitigations, signatures. */
    Map<String, Object> row() {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("id", assessment.id().toString());
        row.put("version", assessment.version());
        put(row, assessment.setting());
        assessment
                .signature(Capacity.APPROVER)
                .ifPresent(approval -> row.put("approver", approval.signer().who()));
        put(row, assessment.finding());
        row.put("mitigations", mitigations());
        row.put("validUntil", assessment.validity().until().toString());
        row.put("signed", assessment.isSigned());
        row.put("digest", assessment.signing().digest());
        row.put(
                "signatures",
                assessment.signing().signatures().stream()
                        .map(AssessmentTree::signature)
                        .toList());
        return row;
    }

    /** The row with what was said. */
    Map<String, Object> whole() {
        Map<String, Object> row = row();
        row.put("answers", words.answers().stream().map(AssessmentTree::answer).toList());
        row.put(
                "reasons",
                words.reasons().stream()
                        .map(reason -> Map.<String, Object>of(
                                "principle", reason.principle().name(), "text", reason.text()))
                        .toList());
        words.nonRefoulementNote().ifPresent(note -> row.put("nonRefoulementNote", note));
        return row;
    }

    private static void put(Map<String, Object> row, Setting setting) {
        row.put("template", setting.template());
        row.put("templateVersion", setting.templateVersion());
        row.put("stage", setting.stage().name());
        row.put("side", setting.side().name());
        row.put("assessedAt", setting.assessedAt().toString());
        row.put("assessor", setting.assessor().who());
    }

    private static void put(Map<String, Object> row, Finding finding) {
        row.put("domains", domains(finding));
        row.put("scored", finding.scored().name());
        row.put("overall", finding.overall().name());
        row.put("confidence", finding.known() * 100 / finding.asked() / 100.0);
    }

    private static List<Map<String, Object>> domains(Finding finding) {
        return finding.domains().stream().map(AssessmentTree::domain).toList();
    }

    /** The level by domain, without the score it was made of. */
    static List<Map<String, Object>> levels(Finding finding) {
        return finding.domains().stream()
                .map(domain -> Map.<String, Object>of(
                        "code", domain.code(), "level", domain.level().name()))
                .toList();
    }

    private static Map<String, Object> domain(DomainLevel domain) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("code", domain.code());
        put(tree, "score", domain.score());
        tree.put("level", domain.level().name());
        return tree;
    }

    List<Map<String, Object>> mitigations() {
        return assessment.mitigations().stream().map(this::mitigation).toList();
    }

    /** The mitigations whose instruction is for a role. */
    List<Map<String, Object>> mitigationsFor(String role) {
        return assessment.mitigations().stream()
                .filter(one -> one.addressedTo().contains(role))
                .map(this::mitigation)
                .toList();
    }

    private Map<String, Object> mitigation(Mitigation mitigation) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("id", mitigation.id().toString());
        tree.put("domain", mitigation.domain());
        tree.put("kind", mitigation.kind());
        mitigation.owner().ifPresent(owner -> tree.put("owner", owner));
        mitigation.dueOn().ifPresent(day -> tree.put("dueOn", day.toString()));
        Optional.ofNullable(words.instructions().get(mitigation.id()))
                .ifPresent(instruction -> tree.put("instruction", instruction));
        tree.put("addressedTo", mitigation.addressedTo());
        return tree;
    }

    private static Map<String, Object> signature(Signature signature) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("capacity", signature.capacity().name());
        tree.put("signer", signature.signer().who());
        tree.put("agency", signature.signer().agency().value());
        tree.put("at", signature.at().toString());
        return tree;
    }

    private static Map<String, Object> answer(Answer answer) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("item", answer.item());
        tree.put("value", answer.value().isPresent() ? (Object) answer.value().getAsInt() : "UNKNOWN");
        answer.evidence().ifPresent(evidence -> tree.put("evidence", evidence));
        answer.source().ifPresent(source -> tree.put("source", source));
        return tree;
    }

    private static void put(Map<String, Object> tree, String name, OptionalInt number) {
        if (number.isPresent()) {
            tree.put(name, number.getAsInt());
        }
    }
}
