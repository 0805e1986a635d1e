// SPDX-License-Identifier: Apache-2.0
package se.hemresa.exchange;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Looks into trees that others made: what is absent or of another kind than asked for is absent. */
public final class Tree {

    private Tree() {}

    /**
     * @param tree where to look
     * @param name the member
     * @return its text
     */
    public static Optional<String> text(Map<String, ?> tree, String name) {
        return tree.get(name) instanceof String text ? Optional.of(text) : Optional.empty();
    }

    /**
     * @param tree where to look
     * @param name the member
     * @return whether it is there and true
     */
    public static boolean flag(Map<String, ?> tree, String name) {
        return Boolean.TRUE.equals(tree.get(name));
    }

    /**
     * @param tree where to look
     * @param name the member
     * @return its number
     */
    public static Optional<Integer> number(Map<String, ?> tree, String name) {
        return tree.get(name) instanceof Number number ? Optional.of(number.intValue()) : Optional.empty();
    }

    /**
     * @param tree where to look
     * @param name the member
     * @return the moment it tells, as precise as the tables keep it; empty too if they could not keep it
     */
    public static Optional<Instant> moment(Map<String, ?> tree, String name) {
        try {
            return text(tree, name).map(Instant::parse).map(moment -> Instant.ofEpochMilli(moment.toEpochMilli()));
        } catch (DateTimeParseException | ArithmeticException none) {
            return Optional.empty();
        }
    }

    /**
     * @param tree where to look
     * @param name the member
     * @return the id it tells
     */
    public static Optional<UUID> id(Map<String, ?> tree, String name) {
        try {
            return text(tree, name).map(UUID::fromString);
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }

    /**
     * @param tree where to look
     * @param name the member
     * @return the object it is, without the members that are null; empty if it is none
     */
    public static Map<String, Object> object(Map<String, ?> tree, String name) {
        Map<String, Object> present = new LinkedHashMap<>();
        if (tree.get(name) instanceof Map<?, ?> object) {
            object.forEach((member, value) -> {
                if (value != null) {
                    present.put((String) member, value);
                }
            });
        }
        return present;
    }

    /**
     * @param tree where to look
     * @param name the member
     * @return the objects in the list it is, in order
     */
    @SuppressWarnings("unchecked")
    public static List<Map<String, Object>> objects(Map<String, ?> tree, String name) {
        return items(tree, name).stream()
                .filter(Map.class::isInstance)
                .map(item -> (Map<String, Object>) item)
                .toList();
    }

    /**
     * @param tree where to look
     * @param name the member
     * @return the texts in the list it is, in order
     */
    public static List<String> texts(Map<String, ?> tree, String name) {
        return items(tree, name).stream()
                .filter(String.class::isInstance)
                .map(String.class::cast)
                .toList();
    }

    private static List<?> items(Map<String, ?> tree, String name) {
        return tree.get(name) instanceof List<?> list ? list : List.of();
    }
}
