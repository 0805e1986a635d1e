// SPDX-License-Identifier: Apache-2.0
package se.hemresa.travel;

import java.util.EnumSet;
import java.util.Set;

/** How far a leg has come (code list {@code LegStatus}). */
public enum LegStatus {
    PLANNED,
    REQUESTED,
    HELD,
    TICKETED,
    CHECKED_IN,
    DEPARTED,
    ARRIVED,
    MISSED,
    CANCELLED,
    REBOOKED;

    /** Whether somebody keeps a seat, so that it must be cancelled before the leg can be changed. */
    public boolean booked() {
        return EnumSet.of(REQUESTED, HELD, TICKETED, CHECKED_IN).contains(this);
    }

    /** Whether the person has left on it. */
    public boolean travelled() {
        return this == DEPARTED || this == ARRIVED;
    }

    /** What a person may report next. A leg that was asked for at the carrier waits for the carrier's answer. */
    public Set<LegStatus> next() {
        return switch (this) {
            case PLANNED -> EnumSet.of(HELD, TICKETED, CANCELLED);
            case HELD -> EnumSet.of(TICKETED, CANCELLED);
            case TICKETED -> EnumSet.of(CHECKED_IN, DEPARTED, MISSED, CANCELLED, REBOOKED);
            case CHECKED_IN -> EnumSet.of(DEPARTED, MISSED, CANCELLED, REBOOKED);
            case DEPARTED -> EnumSet.of(ARRIVED);
            case REQUESTED, ARRIVED, MISSED, CANCELLED, REBOOKED -> EnumSet.noneOf(LegStatus.class);
        };
    }
}
