// SPDX-License-Identifier: Apache-2.0
package se.hemresa.access;

import java.time.LocalDate;
import java.util.Set;

import se.hemresa.api.access.Caller;
import se.hemresa.api.cases.CaseDirectory;
import se.hemresa.api.cases.CaseDirectory.AgeGroup;
import se.hemresa.api.cases.CaseDirectory.Standing;

/**
 * The conditions of {@code access.json} for one question. What is not known here does not hold (domain.md §9.1, conventions).
 *
 * @param cases what is known of every case
 * @param standing the case
 * @param caller who asks
 * @param section the section asked for
 * @param today the day in Sweden
 * @param anotherPerson whether the caller is asked afterwards to be another person than the one who entered it
 */
record Conditions(
        CaseDirectory cases, Standing standing, Caller caller, String section, LocalDate today, boolean anotherPerson) {

    private static final Set<String> JOURNEY = Set.of("IN_TRANSIT", "ARRIVED", "ALARM");
    private static final Set<String> PURPOSES_OF_ALARM = Set.of("SAFETY_ALARM", "BREAK_GLASS");

    boolean allHold(Rule rule) {
        return rule.conditions().stream().allMatch(this::holds);
    }

    private boolean holds(String condition) {
        return switch (condition) {
            case "journey" -> JOURNEY.contains(standing.state());
            case "alarmOpen" -> "ALARM".equals(standing.state()) && PURPOSES_OF_ALARM.contains(caller.purpose());
            case "namedSection" -> cases.needToKnow(standing.caseId(), caller).contains(section);
            case "namedPerson" -> cases.namesUser(standing.caseId(), caller);
            case "childCase" -> cases.ageGroup(standing.caseId(), today) != AgeGroup.ADULT;
            // Only who was sent a handover is a RECIPIENT, so the rest of the condition is the rule's relation.
            case "afterSubmitted" -> cases.hasReached(standing.caseId(), "SUBMITTED_TO_IOM");
            case "afterAccepted" -> cases.hasReached(standing.caseId(), "ACCEPTED");
            case "fourEyes" -> anotherPerson;
            default -> false;
        };
    }
}
