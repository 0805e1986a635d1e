// SPDX-License-Identifier: Apache-2.0
package se.hemresa.iom;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import se.hemresa.api.exchange.Draft;
import se.hemresa.api.exchange.Postbox;
import se.hemresa.api.id.AgencyId;
import se.hemresa.api.id.CaseId;

/**
 * Tells the partners to whom a case was handed over that it does not go on: the effects {@code iom-informed-of-withdrawal} and
 * {@code partners-informed-of-break-off}. A handover that is still on its way counts: it may arrive at any moment, and the
 * notice comes after it. Joins the running unit of work.
 */
@Component(service = PartnerNotices.class)
public final class PartnerNotices {

    private final HandoverStore handovers;
    private final Postbox postbox;
    private final Correspondence correspondence;
    private final Worklist worklist;

    @Activate
    public PartnerNotices(
            @Reference HandoverStore handovers,
            @Reference Postbox postbox,
            @Reference Correspondence correspondence,
            @Reference Worklist worklist) {
        this.handovers = handovers;
        this.postbox = postbox;
        this.correspondence = correspondence;
        this.worklist = worklist;
    }

    /**
     * The person has withdrawn the application.
     *
     * @param caseId the case
     * @param at when
     */
    public void withdrawn(CaseId caseId, Instant at) {
        for (AgencyId partner : partners(caseId)) {
            Envelope envelope = correspondence.envelope(caseId, partner);
            Map<String, Object> message = envelope.open("ConsentWithdrawn");
            message.put("scopes", List.of("VOLUNTARY_RETURN"));
            message.put("at", at);
            post(caseId, "M15", envelope, message);
        }
    }

    /**
     * The person has broken off the journey or the support.
     *
     * @param caseId the case
     * @param at when
     */
    public void brokenOff(CaseId caseId, Instant at) {
        for (AgencyId partner : partners(caseId)) {
            Envelope envelope = correspondence.envelope(caseId, partner);
            Map<String, Object> message = envelope.open("ClosureReport");
            message.put("reason", "BREAK_OFF");
            message.put("at", at);
            post(caseId, "M14", envelope, message);
        }
        worklist.add(caseId, Worklist.TELL_RECEIVER, caseId.toString());
    }

    private List<AgencyId> partners(CaseId caseId) {
        return handovers.ofCase(caseId).stream()
                .filter(correspondence::underWay)
                .map(Handover::receiver)
                .distinct()
                .toList();
    }

    /** No field of the profile stands in it: the conversation says which case it is. */
    private void post(CaseId caseId, String type, Envelope envelope, Map<String, Object> message) {
        postbox.post(new Draft(
                envelope.messageId(),
                caseId,
                type,
                envelope.receiver(),
                "ASSISTED_RETURN",
                List.of(),
                JsonText.of(message),
                envelope.expiresAt()));
    }
}
