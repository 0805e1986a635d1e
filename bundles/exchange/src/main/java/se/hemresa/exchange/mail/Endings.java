// SPDX-License-Identifier: Apache-2.0
package se.hemresa.exchange.mail;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import se.hemresa.api.cases.Tasks;
import se.hemresa.api.exchange.Letter.State;
import se.hemresa.api.exchange.MessageDelivered;
import se.hemresa.api.exchange.MessageExpired;
import se.hemresa.api.exchange.MessageStopped;
import se.hemresa.api.exchange.Outbox.Receipt;
import se.hemresa.api.journal.Journal;
import se.hemresa.exchange.mail.ProofStore.Memory;
import se.hemresa.exchange.mail.QueueStore.Queued;
import se.hemresa.exchange.partners.Partner;

/** How the wait of a message ends, and who is told. In the running unit of work; under a stale token nothing happens. */
@Component(service = Endings.class)
public final class Endings {

    private static final Set<String> TAKEN = Set.of("RECEIVED", "DUPLICATE");
    private static final String COORDINATOR = "REGION_COORDINATOR";
    private static final Duration ONE_DAY = Duration.ofDays(1);

    private final QueueStore queue;
    private final MessageStore messages;
    private final ProofStore proofs;
    private final Journal journal;
    private final Tasks tasks;
    private final Clock clock;

    @Activate
    public Endings(
            @Reference QueueStore queue,
            @Reference MessageStore messages,
            @Reference ProofStore proofs,
            @Reference Journal journal,
            @Reference Tasks tasks,
            @Reference Clock clock) {
        this.queue = queue;
        this.messages = messages;
        this.proofs = proofs;
        this.journal = journal;
        this.tasks = tasks;
        this.clock = clock;
    }

    /** The partner has signed: for having it, or for refusing it for good. */
    boolean signed(Queued queued, long token, Partner partner, Receipt receipt) {
        boolean taken = TAKEN.contains(receipt.code());
        if (!taken) {
            return stop(queued, token, receipt);
        }
        if (!queue.close(queued.id(), token, State.SENT, clock.instant())) {
            return false;
        }
        Message message = messages.find(queued.id()).orElseThrow();
        proofs.add(message, receipt, clock.instant());
        remember(message, partner);
        boolean answered = proofs.acks(message.id()).stream()
                .anyMatch(ack -> ack.isSignedBy(partner)
                        && ack.answers(message)
                        && !ack.code().equals("STATUS"));
        if (answered) {
            messages.move(message.id(), State.SENT, State.ANSWERED);
        }
        journal.append(new MessageDelivered(queued.caseId(), queued.id(), queued.type(), queued.receiver()));
        return true;
    }

    private boolean stop(Queued queued, long token, Receipt receipt) {
        if (!stop(queued, token)) {
            return false;
        }
        proofs.add(messages.find(queued.id()).orElseThrow(), receipt, clock.instant());
        return true;
    }

    private void remember(Message message, Partner partner) {
        if (message.tellsSomething()) {
            proofs.remember(new Memory(
                    message.id(),
                    message.caseId(),
                    message.receiver(),
                    partner.details().recipient(),
                    message.fields(),
                    clock.instant()));
        }
    }

    /** It may not be sent any more. */
    boolean stop(Queued queued, long token) {
        if (!queue.close(queued.id(), token, State.DEAD, clock.instant())) {
            return false;
        }
        journal.append(new MessageStopped(queued.caseId(), queued.id(), queued.type(), queued.receiver()));
        openUnlessHandover(queued, "message-stopped");
        return true;
    }

    /** Its time ran out; a person hands it over. */
    boolean expire(Queued queued, long token) {
        if (!queue.close(queued.id(), token, State.EXPIRED, clock.instant())) {
            return false;
        }
        journal.append(new MessageExpired(queued.caseId(), queued.id(), queued.type(), queued.receiver()));
        openUnlessHandover(queued, "manual-handover");
        return true;
    }

    /** It has failed so often that a person should know, before its time runs out (domain.md §10.4). */
    void delayed(Queued queued) {
        open(queued, "message-delayed");
    }

    /** A lost handover is made anew where handovers are made, so there the county hears of it; twice would be once too often. */
    private void openUnlessHandover(Queued queued, String kind) {
        if (!queued.type().equals(Message.HANDOVER)) {
            open(queued, kind);
        }
    }

    private void open(Queued queued, String kind) {
        Instant due = clock.instant().plus(ONE_DAY);
        tasks.open(queued.caseId(), kind, COORDINATOR, due, queued.id().toString());
    }
}
