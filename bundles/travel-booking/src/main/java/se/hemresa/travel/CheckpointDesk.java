// SPDX-License-Identifier: Apache-2.0
package se.hemresa.travel;

import java.time.Instant;
import java.util.UUID;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import se.hemresa.api.access.Caller;
import se.hemresa.api.access.Operation;
import se.hemresa.api.access.View;
import se.hemresa.api.error.PlatformException;
import se.hemresa.api.id.CaseId;
import se.hemresa.travel.Recording.Receipt;

/** Reports from the way: the person was at a checkpoint, or the journey is broken off. Each method is one unit of work. */
@Component(service = CheckpointDesk.class)
public final class CheckpointDesk {

    private final TravelStore store;
    private final Recording recording;
    private final Legs legs;

    @Activate
    public CheckpointDesk(@Reference TravelStore store, @Reference Recording recording, @Reference Legs legs) {
        this.store = store;
        this.recording = recording;
        this.legs = legs;
    }

    /**
     * The person was at a checkpoint. An escort reports those of the own legs only.
     *
     * @param caseId the case
     * @param checkpointId the checkpoint
     * @param body when; now if left out
     * @return the checkpoint
     * @throws PlatformException {@code platform.not-found} (404); {@code platform.invalid} (422) for a moment in the future;
     *     {@code travel.checkpoint-reached} (409); {@code travel.voluntariness-not-reconfirmed} (409) for a CHECK_IN
     */
    public Receipt arrive(CaseId caseId, UUID checkpointId, Content body) {
        new Violations().past("/at", body, "at", recording.now()).refuse();
        Instant at = body.moment("at").orElseGet(recording::now);
        return recording.writeCovered(caseId, "checkpoints", Operation.CREATE, view -> {
            Checkpoint checkpoint =
                    store.find(Checkpoint.class, caseId, checkpointId).orElseThrow(Recording::notFound);
            requireCovered(checkpoint, view);
            if (!checkpoint.awaited()) {
                throw new PlatformException(TravelError.CHECKPOINT_REACHED);
            }
            return new Receipt(checkpointId, caseId, legs.reach(checkpoint, at, Reporter.current()));
        });
    }

    /**
     * Records that the journey in force is broken off: why, and where the person is safe, as far as it is known. It is about
     * the whole journey, so nobody records it who sees some legs only.
     *
     * @param caseId the case
     * @param body reason, safe place, and who has confirmed it when
     * @return the record
     * @throws PlatformException {@code platform.not-found} (404) also if there is no plan; {@code platform.invalid} (422)
     */
    public Receipt abort(CaseId caseId, Content body) {
        new Violations()
                .past("/confirmedAt", body, "confirmedAt", recording.now())
                .refuse();
        return recording.write(caseId, "checkpoints", Operation.CREATE, () -> {
            TravelPlan plan = store.newest(TravelPlan.class, caseId).orElseThrow(Recording::notFound);
            JourneyAbort abort = new JourneyAbort(
                    recording.stamp(caseId),
                    body.with("planVersion", plan.stamp().version()));
            return new Receipt(abort.id(), caseId, store.save(abort));
        });
    }

    private void requireCovered(Checkpoint checkpoint, View view) {
        boolean own = view.covers("OWN_LEGS")
                && Escorting.legsOf(store, checkpoint.caseId(), Caller.current())
                        .contains(checkpoint.legSeq());
        if (!view.whole() && !own) {
            throw Recording.notFound();
        }
    }
}
