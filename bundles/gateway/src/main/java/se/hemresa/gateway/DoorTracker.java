// SPDX-License-Identifier: Apache-2.0
package se.hemresa.gateway;

import java.time.Clock;
import java.time.Duration;

import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceReference;
import org.osgi.util.tracker.ServiceTracker;
import org.osgi.util.tracker.ServiceTrackerCustomizer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import se.hemresa.gateway.serving.Door;
import se.hemresa.gateway.serving.Modules;

/**
 * Opens a door for every service of a type and closes it when its bundle begins to stop, or when the service goes by itself.
 * The closing blocks while requests drain, and not in a component's unbind: only then are the module's other services still
 * there for them.
 */
final class DoorTracker<T> implements ServiceTrackerCustomizer<T, Offer> {

    /** Makes a door of a service. */
    interface Maker<T> {
        Door make(String module, Bundle bundle, T service);
    }

    private static final Logger LOG = LoggerFactory.getLogger(DoorTracker.class);

    /** So long a door waits for the rest of its module; a module that is never complete is served all the same. */
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final BundleContext context;
    private final Modules modules;
    private final Completeness completeness;
    private final Clock clock;
    private final Maker<T> maker;
    private final ServiceTracker<T, Offer> tracker;

    DoorTracker(Serving serving, BundleContext context, Class<T> type, Completeness completeness, Maker<T> maker) {
        this.context = context;
        this.modules = serving.modules();
        this.clock = serving.clock();
        this.completeness = completeness;
        this.maker = maker;
        this.tracker = new ServiceTracker<>(context, type, this);
    }

    void open() {
        tracker.open();
    }

    void close() {
        tracker.close();
    }

    /** Opens the doors whose modules have become complete. To be called many times a second. */
    void openWaiting() {
        tracker.getTracked().values().stream().filter(Offer::isWaiting).forEach(this::openIfComplete);
    }

    private void openIfComplete(Offer offer) {
        boolean complete = completeness.isComplete(offer.bundle());
        if (!complete && clock.instant().isAfter(offer.since().plus(PATIENCE))) {
            LOG.warn(
                    "{} has a component that cannot be used; it is served without. hemresa:modules tells more",
                    offer.bundle().getSymbolicName());
            complete = true;
        }
        if (complete) {
            offer.open();
            LOG.info("{} is served", offer.bundle().getSymbolicName());
        }
    }

    /** Closes the doors of a bundle before any of its services goes; returns when the requests within have left. */
    void leave(Bundle bundle) {
        tracker.getTracked().values().stream()
                .filter(offer -> offer.bundle().equals(bundle))
                .forEach(Offer::close);
    }

    @Override
    public Offer addingService(ServiceReference<T> reference) {
        Bundle bundle = reference.getBundle();
        String module = bundle.getHeaders().get("Hemresa-Module");
        T service = context.getService(reference);
        if (module == null || service == null) {
            LOG.warn("{} offers a door without the header Hemresa-Module; it is not opened", bundle.getSymbolicName());
            return null;
        }
        try {
            Offer offer = new Offer(modules, module, bundle, maker.make(module, bundle, service), clock.instant());
            openIfComplete(offer);
            return offer;
        } catch (RuntimeException unsound) {
            LOG.error("{} cannot be served; correct its contract and update its bundle", module, unsound);
            context.ungetService(reference);
            return null;
        }
    }

    @Override
    public void modifiedService(ServiceReference<T> reference, Offer offer) {
        // Properties are not looked at.
    }

    @Override
    public void removedService(ServiceReference<T> reference, Offer offer) {
        offer.close();
        context.ungetService(reference);
    }
}
