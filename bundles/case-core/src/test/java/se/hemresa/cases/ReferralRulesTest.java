// SPDX-License-Identifier: Apache-2.0
package se.hemresa.cases;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import org.junit.Test;

import se.hemresa.api.access.Caller;
import se.hemresa.api.error.Violation;
import se.hemresa.cases.testing.Story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

/** The rules of a referral, each by a paper that breaks it. */
public class ReferralRulesTest {

    private static final ReferenceData DATA = ReferenceData.load();

    @Test
    public void findsNothingWrongWithTheExampleCase() {
        assertThat(violations(Story.referral())).isEmpty();
    }

    @Test
    public void tellsEveryViolationInTheOrderOfTheMessage() {
        CaseReferral referral = new Story.Draft()
                .envelope(Instant.parse("2026-11-25T09:00:00Z"), "SE-AB:social-services", "SE-AB:return-coordination")
                .referredOn(LocalDate.of(2026, 12, 1))
                .place("14", "0180")
                .consent("xqq", Instant.parse("2027-01-01T00:00:00Z"))
                .referral();

        assertThat(violations(referral))
                .extracting(Violation::at, Violation::rule)
                .containsExactly(
                        tuple("/envelope/createdAt", "future-date"),
                        tuple("/envelope/sender", "sender-not-caller"),
                        tuple("/envelope/receiver", "receiver-not-county"),
                        tuple("/referredOn", "future-date"),
                        tuple("/municipality", "municipality-not-in-county"),
                        tuple("/consentToContact/language", "unknown-code"),
                        tuple("/consentToContact/at", "future-date"));
    }

    @Test
    public void refusesACountyThatDoesNotExistWithoutGuessingItsReceiver() {
        assertBreaks(new Story.Draft().place("02", null).referral(), "/county", "unknown-county");
    }

    @Test
    public void refusesAMunicipalityThatDoesNotExist() {
        assertBreaks(new Story.Draft().place("14", "1400").referral(), "/municipality", "unknown-code");
    }

    @Test
    public void refusesNamesFromProtectedRegistrationUpward() {
        for (String level : List.of("PROTECTED_REGISTRATION", "FICTITIOUS_IDENTITY", "PROGRAMME_SHIELD")) {
            assertBreaks(new Story.Draft().protectionLevel(level).referral(), "/person/names", "names-not-allowed");
        }
        assertThat(violations(
                        new Story.Draft().protectionLevel("SECRECY_MARKING").referral()))
                .isEmpty();
    }

    @Test
    public void demandsExactlyOneOfBirthDateAndAge() {
        assertBreaks(about(null, null), "/person", "required");
        assertBreaks(about(LocalDate.of(1996, 5, 1), 30), "/person", "only-one");
        assertThat(violations(about(null, 30))).isEmpty();
    }

    @Test
    public void refusesABirthDateInTheFuture() {
        assertBreaks(about(LocalDate.of(2026, 11, 25), null), "/person/birthDate/value", "future-date");
    }

    @Test
    public void refusesAnAgeBeyondReason() {
        assertBreaks(about(LocalDate.of(1900, 1, 1), null), "/person/birthDate/value", "out-of-range");
        assertBreaks(about(LocalDate.of(2026, 11, 21), null), "/person/birthDate/value", "out-of-range");
    }

    @Test
    public void knowsTheCitizenshipsThatIsoLacks() {
        assertThat(violations(withCitizenships("XK", "XXX", "XXA"))).isEmpty();
        assertBreaks(withCitizenships("ZZ"), "/person/citizenships/0", "unknown-code");
    }

    @Test
    public void knowsRomaniAndRefusesWhatIsNoLanguage() {
        assertThat(violations(withLanguage("rom"))).isEmpty();
        assertBreaks(withLanguage("zzz"), "/person/languages/0/code", "unknown-code");
    }

    @Test
    public void refusesWhatIsSaidTwice() {
        assertBreaks(withCitizenships("BG", "BG"), "/person/citizenships/1", "duplicate");
        CaseReferral twice =
                new Story.Draft().secondaryPurposes("FORCED_BEGGING").referral();
        assertBreaks(twice, "/secondaryPurposes/0", "duplicate");
    }

    @Test
    public void refusesANameWithoutAnyPart() {
        CaseReferral.Name nameless = new CaseReferral.Name(null, null, "ALIAS");
        CaseReferral.ReferredPerson person =
                new CaseReferral.ReferredPerson(List.of(nameless), null, 30, "Masculine", List.of("BG"), List.of());
        assertBreaks(new Story.Draft().person(person).referral(), "/person/names/0", "required");
    }

    @Test
    public void reckonsTheAgeOnTheDayOfTheReferral() {
        assertThat(ReferralRules.ageAtReferral(about(LocalDate.of(1996, 11, 20), null)))
                .isEqualTo(30);
        assertThat(ReferralRules.ageAtReferral(about(LocalDate.of(1996, 11, 21), null)))
                .isEqualTo(29);
        assertThat(ReferralRules.ageAtReferral(about(null, 17))).isEqualTo(17);
    }

    private static CaseReferral about(LocalDate born, Integer age) {
        CaseReferral.BirthDate birthDate = born == null ? null : new CaseReferral.BirthDate(born, "DAY");
        return new Story.Draft()
                .person(new CaseReferral.ReferredPerson(
                        List.of(), birthDate, age, "Masculine", List.of("BG"), List.of()))
                .referral();
    }

    private static CaseReferral withCitizenships(String... codes) {
        return new Story.Draft()
                .person(new CaseReferral.ReferredPerson(List.of(), null, 30, "Masculine", List.of(codes), List.of()))
                .referral();
    }

    private static CaseReferral withLanguage(String code) {
        List<CaseReferral.Language> languages = List.of(new CaseReferral.Language(code, false));
        return new Story.Draft()
                .person(new CaseReferral.ReferredPerson(List.of(), null, 30, "Masculine", List.of("BG"), languages))
                .referral();
    }

    private static void assertBreaks(CaseReferral referral, String at, String rule) {
        assertThat(violations(referral))
                .extracting(Violation::at, Violation::rule)
                .containsExactly(tuple(at, rule));
    }

    private static List<Violation> violations(CaseReferral referral) {
        Caller caller = Story.SOCIAL_WORKER;
        return ReferralRules.violations(referral, caller, DATA, Story.CLOCK);
    }
}
