// SPDX-License-Identifier: Apache-2.0
package se.hemresa.access.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;

import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceReference;
import org.osgi.util.tracker.ServiceTracker;
import org.osgi.util.tracker.ServiceTrackerCustomizer;

/**
 * The services of a type, fetched only when they are asked for: modules need the access component to come up, so it must not
 * fetch theirs while it comes up itself.
 */
final class Whiteboard<T> implements ServiceTrackerCustomizer<T, ServiceReference<T>> {

    private final BundleContext context;
    private final ServiceTracker<T, ServiceReference<T>> tracker;

    Whiteboard(BundleContext context, Class<T> type) {
        this.context = context;
        this.tracker = new ServiceTracker<>(context, type, this);
        tracker.open();
    }

    List<T> services() {
        List<T> services = new ArrayList<>();
        SortedMap<ServiceReference<T>, ServiceReference<T>> tracked = tracker.getTracked();
        tracked.keySet().stream()
                .map(context::getService)
                .filter(Objects::nonNull)
                .forEach(services::add);
        return services;
    }

    void close() {
        tracker.close();
    }

    @Override
    public ServiceReference<T> addingService(ServiceReference<T> reference) {
        return reference;
    }

    @Override
    public void modifiedService(ServiceReference<T> reference, ServiceReference<T> same) {
        // Properties are not looked at.
    }

    @Override
    public void removedService(ServiceReference<T> reference, ServiceReference<T> same) {
        context.ungetService(reference);
    }
}
