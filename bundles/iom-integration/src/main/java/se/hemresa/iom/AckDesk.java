// SPDX-License-Identifier: Apache-2.0
package se.hemresa.iom;

import java.time.Clock;
import java.util.Optional;
import java.util.Set;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import se.hemresa.api.access.Caller;
import se.hemresa.api.error.PlatformError;
import se.hemresa.api.error.PlatformException;
import se.hemresa.api.exchange.Acknowledgement;
import se.hemresa.api.exchange.Postbox;
import se.hemresa.api.work.UnitOfWork;

/** Takes in what IOM acknowledges (M07), in whatever order it comes and however often. */
@Component(service = AckDesk.class)
public final class AckDesk {

    private static final Set<String> PARTNERS = Set.of("IOM_FINLAND", "IOM_RECEIVING");

    private final UnitOfWork work;
    private final Postbox postbox;
    private final HandoverStore handovers;
    private final AckStore acks;
    private final AnswerBook answers;
    private final Clock clock;

    @Activate
    public AckDesk(
            @Reference UnitOfWork work,
            @Reference Postbox postbox,
            @Reference HandoverStore handovers,
            @Reference AckStore acks,
            @Reference AnswerBook answers,
            @Reference Clock clock) {
        this.work = work;
        this.postbox = postbox;
        this.handovers = handovers;
        this.acks = acks;
        this.answers = answers;
        this.clock = clock;
    }

    /**
     * Takes in an acknowledgement in one unit of work, or in the running one. Whatever the guards say of it, it is kept; a
     * repeat, by its own id, changes nothing.
     *
     * @param jose a compact JWE(JWS(JSON)), encrypted to us
     * @return it, and what became of it
     * @throws PlatformException {@code platform.not-found} (404) if the caller is not IOM; {@code platform.invalid} (422) if
     *     what belongs to its code is not of the form; {@code exchange.unreadable}, {@code exchange.unknown-message},
     *     {@code exchange.unknown-partner} (422)
     */
    public Ack take(String jose) {
        Caller caller = Caller.current();
        if (!PARTNERS.contains(caller.role())) {
            throw new PlatformException(PlatformError.NOT_FOUND);
        }
        return work.run(() -> {
            Acknowledgement told = postbox.acknowledge(caller.agency(), jose);
            // Locked before looking whether it has come: two copies may come at once by two doors.
            Optional<Handover> handover = handovers.lock(told.messageId());
            if (acks.find(told.ackId()).isEmpty()) {
                acks.add(new Ack(
                        told.ackId(),
                        told.caseId(),
                        told.messageId(),
                        told.sender(),
                        told.code(),
                        told.at(),
                        clock.instant(),
                        Ack.State.RECORDED));
                answers.take(told, handover);
            }
            return acks.find(told.ackId()).orElseThrow();
        });
    }
}
