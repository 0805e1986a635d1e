// SPDX-License-Identifier: Apache-2.0
package se.hemresa.journal.entries;

import java.util.ArrayList;
import java.util.List;

/** What a check has found so far, the first hundred. */
final class Faults {

    private static final int MOST = 100;

    private final List<String> sentences = new ArrayList<>();

    void add(String sentence) {
        if (sentences.size() < MOST) {
            sentences.add(sentence);
        }
    }

    boolean isEmpty() {
        return sentences.isEmpty();
    }

    List<String> sentences() {
        return List.copyOf(sentences);
    }

    /** @return {@code Position 7} or {@code Positions 7 to 9} */
    static String positions(long first, long last) {
        return first >= last ? "Position " + last : "Positions " + first + " to " + last;
    }
}
