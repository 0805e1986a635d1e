// SPDX-License-Identifier: Apache-2.0
package se.hemresa.cases;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import se.hemresa.api.access.Caller;
import se.hemresa.api.error.Violation;
import se.hemresa.api.id.AgencyId;
import se.hemresa.cases.protection.Protection;

/**
 * The rules of a referral that its contract cannot say. One instance checks one referral and tells every violation at once,
 * by JSON Pointer, in the order of the message.
 */
final class ReferralRules {

    /** A sender's clock may be a little ahead of ours. */
    private static final int CLOCK_SKEW_SECONDS = 300;

    private static final int OLDEST = 120;
    private static final ZoneId SWEDEN = ZoneId.of("Europe/Stockholm");

    private final CaseReferral referral;
    private final ReferenceData data;
    private final Instant now;
    private final LocalDate today;
    private final List<Violation> violations = new ArrayList<>();

    private ReferralRules(CaseReferral referral, ReferenceData data, Clock clock) {
        this.referral = referral;
        this.data = data;
        this.now = clock.instant();
        this.today = now.atZone(SWEDEN).toLocalDate();
    }

    /**
     * @param referral what came in, of the shape that the contract demands
     * @param caller who sent it
     * @param data counties, countries, languages
     * @param clock what time it is
     * @return every violation, in the order of the message; empty if there is none
     */
    static List<Violation> violations(CaseReferral referral, Caller caller, ReferenceData data, Clock clock) {
        ReferralRules rules = new ReferralRules(referral, data, clock);
        rules.checkEnvelope(caller);
        rules.checkPlaceAndDay();
        rules.checkPerson();
        rules.checkExploitation();
        rules.checkContact();
        return List.copyOf(rules.violations);
    }

    /**
     * @param address {@code <agency>:<function>}
     * @return the agency
     */
    static AgencyId agencyOf(String address) {
        int colon = address.lastIndexOf(':');
        return new AgencyId(colon < 0 ? address : address.substring(0, colon));
    }

    /**
     * @param referral a referral that gives the age or the date of birth
     * @return whole years on the day of the referral, reckoned from the date as it stands whatever its precision
     */
    static int ageAtReferral(CaseReferral referral) {
        CaseReferral.ReferredPerson person = referral.person();
        return person.birthDate() == null
                ? person.ageAtReferral()
                : Period.between(person.birthDate().value(), referral.referredOn())
                        .getYears();
    }

    private void checkEnvelope(Caller caller) {
        CaseReferral.Envelope envelope = referral.envelope();
        if (envelope.createdAt().isAfter(now.plusSeconds(CLOCK_SKEW_SECONDS))) {
            future("/envelope/createdAt");
        }
        if (!agencyOf(envelope.sender()).equals(caller.agency())) {
            add(
                    "/envelope/sender",
                    "sender-not-caller",
                    "The sender is not a function of the agency that the credentials speak for.",
                    "Avsändaren är inte en funktion hos den myndighet som behörigheten gäller.");
        }
        Optional<AgencyId> coordination = data.coordination(referral.county());
        if (coordination.isPresent() && !agencyOf(envelope.receiver()).equals(coordination.get())) {
            add(
                    "/envelope/receiver",
                    "receiver-not-county",
                    "The receiver is not a function of the county that the referral names.",
                    "Mottagaren är inte en funktion i det län som aktualiseringen anger.");
        }
    }

    private void checkPlaceAndDay() {
        if (referral.referredOn().isAfter(today)) {
            future("/referredOn");
        }
        if (data.coordination(referral.county()).isEmpty()) {
            add(
                    "/county",
                    "unknown-county",
                    "There is no county with this code.",
                    "Det finns inget län med denna kod.");
        }
        if (referral.municipality() == null) {
            return;
        }
        Optional<String> county = data.countyOf(referral.municipality());
        if (county.isEmpty()) {
            unknown("/municipality");
        } else if (!county.get().equals(referral.county())) {
            add(
                    "/municipality",
                    "municipality-not-in-county",
                    "The municipality does not lie in the county.",
                    "Kommunen ligger inte i länet.");
        }
    }

