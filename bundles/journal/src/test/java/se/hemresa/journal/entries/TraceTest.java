// SPDX-License-Identifier: Apache-2.0
package se.hemresa.journal.entries;

import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.junit.Rule;
import org.junit.Test;

import se.hemresa.api.access.Caller;
import se.hemresa.api.id.EntryId;
import se.hemresa.api.journal.Entry;
import se.hemresa.api.journal.Event;
import se.hemresa.api.work.Trace;
import se.hemresa.journal.Story;
import se.hemresa.journal.testing.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;

public class TraceTest {

    private static final Trace TRACE = new Trace("4bf92f3577b34da6a3ce929d0e0e4736");

    @Rule
    public final TestDatabase database = TestDatabase.derby();

    @Test
    public void anEntryHoldsTheTraceOfTheRequestThatLeftIt() {
        Event event = new Story.DoorClosed(Optional.empty());
        Caller.module("diary").call(() -> TRACE.during(() -> append(event)));
        Caller.module("diary").call(() -> append(event));
        database.sequence();

        List<Entry> entries = database.journal().after(0, Set.of(), 10);

        assertThat(entries.get(0).payload()).containsEntry("trace", TRACE.id());
        assertThat(entries.get(1).payload()).doesNotContainKey("trace");
        assertThat(database.journal().verify(checked -> {}).inOrder()).isTrue();
    }

    private EntryId append(Event event) {
        return database.unitOfWork().run(() -> database.journal().append(event));
    }
}
