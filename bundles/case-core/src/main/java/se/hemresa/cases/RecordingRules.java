// SPDX-License-Identifier: Apache-2.0
package se.hemresa.cases;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import se.hemresa.api.error.PlatformError;
import se.hemresa.api.error.PlatformException;
import se.hemresa.api.error.Violation;

/** The rules of what is recorded about a case, as far as its contract cannot say them. Each tells all violations at once. */
final class RecordingRules {

    private final List<Violation> violations = new ArrayList<>();

    private RecordingRules() {}

    /**
     * @param kind what was looked for
     * @param user whose interests were looked at; empty if not told
     * @param result what was found; empty if not told
     * @param handledHow what was done about it; empty if nothing
     * @throws PlatformException {@code platform.invalid} (422)
     */
    static void checkIntakeCheck(
            IntakeCheck.Kind kind,
            Optional<String> user,
            Optional<IntakeCheck.Result> result,
            Optional<String> handledHow) {
        RecordingRules rules = new RecordingRules();
        boolean byPerson = kind == IntakeCheck.Kind.CONFLICT_OF_INTEREST;
        rules.given("/checkedUser", user.isPresent(), byPerson);
        rules.given("/result", result.isPresent(), byPerson);
        if (byPerson && result.isPresent()) {
            rules.given("/handledHow", handledHow.isPresent(), result.get() == IntakeCheck.Result.FOUND_AND_HANDLED);
        }
        rules.refuse();
    }

    /**
     * @param country the country of return
     * @param data countries
     * @throws PlatformException {@code platform.invalid} (422)
     */
    static void checkCountry(String country, ReferenceData data) {
        RecordingRules rules = new RecordingRules();
        if (!data.isCountry(country) || country.length() != 2) {
            rules.add("/country", "unknown-code", "The code is not in its list.", "Koden finns inte i sin kodlista.");
        }
        rules.refuse();
    }

    /**
     * @param decision a decision
     * @param now the moment
     * @throws PlatformException {@code platform.invalid} (422)
     */
    static void checkDecision(Decision decision, Instant now) {
        RecordingRules rules = new RecordingRules();
        rules.past("/decidedAt", decision.decidedAt(), now);
        decision.personInformedAt().ifPresent(at -> rules.past("/personInformedAt", at, now));
        rules.refuse();
    }

    /**
     * @param from when somebody begins to take part
     * @param to when that ends; empty for open end
     * @throws PlatformException {@code platform.invalid} (422)
     */
    static void checkPeriod(Instant from, Optional<Instant> to) {
        RecordingRules rules = new RecordingRules();
        if (to.isPresent() && !to.get().isAfter(from)) {
            rules.add("/to", "out-of-range", "The end must lie after the beginning.", "Slutet ska ligga efter början.");
        }
        rules.refuse();
    }

    private void given(String at, boolean given, boolean wanted) {
        if (wanted && !given) {
            add(at, "required", "The value is missing.", "Värdet saknas.");
        }
        if (given && !wanted) {
            add(at, "not-applicable", "The value does not apply here.", "Värdet är inte tillämpligt här.");
        }
    }

    private void past(String at, Instant moment, Instant now) {
        if (moment.truncatedTo(ChronoUnit.MILLIS).isAfter(now)) {
            add(at, "future-date", "The date lies in the future.", "Datumet ligger i framtiden.");
        }
    }

    private void add(String at, String rule, String english, String swedish) {
        violations.add(new Violation(at, rule, english, swedish));
    }

    private void refuse() {
        if (!violations.isEmpty()) {
            throw new PlatformException(PlatformError.INVALID, violations);
        }
    }
}
