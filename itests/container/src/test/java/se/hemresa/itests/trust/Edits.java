// SPDX-License-Identifier: Apache-2.0
package se.hemresa.itests.trust;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What must stand otherwise in a body that is made from the contract, since the contract alone does not say what fits together.
 *
 * @param members the values by the names of the members down to them, with dots between them and the number of an item from 0
 */
public record Edits(Map<String, Object> members) {

    /** In place of a value: the member is left out. */
    public static final Object ABSENT = new Object();

    /** @return no changes */
    public static Edits none() {
        return new Edits(Map.of());
    }

    /** @return that these members stand so: a name, its value, the next name, … */
    public static Edits of(Object... namesAndValues) {
        Map<String, Object> members = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            members.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        return new Edits(members);
    }

    /**
     * @param body a body, which is changed
     * @return the same
     */
    public Map<String, Object> in(Map<String, Object> body) {
        members.forEach((path, value) -> set(body, path, value));
        return body;
    }

    @SuppressWarnings("unchecked")
    private static void set(Map<String, Object> body, String path, Object value) {
        Object group = body;
        String[] names = path.split("[.]");
        for (int i = 0; i < names.length - 1; i++) {
            group = group instanceof List<?> list
                    ? list.get(Integer.parseInt(names[i]))
                    : ((Map<String, Object>) group).get(names[i]);
        }
        Map<String, Object> last = (Map<String, Object>) group;
        if (value == ABSENT) {
            last.remove(names[names.length - 1]);
        } else {
            last.put(names[names.length - 1], value);
        }
    }
}
