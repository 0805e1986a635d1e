// SPDX-License-Identifier: Apache-2.0
package se.hemresa.risk.jpa;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;

import se.hemresa.risk.Answer;
import se.hemresa.risk.BestInterests;
import se.hemresa.risk.Reason;
import se.hemresa.risk.Reason.Principle;
import se.hemresa.risk.Words;

/** The sealed fields of a row as the tree that the vault seals, and back. */
final class SealedWords {

    private SealedWords() {}

    static Map<String, Object> tree(Words words) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("answers", words.answers().stream().map(SealedWords::tree).toList());
        tree.put(
                "reasons",
                words.reasons().stream()
                        .map(reason -> Map.of("principle", reason.principle().name(), "text", reason.text()))
                        .toList());
        words.nonRefoulementNote().ifPresent(note -> tree.put("nonRefoulementNote", note));
        Map<String, Object> instructions = new LinkedHashMap<>();
        words.instructions().forEach((id, text) -> instructions.put(id.toString(), text));
        tree.put("instructions", instructions);
        return tree;
    }

    private static Map<String, Object> tree(Answer answer) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("item", answer.item());
        answer.value().ifPresent(value -> tree.put("value", value));
        answer.evidence().ifPresent(evidence -> tree.put("evidence", evidence));
        answer.source().ifPresent(source -> tree.put("source", source));
        return tree;
    }

    static Words words(Map<String, Object> tree) {
        Map<UUID, String> instructions = new HashMap<>();
        ((Map<?, ?>) tree.get("instructions"))
                .forEach((id, text) -> instructions.put(UUID.fromString((String) id), (String) text));
        return new Words(
                list(tree, "answers").stream().map(SealedWords::answer).toList(),
                list(tree, "reasons").stream().map(SealedWords::reason).toList(),
                text(tree, "nonRefoulementNote"),
                instructions);
    }

    private static Answer answer(Map<?, ?> tree) {
        Object value = tree.get("value");
        return new Answer(
                (String) tree.get("item"),
                value == null ? OptionalInt.empty() : OptionalInt.of(((Number) value).intValue()),
                text(tree, "evidence"),
                text(tree, "source"));
    }

    private static Reason reason(Map<?, ?> tree) {
        return new Reason(Principle.valueOf((String) tree.get("principle")), (String) tree.get("text"));
    }

    static Map<String, Object> tree(BestInterests.Sealed words) {
        Map<String, Object> tree = new LinkedHashMap<>();
        words.views().ifPresent(views -> tree.put("views", views));
        words.exceptionReasons().ifPresent(reasons -> tree.put("exceptionReasons", reasons));
        return tree;
    }

    static BestInterests.Sealed bestInterests(Map<String, Object> tree) {
        return new BestInterests.Sealed(text(tree, "views"), text(tree, "exceptionReasons"));
    }

    private static List<Map<?, ?>> list(Map<String, Object> tree, String name) {
        return ((List<?>) tree.get(name))
                .stream().<Map<?, ?>>map(one -> (Map<?, ?>) one).toList();
    }

    private static Optional<String> text(Map<?, ?> tree, String name) {
        return Optional.ofNullable((String) tree.get(name));
    }
}
