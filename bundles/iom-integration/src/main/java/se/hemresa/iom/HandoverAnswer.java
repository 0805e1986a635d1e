// SPDX-License-Identifier: Apache-2.0
package se.hemresa.iom;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import se.hemresa.api.id.Opaque;

/**
 * IOM's business answer to a handover (domain.md §10.4). What a code does not bring is empty.
 *
 * @param ackId the acknowledgement that brought it
 * @param kind what IOM answers
 * @param answeredAt when, by IOM's clock
 * @param iomCaseNo the number of the case at IOM
 * @param caseWorkerFunction the function that handles it there
 * @param plannedContact when IOM means to be in touch, as IOM writes it
 * @param requestedFieldPaths codes of the fields that IOM needs
 * @param answerBy until when IOM needs them, as IOM writes it
 * @param reason why IOM needs them; sealed where it is kept
 * @param declineCode why IOM declines
 * @param declineText the same in words; sealed where it is kept
 * @param proposedOrg the organisation that IOM points to
 */
public record HandoverAnswer(
        UUID ackId,
        Kind kind,
        Instant answeredAt,
        Optional<String> iomCaseNo,
        Optional<String> caseWorkerFunction,
        Optional<String> plannedContact,
        List<String> requestedFieldPaths,
        Optional<String> answerBy,
        Optional<String> reason,
        Optional<String> declineCode,
        Optional<String> declineText,
        Optional<String> proposedOrg) {

    /** What IOM answers, and the event of the life cycle that it fires. */
    public enum Kind {
        ACCEPTED("ackAccepted"),
        NEEDS_INFO("ackNeedsInfo"),
        DECLINED("ackDeclined"),
        REDIRECTED("ackRedirected");

        private final String event;

        Kind(String event) {
            this.event = event;
        }

        String event() {
            return event;
        }
    }

    /** Keeps an unmodifiable copy of the list. */
    public HandoverAnswer {
        requestedFieldPaths = List.copyOf(requestedFieldPaths);
    }

    /** @return whether the other says the same, whenever and in whichever acknowledgement */
    boolean saysTheSameAs(HandoverAnswer other) {
        return equals(new HandoverAnswer(
                ackId,
                other.kind,
                answeredAt,
                other.iomCaseNo,
                other.caseWorkerFunction,
                other.plannedContact,
                other.requestedFieldPaths,
                other.answerBy,
                other.reason,
                other.declineCode,
                other.declineText,
                other.proposedOrg));
    }

    @Override
    public String toString() {
        return Opaque.of(this, ackId);
    }
}
