// SPDX-License-Identifier: Apache-2.0
package se.hemresa.api.gateway;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * The modules whose sections a request asked for and did not get. While a module is being updated, an answer that was made
 * without its sections is not the answer: a guard would not hold that holds a second later, a handover would leave a field out.
 */
public final class Missed {

    private static final ThreadLocal<Set<String>> CURRENT = new ThreadLocal<>();

    private Missed() {}

    /**
     * Does the work of a request and throws its result away, whatever it is, if it missed a module that may come back.
     *
     * @param mayReturn whether a module is away only for a moment
     * @param work what to do, inside its unit of work
     * @param <T> what the work gives
     * @return what the work returned
     * @throws Away if it missed a module; the unit of work is to be rolled back
     */
    public static <T> T during(Predicate<String> mayReturn, Supplier<T> work) {
        Set<String> before = CURRENT.get();
        Set<String> missed = new LinkedHashSet<>();
        CURRENT.set(missed);
        try {
            T result = work.get();
            missed.stream().filter(mayReturn).findFirst().ifPresent(module -> {
                throw new Away(module, null);
            });
            return result;
        } catch (Away away) {
            throw away;
        } catch (RuntimeException failed) {
            throw missed.stream()
                    .filter(mayReturn)
                    .findFirst()
                    .<RuntimeException>map(module -> new Away(module, failed))
                    .orElse(failed);
        } finally {
            restore(before);
        }
    }

    private static void restore(Set<String> before) {
        if (before == null) {
            CURRENT.remove();
        } else {
            CURRENT.set(before);
        }
    }

    /**
     * Notes, for the request of this thread if there is one, that a module was not there.
     *
     * @param module its name
     */
    public static void note(String module) {
        Set<String> missed = CURRENT.get();
        if (missed != null) {
            missed.add(module);
        }
    }

    /** A module that a request needs is away for a moment; nothing was done. */
    public static final class Away extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final String module;

        Away(String module, RuntimeException cause) {
            super("A section of " + module + " is away", cause);
            this.module = module;
        }

        /** @return the name of the module */
        public String module() {
            return module;
        }
    }
}
