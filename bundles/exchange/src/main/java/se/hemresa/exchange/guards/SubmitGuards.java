// SPDX-License-Identifier: Apache-2.0
package se.hemresa.exchange.guards;

import java.util.Set;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import se.hemresa.api.cases.Guard;
import se.hemresa.api.exchange.Letter.State;
import se.hemresa.api.id.CaseId;
import se.hemresa.exchange.jose.Envelope;
import se.hemresa.exchange.keys.OwnKey;
import se.hemresa.exchange.keys.OwnKeys;
import se.hemresa.exchange.mail.Message;
import se.hemresa.exchange.partners.Partner;

/** What must hold before a handover is submitted: the guards of {@code submit} (domain.md §8.3). */
public final class SubmitGuards {

    private SubmitGuards() {}

    /**
     * Reads Message.state, payloadDigest and approvedBy: the newest handover is approved by another person than the one who
     * prepared it, and its content is still what the approved digest is of. One that has been sent proves nothing about the
     * next.
     */
    @Component(service = Guard.class)
    public static final class PayloadPreviewApproved implements Guard {

        private static final Set<State> APPROVED = Set.of(State.APPROVED, State.QUEUED);

        private final Handovers handovers;

        @Activate
        public PayloadPreviewApproved(@Reference Handovers handovers) {
            this.handovers = handovers;
        }

        @Override
        public String code() {
            return "payload-preview-approved";
        }

        @Override
        public boolean holds(CaseId caseId) {
            return handovers
                    .newest(caseId)
                    .filter(message -> APPROVED.contains(message.state()))
                    .filter(message -> message.approvedBy()
                            .filter(person -> !person.equals(message.preparedBy()))
                            .isPresent())
                    .filter(this::isUnchanged)
                    .isPresent();
        }

        private boolean isUnchanged(Message message) {
            return handovers
                    .content(message)
                    .map(Envelope::digest)
                    .filter(message.digest()::equals)
                    .isPresent();
        }
    }

    /** Reads OwnKey and the keys of the partner that the newest handover goes to. */
    @Component(service = Guard.class)
    public static final class KeysValid implements Guard {

        private final Handovers handovers;
        private final OwnKeys keys;

        @Activate
        public KeysValid(@Reference Handovers handovers, @Reference OwnKeys keys) {
            this.handovers = handovers;
            this.keys = keys;
        }

        @Override
        public String code() {
            return "signing-and-encryption-keys-valid";
        }

        @Override
        public boolean holds(CaseId caseId) {
            return keys.has(OwnKey.Use.SIGN)
                    && keys.has(OwnKey.Use.ENCRYPT)
                    && handovers
                            .newest(caseId)
                            .flatMap(handovers::partner)
                            .filter(KeysValid::isUsable)
                            .isPresent();
        }

        private static boolean isUsable(Partner partner) {
            return !partner.signatureKeys().isEmpty() && partner.encryptionKey().isPresent();
        }
    }
}
