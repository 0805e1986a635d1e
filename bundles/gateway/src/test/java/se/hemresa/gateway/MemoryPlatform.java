// SPDX-License-Identifier: Apache-2.0
package se.hemresa.gateway;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongConsumer;
import java.util.function.Supplier;

import se.hemresa.api.access.Caller;
import se.hemresa.api.access.View;
import se.hemresa.api.error.ErrorCode;
import se.hemresa.api.error.Explanation;
import se.hemresa.api.error.PlatformException;
import se.hemresa.api.id.AgencyId;
import se.hemresa.api.id.CaseId;
import se.hemresa.api.id.EntryId;
import se.hemresa.api.journal.Entry;
import se.hemresa.api.journal.Event;
import se.hemresa.api.journal.InclusionProof;
import se.hemresa.api.journal.Journal;
import se.hemresa.api.journal.Looks;
import se.hemresa.api.journal.TreeHead;
import se.hemresa.api.journal.Verification;
import se.hemresa.api.work.Inbox;
import se.hemresa.api.work.StoredAnswer;
import se.hemresa.api.work.Trace;
import se.hemresa.api.work.UnitOfWork;

/** Unit of work, inbox, journal and one table, in memory, one unit at a time, with a true rollback. */
final class MemoryPlatform implements UnitOfWork, Inbox, Journal, Looks {

    /** Whether looks can be written. */
    volatile boolean writable = true;

    private final List<Seen> looks = new CopyOnWriteArrayList<>();
    private final ReentrantLock lock = new ReentrantLock(true);
    private Map<String, Row> inbox = new HashMap<>();
    /** In which trace each event was told. */
    final List<Trace> traces = new CopyOnWriteArrayList<>();

    private List<Entry> journal = new ArrayList<>();
    private List<String> notes = new ArrayList<>();
    private int told;

    private record Row(byte[] digest, StoredAnswer answer) {}

    /** A look with the caller on whose behalf it was written. */
    record Seen(Caller caller, Look look) {}

    private enum JournalError implements ErrorCode {
        UNWRITABLE;

        @Override
        public String domain() {
            return "journal";
        }

        @Override
        public Explanation explanation() {
            return new Explanation(503, "It cannot be written.", "Det kan inte skrivas.", "Come again.");
        }
    }

    private enum InboxError implements ErrorCode {
        OTHER_BODY;

        @Override
        public String domain() {
            return "journal";
        }

        @Override
        public Explanation explanation() {
            return new Explanation(
                    409,
                    "The id came before with another body.",
                    "Id:t har kommit tidigare med ett annat innehåll.",
                    "Use a new id.");
        }
    }

    @Override
    public <T> T run(Supplier<T> work) {
        lock.lock();
        Map<String, Row> inboxBefore = new HashMap<>(inbox);
        List<Entry> journalBefore = new ArrayList<>(journal);
        if (lock.getHoldCount() == 1) {
            told = journal.size();
        }
        List<String> notesBefore = new ArrayList<>(notes);
        boolean done = false;
        try {
            T result = work.get();
            done = true;
            return result;
        } finally {
            if (!done) {
                inbox = inboxBefore;
                journal = journalBefore;
                notes = notesBefore;
            }
            lock.unlock();
        }
    }

    @Override
    public <T> T read(Supplier<T> work) {
        lock.lock();
        try {
            return work.get();
        } finally {
            lock.unlock();
        }
    }

    @Override
    public boolean active() {
        return lock.isHeldByCurrentThread();
    }

    @Override
    public Optional<StoredAnswer> open(AgencyId sender, String messageId, byte[] bodyDigest) {
        Optional<StoredAnswer> stored = find(sender, messageId, bodyDigest);
        if (stored.isEmpty()) {
            inbox.put(sender + " " + messageId, new Row(bodyDigest, null));
        }
        return stored;
    }

    @Override
    public void answer(AgencyId sender, String messageId, StoredAnswer answer) {
        inbox.computeIfPresent(sender + " " + messageId, (key, row) -> new Row(row.digest(), answer));
    }

    @Override
    public Optional<StoredAnswer> find(AgencyId sender, String messageId, byte[] bodyDigest) {
        return read(() -> {
            Row row = inbox.get(sender + " " + messageId);
            if (row != null && !Arrays.equals(row.digest(), bodyDigest)) {
                throw new PlatformException(InboxError.OTHER_BODY);
            }
            return Optional.ofNullable(row).map(Row::answer);
        });
    }

    @Override
    public EntryId append(Event event) {
        EntryId id = new EntryId(UUID.randomUUID());
        Trace.current().ifPresent(traces::add);
        journal.add(new Entry(
                journal.size() + 1L,
                id,
                event.type(),
                event.version(),
                Instant.EPOCH,
                Caller.current(),
                event.subject(),
                event.payload()));
        return id;
    }

    @Override
    public EntryId append(Event event, Instant notBefore) {
        return append(event);
    }

    @Override
    public boolean hasTold() {
        return journal.size() > told;
    }

    @Override
    public List<Entry> after(long position, Set<String> types, int limit) {
        return read(() -> journal.stream()
                .filter(entry -> entry.position() > position)
                .filter(entry -> types.isEmpty() || types.contains(entry.type()))
                .limit(limit)
                .toList());
    }

    @Override
    public TreeHead head() {
        return new TreeHead(journal.size(), new byte[32], Instant.EPOCH);
    }

    @Override
    public InclusionProof inclusion(long position, long size) {
        return new InclusionProof(position, size, new byte[0], List.of());
    }

    @Override
    public List<byte[]> consistency(long from, long size) {
        return List.of();
    }

    @Override
    public Verification verify(LongConsumer progress) {
        return new Verification(journal.size(), new byte[32], List.of());
    }

    /** @return whether a request waits for its unit of work now */
    boolean someoneWaits() {
        return lock.hasQueuedThreads();
    }

    void insertNote(String text) {
        if (!active()) {
            throw new IllegalStateException("Not in a unit of work");
        }
        notes.add(text);
    }

    List<String> notes() {
        return read(() -> List.copyOf(notes));
    }

    @Override
    public void write(Look look) {
        if (active()) {
            throw new IllegalStateException("Looks are written outside a unit of work");
        }
        if (!writable) {
            throw new PlatformException(JournalError.UNWRITABLE);
        }
        looks.add(new Seen(Caller.current(), look));
    }

    @Override
    public Page at(CaseId caseId, View view, int page, int limit) {
        throw new UnsupportedOperationException("Asked of the journal's own resource only");
    }

    /** @return how many messages were taken in */
    int taken() {
        return read(() -> inbox.size());
    }

    List<Seen> looks() {
        return List.copyOf(looks);
    }

    /** The codes of all journalled refusals, with the agency they are journalled for. */
    List<String> refusals() {
        return looks.stream()
                .filter(seen -> seen.look().kind() == Kind.DENY)
                .map(seen -> seen.caller().agency() + " " + seen.look().outcome())
                .toList();
    }
}
