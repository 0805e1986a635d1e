// SPDX-License-Identifier: Apache-2.0
package se.hemresa.cases;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.junit.ClassRule;
import org.junit.Test;

import se.hemresa.api.access.Relation;
import se.hemresa.api.error.PlatformError;
import se.hemresa.api.error.PlatformException;
import se.hemresa.api.error.Violation;
import se.hemresa.api.id.AgencyId;
import se.hemresa.api.id.CaseId;
import se.hemresa.cases.testing.County;
import se.hemresa.cases.testing.Story;
import se.hemresa.journal.testing.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

/** What is recorded about a case, and the search for duplicates. */
public class RecordingDeskTest {

    @ClassRule
    public static final TestDatabase DATABASE = TestDatabase.derby();

    private final County county = County.on(DATABASE);

    @Test
    public void findsNoDuplicateOfTheOnlyCase() {
        assertThat(duplicateCheck(county.refer(), Optional.empty()).result()).isEqualTo(IntakeCheck.Result.NONE_FOUND);
    }

    @Test
    public void findsTheSamePersonUnderAnotherDiaryNumberAndSpelling() {
        county.refer();
        CaseReferral.ReferredPerson again = new CaseReferral.ReferredPerson(
                List.of(new CaseReferral.Name("ALEN", "kanarov", "ALIAS")),
                new CaseReferral.BirthDate(LocalDate.of(1996, 9, 9), "YEAR"),
                null,
                "Masculine",
                List.of("BG"),
                List.of());
        CaseId second = county.refer(Story.referral(again, "another"));

        assertThat(duplicateCheck(second, Optional.empty()).result()).isEqualTo(IntakeCheck.Result.FOUND);
        assertThat(duplicateCheck(second, Optional.of("LINKED_CASE")).result())
                .isEqualTo(IntakeCheck.Result.FOUND_AND_HANDLED);
    }

    @Test
    public void findsTheSamePersonOfWhomOnlyTheAgeIsTold() {
        county.refer();
        CaseReferral.ReferredPerson aged =
                new CaseReferral.ReferredPerson(Story.ALEN.names(), null, 30, "Masculine", List.of("BG"), List.of());

        CaseId second = county.refer(Story.referral(aged, "another"));

        assertThat(duplicateCheck(second, Optional.empty()).result()).isEqualTo(IntakeCheck.Result.FOUND);
    }

    @Test
    public void doesNotTakeAnotherPersonForADuplicate() {
        county.refer();
        CaseReferral.ReferredPerson other = new CaseReferral.ReferredPerson(
                List.of(new CaseReferral.Name("Mira", "Kanarov", "LEGAL")),
                Story.ALEN.birthDate(),
                null,
                "Feminine",
                List.of("BG"),
                List.of());

        CaseId second = county.refer(Story.referral(other, "another"));

        assertThat(duplicateCheck(second, Optional.empty()).result()).isEqualTo(IntakeCheck.Result.NONE_FOUND);
    }

    @Test
    public void findsAReferralUnderTheSameDiaryNumberWithoutAnyName() {
        county.refer();
        CaseReferral.ReferredPerson nameless =
                new CaseReferral.ReferredPerson(List.of(), null, 20, "Feminine", List.of("RO"), List.of());

        CaseId second = county.refer(Story.referral(nameless, "801-9234-16"));

        assertThat(duplicateCheck(second, Optional.empty()).result()).isEqualTo(IntakeCheck.Result.FOUND);
    }

    @Test
    public void demandsOfAConflictCheckWhoAndWhat() {
        CaseId id = county.refer();

        assertThatExceptionOfType(PlatformException.class)
                .isThrownBy(() -> Story.COORDINATOR.call(() -> county.recording()
                        .check(
                                id,
                                IntakeCheck.Kind.CONFLICT_OF_INTEREST,
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty())))
                .satisfies(refusal -> assertThat(refusal.violations())
                        .extracting(Violation::at)
                        .containsExactly("/checkedUser", "/result"));
    }

    @Test
    public void refusesADecisionInTheFuture() {
        CaseId id = county.refer();
        Decision decision = new Decision(
                null,
                id,
                Decision.ELIGIBILITY,
                Decision.Outcome.GRANTED,
                List.of("karin"),
                Story.NOW.plusSeconds(1),
                Optional.empty(),
                null);

        assertThatExceptionOfType(PlatformException.class)
                .isThrownBy(() ->
                        Story.COORDINATOR.call(() -> county.recording().recordDecision(id, decision, Optional.empty())))
                .satisfies(refusal -> assertThat(refusal.violations())
                        .extracting(Violation::at, Violation::rule)
                        .containsExactly(tuple("/decidedAt", "future-date")));
    }

    @Test
    public void raisesTheVersionOfTheCaseByEachRecord() {
        CaseId id = county.refer();

        duplicateCheck(id, Optional.empty());
        CaseFile file = Story.COORDINATOR.call(() -> county.recording().assign(id, "karin", Optional.of("kim")));

        assertThat(file.version()).isEqualTo(3);
        assertThat(county.read(() -> county.stores().cases().find(id))).contains(file);
    }

    @Test
    public void hidesTheCaseFromAnotherCounty() {
        CaseId id = county.refer();

        assertThatExceptionOfType(PlatformException.class)
                .isThrownBy(() -> Story.STRANGER.call(() -> county.recording().assign(id, "stig", Optional.empty())))
                .satisfies(refusal -> assertThat(refusal.code()).isEqualTo(PlatformError.NOT_FOUND));
        assertThat(county.file(id).coordinator()).isEmpty();
    }

    @Test
    public void makesTheAssignedCoordinatorStandInThatRelation() {
        CaseId id = county.refer();
        assertThat(county.register().relations(id, Story.COORDINATOR)).containsExactly(Relation.OWNER);

        Story.COORDINATOR.call(() -> county.recording().assign(id, "karin", Optional.empty()));

        assertThat(county.register().relations(id, Story.COORDINATOR))
                .containsExactlyInAnyOrder(Relation.OWNER, Relation.ASSIGNED);
    }

    @Test
    public void makesANamedParticipantStandInThatRelationWhileItIsInForce() {
        CaseId id = county.refer();
        assertThat(county.register().relations(id, Story.STRANGER)).containsExactly(Relation.NONE);

        Participant participant = new Participant(
                null,
                id,
                new AgencyId("SE-AB"),
                Optional.empty(),
                "REGION_COORDINATOR",
                List.of("identity"),
                null,
                Optional.of(Story.NOW.plusSeconds(60)),
                null);
        Story.COORDINATOR.call(() -> county.recording().addParticipant(id, participant, "The person stays there"));

        assertThat(county.register().relations(id, Story.STRANGER)).containsExactly(Relation.NAMED_PARTICIPANT);
        Participant stored =
                county.read(() -> county.stores().facts().participants(id)).get(0);
        assertThat(stored.names(Story.STRANGER, Story.NOW.plusSeconds(60))).isFalse();
    }

    private IntakeCheck duplicateCheck(CaseId id, Optional<String> handledHow) {
        Story.COORDINATOR.call(() -> county.recording()
                .check(id, IntakeCheck.Kind.DUPLICATE, Optional.empty(), Optional.empty(), handledHow));
        return county.read(() -> county.stores().facts().intakeChecks(id)).get(0);
    }
}
