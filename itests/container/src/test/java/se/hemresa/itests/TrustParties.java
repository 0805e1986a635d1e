// SPDX-License-Identifier: Apache-2.0
package se.hemresa.itests;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import se.hemresa.client.journey.Traveller;
import se.hemresa.itests.trust.AccessRules;
import se.hemresa.itests.trust.AccessRules.Party;
import se.hemresa.itests.trust.AccessRules.Standing;

/** Everybody who might ask about a case: who has to do with it, and who is of the right role and has not. */
final class TrustParties {

    static final String BECAUSE_OF_AN_ALARM = "SAFETY_ALARM";

    static final Party ESCORT = participant("IOM-FI", "ESCORT", "escort", Set.of());

    private static final String COUNTY = "SE-AB";
    private static final String OTHER_COUNTY = "SE-M";
    private static final String ALARM_OPEN = "alarmOpen";
    private static final String ALARM = "ALARM";

    private final AccessRules rules;

    /** @param rules say which roles there are, and what they may read for */
    TrustParties(AccessRules rules) {
        this.rules = rules;
    }

    /** Who is named for the test; the way of the case names the assessor, the travel officer and the social services. */
    static List<Party> named() {
        return List.of(
                participant(OTHER_COUNTY, "REGION_COORDINATOR", "guest", Set.of("identity", "consent", "reception")),
                participant(
                        "SE-POLICE", "POLICE_LIAISON", "officer", Set.of("identity", "victim-status", "criminal-case")),
                participant("SE-NSPM", "NATIONAL_COORDINATION", "national", Set.of("shell", "exploitation")),
                ESCORT,
                handling("DUTY_OFFICER", "duty-officer"));
    }

    /** How a case stands that IOM has accepted before it came to this state. */
    static Standing standing(String state, String level, Traveller traveller) {
        Set<String> truths = new HashSet<>(Set.of("afterSubmitted", "afterAccepted"));
        if (ALARM.equals(state)) {
            truths.add("journey");
        }
        if (traveller.child()) {
            truths.add("childCase");
        }
        return new Standing(state, level, truths);
    }

    /**
     * @param standing how the case stands
     * @param traveller whose case it is
     * @return who asks, for the default purpose of the role
     */
    List<Party> of(Standing standing, Traveller traveller) {
        List<Party> parties = new ArrayList<>(named());
        parties.addAll(assigned(traveller));
        parties.add(new Party("IOM-FI", "IOM_FINLAND", "iom-case-worker", Set.of("RECIPIENT"), Set.of(), Set.of()));
        for (String role : rules.roles()) {
            parties.add(new Party(COUNTY, role, "of-the-county", Set.of("OWNER"), Set.of(), Set.of()));
            parties.add(new Party(OTHER_COUNTY, role, "of-another-county", Set.of("NONE"), Set.of(), Set.of()));
        }
        return ALARM.equals(standing.state())
                ? parties.stream().map(this::inAlarm).toList()
                : List.copyOf(parties);
    }

    private Party inAlarm(Party party) {
        Party assigned = party.equals(ESCORT) ? party.with("duringAssignment") : party;
        return BECAUSE_OF_AN_ALARM.equals(rules.purposes(party.role()).get(0)) ? assigned.with(ALARM_OPEN) : assigned;
    }

    /**
     * @param parties who asks about a case in ALARM
     * @return those who may ask because of it, for whom it opens what it opens
     */
    List<Party> becauseOfAnAlarm(List<Party> parties) {
        return parties.stream()
                .filter(party -> rules.purposes(party.role()).contains(BECAUSE_OF_AN_ALARM))
                .map(party -> party.with(ALARM_OPEN))
                .toList();
    }

    private static List<Party> assigned(Traveller traveller) {
        Set<String> told = Set.of("identity", "risk", "reception");
        return List.of(
                new Party(
                        COUNTY,
                        "REGION_COORDINATOR",
                        traveller.coordinator().user(),
                        Set.of("OWNER", "ASSIGNED"),
                        Set.of(),
                        Set.of("namedPerson")),
                handling("RISK_ASSESSOR", traveller.assessor().user()),
                handling("TRAVEL_OFFICER", traveller.travelOfficer().user()),
                participant(
                        traveller.socialWorker().agency(),
                        "SOCIAL_SERVICES",
                        traveller.socialWorker().user(),
                        told),
                participant(
                        traveller.socialServicesLead().agency(),
                        "SOCIAL_SERVICES_LEAD",
                        traveller.socialServicesLead().user(),
                        told));
    }

    private static Party handling(String role, String user) {
        return new Party(
                COUNTY, role, user, Set.of("OWNER", "ASSIGNED", "NAMED_PARTICIPANT"), Set.of(), Set.of("namedPerson"));
    }

    private static Party participant(String agency, String role, String user, Set<String> sections) {
        Set<String> relations =
                "IOM-FI".equals(agency) ? Set.of("NAMED_PARTICIPANT", "RECIPIENT") : Set.of("NAMED_PARTICIPANT");
        return new Party(agency, role, user, relations, sections, Set.of("namedPerson"));
    }
}
