// SPDX-License-Identifier: Apache-2.0
package se.hemresa.shell;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.framework.ServiceReference;

import se.hemresa.api.cases.Guard;
import se.hemresa.api.gateway.ModuleRegister;

/** {@code module:remove}: tells what is lost; does it only with {@code --yes}. */
@Service
@Command(
        scope = "module",
        name = "remove",
        description = "Removes a module from the running server. What it stored stays, and is there when it comes back",
        detailedDescription = "Examples\n  module:remove statistics\n  module:remove --yes statistics")
public final class ModuleRemoveCommand implements Action {

    @Reference
    private BundleContext context;

    @Reference(optional = true)
    private ModuleRegister register;

    @Argument(name = "module", required = true, description = "The module, see hemresa:modules")
    @Completion(ModuleNames.class)
    private String module;

    @Option(name = "--yes", description = "Remove it; without this it is only told what would be lost")
    private boolean yes;

    @Override
    public Object execute() throws BundleException {
        Bundle bundle = DomainModule.find(context, module);
        System.out.println(losses(module, paths(), guards(bundle)));
        if (!yes) {
            throw new IllegalStateException("Nothing was changed. Next: module:remove --yes " + module);
        }
        String version = bundle.getVersion().toString();
        String location = bundle.getLocation();
        bundle.uninstall();
        System.out.println(module + " " + version + " is removed. " + wayBack(location));
        return null;
    }

    /** What lies in the watched folder is installed anew at the next start. */
    static String wayBack(String location) {
        int folder = location.lastIndexOf("/deploy/");
        return folder < 0
                ? "To bring it back: bundle:install --start '" + location
                        + "'. The next feature:install or KAR brings back what a feature names."
                : "It came from the folder deploy: take " + location.substring(folder + "/deploy/".length())
                        + " away there, or it comes back at the next start.";
    }

    static String losses(String module, List<String> paths, List<String> guards) {
        List<String> lines = new ArrayList<>();
        lines.add("Without " + module + ":");
        lines.add("  its paths answer 404 and name it: " + (paths.isEmpty() ? "none" : String.join(" ", paths)));
        lines.add("  its guards are not proven and block every transition that asks them: "
                + (guards.isEmpty() ? "none" : String.join(" ", guards)));
        lines.add("  its events wait in the journal, and its messages are not made");
        lines.add("What it stored stays in the database.");
        return String.join(System.lineSeparator(), lines);
    }

    private List<String> paths() {
        if (register == null) {
            return List.of();
        }
        return Operator.call(register::known).stream()
                .filter(known -> known.module().equals(module))
                .flatMap(known -> known.paths().stream())
                .toList();
    }

    private List<String> guards(Bundle bundle) {
        ServiceReference<?>[] offered =
                Optional.ofNullable(bundle.getRegisteredServices()).orElse(new ServiceReference<?>[0]);
        return Arrays.stream(offered)
                .map(context::getService)
                .filter(Guard.class::isInstance)
                .map(guard -> ((Guard) guard).code())
                .sorted()
                .toList();
    }
}
