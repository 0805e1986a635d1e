// SPDX-License-Identifier: Apache-2.0
package se.hemresa.journal.osgi;

import java.util.function.Supplier;

import org.osgi.framework.ServiceRegistration;

/** A service that appears later and on another thread, unless it is withdrawn before. */
final class Publication {

    private ServiceRegistration<?> registration;
    private boolean withdrawn;

    synchronized boolean withdrawn() {
        return withdrawn;
    }

    synchronized boolean published() {
        return registration != null;
    }

    /** Registers outside the lock: listeners run in there, and one of them may be withdrawing. */
    void publish(Supplier<ServiceRegistration<?>> register) {
        if (withdrawn()) {
            return;
        }
        ServiceRegistration<?> made = register.get();
        synchronized (this) {
            if (!withdrawn) {
                registration = made;
                return;
            }
        }
        made.unregister();
    }

    /** Returns when nobody uses the service any more. */
    void withdraw() {
        ServiceRegistration<?> published;
        synchronized (this) {
            withdrawn = true;
            published = registration;
            registration = null;
        }
        if (published != null) {
            published.unregister();
        }
    }
}
