// SPDX-License-Identifier: Apache-2.0
package se.hemresa.access.rules;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;

import org.junit.Test;

import se.hemresa.api.access.Caller;
import se.hemresa.api.access.Operation;
import se.hemresa.api.access.Reach;
import se.hemresa.api.access.Relation;
import se.hemresa.api.access.View;
import se.hemresa.api.cases.CaseSection;
import se.hemresa.api.cases.CaseSheet.Outcome;
import se.hemresa.api.cases.CaseSheet.Reading;
import se.hemresa.api.gateway.Missed;
import se.hemresa.api.id.CaseId;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

public class AccessDeskTest {

    private static final CaseId CASE = OneCase.ID;
    private static final CaseId OTHER = new CaseId(UUID.fromString("019abcde-0000-7000-8000-000000000002"));

    private final TestDesk platform = new TestDesk();
    private final OneCase one = platform.one;
    private final AccessDesk desk = platform.desk;
    private List<CaseSection> sections = List.of();
    private final SheetDesk sheet =
            new SheetDesk(new SameThread(), desk, new Sections(() -> sections, section -> "case-core"));

    private Caller as(String role) {
        return platform.as(role);
    }

    private View view(String role, String section, Operation operation) {
        return as(role).call(() -> desk.view(CASE, section, operation));
    }

    @Test
    public void givesTheOwningCoordinatorWhatTheRulesSay() {
        assertThat(view("REGION_COORDINATOR", "identity", Operation.READ)).isEqualTo(View.WHOLE);
        assertThat(view("REGION_COORDINATOR", "identity", Operation.UPDATE)).isEqualTo(View.WHOLE);
        assertThat(view("REGION_COORDINATOR", "narrative", Operation.UPDATE)).isEqualTo(View.NOTHING);
        assertThat(view("REGION_COORDINATOR", "protected-identity", Operation.READ))
                .isEqualTo(View.NOTHING);
        assertThat(view("REGION_COORDINATOR", "audit", Operation.READ)).isEqualTo(new View(false, Set.of("OWN_ROWS")));
    }

    @Test
    public void givesNothingWithoutARelationARoleOrACase() {
        one.relations = Set.of(Relation.NONE);
        assertThat(view("REGION_COORDINATOR", "shell", Operation.READ)).isEqualTo(View.NOTHING);
        one.relations = Set.of(Relation.OWNER);
        assertThat(view("ESCORT", "identity", Operation.READ)).isEqualTo(View.NOTHING);
        assertThat(view("UNHEARD_OF", "shell", Operation.READ)).isEqualTo(View.NOTHING);
        assertThat(view("REGION_COORDINATOR", "unheard-of", Operation.READ)).isEqualTo(View.NOTHING);
        assertThat(as("REGION_COORDINATOR").call(() -> desk.view(OTHER, "shell", Operation.READ)))
                .isEqualTo(View.NOTHING);
    }

    @Test
    public void looksTheSameForNoCaseAndNotYours() {
        one.relations = Set.of(Relation.NONE);

        assertThatThrownBy(() -> as("DPO").run(() -> desk.require(CASE, "shell", Operation.READ)))
                .hasMessageStartingWith("platform.not-found");
        assertThatThrownBy(() -> as("DPO").run(() -> desk.require(OTHER, "shell", Operation.READ)))
                .hasMessageStartingWith("platform.not-found");
    }

    @Test
    public void unitesTheMasksOfAllRelations() {
        one.relations = Set.of(Relation.NAMED_PARTICIPANT, Relation.PAST_RECIPIENT);
        assertThat(view("REGION_COORDINATOR", "shell", Operation.READ)).isEqualTo(View.WHOLE);
        one.relations = Set.of(Relation.PAST_RECIPIENT);
        assertThat(view("REGION_COORDINATOR", "shell", Operation.READ)).isEqualTo(new View(false, Set.of("MASKED")));
    }

    @Test
    public void opensTheJourneyToTheDutyOfficerOnlyWhileItLasts() {
        one.relations = Set.of(Relation.ASSIGNED);
        assertThat(view("DUTY_OFFICER", "travel", Operation.READ)).isEqualTo(View.NOTHING);
        for (String underway : List.of("IN_TRANSIT", "ARRIVED", "ALARM")) {
            one.state = underway;
            assertThat(view("DUTY_OFFICER", "travel", Operation.READ))
                    .as(underway)
                    .isEqualTo(View.WHOLE);
        }
    }

    @Test
    public void cutsTheIdentityOfAProtectedPerson() {
        for (String level : List.of("PROTECTED_REGISTRATION", "FICTITIOUS_IDENTITY", "PROGRAMME_SHIELD")) {
            one.protection = level;
            assertThat(view("REGION_COORDINATOR", "identity", Operation.READ))
                    .isEqualTo(new View(false, Set.of("PSEUDONYM")));
            assertThat(view("REGION_COORDINATOR", "contact", Operation.READ)).isEqualTo(View.NOTHING);
            assertThat(view("REGION_COORDINATOR", "shell", Operation.READ)).isEqualTo(View.WHOLE);
            assertThat(view("STATISTICIAN", "identity", Operation.READ)).isEqualTo(View.NOTHING);
        }
        one.protection = "SECRECY_MARKING";
        assertThat(view("REGION_COORDINATOR", "identity", Operation.READ)).isEqualTo(View.WHOLE);
    }

