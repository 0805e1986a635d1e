// SPDX-License-Identifier: Apache-2.0
package se.hemresa.sandbox.platform;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.URI;

import se.hemresa.sandbox.SandboxFailure;
import se.hemresa.sandbox.jose.PartnerKeys;
import se.hemresa.sandbox.partner.Partner;

/** Makes the partners known to the platform, once it is ready, and again at each start: a repeat changes nothing. */
public final class Registration implements Runnable {

    private static final Logger LOG = System.getLogger(Registration.class.getName());
    private static final long PAUSE_MILLIS = 1_000;

    private final Platform platform;
    private final URI base;
    private final PartnerKeys keys;

    /**
     * @param platform where
     * @param base where the partners take messages
     * @param keys theirs
     */
    public Registration(Platform platform, URI base, PartnerKeys keys) {
        this.platform = platform;
        this.base = base;
        this.keys = keys;
    }

    /** Tries until it is done or interrupted. */
    @Override
    public void run() {
        String told = "";
        while (!Thread.currentThread().isInterrupted()) {
            try {
                if (platform.isReady()) {
                    register();
                    return;
                }
            } catch (SandboxFailure notYet) {
                if (!told.equals(notYet.getMessage())) {
                    LOG.log(Level.INFO, "The partners are not registered yet: {0}", notYet.getMessage());
                    told = notYet.getMessage();
                }
            }
            pause();
        }
    }

    private void register() {
        for (Partner partner : Partner.values()) {
            platform.register(partner, base.resolve(partner.path()), keys);
        }
        LOG.log(Level.INFO, "The platform knows the simulated partners at {0}", base);
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE_MILLIS);
        } catch (InterruptedException told) {
            Thread.currentThread().interrupt();
        }
    }
}
