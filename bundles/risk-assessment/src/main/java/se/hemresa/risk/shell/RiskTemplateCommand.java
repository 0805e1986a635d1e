// SPDX-License-Identifier: Apache-2.0
package se.hemresa.risk.shell;

import java.util.List;
import java.util.stream.Stream;

import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.api.console.Session;

import se.hemresa.risk.Instruments;
import se.hemresa.risk.RiskItem;
import se.hemresa.risk.RiskTemplate;

/** {@code risk:template}: the instruments, or the items of one. */
@Service
@Command(
        scope = "risk",
        name = "template",
        description = "Lists the risk instruments, or the items of one. Example: risk:template RA-SE")
public final class RiskTemplateCommand implements Action {

    @Reference
    private Instruments instruments;

    @Reference
    private Session session;

    @Argument(name = "code", description = "The code of an instrument")
    private String code;

    @Override
    public Object execute() {
        lines(instruments, code).forEach(line -> session.getConsole().println(line));
        return null;
    }

    static List<String> lines(Instruments instruments, String code) {
        if (code == null) {
            return instruments.templates().stream()
                    .map(RiskTemplateCommand::head)
                    .toList();
        }
        RiskTemplate template = instruments
                .find(code)
                .orElseThrow(
                        () -> new IllegalArgumentException("There is no such instrument; risk:template lists them."));
        return Stream.concat(
                        Stream.of(head(template)), template.items().stream().map(RiskTemplateCommand::line))
                .toList();
    }

    private static String head(RiskTemplate template) {
        return String.format(
                "%s version %d, %d items: %s",
                template.code(),
                template.version(),
                template.items().size(),
                template.titles().get(0));
    }

    private static String line(RiskItem item) {
        String weight = item.weight() > 0 ? " weight " + item.weight() : "";
        String critical = item.criticalAt().isPresent()
                ? " critical at " + item.criticalAt().getAsInt()
                : "";
        return String.format("  %-38s %-12s%s%s", item.code(), item.aspect(), weight, critical);
    }
}
