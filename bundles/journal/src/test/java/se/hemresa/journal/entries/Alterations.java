// SPDX-License-Identifier: Apache-2.0
package se.hemresa.journal.entries;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;

import se.hemresa.journal.work.JdbcUnitOfWork;
import se.hemresa.journal.work.Sql;

/** What somebody who can write the database may do to the journal, one alteration at a time, in the running unit of work. */
final class Alterations {

    private static final Map<String, String> COLUMNS = new LinkedHashMap<>();

    static {
        COLUMNS.put("number", "number + 1000000");
        COLUMNS.put("id", "'019abcde-0000-7000-8000-0000000000ff'");
        COLUMNS.put("type", "'CaseClosed'");
        COLUMNS.put("version", "version + 1");
        COLUMNS.put("appended_at", "appended_at - 1");
        COLUMNS.put("agency", "'SE-XX'");
        COLUMNS.put("role", "'SUPERVISOR'");
        COLUMNS.put("user_id", "'nobody'");
        COLUMNS.put("purpose", "'CONTROL'");
        COLUMNS.put("subject", "'019abcde-0000-7000-8000-0000000000ee'");
        COLUMNS.put("payload", "'{\"line\":\"none\"}'");
    }

    /**
     * Where an alteration is to be found.
     *
     * @param kind what was done
     * @param positions any of them names the place
     * @param numbers of entries without a position, any of which names the place
     */
    record Altered(String kind, Set<Long> positions, Set<Long> numbers) {}

    private final Sql sql;
    private final JournalRows rows;
    private final TreeStore heads;
    private final Random random;
    private final long size;
    private final List<Supplier<Altered>> kinds = new ArrayList<>();

    Alterations(JdbcUnitOfWork units, Random random, long size) {
        this.sql = new Sql(units);
        this.rows = new JournalRows(units);
        this.heads = new TreeStore(units);
        this.random = random;
        this.size = size;
        COLUMNS.forEach((column, value) -> kinds.add(() -> changeColumn(column, value)));
        kinds.addAll(List.of(
                this::changeEntryAndLeaf,
                this::changeLeaf,
                this::deleteEntry,
                this::deletePosition,
                this::deleteBothAndCloseTheGap,
                this::insertEntry,
                this::insertAtTheEnd,
                this::insertInTheMiddle,
                this::putBackInLine,
                this::loseFromTheLine,
                this::swapContents,
                this::swapPlaces,
                this::swapPlacesAndLeaves,
                this::truncateEntries,
                this::truncateWithHeads,
                this::truncateAndMakeAHead,
                this::changeHead,
                this::deleteHead,
                this::insertHead,
                this::rewriteEverything,
                this::changeLookedAt,
                this::deleteLookedAt,
                this::insertLookedAt));
    }

    Altered next() {
        return kinds.get(random.nextInt(kinds.size())).get();
    }

    private Altered changeColumn(String column, String value) {
        long position = anyPosition();
        long number = rows.number(position);
        sql.update("UPDATE journal_entry SET " + column + " = " + value + " WHERE number = ?", number);
        return at("entry." + column, position);
    }

    private Altered changeEntryAndLeaf() {
        long position = anyPosition();
        sql.update("UPDATE journal_entry SET role = 'OTHER' WHERE number = ?", rows.number(position));
        rows.setLeaf(position, rows.leafOf(position));
        return at("entry with its leaf", position);
    }

    private Altered changeLeaf() {
        long position = anyPosition();
        byte[] leaf = new byte[32];
        random.nextBytes(leaf);
        rows.setLeaf(position, leaf);
        return at("leaf", position);
    }

    private Altered deleteEntry() {
        long position = anyPosition();
        sql.update("DELETE FROM journal_entry WHERE number = ?", rows.number(position));
        return at("entry deleted", position);
    }

    private Altered deletePosition() {
        long position = anyPosition();
        sql.update("DELETE FROM journal_position WHERE position = ?", position);
        return at("position deleted", position);
    }

