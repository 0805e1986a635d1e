// SPDX-License-Identifier: Apache-2.0
package se.hemresa.cases.testing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.LongConsumer;

import se.hemresa.api.id.EntryId;
import se.hemresa.api.journal.Entry;
import se.hemresa.api.journal.Event;
import se.hemresa.api.journal.Journal;
import se.hemresa.api.journal.TreeHead;
import se.hemresa.api.journal.Verification;

/** A journal that only remembers what it was told. */
public final class ToldEvents implements Journal {

    private final List<Event> events = new ArrayList<>();

    public List<Event> events() {
        return List.copyOf(events);
    }

    @Override
    public EntryId append(Event event) {
        events.add(event);
        return new EntryId(UUID.randomUUID());
    }

    @Override
    public EntryId append(Event event, Instant notBefore) {
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
    public Verification verify(LongConsumer progress) {
        throw new UnsupportedOperationException();
    }
}
