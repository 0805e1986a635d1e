// SPDX-License-Identifier: Apache-2.0
package se.hemresa.shell;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.osgi.framework.BundleContext;

import se.hemresa.api.gateway.ModuleRegister;

/** {@code hemresa:modules}. */
@Service
@Command(
        scope = "hemresa",
        name = "modules",
        description = "Lists the modules: those installed, with their state, and those that are known but absent",
        detailedDescription = "Examples\n  hemresa:modules\n  hemresa:modules --json")
public final class ModulesCommand implements Action {

    @Reference
    private BundleContext context;

    @Reference(optional = true)
    private ModuleRegister register;

    @Option(name = "--json", description = "Print JSON")
    private boolean json;

    @Override
    public Object execute() {
        List<ModuleRegister.Known> known = register == null ? List.of() : Operator.call(register::known);
        System.out.println(render(InstalledModule.all(context), known, json));
        return null;
    }

    static String render(List<InstalledModule> installed, List<ModuleRegister.Known> known, boolean json) {
        List<Map<String, Object>> modules = new ArrayList<>();
        installed.forEach(module -> modules.add(
                row(module.name(), module.state(), module.version(), module.bundleId(), paths(module.name(), known))));
        known.stream()
                .filter(module ->
                        installed.stream().noneMatch(other -> other.name().equals(module.module())))
                .forEach(module -> modules.add(row(module.module(), "Absent", "", "", module.paths())));
        if (json) {
            return Text.json(modules);
        }
        return Text.table(
                "No modules",
                List.of("Module", "State", "Version", "Bundle", "Paths"),
                modules.stream().map(ModulesCommand::cells).toList());
    }

    private static List<String> paths(String module, List<ModuleRegister.Known> known) {
        return known.stream()
                .filter(other -> other.module().equals(module))
                .flatMap(other -> other.paths().stream())
                .toList();
    }

    private static Map<String, Object> row(
            String module, String state, String version, Object bundle, List<String> paths) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("module", module);
        row.put("state", state);
        row.put("version", version);
        row.put("bundle", bundle);
        row.put("paths", paths);
        return row;
    }

    private static List<Object> cells(Map<String, Object> module) {
        List<Object> cells = new ArrayList<>(module.values());
        cells.set(4, ((List<?>) module.get("paths")).size());
        return cells;
    }
}
