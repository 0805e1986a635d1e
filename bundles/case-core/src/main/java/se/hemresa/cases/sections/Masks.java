// SPDX-License-Identifier: Apache-2.0
package se.hemresa.cases.sections;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

import se.hemresa.api.access.Caller;
import se.hemresa.api.access.View;
import se.hemresa.cases.Stamp;

/** Cuts a section to what a view covers. */
final class Masks {

    /** Leaves the rows that are the caller's own. */
    static final String OWN_ROWS = "OWN_ROWS";

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

    /**
     * @param stamp who recorded a row
     * @param view how much may be given
     * @return whether the row is covered: by the whole view, or as one of the caller's own
     */
    static boolean seen(Stamp stamp, View view) {
        return view.whole() || view.covers(OWN_ROWS) && stamp.ownedBy(Caller.current());
    }
}
