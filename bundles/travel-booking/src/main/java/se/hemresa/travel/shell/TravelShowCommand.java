// SPDX-License-Identifier: Apache-2.0
package se.hemresa.travel.shell;

import java.io.PrintStream;

import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.api.console.Session;

import se.hemresa.api.access.Caller;
import se.hemresa.api.id.CaseId;
import se.hemresa.api.work.UnitOfWork;
import se.hemresa.travel.Checkpoint;
import se.hemresa.travel.Journey;
import se.hemresa.travel.TravelLeg;
import se.hemresa.travel.TravelStore;

/** {@code travel:show}: how far a journey has come, without who or where. */
@Service
@Command(
        scope = "travel",
        name = "show",
        description = "Shows how far a journey has come, without a name or a place. Example: travel:show 019abcde-…")
public final class TravelShowCommand implements Action {

    @Reference
    private TravelStore store;

    @Reference
    private UnitOfWork work;

    @Reference
    private Session session;

    @Argument(name = "case", description = "The id of the case", required = true)
    private String wanted;

    @Override
    public Object execute() {
        // As the module: the console belongs to no agency.
        Journey journey = Caller.module("travel-booking")
                .call(() -> work.read(() -> Journey.of(store, CaseId.fromString(wanted))));
        if (journey.plan().isEmpty()) {
            throw new IllegalArgumentException("There is no travel plan for such a case.");
        }
        print(journey, session.getConsole());
        return null;
    }

    static void print(Journey journey, PrintStream out) {
        out.printf("plan version %d, %s%n", journey.plan().orElseThrow().stamp().version(), journey.status());
        for (TravelLeg leg : journey.legs()) {
            out.printf(
                    "leg %d %-5s %-10s%n", leg.seq(), leg.content().text("mode").orElse(""), leg.status());
        }
        for (Checkpoint checkpoint : journey.checkpoints()) {
            out.printf(
                    "leg %d %-14s expected %s %s%n",
                    checkpoint.legSeq(),
                    checkpoint.kind(),
                    checkpoint.expectedAt(),
                    checkpoint.actualAt().map(at -> "reached " + at).orElse("awaited"));
        }
    }
}
