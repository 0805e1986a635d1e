// SPDX-License-Identifier: Apache-2.0
package se.hemresa.cases.tasks;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/** Days on which an authority works: Monday to Friday in Sweden. Public holidays are not known here, so a time limit may end on one. */
final class WorkingDays {

    private static final ZoneId SWEDEN = ZoneId.of("Europe/Stockholm");

    private WorkingDays() {}

    /**
     * @param from a moment
     * @param days how many working days, at least one
     * @return the same hour that many working days later
     */
    static Instant after(Instant from, int days) {
        ZonedDateTime at = from.atZone(SWEDEN);
        for (int left = days; left > 0; ) {
            at = at.plusDays(1);
            if (at.getDayOfWeek() != DayOfWeek.SATURDAY && at.getDayOfWeek() != DayOfWeek.SUNDAY) {
                left--;
            }
        }
        return at.toInstant();
    }
}
