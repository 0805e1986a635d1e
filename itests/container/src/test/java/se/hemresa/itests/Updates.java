// SPDX-License-Identifier: Apache-2.0
package se.hemresa.itests;

import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.IntConsumer;
import java.util.stream.Stream;

import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.framework.wiring.BundleWiring;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.awaitility.Awaitility.await;
import static org.junit.Assert.assertEquals;

/**
 * A module is updated again and again while requests keep coming: none fails, and what the old versions held is let go. Five
 * times, more than the class loaders that may still be held; the profile {@code updates} says twenty.
 */
final class Updates {

    static final int TIMES = Integer.getInteger("hemresa.updates", 5);

    private final BundleContext context;
    private final String symbolicName;
    private final List<WeakReference<ClassLoader>> loaders = new ArrayList<>();

    /**
     * @param context where the module is
     * @param symbolicName of its bundle
     */
    Updates(BundleContext context, String symbolicName) {
        this.context = context;
        this.symbolicName = symbolicName;
    }

    /**
     * Updates under traffic, which ends with it.
     *
     * @param traffic what keeps coming
     * @param during begun before each update, with its number from 0
     */
    void under(OpenLoop traffic, IntConsumer during) throws BundleException {
        try (traffic) {
            await("traffic").atMost(60, SECONDS).until(() -> traffic.answered() > 1000);
            for (int update = 0; update < TIMES; update++) {
                Bundle bundle = bundle(context, symbolicName);
                loaders.add(new WeakReference<>(bundle.adapt(BundleWiring.class).getClassLoader()));
                int sent = traffic.sent();
                during.accept(update);
                bundle.update();
                await("traffic after the update").atMost(60, SECONDS).until(() -> traffic.answered() > sent + 200);
            }
            traffic.end();
            await("every answer").atMost(60, SECONDS).until(() -> traffic.answered() == traffic.sent());
            report(traffic);
            assertEquals(Map.of(), traffic.failures());
        }
        await("old class loaders are gone").atMost(90, SECONDS).until(() -> alive() <= 3);
    }

    /** The bundle of a symbolic name. */
    static Bundle bundle(BundleContext context, String symbolicName) {
        return Stream.of(context.getBundles())
                .filter(bundle -> symbolicName.equals(bundle.getSymbolicName()))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no bundle " + symbolicName));
    }

    private long alive() {
        System.gc();
        return loaders.stream().map(WeakReference::get).filter(Objects::nonNull).count();
    }

    private void report(OpenLoop traffic) {
        System.out.printf(
                "%s: %d updates, %d requests, %d failed, longest wait %d ms%n",
                symbolicName,
                TIMES,
                traffic.sent(),
                traffic.failures().values().stream().mapToInt(Integer::intValue).sum(),
                traffic.longest().toMillis());
    }
}
