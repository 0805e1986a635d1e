// SPDX-License-Identifier: Apache-2.0
package se.hemresa.exchange.mail;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import se.hemresa.api.access.Caller;
import se.hemresa.api.error.PlatformError;
import se.hemresa.api.error.PlatformException;
import se.hemresa.api.exchange.Acknowledgement;
import se.hemresa.api.exchange.Draft;
import se.hemresa.api.exchange.Letter;
import se.hemresa.api.exchange.Letter.State;
import se.hemresa.api.exchange.Postbox;
import se.hemresa.api.id.AgencyId;
import se.hemresa.api.id.CaseId;
import se.hemresa.api.work.UnitOfWork;
import se.hemresa.exchange.ExchangeError;

/** The desk of the post office: messages are shown, approved, queued, and answered. */
@Component
public final class MailDesk implements Postbox {

    private static final Set<State> QUEUED_OR_FURTHER = Set.of(State.QUEUED, State.SENT, State.ANSWERED, State.EXPIRED);

    private final UnitOfWork work;
    private final Drafts drafts;
    private final AckIntake acks;
    private final MessageStore messages;
    private final ProofStore proofs;

    @Activate
    public MailDesk(
            @Reference UnitOfWork work,
            @Reference Drafts drafts,
            @Reference AckIntake acks,
            @Reference MessageStore messages,
            @Reference ProofStore proofs) {
        this.work = work;
        this.drafts = drafts;
        this.acks = acks;
        this.messages = messages;
        this.proofs = proofs;
    }

    @Override
    public Letter preview(Draft draft) {
        return work.run(() -> {
            messages.ofCase(draft.caseId()).stream()
                    .filter(old ->
                            old.type().equals(draft.type()) && old.receiver().equals(draft.receiver()))
                    .filter(old -> old.state() == State.PREVIEWED || old.state() == State.APPROVED)
                    .filter(old -> !old.id().equals(draft.messageId()))
                    .forEach(old -> messages.move(old.id(), old.state(), State.DEAD));
            return drafts.accept(draft).letter();
        });
    }

    @Override
    public Letter approve(UUID messageId, String digest) {
        return work.run(() -> {
            Message message = require(messageId);
            Optional<String> user = Caller.current().user();
            if (user.filter(person -> !person.equals(message.preparedBy())).isEmpty()) {
                throw new PlatformException(PlatformError.SAME_PERSON);
            }
            if (!messages.approve(messageId, digest, user.get())) {
                throw new PlatformException(ExchangeError.OTHER_DIGEST);
            }
            return require(messageId).letter();
        });
    }

    @Override
    public Letter send(UUID messageId) {
        return work.run(() -> {
            Message message = require(messageId);
            if (!QUEUED_OR_FURTHER.contains(message.state()) && !drafts.queue(message, State.APPROVED)) {
                throw new PlatformException(ExchangeError.NOT_APPROVED);
            }
            return require(messageId).letter();
        });
    }

    @Override
    public Letter post(Draft draft) {
        if (Message.needsApproval(draft.type())) {
            throw new IllegalArgumentException("A message of this type is previewed and approved first");
        }
        return work.run(() -> {
            drafts.queue(drafts.accept(draft), State.PREVIEWED);
            return require(draft.messageId()).letter();
        });
    }

    @Override
    public Optional<Letter> find(UUID messageId) {
        return work.read(() -> messages.find(messageId).map(Message::letter));
    }

    @Override
    public List<Letter> ofCase(CaseId caseId) {
        return work.read(
                () -> messages.ofCase(caseId).stream().map(Message::letter).toList());
    }

    @Override
    public Optional<UUID> conversation(CaseId caseId, AgencyId receiver) {
        return work.read(() -> ofPartner(messages.offered(caseId), receiver)
                .reduce((older, newer) -> newer)
                .or(() -> ofPartner(messages.ofCase(caseId), receiver)
                        .filter(message -> message.state() == State.QUEUED)
                        .reduce((newer, older) -> older))
                .map(this::conversation));
    }

    private static Stream<Message> ofPartner(List<Message> messages, AgencyId receiver) {
        return messages.stream().filter(message -> message.receiver().equals(receiver));
    }

    private UUID conversation(Message message) {
        return messages.content(message.id())
                .flatMap(content -> Heading.of(content).conversation())
                .orElse(message.id());
    }

    @Override
    public Optional<String> content(UUID messageId) {
        return work.read(() -> messages.content(messageId));
    }

    @Override
    public Optional<Map<String, Object>> receipt(UUID messageId) {
        return work.read(() -> proofs.receipt(messageId));
    }

    @Override
    public Acknowledgement acknowledge(AgencyId sender, String jose) {
        return work.run(() -> acks.take(sender, jose));
    }

    private Message require(UUID messageId) {
        return messages.find(messageId).orElseThrow(() -> new PlatformException(PlatformError.NOT_FOUND));
    }
}
