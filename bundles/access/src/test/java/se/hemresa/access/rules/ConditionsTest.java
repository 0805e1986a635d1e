// SPDX-License-Identifier: Apache-2.0
package se.hemresa.access.rules;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.junit.Test;

import se.hemresa.api.access.Caller;
import se.hemresa.api.access.Operation;
import se.hemresa.api.access.Reach;
import se.hemresa.api.access.Relation;
import se.hemresa.api.access.View;
import se.hemresa.api.cases.CaseDirectory.AgeGroup;
import se.hemresa.api.id.AgencyId;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Every condition that can be evaluated, once held and once not. */
public class ConditionsTest {

    /** In Sweden it is the next day already. */
    private static final Clock LATE = Clock.fixed(Instant.parse("2026-11-24T23:30:00Z"), ZoneOffset.UTC);

    private final TestDesk platform = new TestDesk(LATE);
    private final OneCase one = platform.one;
    private final AccessDesk desk = platform.desk;

    private static Caller as(String role, String purpose) {
        return TestDesk.as(role, purpose);
    }

    private View view(String role, String purpose, String section) {
        return as(role, purpose).call(() -> desk.view(OneCase.ID, section, Operation.READ));
    }

    private View view(String role, String section) {
        return platform.as(role).call(() -> desk.view(OneCase.ID, section, Operation.READ));
    }

    @Test
    public void opensTheSectionsThatAParticipantIsNamedFor() {
        one.relations = Set.of(Relation.NAMED_PARTICIPANT);
        one.needToKnow = Set.of("health");

        assertThat(view("SOCIAL_SERVICES", "health")).isEqualTo(View.WHOLE);
        assertThat(view("SOCIAL_SERVICES", "identity")).isEqualTo(View.NOTHING);
        assertThat(view("POLICE_LIAISON", "health")).isEqualTo(View.NOTHING);
    }

    @Test
    public void opensWhatIsForThePersonNamedOnly() {
        one.relations = Set.of(Relation.ASSIGNED);
        assertThat(view("TRAVEL_OFFICER", "identity")).isEqualTo(View.NOTHING);

        one.namesUser = true;
        assertThat(view("TRAVEL_OFFICER", "identity")).isEqualTo(new View(false, Set.of("AS_IN_TRAVEL_DOCUMENT")));
    }

    @Test
    public void opensTheCaseOfAChildUntilThePersonIsCertainlyAnAdultInSweden() {
        one.relations = Set.of(Relation.NAMED_PARTICIPANT);
        assertThat(view("SOCIAL_SERVICES", "best-interests")).isEqualTo(View.WHOLE);

        one.ages.put(LocalDate.of(2026, 11, 24), AgeGroup.CHILD);
        one.ages.put(LocalDate.of(2026, 11, 25), AgeGroup.ADULT);
        assertThat(view("SOCIAL_SERVICES", "best-interests")).isEqualTo(View.NOTHING);

        one.ages.put(LocalDate.of(2026, 11, 25), AgeGroup.CHILD);
        assertThat(view("SOCIAL_SERVICES", "best-interests")).isEqualTo(View.WHOLE);
    }

    @Test
    public void opensTheAlarmToWhoeverActsForIt() {
        one.relations = Set.of(Relation.ASSIGNED);
        assertThat(view("DUTY_OFFICER", "SAFETY_ALARM", "contact")).isEqualTo(View.NOTHING);

        one.state = "ALARM";
        assertThat(view("DUTY_OFFICER", "SAFETY_ALARM", "contact")).isEqualTo(View.WHOLE);
        assertThat(view("DUTY_OFFICER", "BREAK_GLASS", "contact")).isEqualTo(View.WHOLE);
        assertThat(view("DUTY_OFFICER", "TRAVEL", "contact")).isEqualTo(View.NOTHING);
    }

