// SPDX-License-Identifier: Apache-2.0
package se.hemresa.cases.consent;

import java.time.Instant;
import java.util.Set;

import se.hemresa.cases.Checks;
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

    private final ReferenceData data = ReferenceData.load();

    void checkConsent(ConsentTerms terms, Instant now) {
        boolean given = terms.recipient().isPresent();
        Checks checks = new Checks(data, now);
        applicable(checks, "/recipient", given, terms.scope().startsWith(SHARING));
        required(checks, "/recipient", given, terms.scope().equals(NAMED_RECIPIENT));
        language(checks, terms.language());
        checks.past("/givenAt", terms.givenAt())
                .check(
                        terms.validTo().isAfter(terms.givenAt()),
                        "/validTo",
                        "out-of-range",
                        "The end must lie after the beginning.",
                        "Slutet ska ligga efter början.")
                .refuse();
    }

    void checkSignedAt(Instant signedAt, Instant now) {
        new Checks(data, now).past("/signedAt", signedAt).refuse();
    }

    void checkReconfirmedAt(Instant at, Instant signedAt, Instant now) {
        new Checks(data, now)
                .past("/at", at)
                .check(
                        !at.isBefore(signedAt),
                        "/at",
                        "out-of-range",
                        "A declaration is confirmed after it was signed.",
                        "En förklaring bekräftas efter att den har undertecknats.")
                .refuse();
    }

    void checkBasis(TransferBasisDesk.Choice choice, Instant now) {
        boolean byAgreement = choice.gdprArticle() != null && BY_AGREEMENT.contains(choice.gdprArticle());
        Checks checks = new Checks(data, now);
        exactly(checks, "/gdprArticle", choice.gdprArticle() != null, !choice.toPolice());
        exactly(checks, "/agreement", choice.agreement() != null, byAgreement);
        checks.refuse();
    }

    /** How it was told is told completely, or it is told why nothing was. */
    void checkInformation(InformationDraft draft, Instant now) {
        boolean told = draft.notApplicableBecause() == null;
        Checks checks = new Checks(data, now);
        applicable(
                checks,
                "/notApplicableBecause",
                !told,
                draft.packageCode() == InformationGiven.PackageCode.REFLECTION_PERIOD);
        exactly(checks, "/language", draft.language() != null, told);
        exactly(checks, "/medium", draft.medium() != null, told);
        exactly(checks, "/interpreter", draft.interpreter() != null, told);
        exactly(checks, "/understood", draft.understood() != null, told);
        if (draft.language() != null) {
            language(checks, draft.language());
        }
        checks.past("/givenAt", draft.givenAt()).refuse();
    }

    private static void exactly(Checks checks, String at, boolean given, boolean wanted) {
        required(checks, at, given, wanted);
        applicable(checks, at, given, wanted);
    }

    private static void required(Checks checks, String at, boolean given, boolean required) {
        checks.check(given || !required, at, "required", "The value is missing.", "Värdet saknas.");
    }

    private static void applicable(Checks checks, String at, boolean given, boolean applicable) {
        checks.check(
                !given || applicable,
                at,
                "not-applicable",
                "The value does not apply here.",
                "Värdet är inte tillämpligt här.");
    }

    private void language(Checks checks, String code) {
        checks.check(
                data.isLanguage(code),
                "/language",
                "unknown-code",
                "The code is not in its list.",
                "Koden finns inte i sin kodlista.");
    }
}
