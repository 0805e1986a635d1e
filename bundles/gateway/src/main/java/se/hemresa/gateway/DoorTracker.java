// SPDX-License-Identifier: Apache-2.0
package se.hemresa.gateway;

import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceReference;
import org.osgi.util.tracker.ServiceTracker;
import org.osgi.util.tracker.ServiceTrackerCustomizer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import se.hemresa.gateway.serving.Door;
import se.hemresa.gateway.serving.Generation;
import se.hemresa.gateway.serving.Modules;

/**
 * Opens a door for every service of a type and closes it when the service goes. The closing blocks while requests drain, here
 * and not in a component's unbind: only then are the module's other services still there for them.
 */
final class DoorTracker<T> implements ServiceTrackerCustomizer<T, DoorTracker.Opened> {

    /** Makes a door of a service. */
    interface Maker<T> {
        Door make(String module, Bundle bundle, T service);
    }

    /** An open door and whose it is. */
    record Opened(Generation generation, Bundle bundle) {}

    private static final Logger LOG = LoggerFactory.getLogger(DoorTracker.class);

    private final BundleContext context;
    private final Modules modules;
    private final Maker<T> maker;
    private final ServiceTracker<T, Opened> tracker;

    DoorTracker(BundleContext context, Class<T> type, Modules modules, Maker<T> maker) {
        this.context = context;
        this.modules = modules;
        this.maker = maker;
        this.tracker = new ServiceTracker<>(context, type, this);
    }

    void open() {
        tracker.open();
    }

    void close() {
        tracker.close();
    }

    @Override
    public Opened addingService(ServiceReference<T> reference) {
        Bundle bundle = reference.getBundle();
        String module = bundle.getHeaders().get("Hemresa-Module");
        T service = context.getService(reference);
        if (module == null || service == null) {
            LOG.warn("{} offers a door without the header Hemresa-Module; it is not opened", bundle.getSymbolicName());
            return null;
        }
        try {
            Generation generation = modules.open(module, maker.make(module, bundle, service));
            LOG.info("{} is served: {}", module, generation.door().paths());
            return new Opened(generation, bundle);
        } catch (RuntimeException unsound) {
            LOG.error("{} cannot be served; correct its contract and update its bundle", module, unsound);
            context.ungetService(reference);
            return null;
        }
    }

    @Override
    public void modifiedService(ServiceReference<T> reference, Opened opened) {
        // Properties are not looked at.
    }

    @Override
    public void removedService(ServiceReference<T> reference, Opened opened) {
        modules.close(opened.generation(), () -> opened.bundle().getState() == Bundle.UNINSTALLED);
        context.ungetService(reference);
    }
}
