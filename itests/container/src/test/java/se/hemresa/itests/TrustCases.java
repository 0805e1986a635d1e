// SPDX-License-Identifier: Apache-2.0
package se.hemresa.itests;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Predicate;
import java.util.stream.Stream;

import se.hemresa.client.journey.CaseTalk;
import se.hemresa.client.journey.Travel;
import se.hemresa.client.journey.Traveller;
import se.hemresa.client.journey.Walk;
import se.hemresa.itests.TrustApprovals.Approval;
import se.hemresa.itests.trust.AccessRules;
import se.hemresa.itests.trust.AccessRules.Party;
import se.hemresa.itests.trust.AccessRules.Standing;

/** Cases that stand differently, and everybody who might ask about them. */
final class TrustCases {

    private static final List<String> LEVELS =
            List.of("NONE", "SECRECY_MARKING", "PROTECTED_REGISTRATION", "FICTITIOUS_IDENTITY", "PROGRAMME_SHIELD");

    private static final Traveller CHILD =
            new Traveller("SE-AB", "ron", "RO", "RO-BC", ReadyCases.PLACE, true, true, List.of());

    private final ReadyCases cases;
    private final TrustParties parties;

    TrustCases(ReadyCases cases, AccessRules rules) {
        this.cases = cases;
        this.parties = new TrustParties(rules);
    }

    /**
     * A case, and who asks about it.
     *
     * @param caseId the case
     * @param standing how it stands
     * @param parties who asks
     * @param approvals what can be approved in it
     */
    record Known(String caseId, Standing standing, List<Party> parties, List<Approval> approvals) {

        /** @return the same, asked about by some of them only */
        Known askedBy(Predicate<Party> some) {
            return new Known(caseId, standing, parties.stream().filter(some).toList(), approvals);
        }
    }

    /** @return a case that IOM has accepted at each level of protection, then one in each state that takes something away or gives it */
    List<Known> all() {
        List<Callable<Known>> made = new ArrayList<>();
        LEVELS.forEach(level -> made.add(() -> accepted(level)));
        made.addAll(List.of(this::restricted, this::closed, this::inAlarm));
        return AtOnce.all(made);
    }

    private Known accepted(String level) {
        CaseTalk talk = accepted(cases.next().walk());
        List<Approval> approvals = approvals(talk);
        if (!"NONE".equals(level)) {
            talk.post(talk.traveller().coordinator(), "/protection-level", "level", Map.of("level", level));
        }
        return known(talk, "ACCEPTED", level, approvals);
    }

    private CaseTalk accepted(Walk walk) {
        walk.talk().awaitPartners();
        walk.submit(1);
        walk.talk().awaitState("ACCEPTED");
        TrustParties.named().forEach(party -> name(walk.talk(), party));
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

    private static List<Approval> approvals(CaseTalk talk) {
        return Stream.concat(TrustApprovals.ofAnAccepted(talk).stream(), Stream.of(TrustApprovals.ofAClosure(talk)))
                .toList();
    }

    /** The consent to the handover is withdrawn after IOM has it, so IOM has been a recipient. */
    private Known restricted() {
        CaseTalk talk = accepted(cases.next().walk());
        List<Approval> approvals = approvals(talk);
        AnswerChecks.withdraw(talk, "SHARE_IOM_FI");
        talk.awaitState("RESTRICTED");
        return known(talk, "RESTRICTED", "NONE", approvals);
    }

    /** A child's, so that what is for children's cases only is asked for too. */
    private Known closed() {
        CaseTalk talk = accepted(cases.next(CHILD, Travel::new).walk());
        List<Approval> approvals = new ArrayList<>(TrustApprovals.ofAnAccepted(talk));
        approvals.add(TrustApprovals.ofTheBestInterests(talk));
        talk.fire(talk.traveller().coordinator(), "withdraw");
        return known(talk, "CLOSED", "NONE", approvals);
    }

    private Known inAlarm() {
        Walk walk = cases.next(ReadyCases.MAN, Travel::overdue).walk();
        CaseTalk talk = accepted(walk);
        walk.toTravelPlanning();
        assignEscort(talk);
        walk.toReadyToDepart();
        List<Approval> approvals = new ArrayList<>(approvals(talk));
        new Travel(talk).depart();
        talk.awaitState("ALARM");
        approvals.add(TrustApprovals.ofTheAlarm(talk));
        return known(talk, "ALARM", "NONE", approvals);
    }

    private static void assignEscort(CaseTalk talk) {
        Map<String, ?> body = Map.of(
                "type", "OPERATIONAL",
                "organisation", TrustParties.ESCORT.agency(),
                "user", TrustParties.ESCORT.user());
        String escort = talk.post(talk.traveller().travelOfficer(), "/escorts", "escort who is named", body)
                .path("id")
                .asText();
        talk.post(
                talk.traveller().travelOfficer(),
                "/escorts/" + escort + "/confirmation",
                "escort who is named confirmed",
                Map.of());
    }

    private Known known(CaseTalk talk, String state, String level, List<Approval> approvals) {
        Standing standing = TrustParties.standing(state, level, talk.traveller());
        return new Known(talk.caseId(), standing, parties.of(standing, talk.traveller()), approvals);
    }

    /** @return the same case, asked about because of its alarm by whoever may ask for that */
    Known becauseOfItsAlarm(Known inAlarm) {
        return new Known(
                inAlarm.caseId(), inAlarm.standing(), parties.becauseOfAnAlarm(inAlarm.parties()), inAlarm.approvals());
    }
}
