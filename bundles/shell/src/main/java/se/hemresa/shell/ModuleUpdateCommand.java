// SPDX-License-Identifier: Apache-2.0
package se.hemresa.shell;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.support.completers.FileCompleter;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.runtime.ServiceComponentRuntime;

import se.hemresa.api.gateway.ServedModules;

/** {@code module:update}: fails, with the old version back, unless the new one serves. */
@Service
@Command(
        scope = "module",
        name = "update",
        description =
                "Puts another version of a module in the place of the running one, and the old one back if the new one"
                        + " does not serve. Requests for the module wait meanwhile",
        detailedDescription = "Examples\n  module:update statistics /srv/modules/statistics-1.1.0.jar\n"
                + "  module:update statistics mvn:se.hemresa/statistics/1.1.0")
public final class ModuleUpdateCommand implements Action {

    @Reference
    private BundleContext context;

    @Reference(optional = true)
    private ServiceComponentRuntime components;

    @Reference(optional = true)
    private ServedModules served;

    @Argument(index = 0, name = "module", required = true, description = "The module, see hemresa:modules")
    @Completion(ModuleNames.class)
    private String module;

    @Argument(index = 1, name = "from", required = true, description = "The file of the new version, or its URL")
    @Completion(FileCompleter.class)
    private String from;

    @Option(name = "--patience", description = "How long a version may take until it serves, 1 to 300 seconds")
    private int patience = 30;

    @Override
    public Object execute() throws IOException {
        Bundle bundle = DomainModule.find(context, module);
        if (components == null || served == null) {
            throw new IllegalStateException("The platform is not up. Next: hemresa:doctor");
        }
        if (patience < 1 || patience > 300) {
            throw new IllegalArgumentException("--patience must be 1 to 300");
        }
        ModuleContent fresh = ModuleContent.of(read());
        if (!fresh.module().equals(module) || !fresh.symbolicName().equals(bundle.getSymbolicName())) {
            throw new IllegalArgumentException("That is no version of " + module + ". Nothing was changed.");
        }
        String before = bundle.getVersion().toString();
        long begin = System.nanoTime();
        Fitness fitness = new Fitness(components, served);
        new ModuleSwap(fitness::serves, Duration.ofSeconds(patience)).replace(bundle, fresh);
        System.out.printf(
                "%s %s is gone, %s serves after %d ms.%n",
                module,
                before,
                bundle.getVersion(),
                Duration.ofNanos(System.nanoTime() - begin).toMillis());
        return null;
    }

    private byte[] read() throws IOException {
        if (!from.matches("[a-z]{2,}:.*")) {
            return Files.readAllBytes(Path.of(from));
        }
        try (InputStream content = new URL(from).openStream()) {
            return content.readAllBytes();
        }
    }
}
