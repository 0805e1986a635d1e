// SPDX-License-Identifier: Apache-2.0
package se.hemresa.iom;

import java.util.List;
import java.util.Optional;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import com.github.f4b6a3.uuid.UuidCreator;

import se.hemresa.api.access.Caller;
import se.hemresa.api.cases.CaseSheet;
import se.hemresa.api.cases.CaseSheet.Outcome;
import se.hemresa.api.cases.CaseSheet.Reading;
import se.hemresa.api.error.PlatformException;
import se.hemresa.api.exchange.Draft;
import se.hemresa.api.exchange.Letter;
import se.hemresa.api.exchange.Minimisation;
import se.hemresa.api.exchange.Minimisation.Composition;
import se.hemresa.api.exchange.Postbox;
import se.hemresa.api.id.AgencyId;
import se.hemresa.api.id.CaseId;

/** Composes the application of a case for a partner from what the partner's profile gives, and has it kept to be looked at. */
@Component(service = HandoverWriter.class)
public final class HandoverWriter {

    private static final String APPLICANTS_PROFILE = "IOM_FINLAND";

    private final Minimisation minimisation;
    private final CaseSheet sheet;
    private final Correspondence correspondence;
    private final Postbox postbox;
    private final HandoverStore handovers;

    @Activate
    public HandoverWriter(
            @Reference Minimisation minimisation,
            @Reference CaseSheet sheet,
            @Reference Correspondence correspondence,
            @Reference Postbox postbox,
            @Reference HandoverStore handovers) {
        this.minimisation = minimisation;
        this.sheet = sheet;
        this.correspondence = correspondence;
        this.postbox = postbox;
        this.handovers = handovers;
    }

    Handover write(CaseId caseId, AgencyId receiver, List<String> requested) {
        Composition given = minimisation.compose(caseId, receiver);
        // The only profile that has the message M06 in minimisation.json.
        if (!APPLICANTS_PROFILE.equals(given.recipient())) {
            throw new PlatformException(IomError.NO_HANDOVER_PARTNER);
        }
        int version = nextVersion(caseId);
        Letter letter = postbox.preview(draft(caseId, receiver, given, requested));
        Handover handover = new Handover(
                UuidCreator.getTimeOrderedEpoch(),
                caseId,
                letter.messageId(),
                receiver,
                version,
                letter.preparedBy(),
                correspondence.now(),
                letter.digest(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Handover.Effect.WAITING);
        handovers.add(handover, given.notes());
        return handover;
    }

    private int nextVersion(CaseId caseId) {
        return 1 + handovers.current(caseId).map(Handover::version).orElse(0);
    }

    private Draft draft(CaseId caseId, AgencyId receiver, Composition given, List<String> requested) {
        Reading basis = Caller.module(Journey.MODULE).call(() -> sheet.read(caseId, "transfer-basis"));
        if (basis.outcome() != Outcome.READ) {
            throw new PlatformException(IomError.NO_TRANSFER_BASIS);
        }
        Envelope envelope = correspondence.envelope(caseId, receiver);
        Application application = Application.of(envelope, basis.content(), given, requested);
        return new Draft(
                envelope.messageId(),
                caseId,
                Journey.HANDOVER,
                receiver,
                "ASSISTED_RETURN",
                application.fields(),
                application.content(),
                envelope.expiresAt());
    }
}
