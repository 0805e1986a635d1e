// SPDX-License-Identifier: Apache-2.0
package se.hemresa.api.access;

import java.util.Optional;
import java.util.function.Supplier;

import se.hemresa.api.id.AgencyId;

/**
 * Who acts, and what for. Bound to the thread by the gateway for a request, by the routing bundle for a delivery, by the
 * shell for a command; journal and access read it from there, so no method needs it as a parameter.
 *
 * @param agency the organisation the identity speaks for; never taken from a payload
 * @param role a code of the list {@code Role} (domain.md §9.1), one at a time
 * @param user the pseudonymous id of the user; empty when a system acts
 * @param purpose a code of the list {@code Purpose}; the purpose a read is journalled under
 */
public record Caller(AgencyId agency, String role, Optional<String> user, String purpose) {

    /** The role of the platform's own modules; no token can carry it. */
    public static final String SYSTEM = "SYSTEM";

    private static final ThreadLocal<Caller> CURRENT = new ThreadLocal<>();

    /**
     * @param module a module's name, e.g. {@code statistics}
     * @return the caller as which that module does its own work
     */
    public static Caller module(String module) {
        return new Caller(new AgencyId("hemresa:" + module), SYSTEM, Optional.empty(), "TECHNICAL");
    }

    /**
     * @param user the name of who is logged in to the shell; empty if it is not known
     * @return the caller as whom a command of the shell does its work: the platform's administrator
     */
    public static Caller operator(Optional<?> user) {
        return new Caller(new AgencyId("hemresa:shell"), "PLATFORM_ADMIN", user.map(Object::toString), "TECHNICAL");
    }

    /**
     * @return the caller of this thread
     * @throws IllegalStateException if nobody is bound: work that no one answers for is a fault
     */
    public static Caller current() {
        Caller caller = CURRENT.get();
        if (caller == null) {
            throw new IllegalStateException("No caller is bound to this thread");
        }
        return caller;
    }

    /** @return the caller of this thread; empty if nobody is bound, for what may run on nobody's behalf */
    public static Optional<Caller> bound() {
        return Optional.ofNullable(CURRENT.get());
    }

    /**
     * Does the work as this caller and restores the previous one afterwards, also when the work throws. Nests.
     *
     * @param work what to do
     * @param <T> what the work gives
     * @return what the work returned
     */
    public <T> T call(Supplier<T> work) {
        Caller before = CURRENT.get();
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

    /**
     * As {@link #call(Supplier)}, without a result.
     *
     * @param work what to do
     */
    public void run(Runnable work) {
        call(() -> {
            work.run();
            return null;
        });
    }

    /** @return whether this is one of the platform's own modules */
    public boolean isModule() {
        return SYSTEM.equals(role);
    }
}
