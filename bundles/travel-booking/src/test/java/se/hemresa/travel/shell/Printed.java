// SPDX-License-Identifier: Apache-2.0
package se.hemresa.travel.shell;

import java.io.PrintStream;
import java.util.List;

import se.hemresa.travel.Alarm;
import se.hemresa.travel.Journey;

/** What the commands print. */
public final class Printed {

    private Printed() {}

    public static void journey(Journey journey, PrintStream out) {
        TravelShowCommand.print(journey, out);
    }

    public static void alarms(List<Alarm> alarms, PrintStream out) {
        TravelAlarmsCommand.print(alarms, out);
    }
}
