// SPDX-License-Identifier: Apache-2.0
package se.hemresa.cases.lifecycle;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.Test;

import se.hemresa.api.cases.Guard;
import se.hemresa.api.cases.GuardOutcome;
import se.hemresa.api.cases.GuardOutcome.Outcome;
import se.hemresa.api.id.CaseId;

import static org.assertj.core.api.Assertions.assertThat;

public class GuardsTest {

    private static final String SHARED = "ack-signature-valid";
    private static final CaseId CASE = new CaseId(UUID.randomUUID());

    private final AtomicInteger asked = new AtomicInteger();
    private final Guards guards = new Guards(new Emergencies(null, null, null, null, null), List.of(counting()));
    private final List<StateRule> guarded = new StateTable()
            .rules().stream()
                    .filter(rule -> rule.guards().stream()
                            .anyMatch(guard -> guard.code().equals(SHARED)))
                    .toList();

    @Test
    public void asksAGuardOnceForAllTransitionsOfOneMoment() {
        assertThat(guarded).hasSizeGreaterThan(2);

        assertThat(guards.ask(guarded, CASE).values())
                .hasSize(guarded.size())
                .allSatisfy(said -> assertThat(said)
                        .filteredOn(guard -> guard.code().equals(SHARED))
                        .extracting(GuardOutcome::outcome)
                        .containsExactly(Outcome.HOLDS));
        assertThat(asked).hasValue(1);
    }

    @Test
    public void asksItAnewAtTheNextMoment() {
        guards.ask(guarded.get(0), CASE);
        guards.ask(guarded.get(0), CASE);

        assertThat(asked).hasValue(2);
    }

    private Guard counting() {
        return new Guard() {
            @Override
            public String code() {
                return SHARED;
            }

            @Override
            public boolean holds(CaseId caseId) {
                asked.incrementAndGet();
                return true;
            }
        };
    }
}
