// SPDX-License-Identifier: Apache-2.0
package se.hemresa.aftercare;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import se.hemresa.api.error.PlatformError;
import se.hemresa.api.error.PlatformException;
import se.hemresa.api.error.Violation;

/** Collects every rule that a message breaks, so that all are told at once. */
final class Violations {

    private final List<Violation> found = new ArrayList<>();

    void add(String at, String rule, String english, String swedish) {
        found.add(new Violation(at, rule, english, swedish));
    }

    void given(String at, boolean given, boolean wanted) {
        if (wanted && !given) {
            add(at, "required", "The value is missing.", "Värdet saknas.");
        }
        if (given && !wanted) {
            add(at, "not-applicable", "The value does not apply here.", "Värdet är inte tillämpligt här.");
        }
    }

    void past(String at, Instant moment, Instant now) {
        future(at, moment.isAfter(now));
    }

    void future(String at, boolean future) {
        if (future) {
            add(at, "future-date", "The date lies in the future.", "Datumet ligger i framtiden.");
        }
    }

    /** Refuses if anything was found: {@code platform.invalid} (422). */
    void refuse() {
        if (!found.isEmpty()) {
            throw new PlatformException(PlatformError.INVALID, found);
        }
    }
}
