// SPDX-License-Identifier: Apache-2.0
package se.hemresa.api.work;

import java.util.Optional;
import java.util.function.Supplier;

/**
 * The line through everything that follows from one request (W3C Trace Context, level 1): its log lines, the entries it leaves
 * in the journal, what routes do about them, and the messages that go out. Bound to the thread by whoever takes up work: the
 * gateway, a delivery, a courier.
 *
 * @param id 32 hexadecimal digits in lower case, not all of them 0
 */
public record Trace(String id) {

    /** The member of an entry's payload, the header of a log line, the name in the log's context. */
    public static final String NAME = "trace";

    private static final String FORM = "(?!0{32})[0-9a-f]{32}";
    private static final ThreadLocal<Trace> CURRENT = new ThreadLocal<>();

    /**
     * Checks the form.
     *
     * @param id 32 hexadecimal digits in lower case, not all of them 0
     */
    public Trace {
        if (!id.matches(FORM)) {
            throw new IllegalArgumentException("A trace is 32 hexadecimal digits, not all of them 0");
        }
    }

    /** @return the trace of this thread; empty if it works in none */
    public static Optional<Trace> current() {
        return Optional.ofNullable(CURRENT.get());
    }

    /**
     * Does the work in this trace and restores the previous one afterwards, also when the work throws. Nests.
     *
     * @param work what to do
     * @param <T> what the work gives
     * @return what the work returned
     */
    public <T> T during(Supplier<T> work) {
        Trace before = CURRENT.get();
        CURRENT.set(this);
        try {
            return work.get();
        } finally {
            if (before == null) {
                CURRENT.remove();
            } else {
                CURRENT.set(before);
            }
        }
    }
}
