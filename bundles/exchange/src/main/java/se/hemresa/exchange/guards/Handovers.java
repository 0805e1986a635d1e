// SPDX-License-Identifier: Apache-2.0
package se.hemresa.exchange.guards;

import java.util.Optional;
import java.util.Set;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import se.hemresa.api.id.CaseId;
import se.hemresa.exchange.mail.Ack;
import se.hemresa.exchange.mail.Message;
import se.hemresa.exchange.mail.MessageStore;
import se.hemresa.exchange.mail.ProofStore;
import se.hemresa.exchange.partners.Partner;
import se.hemresa.exchange.partners.PartnerStore;

/** What the guards look at: the newest handover of a case, who gets it, and what was answered. In the running unit of work. */
@Component(service = Handovers.class)
public final class Handovers {

    private final MessageStore messages;
    private final ProofStore proofs;
    private final PartnerStore partners;

    @Activate
    public Handovers(@Reference MessageStore messages, @Reference ProofStore proofs, @Reference PartnerStore partners) {
        this.messages = messages;
        this.proofs = proofs;
        this.partners = partners;
    }

    Optional<Message> newest(CaseId caseId) {
        return messages.ofCase(caseId).stream()
                .filter(message -> message.type().equals(Message.HANDOVER))
                .findFirst();
    }

    /** The JSON of a message, exactly as it will be signed. */
    Optional<String> content(Message message) {
        return messages.content(message.id());
    }

    Optional<Partner> partner(Message message) {
        return partners.active(message.receiver());
    }

    /** The newest answer with one of the codes to a message. */
    Optional<Ack> answer(Message message, Set<String> codes) {
        return proofs.acks(message.id()).stream()
                .filter(ack -> codes.contains(ack.code()))
                .findFirst();
    }
}
