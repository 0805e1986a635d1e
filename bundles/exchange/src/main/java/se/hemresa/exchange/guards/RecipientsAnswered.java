// SPDX-License-Identifier: Apache-2.0
package se.hemresa.exchange.guards;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import se.hemresa.api.access.Caller;
import se.hemresa.api.cases.CaseSheet;
import se.hemresa.api.cases.Guard;
import se.hemresa.api.id.AgencyId;
import se.hemresa.api.id.CaseId;
import se.hemresa.exchange.Tree;
import se.hemresa.exchange.mail.Ack;
import se.hemresa.exchange.mail.Message;
import se.hemresa.exchange.mail.MessageStore;
import se.hemresa.exchange.mail.ProofStore;
import se.hemresa.exchange.partners.Partner;
import se.hemresa.exchange.partners.PartnerStore;

/**
 * Every partner that may know something, with or without a receipt, has answered its withdrawal or erasure for good, or 30 days have passed since it was
 * told and the matter was escalated. Reads RecipientMemory.partner, BusinessAck.code, Message.sentAt and Task.escalatedAt.
 */
@Component(service = Guard.class)
public final class RecipientsAnswered implements Guard {

    private static final Duration PATIENCE = Duration.ofDays(30);
    private static final Set<String> TOLD = Set.of("M15", "M16");
    private static final Caller EXCHANGE = Caller.module("exchange");

    private final MessageStore messages;
    private final ProofStore proofs;
    private final PartnerStore partners;
    private final CaseSheet sheet;
    private final Clock clock;

    @Activate
    public RecipientsAnswered(
            @Reference MessageStore messages,
            @Reference ProofStore proofs,
            @Reference PartnerStore partners,
            @Reference CaseSheet sheet,
            @Reference Clock clock) {
        this.messages = messages;
        this.proofs = proofs;
        this.partners = partners;
        this.sheet = sheet;
        this.clock = clock;
    }

    @Override
    public String code() {
        return "recipients-answered-or-escalated";
    }

    @Override
    public boolean holds(CaseId caseId) {
        List<Message> told = messages.ofCase(caseId).stream()
                .filter(message -> TOLD.contains(message.type()))
                .toList();
        return messages.offered(caseId).stream()
                .filter(Message::tellsSomething)
                .map(Message::receiver)
                .distinct()
                .allMatch(partner -> isSettled(caseId, partner, told));
    }

    private boolean isSettled(CaseId caseId, AgencyId partner, List<Message> told) {
        Optional<Message> newest = told.stream()
                .filter(message -> message.receiver().equals(partner))
                .findFirst();
        return newest.filter(message -> isAnswered(message) || isEscalated(caseId, message))
                .isPresent();
    }

    private boolean isAnswered(Message message) {
        Optional<Partner> partner = partners.active(message.receiver());
        return proofs.acks(message.id()).stream()
                .filter(ack -> Ack.STOPPED.contains(ack.code()) && ack.answers(message))
                .anyMatch(ack -> partner.filter(ack::isSignedBy).isPresent());
    }

    private boolean isEscalated(CaseId caseId, Message message) {
        boolean waited = message.sentAt()
                .filter(sent -> !sent.plus(PATIENCE).isAfter(clock.instant()))
                .isPresent();
        return waited
                && Tree.objects(EXCHANGE.call(() -> sheet.read(caseId, "tasks")).content(), "tasks").stream()
                        .filter(task -> Tree.text(task, "source")
                                .filter(message.id().toString()::equals)
                                .isPresent())
                        .anyMatch(task -> Tree.text(task, "escalatedAt").isPresent());
    }
}
