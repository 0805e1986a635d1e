// SPDX-License-Identifier: Apache-2.0
package se.hemresa.travel;

import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import se.hemresa.api.access.Operation;
import se.hemresa.api.cases.Tasks;
import se.hemresa.api.error.PlatformException;
import se.hemresa.api.id.CaseId;
import se.hemresa.travel.Recording.Receipt;

/** Books and cancels legs with the carrier. A leg is TICKETED or CANCELLED when the carrier has said so, never before. */
@Component(service = BookingDesk.class)
public final class BookingDesk {

    private static final Set<LegStatus> SEATS = EnumSet.of(LegStatus.HELD, LegStatus.TICKETED, LegStatus.CHECKED_IN);

    private final TravelStore store;
    private final Recording recording;
    private final Carrier carrier;
    private final Tasks tasks;

    @Activate
    public BookingDesk(
            @Reference TravelStore store,
            @Reference Recording recording,
            @Reference Carrier carrier,
            @Reference Tasks tasks) {
        this.store = store;
        this.recording = recording;
        this.carrier = carrier;
        this.tasks = tasks;
    }

    /**
     * Asks the carrier for seats.
     *
     * @param caseId the case
     * @param seqs the legs; none named means all that are planned
     * @return the booking; its id is the id of the message
     * @throws PlatformException {@code platform.not-found} (404); {@code travel.leg-not-bookable} (409);
     *     {@code travel.post-office-away} (503); {@code exchange.unknown-partner} (422)
     */
    public Receipt book(CaseId caseId, List<Integer> seqs) {
        return recording.write(caseId, "travel", Operation.UPDATE, () -> {
            List<TravelLeg> legs = chosen(caseId, seqs, EnumSet.of(LegStatus.PLANNED), TravelError.LEG_NOT_BOOKABLE);
            UUID messageId = carrier.propose(caseId, legs);
            legs.forEach(leg -> store.save(leg.with(LegStatus.REQUESTED)));
            return keep(caseId, messageId, Booking.Kind.PROPOSAL, legs);
        });
    }

    /**
     * Gives seats back. Legs that were never asked for are cancelled at once; the others when the carrier says so.
     *
     * @param caseId the case
     * @param seqs the legs; none named means all that can be cancelled
     * @return the request to the carrier, or the plan if the carrier need not be asked
     * @throws PlatformException {@code platform.not-found} (404); {@code travel.leg-not-cancellable} (409);
     *     {@code travel.post-office-away} (503)
     */
    public Receipt cancel(CaseId caseId, List<Integer> seqs) {
        return recording.write(caseId, "travel", Operation.UPDATE, () -> {
            Set<LegStatus> cancellable = EnumSet.copyOf(SEATS);
            cancellable.add(LegStatus.PLANNED);
            List<TravelLeg> legs = chosen(caseId, seqs, cancellable, TravelError.LEG_NOT_CANCELLABLE);
            return giveBack(caseId, legs);
        });
    }

    /** Gives back whatever is booked or asked for: nobody travels. In a unit of work; a person is told if the carrier cannot be. */
    void cancelAll(CaseId caseId) {
        List<TravelLeg> legs = Journey.of(store, caseId).legs();
        legs.stream()
                .filter(leg -> leg.status() == LegStatus.REQUESTED)
                .forEach(leg -> store.save(leg.with("unwanted", true)));
        List<TravelLeg> left = legs.stream()
                .filter(leg -> leg.status() == LegStatus.PLANNED || SEATS.contains(leg.status()))
                .toList();
        boolean seats = left.stream().anyMatch(leg -> SEATS.contains(leg.status()));
        if (seats && !carrier.reachable()) {
            byHand(caseId, "cancel-booking-by-hand", left.get(0).id());
        } else if (!left.isEmpty()) {
            giveBack(caseId, left);
        }
    }

    /** The carrier has answered: a ticket, a cancellation, or neither. In a unit of work. */
    void answered(Booking booking, Map<String, Object> receipt) {
        List<Content> answers = new Content(receipt).list("legs");
        for (UUID legId : booking.legs()) {
            TravelLeg leg = store.find(TravelLeg.class, booking.caseId(), legId).orElseThrow();
            Content answer = answers.stream()
                    .filter(one ->
                            one.number("seq").filter(seq -> seq == leg.seq()).isPresent())
                    .findFirst()
                    .orElse(new Content(Map.of()));
            apply(booking, leg, answer);
        }
        close(booking);
    }

