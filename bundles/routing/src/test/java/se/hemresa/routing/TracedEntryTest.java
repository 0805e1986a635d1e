// SPDX-License-Identifier: Apache-2.0
package se.hemresa.routing;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.junit.Test;

import se.hemresa.api.access.Caller;
import se.hemresa.api.id.EntryId;
import se.hemresa.api.journal.Entry;
import se.hemresa.api.work.Trace;

import static org.assertj.core.api.Assertions.assertThat;

public class TracedEntryTest {

    private static final String ID = "4bf92f3577b34da6a3ce929d0e0e4736";

    @Test
    public void aDeliveryKeepsUpTheTraceOfItsEntryAndNotLonger() {
        assertThat(TracedEntry.during(entry(Map.of("trace", ID)), Trace::current))
                .contains(new Trace(ID));
        assertThat(Trace.current()).isEmpty();
        assertThat(TracedEntry.during(entry(Map.of()), Trace::current)).isEmpty();
    }

    private static Entry entry(Map<String, String> payload) {
        return new Entry(
                1,
                new EntryId(UUID.fromString("019abcde-0000-7000-8000-000000000001")),
                "CaseReferred",
                1,
                Instant.EPOCH,
                Caller.module("cases"),
                Optional.empty(),
                payload);
    }
}
