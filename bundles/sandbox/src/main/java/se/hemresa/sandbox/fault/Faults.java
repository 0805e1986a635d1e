// SPDX-License-Identifier: Apache-2.0
package se.hemresa.sandbox.fault;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

import se.hemresa.sandbox.partner.Partner;

/** The faults that are switched on, the one switched on first coming first. Any thread. */
public final class Faults {

    private final List<Fault> faults = new ArrayList<>();

    /** @param fault takes the place of one of the same partner and kind; with a count of 0 it switches it off */
    public synchronized void put(Fault fault) {
        faults.removeIf(old -> old.partner() == fault.partner() && old.kind() == fault.kind());
        if (fault.count() > 0) {
            faults.add(fault);
        }
    }

    /** Switches all of them off. */
    public synchronized void clear() {
        faults.clear();
    }

    /** @return those that are on */
    public synchronized List<Fault> all() {
        return List.copyOf(faults);
    }

    /**
     * @param partner to whom a message comes
     * @return what befalls it, once less from now on; empty if nothing does
     */
    public synchronized Optional<Fault> atTheDoor(Partner partner) {
        return take(fault -> fault.partner() == partner && fault.kind().atTheDoor(), 1);
    }

    /**
     * @param kind a fault of acknowledgements
     * @return whether it is on, once less from now on
     */
    public synchronized boolean strikes(FaultKind kind) {
        return take(fault -> fault.kind() == kind, 1).isPresent();
    }

    /**
     * @param waiting how many acknowledgements wait
     * @return whether they are to be kept back for more to come
     */
    public synchronized boolean keepsBack(int waiting) {
        return faults.stream().anyMatch(fault -> fault.kind() == FaultKind.REORDER_ACKS && fault.count() > waiting);
    }

    /** @return whether acknowledgements that were kept back go out newest first now; then the fault is over */
    public synchronized boolean reverses() {
        return take(fault -> fault.kind() == FaultKind.REORDER_ACKS, Integer.MAX_VALUE)
                .isPresent();
    }

    private Optional<Fault> take(Predicate<Fault> which, int times) {
        Optional<Fault> found = faults.stream().filter(which).findFirst();
        found.ifPresent(fault -> {
            int at = faults.indexOf(fault);
            if (fault.count() > times) {
                faults.set(at, new Fault(fault.partner(), fault.kind(), fault.count() - times, fault.seconds()));
            } else {
                faults.remove(at);
            }
        });
        return found;
    }
}
