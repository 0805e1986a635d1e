// SPDX-License-Identifier: Apache-2.0
package se.hemresa.risk.shell;

import java.util.List;
import java.util.regex.Pattern;

import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.api.console.Session;

import se.hemresa.api.access.Caller;
import se.hemresa.api.id.CaseId;
import se.hemresa.api.work.UnitOfWork;
import se.hemresa.risk.RiskAssessment;
import se.hemresa.risk.RiskFile;
import se.hemresa.risk.RiskStore;

/** {@code risk:show}: the levels of a case's assessments, newest first; never what was said. */
@Service
@Command(
        scope = "risk",
        name = "show",
        description =
                "Shows stage, side, level, validity and signatures of a case's risk assessments. Example: risk:show 019abcde-0000-7000-8000-000000000001")
public final class RiskShowCommand implements Action {

    private static final Pattern ID = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

    @Reference
    private RiskStore store;

    @Reference
    private UnitOfWork work;

    @Reference
    private Session session;

    @Argument(name = "case", description = "The id of the case, as case:show tells it", required = true)
    private String wanted;

    @Override
    public Object execute() {
        if (!ID.matcher(wanted).matches()) {
            throw new IllegalArgumentException("That is not the id of a case; case:show tells it.");
        }
        // As the module: the console belongs to no agency.
        RiskFile file =
                Caller.module("risk-assessment").call(() -> work.read(() -> store.file(CaseId.fromString(wanted))));
        lines(file).forEach(line -> session.getConsole().println(line));
        return null;
    }

    static List<String> lines(RiskFile file) {
        if (file.assessments().isEmpty()) {
            return List.of("No risk has been assessed.");
        }
        return file.assessments().stream().map(RiskShowCommand::line).toList();
    }

    private static String line(RiskAssessment one) {
        return String.format(
                "%-24s %-15s %-7s %-12s until %-24s %s",
                one.setting().assessedAt(),
                one.setting().stage(),
                one.setting().side(),
                one.finding().overall(),
                one.validity().until(),
                one.isSigned() ? "signed" : "not signed");
    }
}
