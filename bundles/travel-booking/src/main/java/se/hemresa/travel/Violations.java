// SPDX-License-Identifier: Apache-2.0
package se.hemresa.travel;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

import se.hemresa.api.error.PlatformError;
import se.hemresa.api.error.PlatformException;
import se.hemresa.api.error.Violation;

/** Gathers what is wrong with a body beyond its contract, to refuse all of it at once: {@code platform.invalid} (422). */
final class Violations {

    private final List<Violation> found = new ArrayList<>();

    /** The value must be there if the condition holds. */
    Violations required(String at, boolean given, boolean wanted) {
        return wanted && !given ? add(at, "required", "The value is missing.", "Värdet saknas.") : this;
    }

    /** The value must be readable as a time; gives whether it is. */
    boolean readable(String at, Supplier<?> reading) {
        try {
            reading.get();
            return true;
        } catch (DateTimeException unreadable) {
            add(at, "wrong-format", "The value is no date or time of this form.", "Värdet är ingen tid av denna form.");
            return false;
        }
    }

    /** A moment that has been. */
    Violations past(String at, Content body, String name, Instant now) {
        if (readable(at, () -> body.moment(name))
                && body.moment(name).filter(now::isBefore).isPresent()) {
            add(at, "future-date", "The date lies in the future.", "Datumet ligger i framtiden.");
        }
        return this;
    }

    /** A moment that does not lie before another. */
    Violations notBefore(String at, Instant moment, Instant first) {
        return moment.isBefore(first)
                ? add(at, "out-of-range", "The moment lies too early.", "Tidpunkten ligger för tidigt.")
                : this;
    }

    /** A day. */
    Violations day(String at, Content body, String name) {
        readable(at, () -> body.day(name));
        return this;
    }

    Violations add(String at, String rule, String english, String swedish) {
        found.add(new Violation(at, rule, english, swedish));
        return this;
    }

    /** Refuses if anything was found. */
    void refuse() {
        if (!found.isEmpty()) {
            throw new PlatformException(PlatformError.INVALID, found);
        }
    }
}
