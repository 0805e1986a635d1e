// SPDX-License-Identifier: Apache-2.0
package se.hemresa.itests.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Set;

import org.osgi.framework.BundleActivator;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceReference;

import se.hemresa.api.journal.Entry;
import se.hemresa.api.journal.Subscriptions;

/**
 * Runs inside the server, as a bundle of its own: a subscriber that writes down what it is told, line by line, and that fails at
 * a referral as long as there is a file that says so.
 */
public final class Probe implements BundleActivator {

    static final String POISON = "probe.poison";
    static final String TOLD = "probe.told";

    private static final String NAME = "probe";
    private static final Set<String> TYPES = Set.of("CaseReferred", "Entered");

    private Thread thread;

    @Override
    public void start(BundleContext context) {
        Path data = Path.of(context.getProperty("hemresa.data"));
        ServiceReference<Subscriptions> reference = context.getServiceReference(Subscriptions.class);
        Subscriptions subscriptions = context.getService(reference);
        thread = new Thread(() -> listen(subscriptions, data), "probe");
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void stop(BundleContext context) {
        thread.interrupt();
    }

    private static void listen(Subscriptions subscriptions, Path data) {
        try {
            while (true) {
                subscriptions.deliver(NAME, TYPES, entry -> told(entry, data));
                subscriptions.awaitNews(Duration.ofMillis(100));
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    private static void told(Entry entry, Path data) {
        if (entry.type().equals("CaseReferred") && Files.exists(data.resolve(POISON))) {
            throw new IllegalStateException("Told to fail");
        }
        String kind = entry.payload().getOrDefault("operation", "referral");
        String line = entry.subject().map(Object::toString).orElse("") + " " + kind + "\n";
        try {
            Files.writeString(data.resolve(TOLD), line, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
