// SPDX-License-Identifier: Apache-2.0
package se.hemresa.itests;

import java.util.List;
import java.util.Map;

import se.hemresa.client.journey.Actor;
import se.hemresa.client.journey.Application;
import se.hemresa.client.journey.CaseTalk;
import se.hemresa.client.journey.RiskAssessing;
import se.hemresa.client.journey.Traveller;

/** What somebody in a case must approve whom the rules name and who has not entered it; some of it is approved already. */
final class TrustApprovals {

    private TrustApprovals() {}

    /**
     * What is approved.
     *
     * @param path where, after the case
     * @param section the section that it stands in
     * @param body what is said by whoever approves; null for nothing at all
     * @param enteredBy the user who entered it
     */
    record Approval(String path, String section, Map<String, ?> body, String enteredBy) {}

    /** What a case that IOM has accepted holds: its handover, its assessment, and money that is to be promised. */
    static List<Approval> ofAnAccepted(CaseTalk talk) {
        return List.of(handover(talk), assessment(talk), budget(talk));
    }

    /** It was previewed before, so this only gives its id again. */
    private static Approval handover(CaseTalk talk) {
        Application.Preview handover = new Application(talk).preview(1);
        return new Approval(
                "/handovers/" + handover.id() + "/approval",
                "handover",
                Map.of("digest", handover.digest()),
                talk.traveller().coordinator().user());
    }

    /** It was made before, so this only gives its id again. */
    private static Approval assessment(CaseTalk talk) {
        Actor assessor = talk.traveller().assessor();
        RiskAssessing.Assessment assessment = new RiskAssessing(talk).assess(assessor, "INITIAL", "SWEDEN");
        return new Approval(
                "/risk-assessments/" + assessment.id() + "/signatures",
                "risk",
                Map.of("capacity", "APPROVER", "digest", assessment.digest()),
                assessor.user());
    }

    private static Approval budget(CaseTalk talk) {
        Map<String, ?> body = Map.of(
                "type",
                "BUDGET",
                "kind",
                "IN_KIND",
                "amount",
                Map.of("amount", "90.00", "currency", "EUR"),
                "valueDate",
                talk.opened().toString().substring(0, 10));
        String id = talk.post(Traveller.iom(), "/ledger", "ledger BUDGET", body)
                .path("id")
                .asText();
        return new Approval(
                "/ledger/" + id + "/approval",
                "ledger",
                Map.of(),
                Traveller.iom().user());
    }

    /** A closure that the coordinator asks for. */
    static Approval ofAClosure(CaseTalk talk) {
        String coordinator = talk.traveller().coordinator().user();
        talk.post(talk.traveller().coordinator(), "/closure", "closure", Map.of("reason", "STAYS_IN_SWEDEN"));
        return new Approval("/closure/approval", "decisions", null, coordinator);
    }

    /** The determination of a child's best interests, which the social worker entered. */
    static Approval ofTheBestInterests(CaseTalk talk) {
        Traveller traveller = talk.traveller();
        String determination = talk.read(traveller.coordinator(), "/sections/best-interests")
                .path("content")
                .path("id")
                .asText();
        return new Approval(
                "/best-interests/" + determination + "/decision",
                "best-interests",
                Map.of(
                        "decision", "RETURN",
                        "decidedBy", traveller.socialServicesLead().agency(),
                        "decidedAt", talk.opened().toString()),
                traveller.socialWorker().user());
    }

    /** The alarm, which nobody closes while it holds the case. */
    static Approval ofTheAlarm(CaseTalk talk) {
        String alarm = talk.read(talk.traveller().dutyOfficer(), "/alarms")
                .path("alarms")
                .path(0)
                .path("id")
                .asText();
        return new Approval("/alarms/" + alarm + "/closure", "checkpoints", Map.of("outcome", "FALSE_ALARM"), "");
    }
}
