// SPDX-License-Identifier: Apache-2.0
package se.hemresa.shell;

import java.util.Arrays;
import java.util.List;
import java.util.Set;

import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;

/** The modules that may come and go while requests are served (design.md §5); the platform under them changes by a restart. */
final class DomainModule {

    private static final Set<String> PLATFORM =
            Set.of("access", "api", "camel", "exchange", "gateway", "identity", "journal", "routing", "shell", "vault");

    private DomainModule() {}

    /**
     * @param context where it is installed
     * @param name its name, see {@code hemresa:modules}
     * @return its bundle
     * @throws IllegalArgumentException if it is none, or of the platform
     */
    static Bundle find(BundleContext context, String name) {
        if (PLATFORM.contains(name)) {
            throw new IllegalArgumentException(
                    name + " is of the platform: put the new distribution in the place of the old"
                            + " one and restart. Next: bin/hemresa stop");
        }
        return installed(context).stream()
                .filter(bundle -> InstalledModule.nameOf(bundle).orElseThrow().equals(name))
                .findFirst()
                .orElseThrow(() ->
                        new IllegalArgumentException("No module of this name is installed. Next: hemresa:modules"));
    }

    /** @return the names of those that are installed */
    static List<String> names(BundleContext context) {
        return installed(context).stream()
                .map(bundle -> InstalledModule.nameOf(bundle).orElseThrow())
                .filter(name -> !PLATFORM.contains(name))
                .sorted()
                .toList();
    }

    private static List<Bundle> installed(BundleContext context) {
        return Arrays.stream(context.getBundles())
                .filter(bundle -> InstalledModule.nameOf(bundle).isPresent())
                .toList();
    }
}
