// SPDX-License-Identifier: Apache-2.0
package se.hemresa.journal.entries;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongConsumer;

import se.hemresa.api.journal.TreeHead;
import se.hemresa.api.journal.Verification;
import se.hemresa.journal.work.JdbcUnitOfWork;
import se.hemresa.journal.work.Sql;

/** One check of the journal: every leaf and every recorded root, in pages, so that nobody waits for it. */
final class JournalCheck {

    private static final int PAGE = 1000;
    private static final int FAULTS = 100;

    private final JdbcUnitOfWork units;
    private final Sql sql;
    private final TreeHead head;
    private final LongConsumer progress;
    private final MerkleTree tree = new MerkleTree();
    private final List<String> faults = new ArrayList<>();
    private long entries;

    /** A position with what stands in it; the row is null if its entry is gone. */
    private record Place(long position, byte[] leaf, EntryRow row) {}

    JournalCheck(JdbcUnitOfWork units, TreeHead head, LongConsumer progress) {
        this.units = units;
        this.sql = new Sql(units);
        this.head = head;
        this.progress = progress;
    }

    Verification run() {
        for (long from = 0; from < head.size(); from += PAGE) {
            long after = from;
            units.read(() -> {
                page(after, Math.min(after + PAGE, head.size()));
                return null;
            });
            progress.accept(entries);
        }
        return new Verification(entries, tree.root(), List.copyOf(faults));
    }

    private void page(long from, long to) {
        Map<Long, Place> places = new HashMap<>();
        sql.list(
                        "SELECT " + EntryRow.COLUMNS + ", p.position, p.leaf FROM journal_position p"
                                + " LEFT JOIN journal_entry e ON e.number = p.number"
                                + " WHERE p.position > ? AND p.position <= ?",
                        row -> new Place(
                                row.getLong(12),
                                row.getBytes(13),
                                row.getString(2) == null ? null : EntryRow.read(row)),
                        from,
                        to)
                .forEach(place -> places.put(place.position(), place));
        Map<Long, byte[]> roots = new HashMap<>();
        sql.list(
                "SELECT size, root FROM journal_head WHERE size > ? AND size <= ?",
                row -> roots.put(row.getLong(1), row.getBytes(2)),
                from,
                to);
        for (long position = from + 1; position <= to; position++) {
            check(position, places.get(position), roots.get(position));
        }
    }

    private void check(long position, Place place, byte[] root) {
        if (place == null) {
            fault("Position " + position + " is missing");
            tree.add(tree.leaf(new byte[0]));
        } else if (place.row() == null) {
            fault("The entry at position " + position + " is missing");
            tree.add(place.leaf());
        } else {
            byte[] leaf = tree.leaf(place.row().canonical());
            if (!Arrays.equals(leaf, place.leaf())) {
                fault("The entry at position " + position + " is not the one that was recorded");
            }
            tree.add(leaf);
            entries++;
        }
        if (root != null && !Arrays.equals(root, tree.root()) && faults.isEmpty()) {
            fault("The root at position " + position + " is not the recorded one: the order up to it was changed");
        }
    }

    private void fault(String sentence) {
        if (faults.size() < FAULTS) {
            faults.add(sentence);
        }
    }
}
