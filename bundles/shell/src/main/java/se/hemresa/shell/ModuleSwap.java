// SPDX-License-Identifier: Apache-2.0
package se.hemresa.shell;

import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.util.function.Predicate;

import org.osgi.framework.Bundle;
import org.osgi.framework.BundleException;

/**
 * Puts another version in the place of a running module, and the old one back if the new one does not serve in time. Requests
 * for the module wait at the door meanwhile. On the caller's thread.
 */
final class ModuleSwap {

    private static final long PAUSE_MILLIS = 50;

    private final Predicate<Bundle> serves;
    private final Duration patience;

    /**
     * @param serves whether a bundle does its work now
     * @param patience how long a version has for it
     */
    ModuleSwap(Predicate<Bundle> serves, Duration patience) {
        this.serves = serves;
        this.patience = patience;
    }

    /**
     * Returns when the new version serves.
     *
     * @param bundle the module's bundle
     * @param fresh the new version
     * @throws IllegalStateException if it does not serve; says what became of the old one
     */
    void replace(Bundle bundle, ModuleContent fresh) {
        ModuleContent old = ModuleContent.running(bundle);
        try {
            put(bundle, fresh);
        } catch (BundleException unfit) {
            bringBack(bundle, old, fresh, unfit);
        }
    }

    private void bringBack(Bundle bundle, ModuleContent old, ModuleContent fresh, BundleException unfit) {
        String why = fresh.module() + " " + fresh.version() + " did not start: " + unfit.getMessage();
        try {
            put(bundle, old);
        } catch (BundleException worse) {
            worse.addSuppressed(unfit);
            throw new IllegalStateException(
                    why + " AND THE OLD VERSION " + old.version() + " DOES NOT SERVE EITHER. Next: bundle:diag "
                            + bundle.getBundleId(),
                    worse);
        }
        throw new IllegalStateException(
                why + " The old version " + old.version() + " is back and serves. Next: log:display -n 50", unfit);
    }

    private void put(Bundle bundle, ModuleContent content) throws BundleException {
        bundle.update(new ByteArrayInputStream(content.bytes()));
        bundle.start();
        long end = System.nanoTime() + patience.toNanos();
        while (!serves.test(bundle)) {
            if (System.nanoTime() > end) {
                throw new BundleException("it did not serve within " + patience.toSeconds() + " s.");
            }
            pause();
        }
    }

    private static void pause() throws BundleException {
        try {
            Thread.sleep(PAUSE_MILLIS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new BundleException("the wait for it was interrupted.", stopped);
        }
    }
}