    @Test
    public void leavesFewWritesInARestrictedCase() {
        one.state = "RESTRICTED";
        assertThat(view("REGION_COORDINATOR", "identity", Operation.READ)).isEqualTo(View.WHOLE);
        assertThat(view("REGION_COORDINATOR", "identity", Operation.UPDATE)).isEqualTo(View.NOTHING);
        assertThat(view("REGION_COORDINATOR", "consent", Operation.UPDATE)).isEqualTo(View.WHOLE);
        assertThat(view("REGION_COORDINATOR", "decisions", Operation.CREATE)).isEqualTo(View.WHOLE);
        one.relations = Set.of(Relation.RECIPIENT);
        assertThat(view("IOM_FINLAND", "messages", Operation.READ)).isEqualTo(new View(false, Set.of("OWN_ROWS")));
    }

    @Test
    public void leavesFewWritesInAClosedCase() {
        one.state = "CLOSED";
        assertThat(view("REGION_COORDINATOR", "decisions", Operation.CREATE)).isEqualTo(View.NOTHING);
        assertThat(view("REGION_COORDINATOR", "tasks", Operation.UPDATE)).isEqualTo(View.WHOLE);
        one.relations = Set.of(Relation.ASSIGNED);
        assertThat(view("DUTY_OFFICER", "tasks", Operation.READ)).isEqualTo(View.NOTHING);
    }

    @Test
    public void givesAModuleWhatItsListSaysAndNoMore() {
        Caller statistics = Caller.module("statistics");

        assertThat(statistics.call(() -> desk.view(CASE, "shell", Operation.READ)))
                .isEqualTo(View.WHOLE);
        assertThat(statistics.call(() -> desk.view(CASE, "identity", Operation.READ)))
                .isEqualTo(new View(false, Set.of("STATISTICS")));
        assertThat(statistics.call(() -> desk.view(CASE, "identity", Operation.UPDATE)))
                .isEqualTo(View.NOTHING);
        assertThat(statistics.call(() -> desk.view(CASE, "contact", Operation.READ)))
                .isEqualTo(View.NOTHING);
        assertThat(Caller.module("iom-integration").call(() -> desk.view(CASE, "risk", Operation.READ)))
                .isEqualTo(View.WHOLE);
        assertThat(Caller.module("iom").call(() -> desk.view(CASE, "risk", Operation.READ)))
                .isEqualTo(View.NOTHING);
        assertThat(Caller.module("stranger").call(() -> desk.view(CASE, "shell", Operation.READ)))
                .isEqualTo(View.NOTHING);
    }

    @Test
    public void tellsTheRelationsThatNarrowAList() {
        assertThat(as("REGION_COORDINATOR").call(() -> desk.relations("shell", Operation.READ)))
                .contains(Relation.OWNER, Relation.ASSIGNED, Relation.NAMED_PARTICIPANT);
        assertThat(as("STATISTICIAN").call(() -> desk.relations("shell", Operation.READ)))
                .isEmpty();
        assertThat(as("STATISTICIAN").call(() -> desk.reach("statistics-facts", Operation.READ)))
                .isEqualTo(Reach.EVERYTHING);
        assertThat(as("SUPERVISOR").call(() -> desk.reach("statistics-facts", Operation.READ)))
                .isEqualTo(new Reach(View.WHOLE, true));
    }

    @Test
    public void readsASectionAsMuchAsMayBeSeen() {
        sections = List.of(new Shell());
        assertThat(read("REGION_COORDINATOR", "shell").content()).containsEntry("whole", true);
        assertThat(read("SECURITY_OFFICER", "shell").content()).containsEntry("whole", false);
        assertThat(read("STATISTICIAN", "shell").outcome()).isEqualTo(Outcome.NOT_ALLOWED);
        assertThat(read("REGION_COORDINATOR", "consent").outcome()).isEqualTo(Outcome.NOT_AVAILABLE);
        platform.directories = List.of();
        assertThat(read("REGION_COORDINATOR", "shell").outcome()).isEqualTo(Outcome.NOT_ALLOWED);
    }

    @Test
    public void notesWhoseSectionIsNotThereForARequestThatCanWait() {
        sections = List.of(new Shell());
        assertThat(during(module -> true)).isEqualTo(Outcome.READ);
        sections = List.of();

        assertThat(during(module -> false)).isEqualTo(Outcome.NOT_AVAILABLE);
        assertThatThrownBy(() -> during("case-core"::equals))
                .isInstanceOfSatisfying(
                        Missed.Away.class, away -> assertThat(away.module()).isEqualTo("case-core"));
        assertThatThrownBy(() -> Missed.during(module -> true, () -> {
                    read("REGION_COORDINATOR", "shell");
                    throw new IllegalStateException("A guard that did not hold");
                }))
                .isInstanceOf(Missed.Away.class);
        assertThat(read("REGION_COORDINATOR", "shell").outcome()).isEqualTo(Outcome.NOT_AVAILABLE);
    }

    @Test
    public void doesNotTakeACaseForUnknownWhileItsModuleIsUpdated() {
        platform.directories = List.of();

        assertThatThrownBy(() -> Missed.during(
                        module -> true,
                        () -> as("REGION_COORDINATOR").call(() -> {
                            desk.require(CASE, "risk", Operation.READ);
                            return null;
                        })))
                .isInstanceOfSatisfying(
                        Missed.Away.class, away -> assertThat(away.module()).isEqualTo("case-core"));
        assertThat(view("REGION_COORDINATOR", "shell", Operation.READ)).isEqualTo(View.NOTHING);
    }

    private Outcome during(Predicate<String> mayReturn) {
        return Missed.during(
                mayReturn, () -> read("REGION_COORDINATOR", "shell").outcome());
    }

    private Reading read(String role, String section) {
        return as(role).call(() -> sheet.read(CASE, section));
    }

    private static final class Shell implements CaseSection {

        @Override
        public String name() {
            return "shell";
        }

        @Override
        public Optional<Map<String, Object>> read(CaseId caseId, View view) {
            return Optional.of(Map.of("whole", view.whole()));
        }
    }
}
