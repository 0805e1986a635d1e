// SPDX-License-Identifier: Apache-2.0
package se.hemresa.gateway;

import org.osgi.framework.BundleContext;

/** Whether the container has started everything it was told to start. */
final class Boot {

    /** Karaf registers it when its boot features stand; by name, so that nothing of Karaf is imported. */
    private static final String FINISHED = "org.apache.karaf.features.BootFinished";

    private final BundleContext context;

    Boot(BundleContext context) {
        this.context = context;
    }

    boolean isFinished() {
        return context.getServiceReference(FINISHED) != null;
    }
}