    @Test
    public void opensToTheRecipientWhatTheCaseHasReached() {
        one.relations = Set.of(Relation.RECIPIENT);
        assertThat(view("IOM_FINLAND", "identity")).isEqualTo(View.NOTHING);
        assertThat(view("IOM_RECEIVING", "identity")).isEqualTo(View.NOTHING);

        one.reached = Set.of("SUBMITTED_TO_IOM");
        assertThat(view("IOM_FINLAND", "identity")).isEqualTo(View.WHOLE);
        assertThat(view("IOM_RECEIVING", "identity")).isEqualTo(View.NOTHING);

        one.reached = Set.of("SUBMITTED_TO_IOM", "ACCEPTED");
        assertThat(view("IOM_RECEIVING", "identity")).isEqualTo(View.WHOLE);
    }

    @Test
    public void holdsWhatTheModuleTellsThatAloneCanKnowIt() {
        one.relations = Set.of(Relation.NAMED_PARTICIPANT);
        one.needToKnow = Set.of("identity");
        assertThat(view("POLICE_LIAISON", "identity")).isEqualTo(View.NOTHING);
        assertThat(view("ESCORT", "identity")).isEqualTo(View.NOTHING);

        platform.told.addAll(Set.of("consentOrBasis", "duringAssignment"));
        assertThat(view("POLICE_LIAISON", "identity")).isEqualTo(View.WHOLE);
        assertThat(view("ESCORT", "identity")).isEqualTo(new View(false, Set.of("FIRST_NAME")));

        one.relations = Set.of(Relation.NONE);
        assertThat(view("REGION_COORDINATOR", "shell")).isEqualTo(View.NOTHING);
        platform.told.add("transferOffered");
        assertThat(view("REGION_COORDINATOR", "shell")).isEqualTo(new View(false, Set.of("MASKED")));
    }

    @Test
    public void opensTheFileToTheOfficerOnlyForTheRequestOfThePerson() {
        platform.told.add("subjectAccess");

        assertThat(view("DPO", "SUBJECT_ACCESS", "documents")).isEqualTo(View.WHOLE);
        assertThat(view("DPO", "SUPERVISION", "documents")).isEqualTo(View.NOTHING);
        platform.told.clear();
        assertThat(view("DPO", "SUBJECT_ACCESS", "documents")).isEqualTo(View.NOTHING);
    }

    @Test
    public void opensWhatTheUserHasOpenedForItself() {
        one.relations = Set.of(Relation.NONE);
        platform.open.add(Openings.BREAK_GLASS);

        assertThat(view("DUTY_OFFICER", "BREAK_GLASS", "health")).isEqualTo(View.WHOLE);
        assertThat(view("DUTY_OFFICER", "SAFETY_ALARM", "health")).isEqualTo(View.NOTHING);
        assertThat(view("DUTY_OFFICER", "BREAK_GLASS", "documents")).isEqualTo(View.NOTHING);
        assertThat(as("DUTY_OFFICER", "BREAK_GLASS").call(() -> desk.view(OneCase.ID, "health", Operation.UPDATE)))
                .isEqualTo(View.NOTHING);
    }

    @Test
    public void opensAFictitiousIdentityOnlyWithASecondPerson() {
        one.relations = Set.of(Relation.NONE);
        platform.open.add(Openings.BREAK_GLASS);
        for (String level : List.of("FICTITIOUS_IDENTITY", "PROGRAMME_SHIELD")) {
            one.protection = level;
            assertThat(view("DUTY_OFFICER", "BREAK_GLASS", "shell")).as(level).isEqualTo(View.NOTHING);
        }

        platform.open.add(Openings.SECOND_PERSON);
        assertThat(view("DUTY_OFFICER", "BREAK_GLASS", "shell")).isEqualTo(View.WHOLE);
        assertThat(view("DUTY_OFFICER", "BREAK_GLASS", "contact")).isEqualTo(View.NOTHING);
    }

    @Test
    public void opensTheProtectedIdentityOnlyToThePersonNamedWhoConfirmed() {
        one.relations = Set.of(Relation.OWNER, Relation.ASSIGNED);
        one.namesUser = true;
        assertThat(view("REGION_COORDINATOR", "protected-identity")).isEqualTo(View.NOTHING);

        platform.open.add(Openings.CONFIRM_OPEN);
        assertThat(view("REGION_COORDINATOR", "protected-identity")).isEqualTo(View.WHOLE);
        one.namesUser = false;
        assertThat(view("REGION_COORDINATOR", "protected-identity")).isEqualTo(View.NOTHING);
    }

