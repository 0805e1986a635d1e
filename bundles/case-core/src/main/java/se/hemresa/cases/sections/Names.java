// SPDX-License-Identifier: Apache-2.0
package se.hemresa.cases.sections;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

import se.hemresa.api.access.View;
import se.hemresa.cases.CaseReferral;

/** Names as the masks leave them (domain.md §9.1, table of masks). */
final class Names {

    static final String AS_IN_TRAVEL_DOCUMENT = "AS_IN_TRAVEL_DOCUMENT";

    /** A travel document knows no other, and who meets the person needs no other. */
    private static final String LEGAL = "LEGAL";

    private Names() {}

    /**
     * @param names every name
     * @param view how much may be given
     * @return the names that the view covers: every one, or the legal ones if only masks cover them that speak of no other
     */
    static List<Map<String, Object>> trees(List<CaseReferral.Name> names, View view) {
        boolean all = view.whole() || view.covers("ALARM_FACTS");
        return (all ? names.stream() : legal(names)).map(Names::tree).toList();
    }

    private static Stream<CaseReferral.Name> legal(List<CaseReferral.Name> names) {
        return names.stream().filter(name -> LEGAL.equals(name.kind()));
    }

    /** The first of the given names, of a legal name before others. */
    static Optional<String> first(List<CaseReferral.Name> names) {
        return Stream.concat(legal(names), names.stream())
                .map(CaseReferral.Name::given)
                .filter(Objects::nonNull)
                .findFirst()
                .map(given -> given.strip().split("\\s+")[0]);
    }

    private static Map<String, Object> tree(CaseReferral.Name name) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("kind", name.kind());
        Optional.ofNullable(name.given()).ifPresent(given -> tree.put("given", given));
        Optional.ofNullable(name.family()).ifPresent(family -> tree.put("family", family));
        return tree;
    }
}
