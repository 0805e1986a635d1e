// SPDX-License-Identifier: Apache-2.0
package se.hemresa.travel.guards;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import se.hemresa.travel.Content;

/** The signed assessments in the section {@code risk}, which gives the newest first. */
final class SignedRisks {

    private static final List<String> LEVELS = List.of("LOW", "MODERATE", "HIGH", "UNACCEPTABLE");

    private SignedRisks() {}

    /** The newest of each side; empty if the section cannot be read or holds none. */
    static List<Content> newestOfEachSide(Optional<Content> risk) {
        return bySide(risk).values().stream().map(side -> side.get(0)).toList();
    }

    /** Whether the newest of a side is higher than the one before it. */
    static boolean raised(Optional<Content> risk) {
        return bySide(risk).values().stream()
                .filter(side -> side.size() > 1)
                .anyMatch(side -> level(side.get(0)) > level(side.get(1)));
    }

    private static Map<String, List<Content>> bySide(Optional<Content> risk) {
        return risk.map(section -> section.list("assessments")).orElse(List.of()).stream()
                .filter(assessment -> assessment.flag("signed"))
                .collect(Collectors.groupingBy(
                        assessment -> assessment.text("side").orElse(""), LinkedHashMap::new, Collectors.toList()));
    }

    private static int level(Content assessment) {
        return LEVELS.indexOf(assessment.text("overall").orElse(""));
    }
}
