// SPDX-License-Identifier: Apache-2.0
package se.hemresa.sandbox.platform;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.URI;
import java.time.Duration;

import se.hemresa.sandbox.SandboxFailure;
import se.hemresa.sandbox.jose.PartnerKeys;
import se.hemresa.sandbox.partner.Partner;

/**
 * Makes the partners known to the platform, once it is ready, and again at each start: a repeat changes nothing. Each refusal
 * is journalled there, so it asks ever more seldom.
 */
public final class Registration implements Runnable {

    private static final Logger LOG = System.getLogger(Registration.class.getName());
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(8);

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
        Duration pause = FIRST_PAUSE;
        while (!Thread.currentThread().isInterrupted()) {
            try {
                if (platform.isReady()) {
                    register();
                    return;
                }
                pause = FIRST_PAUSE;
            } catch (SandboxFailure notYet) {
                if (!told.equals(notYet.getMessage())) {
                    LOG.log(Level.INFO, "The partners are not registered yet: {0}", notYet.getMessage());
                    told = notYet.getMessage();
                }
                pause = pause.compareTo(LONGEST_PAUSE) < 0 ? pause.multipliedBy(2) : LONGEST_PAUSE;
            }
            sleep(pause);
        }
    }

    private void register() {
        for (Partner partner : Partner.values()) {
            platform.register(partner, base.resolve(partner.path()), keys);
        }
        LOG.log(Level.INFO, "The platform knows the simulated partners at {0}", base);
    }

    private static void sleep(Duration pause) {
        try {
            Thread.sleep(pause.toMillis());
        } catch (InterruptedException told) {
            Thread.currentThread().interrupt();
        }
    }
}
