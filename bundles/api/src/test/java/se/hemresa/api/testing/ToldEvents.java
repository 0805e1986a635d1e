// SPDX-License-Identifier: Apache-2.0
package se.hemresa.api.testing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.LongConsumer;

import se.hemresa.api.id.EntryId;
import se.hemresa.api.journal.Entry;
import se.hemresa.api.journal.Event;
import se.hemresa.api.journal.InclusionProof;
import se.hemresa.api.journal.Journal;
import se.hemresa.api.journal.TreeHead;
import se.hemresa.api.journal.Verification;

/** A journal that only remembers what it was told. */
public final class ToldEvents implements Journal {

    private final List<Told> told = new ArrayList<>();

    /**
     * Something that was told.
     *
     * @param event what
     * @param notBefore from when on it is visible; empty: at once
     */
    public record Told(Event event, Optional<Instant> notBefore) {}

    /** @return everything, in order, timers too */
    public List<Told> told() {
        return List.copyOf(told);
    }

    /** @return the events that are visible at once, in order */
    public List<Event> events() {
        return told.stream()
                .filter(one -> one.notBefore().isEmpty())
                .map(Told::event)
                .toList();
    }

    @Override
    public EntryId append(Event event) {
        told.add(new Told(event, Optional.empty()));
        return new EntryId(UUID.randomUUID());
    }

    @Override
    public EntryId append(Event event, Instant notBefore) {
        told.add(new Told(event, Optional.of(notBefore)));
        return new EntryId(UUID.randomUUID());
    }

    @Override
    public boolean hasTold() {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<Entry> after(long position, Set<String> types, int limit) {
        throw new UnsupportedOperationException();
    }

    @Override
    public TreeHead head() {
        throw new UnsupportedOperationException();
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
        throw new UnsupportedOperationException();
    }
}
