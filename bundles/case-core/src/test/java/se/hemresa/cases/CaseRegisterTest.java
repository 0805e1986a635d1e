// SPDX-License-Identifier: Apache-2.0
package se.hemresa.cases;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.junit.ClassRule;
import org.junit.Test;

import se.hemresa.api.access.Caller;
import se.hemresa.api.access.Relation;
import se.hemresa.api.cases.CaseDirectory;
import se.hemresa.api.error.PlatformException;
import se.hemresa.api.id.AgencyId;
import se.hemresa.api.id.CaseId;
import se.hemresa.cases.testing.County;
import se.hemresa.cases.testing.Story;
import se.hemresa.journal.testing.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** What other modules may know of every case. */
public class CaseRegisterTest {

    @ClassRule
    public static final TestDatabase DATABASE = TestDatabase.derby();

    private static final Caller ASSESSOR =
            new Caller(new AgencyId("SE-O"), "RISK_ASSESSOR", Optional.of("rut"), "RISK_ASSESSMENT");

    private final County county = County.on(DATABASE);
    private final CaseRegister register = county.register();
    private final CaseId id = county.refer();

    @Test
    public void assignsAUserOfTheOwnerWhoIsNamedInTheRoleOfTheCall() {
        name("SE-O", Optional.of("rut"), "RISK_ASSESSOR");

        assertThat(register.relations(id, ASSESSOR)).contains(Relation.ASSIGNED, Relation.NAMED_PARTICIPANT);
        assertThat(register.relations(id, as("TRAVEL_OFFICER", "rut"))).containsExactly(Relation.OWNER);
        assertThat(register.relations(id, as("RISK_ASSESSOR", "rolf"))).containsExactly(Relation.OWNER);
    }

    @Test
    public void assignsNobodyOfAnotherAgencyAndNoWholeOrganisation() {
        name("SE-AB", Optional.of("stig"), "REGION_COORDINATOR");
        name("SE-O", Optional.empty(), "RISK_ASSESSOR");

        assertThat(register.relations(id, Story.STRANGER)).containsExactly(Relation.NAMED_PARTICIPANT);
        assertThat(register.relations(id, ASSESSOR))
                .containsExactlyInAnyOrder(Relation.OWNER, Relation.NAMED_PARTICIPANT);
    }

    @Test
    public void listsTheCasesThatAnAssignedUserIsNamedIn() {
        county.refer(Story.referral(Story.ALEN, "another"));
        name("SE-O", Optional.of("rut"), "RISK_ASSESSOR");

        assertThat(listed(Set.of(Relation.ASSIGNED))).containsExactly(id);
        assertThat(listed(Set.of(Relation.ASSIGNED, Relation.NAMED_PARTICIPANT)))
                .containsExactly(id);
        assertThat(listed(Set.of(Relation.OWNER, Relation.ASSIGNED))).hasSize(2);
    }

    private List<CaseId> listed(Set<Relation> relations) {
        Selection selection = new Selection(ASSESSOR, relations, Optional.empty(), Story.NOW);
        assertThat(county.read(() -> county.stores().cases().count(selection)))
                .isEqualTo(county.read(() -> county.stores().cases().list(selection, 0, 10))
                        .size());
        return county.read(() -> county.stores().cases().list(selection, 0, 10)).stream()
                .map(CaseFile::id)
                .toList();
    }

    @Test
    public void addsTheRelationsThatOtherModulesKnow() {
        CaseRegister both = county.register().knowing(List.of((caseId, caller) -> Set.of(Relation.RECIPIENT)));

        assertThat(both.relations(id, Story.STRANGER)).containsExactly(Relation.RECIPIENT);
        assertThat(both.relations(id, Story.COORDINATOR)).containsExactlyInAnyOrder(Relation.OWNER, Relation.RECIPIENT);
        assertThat(both.relations(new CaseId(new UUID(0, 0)), Story.STRANGER)).containsExactly(Relation.NONE);
    }

    @Test
    public void tellsTheSectionsThatTheRowsOfTheCallerName() {
        name("SE-AB", Optional.empty(), "REGION_COORDINATOR", "identity");
        name("SE-AB", Optional.of("stig"), "REGION_COORDINATOR", "health");
        name("SE-AB", Optional.of("sten"), "REGION_COORDINATOR", "contact");

        assertThat(register.needToKnow(id, Story.STRANGER)).containsExactlyInAnyOrder("identity", "health");
        assertThat(register.needToKnow(id, Story.COORDINATOR)).isEmpty();
    }

