// SPDX-License-Identifier: Apache-2.0
package se.hemresa.risk;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import se.hemresa.api.error.PlatformError;
import se.hemresa.api.error.PlatformException;
import se.hemresa.api.error.Violation;

/** Every rule that a message breaks, gathered so that one refusal tells all of them. */
final class Violations {

    private final List<Violation> found = new ArrayList<>();

    void add(String at, String rule, String english, String swedish) {
        found.add(new Violation(at, rule, english, swedish));
    }

    void unknownCode(String at) {
        add(at, "unknown-code", "The code is not in its list.", "Koden finns inte i sin kodlista.");
    }

    void future(String at, Instant moment, Instant now) {
        if (moment.isAfter(now)) {
            add(at, "future-date", "The date lies in the future.", "Datumet ligger i framtiden.");
        }
    }

    /** @throws PlatformException {@code platform.invalid} (422) if there is any */
    void refuse() {
        if (!found.isEmpty()) {
            throw new PlatformException(PlatformError.INVALID, found);
        }
    }
}
