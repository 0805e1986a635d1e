// SPDX-License-Identifier: Apache-2.0
package se.hemresa.travel.shell;

import java.io.PrintStream;
import java.util.List;

import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.api.console.Session;

import se.hemresa.api.access.Caller;
import se.hemresa.api.work.UnitOfWork;
import se.hemresa.travel.Alarm;
import se.hemresa.travel.TravelStore;

/** {@code travel:alarms}: the alarms that are open, oldest first, without who or where. */
@Service
@Command(scope = "travel", name = "alarms", description = "Lists the alarms that are open, oldest first")
public final class TravelAlarmsCommand implements Action {

    @Reference
    private TravelStore store;

    @Reference
    private UnitOfWork work;

    @Reference
    private Session session;

    @Override
    public Object execute() {
        // As the module: the console belongs to no agency.
        List<Alarm> alarms = Caller.module("travel-booking").call(() -> work.read(store::openAlarms));
        print(alarms, session.getConsole());
        return null;
    }

    static void print(List<Alarm> alarms, PrintStream out) {
        alarms.forEach(alarm -> out.printf(
                "%s  %-15s since %s  case %s%n", alarm.id(), alarm.kind(), alarm.raisedAt(), alarm.caseId()));
        out.printf("%d open%n", alarms.size());
    }
}