    @Test
    public void tellsAUserWhoIsNamedFromAnOrganisation() {
        name("SE-AB", Optional.empty(), "REGION_COORDINATOR");
        assertThat(register.namesUser(id, Story.STRANGER)).isFalse();

        name("SE-AB", Optional.of("stig"), "REGION_COORDINATOR");
        assertThat(register.namesUser(id, Story.STRANGER)).isTrue();

        assertThat(register.namesUser(id, Story.COORDINATOR)).isFalse();
        Story.COORDINATOR.call(() -> county.recording().assign(id, "karin", Optional.empty()));
        assertThat(register.namesUser(id, Story.COORDINATOR)).isTrue();
    }

    @Test
    public void remembersEveryStateThatACaseHasBeenIn() {
        Story.COORDINATOR.call(() -> county.journey().fire(id, "withdraw", null));

        assertThat(register.hasReached(id, "REFERRED")).isTrue();
        assertThat(register.hasReached(id, "CLOSED")).isTrue();
        assertThat(register.hasReached(id, "ACCEPTED")).isFalse();
    }

    @Test
    public void tellsTheAgeGroupOnADay() {
        assertThat(register.ageGroup(id, LocalDate.of(2026, 12, 10))).isEqualTo(CaseDirectory.AgeGroup.ADULT);
        assertThat(register.ageGroup(id, LocalDate.of(2014, 6, 1))).isEqualTo(CaseDirectory.AgeGroup.UNCERTAIN);
        assertThat(register.ageGroup(id, LocalDate.of(2010, 6, 1))).isEqualTo(CaseDirectory.AgeGroup.CHILD);
        assertThat(register.ageGroup(new CaseId(new UUID(0, 0)), LocalDate.of(2026, 12, 10)))
                .isEqualTo(CaseDirectory.AgeGroup.UNCERTAIN);
    }

    @Test
    public void tellsTheAgeGroupByTheDateThatBecameKnownLast() {
        LocalDate travel = LocalDate.of(2026, 12, 10);
        CaseId aged = county.refer(Story.referral(
                new CaseReferral.ReferredPerson(Story.ALEN.names(), null, 17, "Masculine", List.of("BG"), List.of()),
                "aged"));
        assertThat(register.ageGroup(aged, travel)).isEqualTo(CaseDirectory.AgeGroup.UNCERTAIN);
        Story.COORDINATOR.call(() -> county.facts().recordDeath(aged, Story.NOW));

        CaseReferral.BirthDate born = new CaseReferral.BirthDate(LocalDate.of(2008, 12, 1), "DAY");
        Story.COORDINATOR.call(() -> county.facts().recordBirthDate(aged, born));

        assertThat(register.ageGroup(aged, travel)).isEqualTo(CaseDirectory.AgeGroup.ADULT);
        Person person = county.read(() -> county.stores().facts().person(aged)).orElseThrow();
        assertThat(person.ageAtReferral()).isEqualTo(17);
        assertThat(person.deceasedAt()).contains(Story.NOW);
        assertThat(county.read(() -> county.stores().facts().identity(aged)))
                .contains(new Identity(Story.ALEN.names(), born));
    }

    @Test
    public void refusesADateOfBirthAfterTheReferral() {
        CaseReferral.BirthDate born = new CaseReferral.BirthDate(LocalDate.of(2026, 11, 21), "DAY");

        assertThatExceptionOfType(PlatformException.class)
                .isThrownBy(() -> Story.COORDINATOR.call(() -> county.facts().recordBirthDate(id, born)))
                .satisfies(
                        refusal -> assertThat(refusal.violations().get(0).at()).isEqualTo("/birthDate/value"));
    }

    private void name(String agency, Optional<String> user, String role, String... sections) {
        Participant participant = new Participant(
                null, id, new AgencyId(agency), user, role, List.of(sections), null, Optional.empty(), null);
        Story.COORDINATOR.call(() -> county.recording().addParticipant(id, participant, "Why"));
    }

    private static Caller as(String role, String user) {
        return new Caller(new AgencyId("SE-O"), role, Optional.of(user), "TRAVEL");
    }
}
