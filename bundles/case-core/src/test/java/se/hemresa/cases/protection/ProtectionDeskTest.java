// SPDX-License-Identifier: Apache-2.0
package se.hemresa.cases.protection;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.junit.ClassRule;
import org.junit.Test;

import se.hemresa.api.access.View;
import se.hemresa.api.cases.CaseDirectory.AgeGroup;
import se.hemresa.api.cases.CaseSection;
import se.hemresa.api.error.ErrorCode;
import se.hemresa.api.error.PlatformError;
import se.hemresa.api.error.PlatformException;
import se.hemresa.api.id.CaseId;
import se.hemresa.cases.CaseError;
import se.hemresa.cases.CaseReferral;
import se.hemresa.cases.Entered;
import se.hemresa.cases.Identity;
import se.hemresa.cases.persons.ContactChannel;
import se.hemresa.cases.persons.Identifier;
import se.hemresa.cases.sections.ContactSection;
import se.hemresa.cases.sections.IdentitySection;
import se.hemresa.cases.sections.ProtectedIdentitySection;
import se.hemresa.cases.testing.County;
import se.hemresa.cases.testing.Story;
import se.hemresa.journal.testing.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** Who and where a protected person is stands in one place, under its own ring of keys. */
public class ProtectionDeskTest {

    @ClassRule
    public static final TestDatabase DATABASE = TestDatabase.derby();

    private static final Identifier PASSPORT = new Identifier("PASSPORT", "BG", "123456789", null);
    private static final ContactChannel EMAIL = new ContactChannel("EMAIL", "alen@example.org", true, null, "Plum");

    private final County county = County.on(DATABASE);
    private final CaseId id = county.refer();

    @Test
    public void movesWhatIsThereWhenTheProtectionIsRaised() {
        record();
        raise("PROTECTED_REGISTRATION");

        assertThat(hidden())
                .isEqualTo(new ProtectedIdentity(
                        Story.ALEN.names(),
                        Story.ALEN.birthDate(),
                        List.of(PASSPORT),
                        List.of(new ContactChannel("PHONE", "+46 70 000 00 00", true, "09:00-12:00", null), EMAIL)));
        assertThat(county.file(id).protectionLevel()).isEqualTo("PROTECTED_REGISTRATION");
        assertThat(county.journal().events()).contains(new ProtectionRaised(id));
    }

    @Test
    public void leavesNothingOfItInTheOrdinaryRowsAndInNoIndex() {
        record();
        CaseReferral.BirthDate better = new CaseReferral.BirthDate(LocalDate.of(1996, 5, 2), "DAY");
        Story.COORDINATOR.call(() -> county.facts().recordBirthDate(id, better));
        raise("PROTECTED_REGISTRATION");

        assertThat(sealedIn("PersonEntity")).containsOnlyNulls().hasSize(2);
        assertThat(sealedIn("ReferralEntity")).containsOnlyNulls().hasSize(1);
        assertThat(rows("IdentifierEntity")).isZero();
        assertThat(rows("ContactChannelEntity")).isZero();
        assertThat(rows("PersonIndexEntity")).isZero();
        assertThat(rows("SearchTokenEntity")).isZero();
        assertThat(county.read(() -> county.stores().facts().identity(id))).isEmpty();
        assertThat(county.read(() -> county.stores().facts().contact(id))).isEmpty();
        assertThat(hidden().birthDate()).isEqualTo(better);
    }

    @Test
    public void tellsTheAgeGroupAsBefore() {
        LocalDate day = LocalDate.of(2010, 6, 1);
        assertThat(county.register().ageGroup(id, day)).isEqualTo(AgeGroup.CHILD);

        raise("FICTITIOUS_IDENTITY");

        assertThat(county.register().ageGroup(id, day)).isEqualTo(AgeGroup.CHILD);
        assertThat(county.register().ageGroup(id, LocalDate.of(2014, 6, 1))).isEqualTo(AgeGroup.UNCERTAIN);
        assertThat(county.register().ageGroup(id, LocalDate.of(2026, 12, 1))).isEqualTo(AgeGroup.ADULT);
    }

