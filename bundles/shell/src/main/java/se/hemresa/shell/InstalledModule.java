// SPDX-License-Identifier: Apache-2.0
package se.hemresa.shell;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;

/**
 * A bundle of ours or of a third party that calls itself a module of Hemresa.
 *
 * @param name the header {@code Hemresa-Module}
 * @param bundleId the id of the bundle
 * @param version the version of the bundle
 * @param state {@code Active}, {@code Resolved}, …
 */
record InstalledModule(String name, long bundleId, String version, String state) {

    private static final Map<Integer, String> STATES = Map.of(
            Bundle.UNINSTALLED, "Uninstalled",
            Bundle.INSTALLED, "Installed",
            Bundle.RESOLVED, "Resolved",
            Bundle.STARTING, "Starting",
            Bundle.STOPPING, "Stopping",
            Bundle.ACTIVE, "Active");

    static List<InstalledModule> all(BundleContext context) {
        return Arrays.stream(context.getBundles())
                .filter(bundle -> nameOf(bundle).isPresent())
                .map(bundle -> new InstalledModule(
                        nameOf(bundle).orElseThrow(),
                        bundle.getBundleId(),
                        bundle.getVersion().toString(),
                        STATES.get(bundle.getState())))
                .sorted(Comparator.comparing(InstalledModule::name))
                .toList();
    }

    /** @return what a bundle calls itself; empty if it is no module */
    static Optional<String> nameOf(Bundle bundle) {
        return Optional.ofNullable(bundle.getHeaders().get("Hemresa-Module"));
    }

    boolean active() {
        return state.equals("Active");
    }
}
