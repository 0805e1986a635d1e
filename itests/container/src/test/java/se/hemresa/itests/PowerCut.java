// SPDX-License-Identifier: Apache-2.0
package se.hemresa.itests;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;

import org.osgi.framework.BundleActivator;
import org.osgi.framework.BundleContext;

import se.hemresa.api.access.Caller;
import se.hemresa.api.work.CommitListener;

/**
 * Runs inside the server, as a bundle of its own: when armed, holds the thread of a county's request for ever right after its
 * commit, so that the test can end the process between commit and answer.
 */
public final class PowerCut implements BundleActivator, CommitListener {

    static final String ARMED = "power-cut.armed";
    static final String REACHED = "power-cut.reached";

    private Path data;

    @Override
    public void start(BundleContext context) {
        data = Path.of(context.getProperty("hemresa.data"));
        context.registerService(CommitListener.class, this, null);
    }

    @Override
    public void stop(BundleContext context) {
        // The framework takes the service back.
    }

    @Override
    public void committed() {
        if (Files.exists(data.resolve(ARMED)) && "SE-AB".equals(agency())) {
            mark(data.resolve(REACHED));
            waitForTheEnd();
        }
    }

    private static String agency() {
        try {
            return Caller.current().agency().value();
        } catch (IllegalStateException nobody) {
            return "";
        }
    }

    static void mark(Path file) {
        try {
            Files.createFile(file);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    static void waitForTheEnd() {
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }
}
