// SPDX-License-Identifier: Apache-2.0
package se.hemresa.cases.lifecycle;

import java.util.List;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.FieldOption;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;

import se.hemresa.api.cases.Guard;
import se.hemresa.api.cases.GuardOutcome;
import se.hemresa.api.cases.GuardOutcome.Outcome;
import se.hemresa.api.id.CaseId;

/** Asks the guards that are there. One that is not there proves nothing, so it blocks. */
@Component(service = Guards.class)
public final class Guards {

    /** Replaced as modules come and go. */
    @Reference(
            cardinality = ReferenceCardinality.MULTIPLE,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY,
            fieldOption = FieldOption.REPLACE)
    private volatile List<Guard> present;

    @Activate
    public Guards() {
        this(List.of());
    }

    Guards(List<Guard> present) {
        this.present = present;
    }

    /**
     * @param rule a transition
     * @param caseId the case
     * @return what each of its guards says, in the order of the table
     */
    List<GuardOutcome> ask(StateRule rule, CaseId caseId) {
        List<Guard> now = present;
        return rule.guards().stream()
                .map(guard -> guard.outcome(ask(guard.code(), caseId, now)))
                .toList();
    }

    private static Outcome ask(String code, CaseId caseId, List<Guard> guards) {
        return guards.stream()
                .filter(guard -> guard.code().equals(code))
                .findFirst()
                .map(guard -> guard.holds(caseId) ? Outcome.HOLDS : Outcome.FAILS)
                .orElse(Outcome.NOT_PROVEN);
    }
}
