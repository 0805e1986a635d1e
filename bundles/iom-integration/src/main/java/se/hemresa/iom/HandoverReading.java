// SPDX-License-Identifier: Apache-2.0
package se.hemresa.iom;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import se.hemresa.api.access.Access;
import se.hemresa.api.access.Operation;
import se.hemresa.api.cases.CaseSheet;
import se.hemresa.api.cases.CaseSheet.Reading;
import se.hemresa.api.error.PlatformError;
import se.hemresa.api.error.PlatformException;
import se.hemresa.api.exchange.Letter;
import se.hemresa.api.exchange.Minimisation.Note;
import se.hemresa.api.exchange.Postbox;
import se.hemresa.api.id.CaseId;
import se.hemresa.api.id.Opaque;
import se.hemresa.api.work.UnitOfWork;

/**
 * Shows handovers. What is not there, and what is not the caller's, is {@code platform.not-found} (404); a partner sees what
 * it has signed for and nothing else.
 */
@Component(service = HandoverReading.class)
public final class HandoverReading {

    private final UnitOfWork work;
    private final Access access;
    private final CaseSheet sheet;
    private final HandoverStore handovers;
    private final Postbox postbox;

    @Activate
    public HandoverReading(
            @Reference UnitOfWork work,
            @Reference Access access,
            @Reference CaseSheet sheet,
            @Reference HandoverStore handovers,
            @Reference Postbox postbox) {
        this.work = work;
        this.access = access;
        this.sheet = sheet;
        this.handovers = handovers;
        this.postbox = postbox;
    }

    /**
     * A handover as the one who approves must see it.
     *
     * @param handover the handover
     * @param state how far its message has come
     * @param content the JSON, byte for byte as it will be, or was, signed
     * @param notes what was done with each field, in the order of the profile; empty for a partner
     */
    public record Sheet(Handover handover, Letter.State state, String content, List<Note> notes) {
        @Override
        public String toString() {
            return Opaque.of(this);
        }
    }

    /**
     * @param caseId the case
     * @param id the handover
     * @return it with what is, or was, to be sent
     */
    public Sheet one(CaseId caseId, UUID id) {
        return work.read(() -> {
            Sight sight = Sight.of(access.view(caseId, Journey.SECTION, Operation.READ));
            return handovers
                    .find(id)
                    .filter(handover -> handover.caseId().equals(caseId) && sight.covers(handover))
                    .flatMap(handover ->
                            postbox.find(handover.messageId()).map(letter -> sheet(handover, letter, sight)))
                    .orElseThrow(() -> new PlatformException(PlatformError.NOT_FOUND));
        });
    }

    /** Why a field is missing is nobody's business outside: that an identity is protected is itself a secret. */
    private Sheet sheet(Handover handover, Letter letter, Sight sight) {
        String content = postbox.content(letter.messageId()).orElseThrow();
        List<Note> notes = sight.view().whole() ? handovers.notes(handover) : List.of();
        return new Sheet(handover, letter.state(), content, notes);
    }

    /**
     * @param caseId the case
     * @return the section {@code handover} as far as the caller may see it
     */
    public Map<String, Object> all(CaseId caseId) {
        return work.read(() -> {
            Reading reading = sheet.read(caseId, Journey.SECTION);
            return switch (reading.outcome()) {
                case READ -> reading.content();
                case EMPTY -> Map.of("handovers", List.of());
                default -> throw new PlatformException(PlatformError.NOT_FOUND);
            };
        });
    }
}