    private Altered deleteBothAndCloseTheGap() {
        long position = anyPosition();
        rows.deleteEntryAt(position);
        sql.update("UPDATE journal_position SET position = 1 - position WHERE position > ?", position);
        sql.update("UPDATE journal_position SET position = -position WHERE position < 0");
        sql.update("UPDATE journal_position SET position = 1 WHERE position = 0");
        return at("entry taken out, gap closed", position);
    }

    private Altered insertEntry() {
        return new Altered("entry put in", Set.of(), Set.of(rows.newEntry()));
    }

    private Altered insertAtTheEnd() {
        rows.place(size + 1, rows.newEntry());
        return at("entry put in at the end", size + 1);
    }

    private Altered insertInTheMiddle() {
        long position = anyPosition();
        sql.update("UPDATE journal_position SET position = -position - 1 WHERE position >= ?", position);
        sql.update("UPDATE journal_position SET position = -position WHERE position < 0");
        rows.place(position, rows.newEntry());
        return at("entry put in in the middle", position);
    }

    private Altered putBackInLine() {
        long position = anyPosition();
        sql.update("INSERT INTO journal_waiting (number, due) VALUES (?, 0)", rows.number(position));
        return at("placed entry put back in line", position);
    }

    private Altered loseFromTheLine() {
        List<Long> waiting = sql.list("SELECT number FROM journal_waiting", row -> row.getLong(1));
        long number = waiting.get(random.nextInt(waiting.size()));
        boolean entry = random.nextBoolean();
        sql.update("DELETE FROM " + (entry ? "journal_entry" : "journal_waiting") + " WHERE number = ?", number);
        return new Altered("half of what waits deleted", Set.of(), Set.of(number));
    }

    private Altered swapContents() {
        long one = anyPosition();
        long other = another(one);
        sql.update("UPDATE journal_entry SET number = -1 WHERE number = ?", rows.number(one));
        long first = rows.number(one);
        sql.update("UPDATE journal_entry SET number = ? WHERE number = ?", first, rows.number(other));
        sql.update("UPDATE journal_entry SET number = ? WHERE number = -1", rows.number(other));
        return at("contents swapped", one, other);
    }

    private Altered swapPlaces() {
        long one = anyPosition();
        long other = another(one);
        byte[] leaf = rows.leaf(one);
        byte[] otherLeaf = rows.leaf(other);
        rows.exchange(one, other);
        rows.setLeaf(one, leaf);
        rows.setLeaf(other, otherLeaf);
        return at("places swapped", one, other);
    }

    private Altered swapPlacesAndLeaves() {
        long one = anyPosition();
        long other = another(one);
        rows.exchange(one, other);
        return at("places and leaves swapped", one, other);
    }

    private Altered truncateEntries() {
        long last = random.nextLong(size);
        rows.truncate(last);
        return at("truncated", last + 1);
    }

    private Altered truncateWithHeads() {
        long last = random.nextLong(size);
        rows.truncate(last);
        sql.update("DELETE FROM journal_head WHERE size > ?", last);
        return at("truncated with the heads", last + 1);
    }

    private Altered truncateAndMakeAHead() {
        long last = 1 + random.nextLong(size - 1);
        rows.truncate(last);
        sql.update("DELETE FROM journal_head WHERE size > ?", last);
        TreeStore.Newest newest = heads.newest();
        for (long position = newest.tree().size() + 1; position <= last; position++) {
            newest.tree().add(rows.leaf(position));
        }
        if (heads.head().size() < last) {
            heads.store(newest, heads.head().at());
        }
        return at("truncated, with a new head", last + 1);
    }

    private Altered changeHead() {
        long head = anyHead();
        byte[] bytes = new byte[32];
        random.nextBytes(bytes);
        switch (random.nextInt(5)) {
            case 0 -> {
                long moved = free(head);
                sql.update("UPDATE journal_head SET size = ? WHERE size = ?", moved, head);
                return at("head.size", head, moved);
            }
            case 1 -> sql.update("UPDATE journal_head SET root = ? WHERE size = ?", bytes, head);
            case 2 -> sql.update("UPDATE journal_head SET made_at = made_at + 1 WHERE size = ?", head);
            case 3 -> sql.update("UPDATE journal_head SET frontier = ? WHERE size = ?", bytes, head);
            default -> sql.update("UPDATE journal_head SET link = ? WHERE size = ?", bytes, head);
        }
        return at("head", head);
    }

