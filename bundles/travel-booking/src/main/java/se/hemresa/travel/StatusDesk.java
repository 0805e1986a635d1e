// SPDX-License-Identifier: Apache-2.0
package se.hemresa.travel;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import se.hemresa.api.id.CaseId;
import se.hemresa.api.journal.Entry;
import se.hemresa.travel.Checkpoint.Kind;

/** What IOM reports from the way (M07, STATUS): first the facts, whatever their order, then the steps of the case they allow. */
@Component(service = StatusDesk.class)
public final class StatusDesk {

    private final TravelStore store;
    private final Recording recording;
    private final Legs legs;
    private final Steps steps;

    @Activate
    public StatusDesk(
            @Reference TravelStore store,
            @Reference Recording recording,
            @Reference Legs legs,
            @Reference Steps steps) {
        this.store = store;
        this.recording = recording;
        this.legs = legs;
        this.steps = steps;
    }

    /** Takes in a status. In the unit of work of the delivery; a repeat changes nothing. */
    public void take(Entry entry) {
        CaseId caseId = entry.subject().orElseThrow();
        Instant told = Instant.parse(entry.payload().get("at"));
        Report report = new Report(
                caseId,
                // What has been told has happened; a moment of the future would put off what is waited for from then
                // on.
                told.isAfter(entry.at()) ? entry.at().truncatedTo(ChronoUnit.MILLIS) : told,
                Optional.ofNullable(entry.payload().get("legSeq")).map(Integer::valueOf),
                Reporter.of(entry.caller(), true),
                UUID.fromString(entry.payload().get("ackId")));
        String kind = entry.payload().get("kind");
        if (record(kind, report)) {
            follow(kind, report);
        }
    }

    /** A status as it came. */
    private record Report(CaseId caseId, Instant at, Optional<Integer> legSeq, Reporter reporter, UUID source) {}

    private boolean record(String kind, Report report) {
        Journey journey = Journey.of(store, report.caseId());
        switch (kind) {
            case "TICKETED" -> ticketed(journey, report);
            case "DEPARTED" ->
                journey.leg(report.legSeq().orElse(1)).ifPresent(leg -> reach(leg, Kind.BOARDED, report));
            case "TRANSIT_MET" -> transit(journey, report);
            case "ARRIVED" -> journey.lastLeg().ifPresent(leg -> arrived(journey, leg, report));
            case "RECEIVED" -> received(report);
            default -> {
                return false;
            }
        }
        return true;
    }

    private void follow(String kind, Report report) {
        boolean planning = "TRAVEL_PLANNING".equals(steps.state(report.caseId()));
        if (steps.travelling(report.caseId())) {
            steps.follow(report.caseId());
        } else if (!(planning && kind.equals("TICKETED"))) {
            steps.task(report.caseId(), "status-out-of-place", "TRAVEL_OFFICER", Duration.ofHours(4), report.source());
        }
    }

    private void ticketed(Journey journey, Report report) {
        journey.legs().stream()
                .filter(leg -> report.legSeq().isEmpty() || report.legSeq().get() == leg.seq())
                .filter(leg -> leg.status() == LegStatus.PLANNED || leg.status() == LegStatus.HELD)
                .forEach(leg -> {
                    TravelLeg booked = leg.with(LegStatus.TICKETED);
                    store.save(booked);
                    recording.tell(TravelEvent.legBooked(booked));
                });
    }

    private void transit(Journey journey, Report report) {
        journey.checkpoints().stream()
                .filter(one -> one.kind() == Kind.TRANSIT_MET && one.awaited())
                .filter(one -> report.legSeq().isEmpty() || report.legSeq().get() == one.legSeq())
                .findFirst()
                .ifPresent(one -> legs.reach(one, report.at(), report.reporter()));
    }

    /** If somebody who is no witness has reported the landing, that the person was met is what IOM adds. */
    private void arrived(Journey journey, TravelLeg last, Report report) {
        boolean known = journey.checkpoint(last.seq(), Kind.LANDED)
                .filter(one -> !one.awaited())
                .isPresent();
        if (journey.arrival().isEmpty()) {
            reach(last, known ? Kind.MET : Kind.LANDED, report);
        }
    }

    /** Nobody is received who does not travel yet: it would keep the next journey's reception from being watched. */
    private void received(Report report) {
        if (!steps.travelling(report.caseId())) {
            return;
        }
        Optional<Reception> reception =
                store.newest(Reception.class, report.caseId()).filter(Reception::named);
        if (reception.isEmpty()) {
            steps.task(report.caseId(), "name-reception", "REGION_COORDINATOR", Duration.ofHours(4), report.source());
        }
        reception.filter(one -> !one.received()).ifPresent(one -> {
            store.save(one.with("personReceivedAt", report.at().toString())
                    .with("reporter", report.reporter().tree()));
            recording.tell(TravelEvent.plain("Received", report.caseId()));
        });
    }

    private void reach(TravelLeg leg, Kind kind, Report report) {
        legs.reach(leg, kind, report.at(), report.reporter());
    }
}
