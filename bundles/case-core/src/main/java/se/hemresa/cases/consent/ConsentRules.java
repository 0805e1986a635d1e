// SPDX-License-Identifier: Apache-2.0
package se.hemresa.cases.consent;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import se.hemresa.api.error.PlatformError;
import se.hemresa.api.error.PlatformException;
import se.hemresa.api.error.Violation;
import se.hemresa.cases.ReferenceData;

/**
 * The rules of what is recorded here, as far as the contract cannot say them. Each check tells all violations at once, as
 * {@code platform.invalid} (422).
 */
final class ConsentRules {

    private static final String SHARING = "SHARE_";

    /** The scope that is given for a recipient by name; the other sharing scopes name theirs themselves. */
    private static final String NAMED_RECIPIENT = "SHARE_PARTNER";

    /** Articles that rest on an instrument or an arrangement (GDPR art. 46(2)(a), 46(3)(b)). */
    private static final Set<String> BY_AGREEMENT = Set.of("GDPR_46_2A", "GDPR_46_3B");

    private final List<Violation> violations = new ArrayList<>();

    private ConsentRules() {}

    static void checkConsent(ConsentTerms terms, ReferenceData data, Instant now) {
        ConsentRules rules = new ConsentRules();
        boolean given = terms.recipient().isPresent();
        rules.applicable("/recipient", given, terms.scope().startsWith(SHARING));
        rules.required("/recipient", given, terms.scope().equals(NAMED_RECIPIENT));
        rules.language("/language", terms.language(), data);
        rules.past("/givenAt", terms.givenAt(), now);
        if (!terms.validTo().isAfter(terms.givenAt())) {
            rules.add(
                    "/validTo",
                    "out-of-range",
                    "The end must lie after the beginning.",
                    "Slutet ska ligga efter början.");
        }
        rules.refuse();
    }

    static void checkSignedAt(Instant signedAt, Instant now) {
        ConsentRules rules = new ConsentRules();
        rules.past("/signedAt", signedAt, now);
        rules.refuse();
    }

    static void checkReconfirmedAt(Instant at, Instant signedAt, Instant now) {
        ConsentRules rules = new ConsentRules();
        rules.past("/at", at, now);
        if (at.isBefore(signedAt)) {
            rules.add(
                    "/at",
                    "out-of-range",
                    "A declaration is confirmed after it was signed.",
                    "En förklaring bekräftas efter att den har undertecknats.");
        }
        rules.refuse();
    }

    static void checkBasis(String gdprArticle, boolean agreement) {
        ConsentRules rules = new ConsentRules();
        boolean wanted = BY_AGREEMENT.contains(gdprArticle);
        rules.required("/agreement", agreement, wanted);
        rules.applicable("/agreement", agreement, wanted);
        rules.refuse();
    }

    /** How it was told is told completely, or it is told why nothing was. */
    static void checkInformation(InformationDraft draft, ReferenceData data, Instant now) {
        ConsentRules rules = new ConsentRules();
        boolean told = draft.notApplicableBecause() == null;
        rules.applicable(
                "/notApplicableBecause", !told, draft.packageCode() == InformationGiven.PackageCode.REFLECTION_PERIOD);
        rules.given("/language", draft.language() != null, told);
        rules.given("/medium", draft.medium() != null, told);
        rules.given("/interpreter", draft.interpreter() != null, told);
        rules.given("/understood", draft.understood() != null, told);
        if (draft.language() != null) {
            rules.language("/language", draft.language(), data);
        }
        rules.past("/givenAt", draft.givenAt(), now);
        rules.refuse();
    }

    private void given(String at, boolean given, boolean wanted) {
        required(at, given, wanted);
        applicable(at, given, wanted);
    }

    private void required(String at, boolean given, boolean required) {
        if (required && !given) {
            add(at, "required", "The value is missing.", "Värdet saknas.");
        }
    }

    private void applicable(String at, boolean given, boolean applicable) {
        if (given && !applicable) {
            add(at, "not-applicable", "The value does not apply here.", "Värdet är inte tillämpligt här.");
        }
    }

    private void language(String at, String code, ReferenceData data) {
        if (!data.isLanguage(code)) {
            add(at, "unknown-code", "The code is not in its list.", "Koden finns inte i sin kodlista.");
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
