// SPDX-License-Identifier: Apache-2.0
package se.hemresa.travel;

import java.util.UUID;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import se.hemresa.api.error.PlatformException;
import se.hemresa.api.id.CaseId;
import se.hemresa.api.journal.Entry;

/** What became of the messages of this module. */
@Component(service = PostDesk.class)
public final class PostDesk {

    private final TravelStore store;
    private final BookingDesk bookings;
    private final Alerts alerts;
    private final PostOffice office;

    @Activate
    public PostDesk(
            @Reference TravelStore store,
            @Reference BookingDesk bookings,
            @Reference Alerts alerts,
            @Reference PostOffice office) {
        this.store = store;
        this.bookings = bookings;
        this.alerts = alerts;
        this.office = office;
    }

    /** A message has been signed for, or will not be. In the unit of work of the delivery; messages of others are left alone. */
    public void told(Entry entry) {
        CaseId caseId = entry.subject().orElseThrow();
        String messageId = entry.payload().get("messageId");
        boolean delivered = entry.type().equals("MessageDelivered");
        store.find(Booking.class, caseId, UUID.fromString(messageId))
                .filter(Booking::open)
                .ifPresent(booking -> settle(booking, delivered));
        alerts.ofMessage(caseId, messageId).filter(alert -> !alert.arrived()).ifPresent(alert -> {
            if (delivered) {
                alerts.delivered(alert);
            } else {
                alerts.byHand(alert);
            }
        });
    }

    private void settle(Booking booking, boolean delivered) {
        if (!delivered) {
            bookings.stopped(booking);
            return;
        }
        // Without the receipt nothing is known; the journal offers the entry again.
        var postbox = office.postbox().orElseThrow(() -> new PlatformException(TravelError.POST_OFFICE_AWAY));
        bookings.answered(booking, postbox.receipt(booking.id()).orElseThrow());
    }
}
