// SPDX-License-Identifier: Apache-2.0
package se.hemresa.cases.sections;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

import se.hemresa.api.access.View;

/** Cuts a section to what a view covers. */
final class Masks {

    private Masks() {}

    /**
     * @param section every field of the section
     * @param view how much may be given
     * @param coverage the fields that each known mask covers; an unknown mask covers nothing
     * @return the fields that the view covers, in their order
     */
    static Map<String, Object> cut(Map<String, Object> section, View view, Map<String, Set<String>> coverage) {
        if (view.whole()) {
            return section;
        }
        Set<String> fields = new HashSet<>();
        view.masks().forEach(mask -> fields.addAll(coverage.getOrDefault(mask, Set.of())));
        Map<String, Object> cut = new LinkedHashMap<>(section);
        cut.keySet().retainAll(fields);
        return cut;
    }
}
