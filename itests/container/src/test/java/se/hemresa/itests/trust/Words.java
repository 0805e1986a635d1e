// SPDX-License-Identifier: Apache-2.0
package se.hemresa.itests.trust;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Words that stand nowhere else, one for each place where a text is taken in, and which of them have been. Any thread. */
public final class Words {

    /** Short enough for the shortest text of the contract. */
    private static final Pattern WORD = Pattern.compile("Kanarie[0-9a-z]{1,6}fink");

    private final Set<String> said = new ConcurrentSkipListSet<>();

    /**
     * @param place where a text is taken in
     * @return its word, the same each time
     */
    public static String of(String place) {
        return "Kanarie" + Integer.toString(place.hashCode() & 0x7fffffff, 36) + "fink";
    }

    /** Notes every word of something that has been taken in: a text, a list, a group by names. */
    public void note(Object taken) {
        if (taken instanceof Map<?, ?> group) {
            group.values().forEach(this::note);
        } else if (taken instanceof Collection<?> list) {
            list.forEach(this::note);
        } else if (taken instanceof String text) {
            WORD.matcher(text).results().map(MatchResult::group).forEach(said::add);
        }
    }

    /** @return what has been noted */
    public Set<String> said() {
        return said;
    }
}
