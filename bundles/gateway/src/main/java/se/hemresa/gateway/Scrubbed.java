// SPDX-License-Identifier: Apache-2.0
package se.hemresa.gateway;

import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A throwable for the log without its message: one of unknown origin may hold what was sent. Class and stack are kept. */
final class Scrubbed extends Exception {

    private static final long serialVersionUID = 1L;
    private static final int DEPTH = 8;

    private Scrubbed(Throwable original, Throwable cause) {
        super(original.getClass().getName(), cause, false, true);
        setStackTrace(original.getStackTrace());
    }

    static Throwable of(Throwable original) {
        return of(original, DEPTH);
    }

    /**
     * @param failure what was thrown
     * @return the names of its class and of those of its causes, outermost first, for a line that shows no stack
     */
    static String names(Throwable failure) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
                .limit(DEPTH)
                .map(cause -> cause.getClass().getName())
                .collect(Collectors.joining(" < "));
    }

    private static Throwable of(Throwable original, int depth) {
        return original == null || depth == 0 ? null : new Scrubbed(original, of(original.getCause(), depth - 1));
    }
}
