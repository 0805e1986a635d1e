// SPDX-License-Identifier: Apache-2.0
package se.hemresa.access.rules;

import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.junit.Test;

import se.hemresa.api.access.Caller;
import se.hemresa.api.access.Operation;
import se.hemresa.api.access.Relation;
import se.hemresa.api.access.Seen;
import se.hemresa.api.access.View;
import se.hemresa.api.id.CaseId;

import static org.assertj.core.api.Assertions.assertThat;

/** A case that is not there and a case that is somebody else's cost the same work; nothing but the work could tell them apart. */
public class SameAnswerTest {

    private static final CaseId ABSENT = new CaseId(UUID.fromString("019abcde-0000-7000-8000-000000000002"));
    private static final List<String> SECTIONS = List.of(
            "shell", "identity", "health", "protected-identity", "audit", "travel", "checkpoints", "best-interests");

    private final TestDesk platform = new TestDesk();

    @Test
    public void asksTheSameInTheSameOrderOfAForeignCaseAndOfNone() {
        platform.one.relations = Set.of(Relation.NONE);
        int asked = 0;
        for (String role : platform.ofCases.rules().purposes().keySet()) {
            for (String purpose : platform.ofCases.rules().purposes().get(role)) {
                for (String section : SECTIONS) {
                    for (Operation operation : Operation.values()) {
                        Caller caller = TestDesk.as(role, purpose);
                        List<String> foreign = calls(caller, OneCase.ID, section, operation);
                        List<String> absent = calls(caller, ABSENT, section, operation);

                        assertThat(absent)
                                .as(role + " " + section + " " + operation)
                                .isEqualTo(foreign);
                        assertThat(foreign).startsWith("find", "relations", "isTied");
                        asked += foreign.size();
                    }
                }
            }
        }
        assertThat(asked).isGreaterThan(3000);
    }

    private List<String> calls(Caller caller, CaseId caseId, String section, Operation operation) {
        View view = caller.call(() -> platform.desk.view(caseId, section, operation));
        assertThat(view).isEqualTo(View.NOTHING);
        return platform.calls();
    }

    @Test
    public void opensNothingOfACaseThatIsNotThereWhateverHolds() {
        platform.told.addAll(Set.of("transferOffered", "consentOrBasis", "subjectAccess", "duringAssignment"));
        platform.open.addAll(Set.of(Openings.BREAK_GLASS, Openings.SECOND_PERSON, Openings.CONFIRM_OPEN));
        Caller caller = TestDesk.as("DUTY_OFFICER", "BREAK_GLASS");

        assertThat(caller.call(() -> platform.desk.view(ABSENT, "shell", Operation.READ)))
                .isEqualTo(View.NOTHING);
        platform.one.relations = Set.of(Relation.NONE);
        assertThat(caller.call(() -> platform.desk.view(OneCase.ID, "shell", Operation.READ)))
                .isEqualTo(View.WHOLE);
    }

    @Test
    public void asksForTiesOnceInARequestAndForStandingEachTime() {
        Seen request = new Seen();
        request.during(() -> platform.as("REGION_COORDINATOR").call(() -> {
            SECTIONS.forEach(section -> platform.desk.view(OneCase.ID, section, Operation.READ));
            return true;
        }));

        List<String> calls = platform.calls();
        assertThat(calls).filteredOn("isTied"::equals).hasSize(1);
        assertThat(calls).filteredOn("find"::equals).hasSize(SECTIONS.size());
    }

    @Test
    public void asksForEverythingOnceInARequestThatOnlyReads() {
        new Seen(true)
                .during(() -> platform.as("SUPERVISOR").call(() -> {
                    SECTIONS.forEach(section -> platform.desk.view(OneCase.ID, section, Operation.READ));
                    return true;
                }));

        assertThat(platform.calls())
                .filteredOn(List.of("find", "relations", "isTied")::contains)
                .containsExactly("find", "relations", "isTied");
    }

    @Test
    public void seesWhatARequestThatWritesHasChanged() {
        new Seen()
                .during(() -> platform.as("SUPERVISOR").call(() -> {
                    assertThat(platform.desk.view(OneCase.ID, "shell", Operation.READ))
                            .isEqualTo(View.WHOLE);
                    platform.one.relations = Set.of(Relation.NONE);
                    assertThat(platform.desk.view(OneCase.ID, "shell", Operation.READ))
                            .isEqualTo(View.NOTHING);
                    return true;
                }));
    }
}
