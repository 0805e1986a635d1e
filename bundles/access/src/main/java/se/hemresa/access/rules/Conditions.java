// SPDX-License-Identifier: Apache-2.0
package se.hemresa.access.rules;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;

import se.hemresa.api.access.AccessCondition;
import se.hemresa.api.access.Caller;
import se.hemresa.api.cases.CaseDirectory;
import se.hemresa.api.cases.CaseDirectory.AgeGroup;
import se.hemresa.api.cases.CaseDirectory.Standing;
import se.hemresa.api.id.CaseId;

/**
 * The conditions of {@code access.json} for one question. What nobody can tell does not hold (domain.md §9.1, conventions).
 *
 * @param question what is asked
 * @param standing the case
 * @param cases what is known of every case
 * @param openings what users have opened for themselves
 * @param offered what the modules alone can tell
 * @param clock tells which day it is, for who is a child
 */
record Conditions(
        Question question,
        Standing standing,
        CaseDirectory cases,
        Openings openings,
        List<AccessCondition> offered,
        Clock clock) {

    private static final ZoneId SWEDEN = ZoneId.of("Europe/Stockholm");
    private static final String SUBJECT_ACCESS = "subjectAccess";
    private static final String ALARM_OPEN = "alarmOpen";
    private static final Set<String> JOURNEY = Set.of("IN_TRANSIT", "ARRIVED", "ALARM");
    private static final Set<String> PURPOSES_OF_ALARM = Set.of("SAFETY_ALARM", "BREAK_GLASS");

    boolean allHold(Rule rule) {
        return Narrowing.conditions(standing, rule.conditions()).stream().allMatch(this::holds);
    }

    private boolean holds(String condition) {
        return question.assumed().contains(condition) || isPurposeOf(condition) && isMet(condition);
    }

    private boolean isPurposeOf(String condition) {
        String purpose = question.caller().purpose();
        return switch (condition) {
            case Openings.BREAK_GLASS -> "BREAK_GLASS".equals(purpose);
            case SUBJECT_ACCESS -> "SUBJECT_ACCESS".equals(purpose);
            case ALARM_OPEN -> PURPOSES_OF_ALARM.contains(purpose);
            default -> true;
        };
    }

    private boolean isMet(String condition) {
        CaseId caseId = question.caseId();
        Caller caller = question.caller();
        return switch (condition) {
            case "journey" -> JOURNEY.contains(standing.state());
            case ALARM_OPEN -> "ALARM".equals(standing.state());
            case "namedSection" -> cases.needToKnow(caseId, caller).contains(question.section());
            case "namedPerson" -> cases.namesUser(caseId, caller);
            case "childCase" -> cases.ageGroup(caseId, today()) != AgeGroup.ADULT;
            // Only who was sent a handover is a RECIPIENT, so the rest of the condition is the rule's relation.
            case "afterSubmitted" -> cases.hasReached(caseId, "SUBMITTED_TO_IOM");
            case "afterAccepted" -> cases.hasReached(caseId, "ACCEPTED");
            case Openings.BREAK_GLASS, Openings.SECOND_PERSON, Openings.CONFIRM_OPEN ->
                openings.conditions(caseId, question.section(), caller).contains(condition);
            // Who has entered it is known to requireApproval only; the others are no conditions on one case.
            case "fourEyes", "twoPerson", "ownCounty", "ownCard" -> false;
            default -> isToldByAModule(condition, caseId, caller);
        };
    }

    private boolean isToldByAModule(String condition, CaseId caseId, Caller caller) {
        return offered.stream()
                .filter(one -> one.codes().contains(condition))
                .anyMatch(one -> one.holds(condition, caseId, caller));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), SWEDEN);
    }
}
