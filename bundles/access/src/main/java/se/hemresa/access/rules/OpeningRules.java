// SPDX-License-Identifier: Apache-2.0
package se.hemresa.access.rules;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import se.hemresa.api.access.Caller;
import se.hemresa.api.access.Operation;
import se.hemresa.api.cases.CaseDirectory.Standing;
import se.hemresa.api.id.CaseId;

/** Whether an opening would open anything: who could read nothing through it gets none. */
@Component(service = OpeningRules.class)
public final class OpeningRules {

    private static final String PURPOSE_OF_EMERGENCY = "BREAK_GLASS";

    /** What is asked about when no case has the reference, so that the answer takes as long. */
    private static final CaseId NO_CASE = new CaseId(new UUID(0, 0));

    private final CaseRules ofCases;

    /** @param ofCases decides case by case */
    @Activate
    public OpeningRules(@Reference CaseRules ofCases) {
        this.ofCases = ofCases;
    }

    /**
     * @param reference the exact reference of a case
     * @param caller a user
     * @return the case, if some rule would let the user read something of it once an emergency access is open; empty if not,
     *     and, after as long a time, if there is no such case
     */
    public Optional<Standing> emergency(String reference, Caller caller) {
        Caller urgent = new Caller(caller.agency(), caller.role(), caller.user(), PURPOSE_OF_EMERGENCY);
        return ofCases.directory().flatMap(cases -> {
            CaseId caseId = cases.byReference(reference).orElse(NO_CASE);
            return opens(caseId, sectionsOfEmergency(caller.role()), urgent, Openings.BREAK_GLASS)
                    ? cases.find(caseId)
                    : Optional.empty();
        });
    }

    private List<String> sectionsOfEmergency(String role) {
        return ofCases.rules().all().stream()
                .filter(rule -> rule.roles().contains(role) && rule.demands(Openings.BREAK_GLASS))
                .flatMap(rule -> rule.sections().stream())
                .distinct()
                .toList();
    }

    /**
     * @param caseId a case
     * @param section a section that is to be opened
     * @param caller a user
     * @return the case, if some rule would let the user read the section once that is confirmed; empty if not
     */
    public Optional<Standing> confirmation(CaseId caseId, String section, Caller caller) {
        return opens(caseId, List.of(section), caller, Openings.CONFIRM_OPEN)
                ? ofCases.directory().flatMap(cases -> cases.find(caseId))
                : Optional.empty();
    }

    /** Asks about every section, because it must take as long for a case that is not there as for one that is foreign. */
    private boolean opens(CaseId caseId, List<String> sections, Caller caller, String condition) {
        Set<String> assumed = Set.of(condition, Openings.SECOND_PERSON);
        return sections.stream()
                        .map(section -> new Question(caller, caseId, section, Operation.READ, assumed))
                        .filter(question -> !ofCases.view(question, rule -> rule.demands(condition))
                                .isNothing())
                        .count()
                > 0;
    }

    /**
     * @param standing a case
     * @return whether an emergency access to it opens nothing before a second person has approved it
     */
    public static boolean demandsSecondPerson(Standing standing) {
        return Narrowing.demandsSecondPerson(standing);
    }
}
