// SPDX-License-Identifier: Apache-2.0
package se.hemresa.travel;

import java.util.UUID;
import java.util.function.BiFunction;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import se.hemresa.api.access.Operation;
import se.hemresa.api.error.PlatformException;
import se.hemresa.api.id.CaseId;
import se.hemresa.travel.Recording.Receipt;

/**
 * Papers, needs and company for the journey. Each method is one unit of work; all refuse with {@code platform.not-found}
 * (404) what is not the caller's, and with {@code platform.invalid} (422) what breaks a rule. Documents, needs and
 * certificates are never changed: a newer one counts.
 */
@Component(service = PreparationDesk.class)
public final class PreparationDesk {

    private final TravelStore store;
    private final Recording recording;

    @Activate
    public PreparationDesk(@Reference TravelStore store, @Reference Recording recording) {
        this.store = store;
        this.recording = recording;
    }

    /** Records a document; one that crosses borders has an end. */
    public Receipt document(CaseId caseId, Content body) {
        Violations violations = new Violations();
        violations.day("/issuedAt", body, "issuedAt").day("/validTo", body, "validTo");
        boolean crosses = new TravelDocument(null, body).crossesBorders()
                || body.text("type").filter("TRANSIT_VISA"::equals).isPresent();
        violations.required("/validTo", body.has("validTo"), crosses).refuse();
        return add(caseId, "travel-documents", TravelDocument::new, body);
    }

    /** Records what the person needs on the way, instead of what was recorded before. */
    public Receipt needs(CaseId caseId, Content body) {
        return add(caseId, "travel-needs", SpecialNeeds::new, body);
    }

    /** Records a certificate that the person can travel. */
    public Receipt fitness(CaseId caseId, Content body) {
        Violations violations = new Violations();
        boolean readable = violations.readable("/assessedAt", () -> body.day("assessedAt"))
                & violations.readable("/validTo", () -> body.day("validTo"));
        if (readable
                && body.day("validTo")
                        .orElseThrow()
                        .isBefore(body.day("assessedAt").orElseThrow())) {
            violations.add(
                    "/validTo",
                    "out-of-range",
                    "The end must not lie before the assessment.",
                    "Slutet får inte ligga före bedömningen.");
        }
        violations.refuse();
        return add(caseId, "travel-needs", FitToTravel::new, body);
    }

    /** Assigns an escort; it is confirmed by {@link #confirmEscort}. */
    public Receipt escort(CaseId caseId, Content body) {
        new Violations()
                .required("/organisation", body.has("organisation") || body.has("user"), true)
                .refuse();
        return add(caseId, "escort", EscortAssignment::new, body);
    }

    /**
     * An escort has said to come.
     *
     * @param caseId the case
     * @param escortId the assignment
     * @param body what else is known: whether the briefing is done
     * @return the assignment
     * @throws PlatformException {@code platform.not-found} (404) also if there is no such assignment
     */
    public Receipt confirmEscort(CaseId caseId, UUID escortId, Content body) {
        return recording.write(caseId, "escort", Operation.UPDATE, () -> {
            EscortAssignment escort =
                    store.find(EscortAssignment.class, caseId, escortId).orElseThrow(Recording::notFound);
            Content confirmed = escort.content()
                    .with("confirmedAt", recording.now().toString())
                    .with("briefingDone", body.flag("briefingDone"));
            return new Receipt(escortId, caseId, store.save(new EscortAssignment(escort.stamp(), confirmed)));
        });
    }

    private Receipt add(CaseId caseId, String section, BiFunction<Stamp, Content, TravelRecord> kind, Content body) {
        return recording.write(caseId, section, Operation.CREATE, () -> {
            TravelRecord added = kind.apply(recording.stamp(caseId), body);
            return new Receipt(added.id(), caseId, store.save(added));
        });
    }
}
