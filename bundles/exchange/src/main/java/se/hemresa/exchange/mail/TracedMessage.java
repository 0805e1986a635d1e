// SPDX-License-Identifier: Apache-2.0
package se.hemresa.exchange.mail;

import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;
import java.util.function.Supplier;

import org.slf4j.MDC;

import se.hemresa.api.work.Trace;
import se.hemresa.exchange.mail.QueueStore.Queued;

/** The carrying of a message, in the trace of the request that led to it; the partner is told of the trace. */
final class TracedMessage {

    private static final SecureRandom RANDOM = new SecureRandom();

    private TracedMessage() {}

    static <T> T during(Queued queued, Supplier<T> work) {
        return queued.trace().isEmpty() ? work.get() : during(queued.trace().get(), work);
    }

    private static <T> T during(Trace trace, Supplier<T> work) {
        MDC.put(Trace.NAME, trace.id());
        try {
            return trace.during(work);
        } finally {
            MDC.remove(Trace.NAME);
        }
    }

    /** @return the header {@code traceparent} of a request to a partner; empty if this thread works in no trace */
    static Optional<String> traceparent() {
        byte[] parent = new byte[8];
        RANDOM.nextBytes(parent);
        return Trace.current()
                .map(trace -> "00-" + trace.id() + "-" + HexFormat.of().formatHex(parent) + "-00");
    }
}
