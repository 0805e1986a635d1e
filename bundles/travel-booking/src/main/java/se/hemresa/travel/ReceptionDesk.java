// SPDX-License-Identifier: Apache-2.0
package se.hemresa.travel;

import java.util.List;
import java.util.function.Function;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import se.hemresa.api.access.Caller;
import se.hemresa.api.access.Operation;
import se.hemresa.api.access.View;
import se.hemresa.api.error.PlatformException;
import se.hemresa.api.id.CaseId;
import se.hemresa.travel.Recording.Receipt;

/**
 * Who receives the person, from being named to having received (M13). Each method is one unit of work. A reception partner
 * does this for receptions of its own organisation only. {@code platform.not-found} (404) for what is not the caller's.
 */
@Component(service = ReceptionDesk.class)
public final class ReceptionDesk {

    private static final List<String> ANSWERS = List.of(
            "confirmedAt", "redirectedTo", "personReceivedAt", "reporter", "takeoverSignedAt", "takeoverAuthority");

    private final TravelStore store;
    private final Recording recording;

    @Activate
    public ReceptionDesk(@Reference TravelStore store, @Reference Recording recording) {
        this.store = store;
        this.recording = recording;
    }

    /**
     * Names who shall receive the person. Naming another organisation or person begins anew: nothing is confirmed.
     *
     * @param caseId the case
     * @param body the reception as in the contract
     * @return the reception
     * @throws PlatformException {@code platform.invalid} (422)
     */
    public Receipt name(CaseId caseId, Content body) {
        new Violations().past("/askedAt", body, "askedAt", recording.now()).refuse();
        boolean known =
                recording.read(() -> store.newest(Reception.class, caseId)).isPresent();
        return recording.writeCovered(caseId, "reception", known ? Operation.UPDATE : Operation.CREATE, view -> {
            Reception named = store.newest(Reception.class, caseId)
                    .filter(before -> same(before, body, "provider") && same(before, body, "namedReceiver"))
                    .map(before -> new Reception(before.stamp(), answersOf(before, body)))
                    .orElseGet(() -> new Reception(recording.stamp(caseId), body));
            store.newest(Reception.class, caseId)
                    .filter(Reception::named)
                    .ifPresent(before -> requireCovered(before, view));
            requireCovered(named, view);
            return new Receipt(named.id(), caseId, store.save(named));
        });
    }

    /** The organisation will receive the person. @throws PlatformException {@code travel.no-reception-named} (409) */
    public Receipt confirm(CaseId caseId) {
        return change(
                caseId,
                "ReceptionConfirmed",
                reception -> reception
                        .with("confirmedAt", recording.now().toString())
                        .with("redirectedTo", null));
    }

    /** The organisation cannot, and names another. @throws PlatformException {@code travel.no-reception-named} (409) */
    public Receipt redirect(CaseId caseId, String organisation) {
        return change(
                caseId,
                "ReceptionRedirected",
                reception -> reception.with("redirectedTo", organisation).with("confirmedAt", null));
    }

    /**
     * The person has been received.
     *
     * @param caseId the case
     * @param body when; now if left out
     * @return the reception
     * @throws PlatformException {@code travel.no-reception-named} (409); {@code platform.invalid} (422)
     */
    public Receipt received(CaseId caseId, Content body) {
        new Violations().past("/at", body, "at", recording.now()).refuse();
        String at = body.moment("at").orElseGet(recording::now).toString();
        return change(
                caseId,
                "Received",
                reception -> reception
                        .with("personReceivedAt", at)
                        .with("reporter", Reporter.current().tree()));
    }

    /**
     * The authority has taken over the responsibility for a child, signed.
     *
     * @param caseId the case
     * @param body which authority, and when
     * @return the reception
     * @throws PlatformException {@code travel.no-reception-named} (409); {@code platform.invalid} (422)
     */
    public Receipt takeOver(CaseId caseId, Content body) {
        new Violations().past("/signedAt", body, "signedAt", recording.now()).refuse();
        String at = body.moment("signedAt").orElseThrow().toString();
        return change(
                caseId,
                "ChildTakenOver",
                reception -> reception
                        .with("takeoverSignedAt", at)
                        .with("takeoverAuthority", body.text("authority").orElseThrow()));
    }

    private Receipt change(CaseId caseId, String event, Function<Reception, Reception> changing) {
        return recording.writeCovered(caseId, "reception", Operation.UPDATE, view -> {
            Reception reception = store.newest(Reception.class, caseId)
                    .filter(Reception::named)
                    .orElseThrow(() -> new PlatformException(TravelError.NO_RECEPTION_NAMED));
            requireCovered(reception, view);
            long version = store.save(changing.apply(reception));
            recording.tell(TravelEvent.plain(event, caseId));
            return new Receipt(reception.id(), caseId, version);
        });
    }

    private static void requireCovered(Reception reception, View view) {
        if (!reception.isCovered(view, Caller.current().agency())) {
            throw Recording.notFound();
        }
    }

    private static boolean same(Reception before, Content body, String name) {
        return before.content().text(name).equals(body.text(name));
    }

    private static Content answersOf(Reception before, Content body) {
        Content content = body;
        for (String name : ANSWERS) {
            content = content.with(name, before.content().tree().get(name));
        }
        return content;
    }
}
