// SPDX-License-Identifier: Apache-2.0
package se.hemresa.exchange.guards;

import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import se.hemresa.api.cases.CaseDirectory;
import se.hemresa.api.cases.Guard;
import se.hemresa.api.id.CaseId;
import se.hemresa.exchange.mail.Ack;
import se.hemresa.exchange.mail.Message;
import se.hemresa.exchange.partners.Partner;
import se.hemresa.exchange.profile.Profile;

/**
 * What must hold about an answer before it moves a case: the guards of {@code ack…} (domain.md §8.3). They look at the newest
 * business answer to the newest handover, and check what is kept of it again.
 */
public final class AckGuards {

    private AckGuards() {}

    /** Reads BusinessAck.signature and the partner's keys. */
    @Component(service = Guard.class)
    public static final class SignatureValid implements Guard {

        private final Handovers handovers;

        @Activate
        public SignatureValid(@Reference Handovers handovers) {
            this.handovers = handovers;
        }

        @Override
        public String code() {
            return "ack-signature-valid";
        }

        @Override
        public boolean holds(CaseId caseId) {
            return handovers.newest(caseId).filter(this::isSigned).isPresent();
        }

        private boolean isSigned(Message message) {
            Optional<Partner> partner = handovers.partner(message);
            return handovers
                    .answer(message, Ack.DECIDED)
                    .filter(ack -> partner.filter(ack::isSignedBy).isPresent())
                    .isPresent();
        }
    }

    /** Reads BusinessAck.answersDigest and Message.payloadDigest. */
    @Component(service = Guard.class)
    public static final class RefersToSentDigest implements Guard {

        private final Handovers handovers;

        @Activate
        public RefersToSentDigest(@Reference Handovers handovers) {
            this.handovers = handovers;
        }

        @Override
        public String code() {
            return "ack-refers-to-sent-digest";
        }

        @Override
        public boolean holds(CaseId caseId) {
            return handovers
                    .newest(caseId)
                    .filter(message -> handovers
                            .answer(message, Ack.DECIDED)
                            .filter(ack -> ack.answers(message))
                            .isPresent())
                    .isPresent();
        }
    }

    /** Reads BusinessAck.fieldPaths and Partner.minimisationProfile. Nothing asked for is nothing to allow. */
    @Component(service = Guard.class)
    public static final class RequestedFieldsAllowed implements Guard {

        private final Handovers handovers;
        private final CaseDirectory cases;
        private final Profile profile = Profile.load();

        @Activate
        public RequestedFieldsAllowed(@Reference Handovers handovers, @Reference CaseDirectory cases) {
            this.handovers = handovers;
            this.cases = cases;
        }

        @Override
        public String code() {
            return "requested-fields-allowed-by-profile";
        }

        @Override
        public boolean holds(CaseId caseId) {
            Optional<Message> message = handovers.newest(caseId);
            Optional<Partner> partner = message.flatMap(handovers::partner);
            List<String> asked = message.flatMap(sent -> handovers.answer(sent, Set.of("NEEDS_INFO")))
                    .map(Ack::fieldPaths)
                    .orElse(List.of());
            boolean accepted = cases.hasReached(caseId, "ACCEPTED");
            return !asked.isEmpty()
                    && partner.filter(to -> asked.stream().allMatch(field -> allows(to, field, accepted)))
                            .isPresent();
        }

        private boolean allows(Partner partner, String field, boolean accepted) {
            return !partner.details().takesAway().contains(field)
                    && profile.allows(field, partner.details().recipient(), accepted);
        }
    }
}
