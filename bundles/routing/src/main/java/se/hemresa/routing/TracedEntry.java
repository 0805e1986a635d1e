// SPDX-License-Identifier: Apache-2.0
package se.hemresa.routing;

import java.util.function.Supplier;

import org.slf4j.MDC;

import se.hemresa.api.journal.Entry;
import se.hemresa.api.work.Trace;

/** The delivery of an entry, in the trace of the request that led to it. */
final class TracedEntry {

    private TracedEntry() {}

    static <T> T during(Entry entry, Supplier<T> work) {
        String trace = entry.payload().get(Trace.NAME);
        return trace == null ? work.get() : during(new Trace(trace), work);
    }

    private static <T> T during(Trace trace, Supplier<T> work) {
        MDC.put(Trace.NAME, trace.id());
        try {
            return trace.during(work);
        } finally {
            MDC.remove(Trace.NAME);
        }
    }
}
