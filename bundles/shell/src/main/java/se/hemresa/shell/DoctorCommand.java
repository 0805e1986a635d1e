// SPDX-License-Identifier: Apache-2.0
package se.hemresa.shell;

import java.io.File;
import java.util.Optional;

import org.apache.felix.hc.api.execution.HealthCheckExecutor;
import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.osgi.framework.BundleContext;

import se.hemresa.api.journal.Subscriptions;

/** {@code hemresa:doctor}: fails unless everything it looks at is in order. */
@Service
@Command(
        scope = "hemresa",
        name = "doctor",
        description =
                "Looks at mode, disk, modules, health checks and parked events; tells for each problem the next command to type, and"
                        + " fails if there is any",
        detailedDescription = "Examples\n  hemresa:doctor\n  hemresa:doctor --json")
public final class DoctorCommand implements Action {

    @Reference
    private BundleContext context;

    @Reference(optional = true)
    private HealthCheckExecutor executor;

    @Reference(optional = true)
    private Subscriptions subscriptions;

    @Option(name = "--json", description = "Print JSON")
    private boolean json;

    @Override
    public Object execute() {
        Diagnosis diagnosis = Operator.call(this::examine);
        String report = json ? diagnosis.json() : diagnosis.text();
        System.out.println(report);
        if (!diagnosis.inOrder()) {
            throw new IllegalStateException(diagnosis.verdict());
        }
        return null;
    }

    private Diagnosis examine() {
        Diagnosis diagnosis = new Diagnosis();
        diagnosis.mode(property("hemresa.mode"), property("hemresa.data"));
        property("hemresa.data").ifPresent(data -> diagnosis.disk(data, new File(data).getUsableSpace()));
        diagnosis.modules(InstalledModule.all(context));
        diagnosis.health(Optional.ofNullable(executor).map(CheckedHealth::all));
        diagnosis.parked(Optional.ofNullable(subscriptions).map(Subscriptions::parked));
        return diagnosis;
    }

    private Optional<String> property(String name) {
        return Optional.ofNullable(context.getProperty(name));
    }
}
