// SPDX-License-Identifier: Apache-2.0
package se.hemresa.iom.sections;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import se.hemresa.api.access.View;
import se.hemresa.api.cases.CaseSection;
import se.hemresa.api.exchange.Letter;
import se.hemresa.api.exchange.Postbox;
import se.hemresa.api.id.CaseId;
import se.hemresa.iom.Ack;
import se.hemresa.iom.AckStore;
import se.hemresa.iom.Handover;
import se.hemresa.iom.HandoverAnswer;
import se.hemresa.iom.HandoverStore;
import se.hemresa.iom.Journey;
import se.hemresa.iom.Sight;

/** The section {@code handover}: what was handed over to IOM and what IOM answered; never the content itself. */
@Component
public final class HandoverSection implements CaseSection {

    private final HandoverStore handovers;
    private final AckStore acks;
    private final Postbox postbox;

    @Activate
    public HandoverSection(@Reference HandoverStore handovers, @Reference AckStore acks, @Reference Postbox postbox) {
        this.handovers = handovers;
        this.acks = acks;
        this.postbox = postbox;
    }

    @Override
    public String name() {
        return Journey.SECTION;
    }

    @Override
    public Optional<Map<String, Object>> read(CaseId caseId, View view) {
        Sight sight = Sight.of(view);
        List<Ack> came = acks.ofCase(caseId);
        List<Map<String, Object>> rows = handovers.ofCase(caseId).stream()
                .filter(sight::covers)
                .map(handover -> row(handover, view, came))
                .toList();
        return rows.isEmpty() ? Optional.empty() : Optional.of(Map.of("handovers", rows));
    }

    private Map<String, Object> row(Handover handover, View view, List<Ack> came) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("id", handover.id().toString());
        row.put("messageId", handover.messageId().toString());
        row.put("receiver", handover.receiver().value());
        row.put("version", handover.version());
        row.put("digest", handover.digest());
        postbox.find(handover.messageId()).map(Letter::state).ifPresent(state -> row.put("state", state.name()));
        if (view.whole()) {
            row.put("preparedBy", handover.preparedBy());
        }
        row.put("previewedAt", handover.previewedAt().toString());
        handover.sentAt().ifPresent(at -> row.put("sentAt", at.toString()));
        handover.answer().ifPresent(answer -> {
            row.put("effect", handover.effect().name());
            answer(row, answer);
        });
        row.put("acknowledgements", acknowledgements(handover, came));
        return row;
    }

    private static void answer(Map<String, Object> row, HandoverAnswer answer) {
        row.put("answer", answer.kind().name());
        row.put("answeredAt", answer.answeredAt().toString());
        answer.iomCaseNo().ifPresent(number -> row.put("iomCaseNo", number));
        answer.caseWorkerFunction().ifPresent(function -> row.put("caseWorkerFunction", function));
        answer.plannedContact().ifPresent(contact -> row.put("plannedContact", contact));
        if (!answer.requestedFieldPaths().isEmpty()) {
            row.put("requestedFieldPaths", answer.requestedFieldPaths());
        }
        answer.answerBy().ifPresent(by -> row.put("answerBy", by));
        answer.reason().ifPresent(reason -> row.put("reason", reason));
        answer.declineCode().ifPresent(code -> row.put("declineCode", code));
        answer.declineText().ifPresent(text -> row.put("declineText", text));
        answer.proposedOrg().ifPresent(org -> row.put("proposedOrg", org));
    }

    private static List<Map<String, Object>> acknowledgements(Handover handover, List<Ack> came) {
        return came.stream()
                .filter(ack -> ack.messageId().equals(handover.messageId()))
                .map(ack -> Map.<String, Object>of(
                        "ackId", ack.ackId().toString(),
                        "code", ack.code(),
                        "at", ack.at().toString(),
                        "state", ack.state().name()))
                .toList();
    }
}
