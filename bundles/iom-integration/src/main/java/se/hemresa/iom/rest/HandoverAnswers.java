// SPDX-License-Identifier: Apache-2.0
package se.hemresa.iom.rest;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.annotation.JsonProperty;

import se.hemresa.api.exchange.Minimisation;
import se.hemresa.api.id.Opaque;
import se.hemresa.iom.Ack;
import se.hemresa.iom.Handover;
import se.hemresa.iom.HandoverDesk.Prepared;
import se.hemresa.iom.HandoverReading.Sheet;

/** What the resources of this module answer and are sent, as in the contract. */
final class HandoverAnswers {

    private static final String CASES = "/api/v1/cases/";

    private HandoverAnswers() {}

    record HandoverPreview(String receiver, List<String> requested) {

        HandoverPreview {
            requested = requested == null ? List.of() : requested;
        }
    }

    record HandoverApproval(String digest) {}

    record Link(String href) {}

    /** The answer to a write: ids, state, digest and links only, because it is kept in the inbox. */
    record HandoverReceipt(
            String id,
            String caseId,
            String messageId,
            int version,
            String state,
            String digest,
            @JsonProperty("_links") Map<String, Link> links) {

        static HandoverReceipt of(Prepared prepared) {
            Handover handover = prepared.handover();
            return new HandoverReceipt(
                    handover.id().toString(),
                    handover.caseId().toString(),
                    handover.messageId().toString(),
                    handover.version(),
                    prepared.state().name(),
                    handover.digest(),
                    HandoverAnswers.links(handover));
        }
    }

    record HandoverNote(String field, boolean given, String how, String reason, String en, String sv) {

        static HandoverNote of(Minimisation.Note note) {
            return new HandoverNote(
                    note.field(), note.given(), note.how(), note.reason(), note.english(), note.swedish());
        }
    }

    record HandoverSheet(
            String id,
            String caseId,
            String messageId,
            int version,
            String state,
            String digest,
            String content,
            List<HandoverNote> notes,
            @JsonProperty("_links") Map<String, Link> links) {

        static HandoverSheet of(Sheet sheet) {
            Handover handover = sheet.handover();
            return new HandoverSheet(
                    handover.id().toString(),
                    handover.caseId().toString(),
                    handover.messageId().toString(),
                    handover.version(),
                    sheet.state().name(),
                    handover.digest(),
                    sheet.content(),
                    sheet.notes().stream().map(HandoverNote::of).toList(),
                    HandoverAnswers.links(handover));
        }

        @Override
        public String toString() {
            return Opaque.of(this, id, caseId, messageId);
        }
    }

    record AcknowledgementReceipt(String ackId, String state) {

        static AcknowledgementReceipt of(Ack ack) {
            return new AcknowledgementReceipt(
                    ack.ackId().toString(), ack.state().name());
        }
    }

    private static Map<String, Link> links(Handover handover) {
        String self = CASES + handover.caseId() + "/handovers/" + handover.id();
        Map<String, Link> links = new LinkedHashMap<>();
        links.put("self", new Link(self));
        links.put("case", new Link(CASES + handover.caseId()));
        links.put("approval", new Link(self + "/approval"));
        return links;
    }
}
