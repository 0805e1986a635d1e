// SPDX-License-Identifier: Apache-2.0
package se.hemresa.exchange.profile;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What all forms say in the same way. */
final class Content {

    private Content() {}

    /** A list with nothing in it is no content. */
    static Optional<Object> of(List<?> list) {
        return list.isEmpty() ? Optional.empty() : Optional.of(list);
    }

    /** The named members that are there, in this order; nothing if the first is missing. */
    static Optional<Object> members(Map<String, Object> tree, String... names) {
        if (!tree.containsKey(names[0])) {
            return Optional.empty();
        }
        return Optional.of(cut(tree, names));
    }

    /** The named members that are there, in this order. */
    static Map<String, Object> cut(Map<String, Object> tree, String... names) {
        Map<String, Object> members = new LinkedHashMap<>();
        for (String name : names) {
            if (tree.get(name) != null) {
                members.put(name, tree.get(name));
            }
        }
        return members;
    }

    /** minimisation.json, how age-band. */
    static String ageBand(int age) {
        if (age < 18) {
            return "0-17";
        }
        if (age < 25) {
            return "18-24";
        }
        return age < 40 ? "25-39" : "40+";
    }
}
