// SPDX-License-Identifier: Apache-2.0
package se.hemresa.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import se.hemresa.api.journal.Entry;
import se.hemresa.api.journal.Journal;

/** The newest entries of a journal that is read forwards only: window by window, from the end. */
final class Tail {

    private static final int WINDOW = 1000;

    private final Journal journal;

    Tail(Journal journal) {
        this.journal = journal;
    }

    /**
     * @param wanted how many entries, at least 1
     * @param types the types wanted; empty for all
     * @return the newest of them by rising position; fewer if the journal holds no more
     */
    List<Entry> newest(int wanted, Set<String> types) {
        List<Entry> newest = new ArrayList<>();
        long end = journal.head().size();
        while (end > 0 && newest.size() < wanted) {
            long begin = Math.max(0, end - WINDOW);
            newest.addAll(0, between(begin, end, types));
            end = begin;
        }
        return newest.subList(Math.max(0, newest.size() - wanted), newest.size());
    }

    private List<Entry> between(long begin, long end, Set<String> types) {
        return journal.after(begin, types, WINDOW).stream()
                .filter(entry -> entry.position() <= end)
                .toList();
    }
}
