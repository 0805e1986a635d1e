// SPDX-License-Identifier: Apache-2.0
package se.hemresa.aftercare;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

import se.hemresa.api.access.Caller;
import se.hemresa.api.id.AgencyId;

/**
 * Who entered something, and when.
 *
 * @param at when, in whole milliseconds
 * @param by the user; the agency where a system acted
 * @param agency the agency
 */
public record Entered(Instant at, String by, AgencyId agency) {

    /**
     * @param clock the clock
     * @return the current caller, now
     */
    static Entered now(Clock clock) {
        Caller caller = Caller.current();
        return new Entered(
                clock.instant().truncatedTo(ChronoUnit.MILLIS),
                caller.user().orElse(caller.agency().value()),
                caller.agency());
    }
}
