// SPDX-License-Identifier: Apache-2.0
package se.hemresa.access.rules;

import java.util.List;
import java.util.Set;

import org.junit.Test;

import se.hemresa.api.access.Caller;
import se.hemresa.api.access.Operation;
import se.hemresa.api.access.Relation;
import se.hemresa.api.access.Seen;
import se.hemresa.api.access.View;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** What the standing of a case takes away, whatever the rules give. */
public class NarrowingTest {

    private final TestDesk platform = new TestDesk();
    private final OneCase one = platform.one;
    private final AccessDesk desk = platform.desk;

    private View view(String role, String section, Operation operation) {
        return platform.as(role).call(() -> desk.view(OneCase.ID, section, operation));
    }

    @Test
    public void leavesOfADisposedCaseOnlyTheJournalToThoseWhoOverseeIt() {
        one.disposed = true;

        assertThat(view("DPO", "audit", Operation.READ)).isEqualTo(View.WHOLE);
        assertThat(view("SECURITY_OFFICER", "audit", Operation.READ)).isEqualTo(View.WHOLE);
        assertThat(view("DPO", "shell", Operation.READ)).isEqualTo(View.NOTHING);
        for (String role : List.of("REGION_COORDINATOR", "SUPERVISOR")) {
            for (String section : List.of("shell", "audit", "identity", "tasks")) {
                assertThat(view(role, section, Operation.READ))
                        .as(role + section)
                        .isEqualTo(View.NOTHING);
            }
        }
        one.disposed = false;
        assertThat(view("SUPERVISOR", "shell", Operation.READ)).isEqualTo(View.WHOLE);
    }

    @Test
    public void deniesEverythingToWhomAPersonOfTheCaseIsTied() {
        one.tied = true;

        for (String role : List.of("REGION_COORDINATOR", "SUPERVISOR", "DPO", "SECURITY_OFFICER")) {
            for (Operation operation : Operation.values()) {
                assertThat(view(role, "shell", operation)).as(role).isEqualTo(View.NOTHING);
                assertThat(view(role, "audit", operation)).as(role).isEqualTo(View.NOTHING);
            }
        }
        one.tied = false;
        assertThat(view("SUPERVISOR", "shell", Operation.READ)).isEqualTo(View.WHOLE);
    }

    @Test
    public void tellsTheSecurityOfficerOfTheAttemptOnceForARequest() {
        one.tied = true;
        Caller tied = platform.as("REGION_COORDINATOR");
        Seen request = new Seen();

        request.during(() -> tied.call(() -> {
            desk.view(OneCase.ID, "shell", Operation.READ);
            desk.view(OneCase.ID, "identity", Operation.READ);
            assertThat(platform.events.told()).isEmpty();
            return true;
        }));

        assertThat(platform.events.events()).containsExactly(new TiedRefused(OneCase.ID, "shell"));
        assertThat(request.cases()).isEmpty();
    }

    @Test
    public void tellsOfTheAttemptAlsoWhenTheRequestFails() {
        one.tied = true;
        Caller tied = platform.as("REGION_COORDINATOR");

        assertThatThrownBy(() -> new Seen()
                        .during(() -> tied.call(() -> {
                            desk.require(OneCase.ID, "shell", Operation.READ);
                            return true;
                        })))
                .hasMessageStartingWith("platform.not-found");

        assertThat(platform.events.events()).containsExactly(new TiedRefused(OneCase.ID, "shell"));
    }

    @Test
    public void tellsOfNoAttemptOfOthers() {
        view("REGION_COORDINATOR", "shell", Operation.READ);
        one.relations = Set.of(Relation.NONE);
        view("REGION_COORDINATOR", "shell", Operation.READ);

        assertThat(platform.events.told()).isEmpty();
    }

    @Test
    public void takesARecipientOfARestrictedCaseForAPastOne() {
        one.relations = Set.of(Relation.RECIPIENT);
        one.reached = Set.of("SUBMITTED_TO_IOM");
        assertThat(view("IOM_FINLAND", "shell", Operation.READ)).isEqualTo(View.WHOLE);

        one.state = "RESTRICTED";
        assertThat(view("IOM_FINLAND", "shell", Operation.READ)).isEqualTo(View.NOTHING);
        assertThat(view("IOM_FINLAND", "messages", Operation.READ)).isEqualTo(new View(false, Set.of("OWN_ROWS")));
        assertThat(view("IOM_FINLAND", "messages", Operation.CREATE)).isEqualTo(View.NOTHING);
    }

    @Test
    public void givesAllRelationsOnlyWhenNarrowingIsSwitchedOffForATest() {
        Caller statistician = platform.as("STATISTICIAN");
        AccessDesk open = platform.withoutNarrowing();
        one.relations = Set.of(Relation.NONE);

        assertThat(statistician.call(() -> open.relations("shell", Operation.READ)))
                .containsOnly(Relation.values());
        Caller coordinator = platform.as("REGION_COORDINATOR");
        assertThat(coordinator.call(() -> open.view(OneCase.ID, "identity", Operation.READ)))
                .isEqualTo(View.WHOLE);
        assertThat(coordinator.call(() -> desk.view(OneCase.ID, "identity", Operation.READ)))
                .isEqualTo(View.NOTHING);
        assertThat(statistician.call(() -> desk.relations("shell", Operation.READ)))
                .isEmpty();
    }

    @Test
    public void leavesEmergencyAccessOutOfLists() {
        assertThat(platform.as("DUTY_OFFICER").call(() -> desk.relations("shell", Operation.READ)))
                .containsOnly(Relation.ASSIGNED);
    }
}
