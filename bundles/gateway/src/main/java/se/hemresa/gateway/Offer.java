// SPDX-License-Identifier: Apache-2.0
package se.hemresa.gateway;

import java.time.Instant;

import org.osgi.framework.Bundle;

import se.hemresa.gateway.serving.Door;
import se.hemresa.gateway.serving.Generation;
import se.hemresa.gateway.serving.Modules;

/** A door that a module offers: made at once, opened when the rest of the module is there, closed when the module leaves. */
final class Offer {

    private final Modules modules;
    private final String module;
    private final Bundle bundle;
    private final Door door;
    private final Instant since;
    private Generation generation;
    private boolean over;

    Offer(Modules modules, String module, Bundle bundle, Door door, Instant since) {
        this.modules = modules;
        this.module = module;
        this.bundle = bundle;
        this.door = door;
        this.since = since;
    }

    Bundle bundle() {
        return bundle;
    }

    Instant since() {
        return since;
    }

    synchronized boolean isWaiting() {
        return generation == null && !over;
    }

    synchronized void open() {
        if (isWaiting()) {
            generation = modules.open(module, door);
        }
    }

    /** Returns when the requests within have left. Once is enough. */
    synchronized void close() {
        if (over) {
            return;
        }
        over = true;
        if (generation == null) {
            door.destroy();
        } else {
            modules.close(generation, () -> bundle.getState() == Bundle.UNINSTALLED);
        }
    }
}