    @Test
    public void readsNothingForAPurposeThatIsNotTheRoles() {
        assertThat(view("REGION_COORDINATOR", "CASE_HANDLING", "identity")).isEqualTo(View.WHOLE);
        assertThat(view("REGION_COORDINATOR", "STATISTICS", "identity")).isEqualTo(View.NOTHING);
        assertThat(as("REGION_COORDINATOR", "STATISTICS").call(() -> desk.relations("shell", Operation.READ)))
                .isEmpty();
        assertThat(as("STATISTICIAN", "CASE_HANDLING").call(() -> desk.reach("releases", Operation.READ)))
                .isEqualTo(Reach.NOTHING);
    }

    @Test
    public void holdsNoConditionThatNobodyOffers() {
        one.relations = Set.of(Relation.NAMED_PARTICIPANT);
        TestDesk alone = new TestDesk(LATE);
        alone.one.relations = Set.of(Relation.values());

        assertThat(TestDesk.as("PERSON", "SUBJECT_ACCESS")
                        .call(() -> alone.desk.view(OneCase.ID, "consent", Operation.READ)))
                .isEqualTo(View.NOTHING);
        assertThat(TestDesk.as("ESCORT", "TRAVEL").call(() -> alone.desk.view(OneCase.ID, "travel", Operation.READ)))
                .isEqualTo(View.NOTHING);
    }

    @Test
    public void letsAnotherPersonApprove() {
        approve(as("SUPERVISOR", "SUPERVISION"), "risk", "u-2");
        approve(as("SUPERVISOR", "SUPERVISION"), "risk", "IOM-FI");
    }

    @Test
    public void letsNobodyApproveWhatTheyEnteredThemselves() {
        Caller nobody = new Caller(new AgencyId("SE-AB"), "SUPERVISOR", Optional.empty(), "SUPERVISION");

        assertThatThrownBy(() -> approve(as("SUPERVISOR", "SUPERVISION"), "risk", "u-1"))
                .hasMessageStartingWith("platform.same-person");
        assertThatThrownBy(() -> approve(nobody, "risk", "u-2")).hasMessageStartingWith("platform.same-person");
    }

    @Test
    public void letsNobodyApproveWhatASystemOfTheOwnAgencyHasEntered() {
        assertThatThrownBy(() -> approve(as("SUPERVISOR", "SUPERVISION"), "risk", "SE-AB"))
                .hasMessageStartingWith("platform.same-person");

        approve(as("SUPERVISOR", "SUPERVISION"), "risk", "IOM-FI");
    }

    @Test
    public void letsNobodyApproveWhoMayNot() {
        assertThatThrownBy(() -> approve(as("REGION_COORDINATOR", "CASE_HANDLING"), "risk", "u-2"))
                .hasMessageStartingWith("platform.not-found");
        assertThatThrownBy(() -> approve(as("REGION_COORDINATOR", "CASE_HANDLING"), "risk", "u-1"))
                .hasMessageStartingWith("platform.not-found");
        assertThatThrownBy(() -> approve(Caller.module("exchange"), "risk", "u-1"))
                .hasMessageStartingWith("platform.not-found");
        assertThat(as("SUPERVISOR", "SUPERVISION").call(() -> desk.view(OneCase.ID, "risk", Operation.APPROVE)))
                .isEqualTo(View.NOTHING);
    }

    private void approve(Caller caller, String section, String enteredBy) {
        caller.run(() -> desk.requireApproval(OneCase.ID, section, enteredBy));
    }

    @Test
    public void leavesTheSecondAdministratorToTheOwnerOfTheSection() {
        Caller admin = as("PLATFORM_ADMIN", "TECHNICAL");

        assertThat(admin.call(() -> desk.reach("platform", Operation.UPDATE))).isEqualTo(Reach.EVERYTHING);
        assertThat(admin.call(() -> desk.reach("platform", Operation.APPROVE))).isEqualTo(Reach.NOTHING);
        assertThat(as("DPO", "SUPERVISION").call(() -> desk.reach("releases", Operation.APPROVE)))
                .isEqualTo(Reach.NOTHING);
    }
}
