// SPDX-License-Identifier: Apache-2.0
package se.hemresa.risk;

import java.time.Duration;

/** When in the case an assessment is made (domain.md §7.4). */
public enum Stage {
    INITIAL(Stage.DEFAULT_DAYS),
    PRE_APPLICATION(Stage.DEFAULT_DAYS),
    /** At most 14 days before the departure: it lasts until the latest departure that it can cover. */
    PRE_DEPARTURE(Stage.DEPARTURE_DAYS),
    POST_ARRIVAL(Stage.DEFAULT_DAYS),
    FOLLOW_UP(Stage.DEFAULT_DAYS),
    TRIGGERED(Stage.DEFAULT_DAYS);

    /** How many days before a departure a reassessment may lie, and how long it lasts. */
    static final int DEPARTURE_DAYS = 14;

    /** How many days an assessment lasts. */
    static final int DEFAULT_DAYS = 90;

    private final int days;

    Stage(int days) {
        this.days = days;
    }

    /** @return how long an assessment of this stage is valid */
    Duration lasts() {
        return Duration.ofDays(days);
    }
}
