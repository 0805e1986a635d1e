// SPDX-License-Identifier: Apache-2.0
package se.hemresa.travel;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

import se.hemresa.api.id.Opaque;

/**
 * The members of a record as the contract names them: what is sealed is this tree and nothing else. Moments are ISO instants,
 * days ISO dates, departures and arrivals have their zone ({@code 2026-12-10T08:00+01:00[Europe/Stockholm]}).
 *
 * @param tree strings, numbers, booleans, lists and maps of them
 */
public record Content(Map<String, Object> tree) {

    /** Keeps an unmodifiable copy, in its order. */
    public Content {
        tree = Collections.unmodifiableMap(new LinkedHashMap<>(tree));
    }

    /** A content with one member more, or with another value of it; null takes it away. */
    public Content with(String name, Object value) {
        Map<String, Object> changed = new LinkedHashMap<>(tree);
        if (value == null) {
            changed.remove(name);
        } else {
            changed.put(name, value);
        }
        return new Content(changed);
    }

    /** Only these members. */
    public Content only(List<String> names) {
        Map<String, Object> kept = new LinkedHashMap<>(tree);
        kept.keySet().retainAll(names);
        return new Content(kept);
    }

    /** Everything but these members. */
    public Content without(String... names) {
        Map<String, Object> kept = new LinkedHashMap<>(tree);
        kept.keySet().removeAll(List.of(names));
        return new Content(kept);
    }

    /** Whether the member is there. */
    public boolean has(String name) {
        return tree.get(name) != null;
    }

    /** A text that is there and not blank. */
    public Optional<String> text(String name) {
        return Optional.ofNullable(tree.get(name)).map(Object::toString).filter(text -> !text.isBlank());
    }

    /** A moment. */
    public Optional<Instant> moment(String name) {
        return text(name).map(text -> OffsetDateTime.parse(text).toInstant());
    }

    /** A day. */
    public Optional<LocalDate> day(String name) {
        return text(name).map(LocalDate::parse);
    }

    /** A moment at a place. */
    public Optional<ZonedDateTime> local(String name) {
        return text(name).map(ZonedDateTime::parse);
    }

    /** A whole number. */
    public Optional<Integer> number(String name) {
        return Optional.ofNullable(tree.get(name)).map(value -> ((Number) value).intValue());
    }

    /** Whether the member is true. */
    public boolean flag(String name) {
        return Boolean.TRUE.equals(tree.get(name));
    }

    /** A list of codes. */
    public List<String> codes(String name) {
        return items(name, Object::toString);
    }

    /** A list of whole numbers. */
    public List<Integer> numbers(String name) {
        return items(name, value -> ((Number) value).intValue());
    }

    /** A list of trees. */
    public List<Content> list(String name) {
        return items(name, Content::ofTree);
    }

    /** A tree within. */
    public Optional<Content> inner(String name) {
        return Optional.ofNullable(tree.get(name)).map(Content::ofTree);
    }

    private <T> List<T> items(String name, Function<Object, T> reading) {
        List<?> items = tree.get(name) instanceof List<?> list ? list : List.of();
        return items.stream().map(reading).toList();
    }

    private static Content ofTree(Object value) {
        Map<String, Object> tree = new LinkedHashMap<>();
        ((Map<?, ?>) value).forEach((name, inner) -> tree.put(name.toString(), inner));
        return new Content(tree);
    }

    @Override
    public String toString() {
        return Opaque.of(this);
    }
}
