// SPDX-License-Identifier: Apache-2.0
package se.hemresa.risk.sections;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

import se.hemresa.api.access.Caller;
import se.hemresa.api.cases.CaseSheet;
import se.hemresa.api.cases.CaseSheet.Reading;
import se.hemresa.api.id.CaseId;

/** Who is a danger to the person: those of the section {@code relations} who are suspected, or must have no contact. */
final class Danger {

    private final CaseSheet sheet;

    Danger(CaseSheet sheet) {
        this.sheet = sheet;
    }

    /**
     * @param caseId the case
     * @return the roles to whom the person must not be handed over, never a name; empty if it cannot be known now, which does
     *     not mean that there are none
     */
    Optional<List<String>> roles(CaseId caseId) {
        // As the module: whoever needs the warning may see none of the relations it comes from.
        Reading reading = Caller.module("risk-assessment").call(() -> sheet.read(caseId, "relations"));
        return switch (reading.outcome()) {
            case READ -> Optional.of(roles(reading.content()));
            case EMPTY -> Optional.of(List.of());
            case NOT_ALLOWED, NOT_AVAILABLE -> Optional.empty();
        };
    }

    private static List<String> roles(Map<String, Object> relations) {
        Stream<?> people =
                relations.get("relationships") instanceof Collection<?> rows ? rows.stream() : Stream.empty();
        return people.map(person -> (Map<?, ?>) person)
                .filter(Danger::isOne)
                .map(person -> person.get("role") == null ? person.get("type") : person.get("role"))
                .filter(Objects::nonNull)
                .map(Object::toString)
                .distinct()
                .sorted()
                .toList();
    }

    private static boolean isOne(Map<?, ?> person) {
        return Boolean.TRUE.equals(person.get("isSuspectedExploiter")) || Boolean.TRUE.equals(person.get("noContact"));
    }
}
