// SPDX-License-Identifier: Apache-2.0
package se.hemresa.sandbox;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;

/** The simulated partners as a program of their own. It runs until it is ended; exit code 2 is a wrong use, 1 a failure. */
public final class Main {

    private static final Logger LOG = System.getLogger(Main.class.getName());

    private Main() {}

    /**
     * @param arguments as {@link Settings#USAGE} says
     * @throws InterruptedException never but when the process is made to end
     */
    public static void main(String... arguments) throws InterruptedException {
        try {
            new Sandbox(Settings.of(arguments), Clock.systemUTC());
            Thread.currentThread().join();
        } catch (IllegalArgumentException wrong) {
            LOG.log(Level.ERROR, Settings.USAGE);
            System.exit(2);
        } catch (SandboxFailure failed) {
            LOG.log(Level.ERROR, failed.getMessage());
            System.exit(1);
        }
    }
}