    @Test
    public void hidesNothingBelowProtectedRegistration() {
        raise("SECRECY_MARKING");

        assertThat(county.read(() -> county.stores().facts().identity(id)))
                .contains(new Identity(Story.ALEN.names(), Story.ALEN.birthDate()));
        assertThat(rows("PersonIndexEntity")).isEqualTo(1);
        assertThat(rows("ProtectedIdentityEntity")).isZero();
    }

    @Test
    public void neverLowersTheProtection() {
        raise("PROTECTED_REGISTRATION");

        assertRefused(CaseError.PROTECTION_NOT_LOWERED, () -> raise("SECRECY_MARKING"));
        assertThat(county.file(id).protectionLevel()).isEqualTo("PROTECTED_REGISTRATION");
    }

    @Test
    public void movesNothingTwice() {
        raise("PROTECTED_REGISTRATION");
        raise("PROTECTED_REGISTRATION");
        raise("PROGRAMME_SHIELD");

        assertThat(rows("ProtectedIdentityEntity")).isEqualTo(1);
        assertThat(hidden().names()).isEqualTo(Story.ALEN.names());
    }

    @Test
    public void isForWhoMayChangeTheCaseOnly() {
        assertRefused(
                PlatformError.NOT_FOUND,
                () -> Story.STRANGER.call(() -> county.protection().raise(id, "PROGRAMME_SHIELD")));
    }

    @Test
    public void takesInAProtectedPersonWithoutAnOrdinaryRowOrIndexOfIt() {
        CaseReferral.ReferredPerson nameless = new CaseReferral.ReferredPerson(
                List.of(), Story.ALEN.birthDate(), null, "Masculine", List.of("BG"), List.of());
        CaseId protectedCase = county.refer(new Story.Draft()
                .person(nameless)
                .diaryNumber("other")
                .protectionLevel("PROTECTED_REGISTRATION")
                .referral());

        ProtectedIdentity found = county.read(
                        () -> county.stores().trust().hidden().newest(protectedCase))
                .map(Entered::fact)
                .orElseThrow();
        assertThat(found.birthDate()).isEqualTo(Story.ALEN.birthDate());
        assertThat(found.contactChannels()).hasSize(1);
        assertThat(county.read(() -> county.stores().facts().identity(protectedCase)))
                .contains(new Identity(List.of(), null));
        assertThat(county.read(() -> county.stores().facts().contact(protectedCase)))
                .isEmpty();
        assertThat(county.register().ageGroup(protectedCase, LocalDate.of(2010, 6, 1)))
                .isEqualTo(AgeGroup.CHILD);
    }

    @Test
    public void refusesToTellInAnOrdinaryRowWhoAProtectedPersonIs() {
        raise("PROTECTED_REGISTRATION");

        assertRefused(
                CaseError.PROTECTED,
                () -> Story.COORDINATOR.call(() -> county.facts().record(id, PASSPORT)));
        assertRefused(
                CaseError.PROTECTED,
                () -> Story.COORDINATOR.call(() -> county.facts().record(id, EMAIL)));
        assertRefused(
                CaseError.PROTECTED,
                () -> Story.COORDINATOR.call(() -> county.facts().recordBirthDate(id, Story.ALEN.birthDate())));
    }

    @Test
    public void recordsAProtectedIdentityOfAProtectedPersonOnly() {
        ProtectedIdentity told = new ProtectedIdentity(Story.ALEN.names(), null, List.of(PASSPORT), List.of());
        assertRefused(CaseError.NOT_PROTECTED, () -> record(told));

        raise("PROTECTED_REGISTRATION");
        record(told);

        assertThat(hidden()).isEqualTo(told);
        assertThat(rows("PersonIndexEntity")).isZero();
    }