    private Altered deleteHead() {
        long head = anyHead();
        sql.update("DELETE FROM journal_head WHERE size = ?", head);
        return at("head deleted", head);
    }

    /** The root and the frontier are right: only the chain tells. */
    private Altered insertHead() {
        long at = free(anyHead());
        MerkleTree tree = new MerkleTree();
        for (long position = 1; position <= Math.min(at, size); position++) {
            tree.add(rows.leaf(position));
        }
        sql.update(
                "INSERT INTO journal_head (size, root, made_at, frontier, link) VALUES (?, ?, 1, ?, ?)",
                at,
                tree.root(),
                tree.frontier(),
                tree.root());
        return at("head put in", at);
    }

    /** Only what was kept outside the database tells. */
    private Altered rewriteEverything() {
        long position = anyPosition();
        sql.update("UPDATE journal_entry SET agency = 'SE-YY' WHERE number = ?", rows.number(position));
        rows.setLeaf(position, rows.leafOf(position));
        MerkleTree tree = new MerkleTree();
        byte[] link = null;
        for (TreeStore.HeadRow head : heads.between(0, size)) {
            while (tree.size() < head.size()) {
                tree.add(rows.leaf(tree.size() + 1));
            }
            TreeStore.HeadRow rewritten =
                    new TreeStore.HeadRow(head.size(), tree.root(), head.madeAt(), tree.frontier(), null);
            link = rewritten.linkAfter(link);
            sql.update(
                    "UPDATE journal_head SET root = ?, frontier = ?, link = ? WHERE size = ?",
                    tree.root(),
                    tree.frontier(),
                    link,
                    head.size());
        }
        return at("everything rewritten", position);
    }

    private Altered changeLookedAt() {
        long number = anyLook();
        String subject = anySubject(number);
        boolean subjectChanges = random.nextBoolean();
        String change =
                subjectChanges ? "subject = '" + new UUID(9, random.nextLong()) + "'" : "number = number + 1000000";
        sql.update("UPDATE journal_look SET " + change + " WHERE number = ? AND subject = ?", number, subject);
        return at("case of a look", rows.position(number));
    }

    private Altered deleteLookedAt() {
        long number = anyLook();
        sql.update("DELETE FROM journal_look WHERE number = ? AND subject = ?", number, anySubject(number));
        return at("case of a look deleted", rows.position(number));
    }

    private Altered insertLookedAt() {
        long position = anyPosition();
        sql.update(
                "INSERT INTO journal_look (number, subject) VALUES (?, ?)",
                rows.number(position),
                new UUID(9, random.nextLong()).toString());
        return at("case of a look put in", position);
    }

    private static Altered at(String kind, Long... positions) {
        return new Altered(kind, Set.of(positions), Set.of());
    }

    private long anyPosition() {
        return 1 + random.nextLong(size);
    }

    private long another(long position) {
        return 1 + (position + random.nextLong(size - 1)) % size;
    }

    private long anyHead() {
        List<TreeStore.HeadRow> all = heads.between(0, size);
        return all.get(random.nextInt(all.size())).size();
    }

    /** @return a size beside that head for which there is none */
    private long free(long head) {
        Set<Long> taken = new HashSet<>();
        heads.between(0, size).forEach(one -> taken.add(one.size()));
        long candidate = head;
        while (taken.contains(candidate)) {
            candidate++;
        }
        return candidate;
    }

    private long anyLook() {
        List<Long> looks = sql.list("SELECT DISTINCT number FROM journal_look", row -> row.getLong(1));
        return looks.get(random.nextInt(looks.size()));
    }

    private String anySubject(long number) {
        List<String> all =
                sql.list("SELECT subject FROM journal_look WHERE number = ?", row -> row.getString(1), number);
        return all.get(random.nextInt(all.size()));
    }
}