    private void checkPerson() {
        CaseReferral.ReferredPerson person = referral.person();
        if (Protection.hides(referral.protectionLevel()) && !person.names().isEmpty()) {
            add(
                    "/person/names",
                    "names-not-allowed",
                    "No name may be given at this level of protection.",
                    "Inget namn får anges vid denna skyddsnivå.");
        }
        for (int i = 0; i < person.names().size(); i++) {
            CaseReferral.Name name = person.names().get(i);
            if (name.given() == null && name.family() == null) {
                add(
                        "/person/names/" + i,
                        "required",
                        "A given or a family name is missing.",
                        "För- eller efternamn saknas.");
            }
        }
        checkAge(person);
        checkCodes("/person/citizenships/", person.citizenships(), true);
        checkCodes(
                "/person/languages/",
                person.languages().stream().map(CaseReferral.Language::code).toList(),
                false);
    }

    private void checkAge(CaseReferral.ReferredPerson person) {
        boolean dated = person.birthDate() != null;
        if (dated == (person.ageAtReferral() != null)) {
            add(
                    "/person",
                    dated ? "only-one" : "required",
                    "Exactly one of birthDate and ageAtReferral must be given.",
                    "Exakt en av birthDate och ageAtReferral ska anges.");
        }
        if (!dated) {
            return;
        }
        LocalDate born = person.birthDate().value();
        if (born.isAfter(today)) {
            future("/person/birthDate/value");
        } else if (born.isAfter(referral.referredOn())
                || Period.between(born, referral.referredOn()).getYears() > OLDEST) {
            add(
                    "/person/birthDate/value",
                    "out-of-range",
                    "The age on the day of the referral must be 0 to 120 years.",
                    "Åldern på aktualiseringsdagen ska vara 0 till 120 år.");
        }
    }

    private void checkCodes(String pointer, List<String> codes, boolean countries) {
        for (int i = 0; i < codes.size(); i++) {
            boolean known = countries ? data.isCountry(codes.get(i)) : data.isLanguage(codes.get(i));
            if (!known) {
                unknown(pointer + i + (countries ? "" : "/code"));
            }
        }
        checkDuplicates(pointer, codes, new HashSet<>());
    }

    private void checkExploitation() {
        Set<String> purposes = new HashSet<>(Set.of(referral.primaryPurpose()));
        checkDuplicates("/secondaryPurposes/", referral.secondaryPurposes(), purposes);
        checkDuplicates("/subPurposes/", referral.subPurposes(), new HashSet<>());
        checkDuplicates("/targetGroupGrounds/", referral.targetGroupGrounds(), new HashSet<>());
    }

    private void checkDuplicates(String pointer, List<String> codes, Set<String> seen) {
        for (int i = 0; i < codes.size(); i++) {
            if (!seen.add(codes.get(i))) {
                add(pointer + i, "duplicate", "The same value is given twice.", "Samma värde anges två gånger.");
            }
        }
    }

    private void checkContact() {
        CaseReferral.ConsentToContact consent = referral.consentToContact();
        if (!data.isLanguage(consent.language())) {
            unknown("/consentToContact/language");
        }
        if (consent.at().isAfter(now.plusSeconds(CLOCK_SKEW_SECONDS))) {
            future("/consentToContact/at");
        }
    }

    private void future(String at) {
        add(at, "future-date", "The date lies in the future.", "Datumet ligger i framtiden.");
    }

    private void unknown(String at) {
        add(at, "unknown-code", "The code is not in its list.", "Koden finns inte i sin kodlista.");
    }

    private void add(String at, String rule, String english, String swedish) {
        violations.add(new Violation(at, rule, english, swedish));
    }
}
