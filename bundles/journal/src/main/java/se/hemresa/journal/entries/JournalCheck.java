// SPDX-License-Identifier: Apache-2.0
package se.hemresa.journal.entries;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.LongConsumer;

import se.hemresa.api.journal.TreeHead;
import se.hemresa.api.journal.Verification;
import se.hemresa.journal.work.JdbcUnitOfWork;
import se.hemresa.journal.work.Sql;

/** One check of the journal: every leaf, every recorded root, whatever has no place; in pages, so that nobody waits for it. */
final class JournalCheck {

    private static final int PAGE = 1000;

    private final JdbcUnitOfWork units;
    private final Sql sql;
    private final TreeStore stored;
    private final Anchors anchors;
    private final LongConsumer progress;
    private final MerkleTree tree = new MerkleTree();
    private final Faults faults = new Faults();
    private final HeadCheck heads = new HeadCheck(faults);
    private final TreeMap<Long, TreeHead> kept = new TreeMap<>();
    private boolean inOrder = true;
    private long numberBefore;
    private long covered;
    private long last;
    private long entries;

    /** A position with what stands in it; the row is null if its entry is gone. */
    private record Place(long position, byte[] leaf, EntryRow row) {}

    JournalCheck(JdbcUnitOfWork units, Anchors anchors, LongConsumer progress) {
        this.units = units;
        this.sql = new Sql(units);
        this.stored = new TreeStore(units);
        this.anchors = anchors;
        this.progress = progress;
    }

    Verification run() {
        // In this order: what is kept outside was committed before, so the database must know it by now.
        readAnchors();
        long size = units.read(this::size);
        for (long from = 0; from < size; from += PAGE) {
            long after = from;
            long upTo = Math.min(from + PAGE, size);
            units.read(() -> {
                page(after, upTo);
                return null;
            });
            progress.accept(entries);
        }
        tellMissing();
        new StrayCheck(units, faults).run();
        return new Verification(entries, tree.root(), faults.sentences());
    }

    private void readAnchors() {
        try {
            for (Anchors.Line line : anchors.lines()) {
                if (line.head() == null) {
                    faults.add("Line " + line.number() + " of the heads kept outside the database is not one of ours");
                } else if (line.head().size() > 0) {
                    keep(line.head());
                }
            }
        } catch (IOException unreadable) {
            faults.add("The heads kept outside the database cannot be read");
        }
    }

    private void keep(TreeHead head) {
        TreeHead other = kept.put(head.size(), head);
        if (other != null && !Arrays.equals(other.rootHash(), head.rootHash())) {
            faults.add("Two different heads were kept for position " + head.size());
        }
    }

    /** @return how many positions can be walked: those that are there and that the newest head covers */
    private long size() {
        covered = stored.head().size();
        last = sql.one("SELECT MAX(position) FROM journal_position", row -> row.getLong(1))
                .orElse(0L);
        return Math.min(covered, last);
    }

    /** What follows the last head that agreed may be shifted: the place of what is gone lies anywhere in there. */
    private void tellMissing() {
        long anchored = kept.isEmpty() ? 0 : kept.lastKey();
        if (anchored > covered) {
            faults.add(Faults.positions(heads.agreed() + 1, anchored)
                    + " are not all there: a head that covers them was kept outside the database at "
                    + kept.get(anchored).at());
        }
        if (covered > last) {
            faults.add(Faults.positions(heads.agreed() + 1, covered)
                    + " are not all there, and the newest head covers them: " + (covered - last) + " missing");
        }
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
        Map<Long, TreeStore.HeadRow> rows = new HashMap<>();
        stored.between(from, to).forEach(row -> rows.put(row.size(), row));
        Map<Long, List<String>> subjects = subjects(from, to);
        for (long position = from + 1; position <= to; position++) {
            check(position, places.get(position), subjects);
            checkHeads(position, rows.get(position));
        }
    }

    private Map<Long, List<String>> subjects(long from, long to) {
        Map<Long, List<String>> subjects = new HashMap<>();
        sql.list(
                "SELECT l.number, l.subject FROM journal_position p JOIN journal_look l ON l.number = p.number"
                        + " WHERE p.position > ? AND p.position <= ? ORDER BY l.number, l.subject",
                row -> subjects.computeIfAbsent(row.getLong(1), number -> new ArrayList<>())
                        .add(row.getString(2)),
                from,
                to);
        return subjects;
    }

    private void check(long position, Place place, Map<Long, List<String>> subjects) {
        if (place == null) {
            fault("Position " + position + " is missing");
            tree.add(tree.leaf(new byte[0]));
        } else if (place.row() == null) {
            fault("The entry at position " + position + " is missing");
            tree.add(place.leaf());
        } else {
            checkEntry(position, place, subjects);
            entries++;
        }
    }

    private void checkEntry(long position, Place place, Map<Long, List<String>> subjects) {
        byte[] leaf = tree.leaf(place.row().canonical());
        tree.add(leaf);
        if (!Arrays.equals(leaf, place.leaf())) {
            fault("The entry at position " + position + " is not the one that was recorded");
        } else if (!LookSubjects.areThoseOf(
                place.row(), subjects.getOrDefault(place.row().number(), List.of()))) {
            faults.add("The cases of the look at position " + position + " are not those that were recorded");
        }
        // A batch is placed by rising number.
        if (place.row().number() <= numberBefore) {
            fault("Positions " + (position - 1) + " and " + position
                    + " are not in the order in which they were placed");
        }
        numberBefore = place.row().number();
    }

    private void checkHeads(long position, TreeStore.HeadRow row) {
        TreeHead anchor = kept.get(position);
        if (anchor != null) {
            heads.anchor(anchor.rootHash(), tree, inOrder);
        }
        if (row != null) {
            heads.row(row, tree, inOrder);
            numberBefore = Long.MIN_VALUE;
        }
    }

    private void fault(String sentence) {
        inOrder = false;
        faults.add(sentence);
    }
}