    @Test
    public void refusesANumberThatNobodyWouldFindAgain() {
        raise("PROTECTED_REGISTRATION");
        ProtectedIdentity wrong = new ProtectedIdentity(
                List.of(), null, List.of(PASSPORT, new Identifier("PERSONNUMMER", null, "960501-1234", null)), null);

        assertThatExceptionOfType(PlatformException.class)
                .isThrownBy(() -> record(wrong))
                .satisfies(
                        refusal -> assertThat(refusal.violations().get(0).at()).isEqualTo("/identifiers/1/value"));
    }

    @Test
    public void leavesOfTheOrdinarySectionsTheRest() {
        record();
        raise("PROTECTED_REGISTRATION");

        assertThat(read(
                        new ContactSection(
                                county.stores().facts(), county.stores().told()),
                        View.WHOLE))
                .isEmpty();
        assertThat(read(
                                new IdentitySection(
                                        county.stores().cases(),
                                        county.stores().facts(),
                                        county.stores().told()),
                                View.WHOLE)
                        .orElseThrow())
                .doesNotContainKeys("names", "birthDate", "identifiers", "firstName")
                .containsKeys("pseudonym", "gender");
    }

    @Test
    public void givesOfTheProtectedIdentityWhatTheMaskCovers() {
        record();
        raise("PROTECTED_REGISTRATION");

        assertThat(section(View.WHOLE).orElseThrow())
                .containsOnlyKeys(
                        "names",
                        "birthDate",
                        "identifiers",
                        "contactChannels",
                        "gender",
                        "ageAtReferral",
                        "citizenships")
                .containsEntry("birthDate", Map.of("value", "1996-05-01", "precision", "YEAR"));
        assertThat(section(mask("AS_IN_TRAVEL_DOCUMENT")).orElseThrow())
                .containsOnlyKeys("names", "birthDate", "gender", "citizenships");
        assertThat(section(mask("ALARM_FACTS")).orElseThrow()).containsOnlyKeys("names", "gender", "ageAtReferral");
        assertThat(section(mask("PSEUDONYM"))).isEmpty();
        assertThat(section(mask("FIRST_NAME"))).isEmpty();
    }

    private Optional<Map<String, Object>> section(View view) {
        return read(
                new ProtectedIdentitySection(
                        county.stores().facts(), county.stores().trust().hidden()),
                view);
    }

    private Optional<Map<String, Object>> read(CaseSection section, View view) {
        return county.read(() -> section.read(id, view));
    }

    private static View mask(String code) {
        return new View(false, Set.of(code));
    }

    private void record() {
        Story.COORDINATOR.call(() -> county.facts().record(id, PASSPORT));
        Story.COORDINATOR.call(() -> county.facts().record(id, EMAIL));
    }

    private void record(ProtectedIdentity told) {
        Story.COORDINATOR.call(() -> county.protection().record(id, told));
    }

    private void raise(String level) {
        Story.COORDINATOR.call(() -> county.protection().raise(id, level));
    }

    private ProtectedIdentity hidden() {
        return county.read(() -> county.stores().trust().hidden().newest(id))
                .map(Entered::fact)
                .orElseThrow();
    }

    private List<?> sealedIn(String entity) {
        return county.read(() -> county.stores()
                .entities()
                .createQuery("select row.sealed from " + entity + " row where row.caseId = :id")
                .setParameter("id", id.toString())
                .getResultList());
    }

    private long rows(String entity) {
        return county.read(() -> county.stores()
                .entities()
                .createQuery("select count(row) from " + entity + " row where row.caseId = :id", Long.class)
                .setParameter("id", id.toString())
                .getSingleResult());
    }

    private static void assertRefused(ErrorCode code, Runnable work) {
        assertThatExceptionOfType(PlatformException.class)
                .isThrownBy(work::run)
                .satisfies(refusal -> assertThat(refusal.code()).isEqualTo(code));
    }
}
