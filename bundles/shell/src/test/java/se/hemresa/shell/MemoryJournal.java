// SPDX-License-Identifier: Apache-2.0
package se.hemresa.shell;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.LongConsumer;

import se.hemresa.api.access.Caller;
import se.hemresa.api.id.CaseId;
import se.hemresa.api.id.EntryId;
import se.hemresa.api.journal.Entry;
import se.hemresa.api.journal.Event;
import se.hemresa.api.journal.InclusionProof;
import se.hemresa.api.journal.Journal;
import se.hemresa.api.journal.TreeHead;
import se.hemresa.api.journal.Verification;

/** A journal in a list, with the faults it is told to find. */
final class MemoryJournal implements Journal {

    static final Instant AT = Instant.parse("2026-11-24T10:00:00Z");
    static final CaseId CASE = CaseId.fromString("019abcde-0000-7000-8000-000000000011");

    private final List<Entry> entries = new ArrayList<>();
    private final List<String> faults;
    private Caller reader;

    MemoryJournal(String... faults) {
        this.faults = List.of(faults);
    }

    MemoryJournal with(int count, String type) {
        for (int i = 0; i < count; i++) {
            entries.add(entry(entries.size() + 1, type));
        }
        return this;
    }

    static Entry entry(long position, String type) {
        return new Entry(
                position,
                new EntryId(new UUID(0, position)),
                type,
                1,
                AT,
                Caller.module("cases"),
                Optional.of(CASE),
                Map.of("to", "OPEN", "from", "REFERRED"));
    }

    Caller reader() {
        return reader;
    }

    @Override
    public EntryId append(Event event) {
        throw new UnsupportedOperationException();
    }

    @Override
    public EntryId append(Event event, Instant notBefore) {
        throw new UnsupportedOperationException();
    }

    @Override
    public boolean hasTold() {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<Entry> after(long position, Set<String> types, int limit) {
        return entries.stream()
                .filter(entry -> entry.position() > position)
                .filter(entry -> types.isEmpty() || types.contains(entry.type()))
                .limit(limit)
                .toList();
    }

    @Override
    public TreeHead head() {
        reader = Caller.current();
        return new TreeHead(entries.size(), new byte[32], AT);
    }

    @Override
    public InclusionProof inclusion(long position, long size) {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<byte[]> consistency(long from, long size) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Verification verify(LongConsumer progress) {
        progress.accept(entries.size());
        return new Verification(entries.size(), new byte[32], faults);
    }
}
