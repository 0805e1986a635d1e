// SPDX-License-Identifier: Apache-2.0
package se.hemresa.cases.lifecycle;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

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
import se.hemresa.api.cases.TransitionRefused;
import se.hemresa.api.id.CaseId;
import se.hemresa.cases.CaseError;

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

    private final Emergencies emergencies;

    @Activate
    public Guards(@Reference Emergencies emergencies) {
        this(emergencies, List.of());
    }

    Guards(Emergencies emergencies, List<Guard> present) {
        this.emergencies = emergencies;
        this.present = present;
    }

    /**
     * @param rule a transition
     * @param caseId the case
     * @return what each of its guards says, in the order of the table; one that an emergency lets be skipped only warns
     */
    List<GuardOutcome> ask(StateRule rule, CaseId caseId) {
        return ask(List.of(rule), caseId).get(rule);
    }

    /**
     * Asks each guard once, however many of the transitions it guards: they are asked at one moment, and some are dear.
     *
     * @param rules transitions
     * @param caseId the case, which nothing changes meanwhile
     * @return what {@link #ask(StateRule, CaseId)} gives for each of them
     */
    Map<StateRule, List<GuardOutcome>> ask(List<StateRule> rules, CaseId caseId) {
        List<Guard> now = present;
        Map<String, Outcome> known = new HashMap<>();
        Map<StateRule, List<GuardOutcome>> said = new HashMap<>();
        for (StateRule rule : rules) {
            List<GuardOutcome> ofRule = rule.guards().stream()
                    .map(guard -> guard.outcome(known.computeIfAbsent(guard.code(), code -> ask(code, caseId, now))))
                    .toList();
            said.put(rule, emergencies.lift(rule, caseId, ofRule));
        }
        return said;
    }

    /**
     * Lets a transition pass that is about to happen; an emergency override that it needs is used up by that.
     *
     * @param rule a transition
     * @param caseId the case, locked
     * @throws TransitionRefused {@code cases.transition-refused} (409) with every guard that blocks
     */
    void pass(StateRule rule, CaseId caseId) {
        List<GuardOutcome> said = ask(rule, caseId);
        List<GuardOutcome> blocking = said.stream().filter(GuardOutcome::blocks).toList();
        if (!blocking.isEmpty()) {
            throw new TransitionRefused(CaseError.TRANSITION_REFUSED, blocking);
        }
        emergencies.use(rule, caseId, said);
    }

    private static Outcome ask(String code, CaseId caseId, List<Guard> guards) {
        return guards.stream()
                .filter(guard -> guard.code().equals(code))
                .findFirst()
                .map(guard -> guard.holds(caseId) ? Outcome.HOLDS : Outcome.FAILS)
                .orElse(Outcome.NOT_PROVEN);
    }
}