    /** The message will not reach the carrier. In a unit of work. */
    void stopped(Booking booking) {
        answered(booking, Map.of());
    }

    private void apply(Booking booking, TravelLeg leg, Content answer) {
        String status = answer.text("status").orElse("");
        boolean asked = booking.kind() == Booking.Kind.PROPOSAL;
        if (asked && leg.status() == LegStatus.REQUESTED) {
            proposed(booking, leg, status, answer);
        } else if (!asked && status.equals(LegStatus.CANCELLED.name())) {
            save(leg.with(LegStatus.CANCELLED));
        } else if (!asked) {
            byHand(leg.caseId(), "cancel-booking-by-hand", booking.id());
        }
    }

    private void proposed(Booking booking, TravelLeg leg, String status, Content answer) {
        if (status.equals(LegStatus.TICKETED.name()) || status.equals(LegStatus.HELD.name())) {
            Content ticket = answer.only(List.of("bookingRef", "ticketNo", "fare"));
            TravelLeg seated =
                    new TravelLeg(leg.stamp(), merged(leg.content(), ticket)).with(LegStatus.valueOf(status));
            store.save(seated);
            recording.tell(TravelEvent.legBooked(seated));
            if (leg.unwanted()) {
                cancelAll(leg.caseId());
            }
        } else {
            save(leg.with(leg.unwanted() ? LegStatus.CANCELLED : LegStatus.PLANNED));
            byHand(leg.caseId(), "book-leg-anew", booking.id());
        }
    }

    private static Content merged(Content leg, Content ticket) {
        Content merged = leg;
        for (Map.Entry<String, Object> member : ticket.tree().entrySet()) {
            merged = merged.with(member.getKey(), member.getValue());
        }
        return merged;
    }

    private Receipt giveBack(CaseId caseId, List<TravelLeg> legs) {
        legs.stream()
                .filter(leg -> leg.status() == LegStatus.PLANNED)
                .forEach(leg -> save(leg.with(LegStatus.CANCELLED)));
        List<TravelLeg> seats =
                legs.stream().filter(leg -> SEATS.contains(leg.status())).toList();
        if (seats.isEmpty()) {
            TravelPlan plan = store.newest(TravelPlan.class, caseId).orElseThrow();
            return new Receipt(plan.id(), caseId, plan.stamp().version());
        }
        return keep(caseId, carrier.cancel(caseId, seats), Booking.Kind.CHANGE, seats);
    }

    private List<TravelLeg> chosen(CaseId caseId, List<Integer> seqs, Set<LegStatus> fit, TravelError otherwise) {
        List<TravelLeg> legs = Journey.of(store, caseId).legs().stream()
                .filter(leg -> seqs.isEmpty() ? fit.contains(leg.status()) : seqs.contains(leg.seq()))
                .toList();
        boolean all = seqs.isEmpty() || legs.size() == seqs.size();
        if (legs.isEmpty() || !all || legs.stream().anyMatch(leg -> !fit.contains(leg.status()))) {
            throw new PlatformException(otherwise);
        }
        return legs;
    }

    private Receipt keep(CaseId caseId, UUID messageId, Booking.Kind kind, List<TravelLeg> legs) {
        Content content = new Content(Map.of(
                "kind",
                kind.name(),
                "legs",
                legs.stream().map(leg -> leg.id().toString()).toList()));
        long version = store.save(new Booking(recording.stamp(caseId, messageId), content));
        return new Receipt(messageId, caseId, version);
    }

    private void close(Booking booking) {
        store.save(new Booking(
                booking.stamp(),
                booking.content().with("closedAt", recording.now().toString())));
    }

    private void save(TravelLeg leg) {
        store.save(leg);
        recording.tell(TravelEvent.legChanged(leg));
    }

    private void byHand(CaseId caseId, String kind, UUID source) {
        tasks.open(caseId, kind, "TRAVEL_OFFICER", recording.now().plus(Duration.ofDays(1)), source.toString());
    }
}
