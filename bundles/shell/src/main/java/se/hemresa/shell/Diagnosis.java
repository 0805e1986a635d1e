// SPDX-License-Identifier: Apache-2.0
package se.hemresa.shell;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.apache.felix.hc.api.Result;

import se.hemresa.api.journal.Subscriptions;

/** What the doctor found, in the order in which it looked, and the verdict. */
final class Diagnosis {

    private static final String NEXT = " Next: ";
    private static final long MEGABYTE = 1 << 20;
    /** A day of logs, and the time in which somebody comes. */
    private static final long ENOUGH = 1024 * MEGABYTE;

    private final List<Finding> findings = new ArrayList<>();

    /** @param mode the value of {@code hemresa.mode}; absent is production */
    void mode(Optional<String> mode, Optional<String> data) {
        findings.add(Finding.good("mode", mode.orElse("production")));
        findings.add(
                data.isPresent()
                        ? Finding.good("data", data.get())
                        : Finding.bad("data", "hemresa.data is not set: nothing can be stored", "system:property"));
    }

    void modules(List<InstalledModule> modules) {
        if (modules.isEmpty()) {
            findings.add(Finding.bad("modules", "No module is installed", "feature:install hemresa"));
        }
        for (InstalledModule module : modules) {
            String subject = "module " + module.name();
            findings.add(
                    module.active()
                            ? Finding.good(subject, module.version())
                            : Finding.bad(
                                    subject,
                                    "Bundle " + module.bundleId() + " is " + module.state(),
                                    "bundle:diag " + module.bundleId()));
        }
    }

    /** @param checks what the health checks said; empty if nobody could run them */
    void health(Optional<List<CheckedHealth>> checks) {
        if (checks.isEmpty()) {
            findings.add(Finding.bad("health", "Nobody runs health checks", "feature:list -i"));
        } else if (checks.get().isEmpty()) {
            findings.add(Finding.bad("health", "There are no health checks", "hemresa:modules"));
        }
        checks.stream().flatMap(List::stream).map(Diagnosis::finding).forEach(findings::add);
    }

    /** A check may end its text with what to type next; for one that does not, it stands in the log of its bundle. */
    private static Finding finding(CheckedHealth check) {
        String subject = "health " + check.name();
        String text = check.text().isEmpty() ? check.status().toString() : check.text();
        if (check.status() == Result.Status.OK) {
            return Finding.good(subject, text);
        }
        int next = text.lastIndexOf(NEXT);
        return next < 0
                ? Finding.bad(subject, check.status() + ": " + text, ("log:display -n 20 " + check.owner()).strip())
                : Finding.bad(
                        subject, check.status() + ": " + text.substring(0, next), text.substring(next + NEXT.length()));
    }

    /**
     * @param folder where everything is written
     * @param usable how much room is left there [bytes]
     */
    void disk(String folder, long usable) {
        String text = usable / MEGABYTE + " MB free";
        findings.add(
                usable >= ENOUGH
                        ? Finding.good("disk", text)
                        : Finding.bad("disk", text + ": make room before it is full", "shell:exec du -xsh " + folder));
    }

    /** @param parked the parked events; empty if the journal is away */
    void parked(Optional<List<Subscriptions.Parked>> parked) {
        if (parked.isEmpty()) {
            findings.add(Finding.bad("journal", "The journal is not available", "hemresa:modules"));
        } else if (parked.get().isEmpty()) {
            findings.add(Finding.good("parked events", "none"));
        } else {
            findings.add(Finding.bad(
                    "parked events", parked.get().size() + " wait for a person to decide", "journal:parked"));
        }
    }

    boolean inOrder() {
        return problems().isEmpty();
    }

    private List<Finding> problems() {
        return findings.stream().filter(finding -> !finding.ok()).toList();
    }

    String verdict() {
        List<Finding> problems = problems();
        return problems.isEmpty()
                ? "In order."
                : "NOT IN ORDER, problems: " + problems.size() + ". Begin with: "
                        + problems.get(0).next();
    }

    String text() {
        StringBuilder text = new StringBuilder();
        for (Finding finding : findings) {
            text.append(
                    String.format("%-4s %-28s %s%n", finding.ok() ? "ok" : "BAD", finding.subject(), finding.text()));
            if (!finding.ok()) {
                text.append("     next: ").append(finding.next()).append(System.lineSeparator());
            }
        }
        return text.append(verdict()).toString();
    }

    String json() {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("inOrder", inOrder());
        tree.put("verdict", verdict());
        tree.put("findings", findings.stream().map(Diagnosis::tree).toList());
        return Text.json(tree);
    }

    private static Map<String, Object> tree(Finding finding) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("ok", finding.ok());
        tree.put("subject", finding.subject());
        tree.put("text", finding.text());
        tree.put("next", finding.next());
        return tree;
    }
}
