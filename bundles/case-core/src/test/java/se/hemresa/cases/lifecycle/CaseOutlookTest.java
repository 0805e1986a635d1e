// SPDX-License-Identifier: Apache-2.0
package se.hemresa.cases.lifecycle;

import java.util.List;

import org.assertj.core.groups.Tuple;
import org.junit.ClassRule;
import org.junit.Test;

import se.hemresa.api.cases.CaseLifecycle.Transition;
import se.hemresa.api.cases.GuardOutcome;
import se.hemresa.cases.CaseFile;
import se.hemresa.cases.testing.County;
import se.hemresa.journal.testing.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;

/** Where a case can go from here. */
public class CaseOutlookTest {

    @ClassRule
    public static final TestDatabase DATABASE = TestDatabase.derby();

    private final County county = County.on(DATABASE);

    @Test
    public void showsWhatAnybodyMayFireAndWhatStandsInTheWay() {
        CaseFile file = county.file(county.inState("RISK_ASSESSMENT"));

        List<Transition> outlook = county.read(() -> TestJourney.outlook(county).of(file));

        assertThat(outlook).extracting(Transition::event).contains("childCase", "riskAccepted", "withdraw");
        assertThat(guards(outlook, "riskAccepted"))
                .filteredOn(guard -> guard.owner().equals("risk-assessment"))
                .isNotEmpty()
                .allMatch(guard -> guard.outcome() == GuardOutcome.Outcome.NOT_PROVEN);
        assertThat(guards(outlook, "childCase"))
                .extracting(GuardOutcome::code, GuardOutcome::outcome)
                .contains(Tuple.tuple("guardian-recorded", GuardOutcome.Outcome.FAILS));
    }

    private static List<GuardOutcome> guards(List<Transition> outlook, String event) {
        return outlook.stream()
                .filter(transition -> transition.event().equals(event))
                .findFirst()
                .orElseThrow()
                .guards();
    }
}
