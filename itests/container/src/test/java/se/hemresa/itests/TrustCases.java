// SPDX-License-Identifier: Apache-2.0
package se.hemresa.itests;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

import se.hemresa.client.journey.CaseTalk;
import se.hemresa.client.journey.Traveller;
import se.hemresa.client.journey.Walk;
import se.hemresa.itests.trust.AccessRules;
import se.hemresa.itests.trust.AccessRules.Party;
import se.hemresa.itests.trust.AccessRules.Standing;

/** Cases that stand differently, and everybody who might ask about them. */
final class TrustCases {

    static final List<String> LEVELS =
            List.of("NONE", "SECRECY_MARKING", "PROTECTED_REGISTRATION", "FICTITIOUS_IDENTITY", "PROGRAMME_SHIELD");

    private static final String COUNTY = "SE-AB";
    private static final String OTHER_COUNTY = "SE-M";
    private static final Set<String> AFTER_HANDOVER = Set.of("afterSubmitted", "afterAccepted");

    private final ReadyCases cases;
    private final AccessRules rules;

    TrustCases(ReadyCases cases, AccessRules rules) {
        this.cases = cases;
        this.rules = rules;
    }

    /**
     * A case, and who asks about it.
     *
     * @param caseId the case
     * @param standing how it stands
     * @param parties who asks
     */
    record Known(String caseId, Standing standing, List<Party> parties) {}

    /** @return a case that IOM has accepted, at each level of protection */
    List<Known> accepted() {
        return LEVELS.stream()
                .map(level -> known(raised(acceptedByIom(), level), "ACCEPTED", level))
                .toList();
    }

    private CaseTalk acceptedByIom() {
        Walk walk = cases.next().walk();
        walk.talk().awaitPartners();
        walk.submit(1);
        walk.talk().awaitState("ACCEPTED");
        named().forEach(party -> name(walk.talk(), party));
        return walk.talk();
    }

    private static void name(CaseTalk talk, Party party) {
        talk.post(
                talk.traveller().coordinator(),
                "/participants",
                "participant " + party.role() + " of " + party.agency(),
                Map.of(
                        "agency", party.agency(),
                        "user", party.user(),
                        "role", party.role(),
                        "needToKnowSections", List.copyOf(party.needToKnow()),
                        "reason", "Takes part"));
    }

    private static CaseTalk raised(CaseTalk talk, String level) {
        if (!"NONE".equals(level)) {
            talk.post(talk.traveller().coordinator(), "/protection-level", "level", Map.of("level", level));
        }
        return talk;
    }

    private Known known(CaseTalk talk, String state, String level) {
        List<Party> parties = new ArrayList<>(named());
        parties.addAll(assigned(talk.traveller()));
        parties.add(new Party("IOM-FI", "IOM_FINLAND", "iom-case-worker", Set.of("RECIPIENT"), Set.of(), Set.of()));
        for (String role : rules.roles()) {
            parties.add(new Party(COUNTY, role, "of-the-county", Set.of("OWNER"), Set.of(), Set.of()));
            parties.add(new Party(OTHER_COUNTY, role, "of-another-county", Set.of("NONE"), Set.of(), Set.of()));
        }
        return new Known(talk.caseId(), new Standing(state, level, AFTER_HANDOVER), parties);
    }

    /** Who is named for the test; the way of the case names the assessor, the travel officer and the social services. */
    private static List<Party> named() {
        return List.of(
                participant(OTHER_COUNTY, "REGION_COORDINATOR", "guest", Set.of("identity", "consent", "reception")),
                participant(
                        "SE-POLICE", "POLICE_LIAISON", "officer", Set.of("identity", "victim-status", "criminal-case")),
                participant("SE-NSPM", "NATIONAL_COORDINATION", "national", Set.of("shell", "exploitation")),
                participant("IOM-FI", "ESCORT", "escort", Set.of()));
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
