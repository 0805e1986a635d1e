// SPDX-License-Identifier: Apache-2.0
package se.hemresa.api.id;

import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * What a record that holds words about a person, or a secret, says of itself: its type and opaque ids, never a word. Its
 * {@code toString} returns this, so that no log, exception or text shows more, whoever writes it (security.md T14).
 */
public final class Opaque {

    private static final String UNSAID = "•••";

    private Opaque() {}

    /**
     * @param record what is spoken of
     * @param ids its opaque ids, if it has any
     * @return e.g. {@code Plan[0190a5c4-…]}, and {@code Name[•••]} without an id
     */
    public static String of(Record record, Object... ids) {
        String said = ids.length == 0
                ? UNSAID
                : Arrays.stream(ids).map(String::valueOf).collect(Collectors.joining(", "));
        return record.getClass().getSimpleName() + "[" + said + "]";
    }
}
