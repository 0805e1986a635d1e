// SPDX-License-Identifier: Apache-2.0
package se.hemresa.gateway.serving;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

import javax.servlet.AsyncContext;

/**
 * Requests that wait for the next generation of a module, without a thread and with the body not yet read. Each is dispatched
 * again when any generation comes, or when there is no hope left; the dispatcher then decides anew.
 */
public final class Parking {

    private static final int PLACES = 1000;

    private final Clock clock;
    private final List<Place> places = new ArrayList<>();

    /** @param clock tells when the hope of a request is over */
    public Parking(Clock clock) {
        this.clock = clock;
    }

    /**
     * @param request the request, asynchronous already
     * @param absence what it waits for
     */
    public synchronized void park(AsyncContext request, Absence absence) {
        places.add(new Place(request, absence));
    }

    /** @return whether there is a place; to be asked before a request is made asynchronous */
    public synchronized boolean hasRoom() {
        return places.size() < PLACES;
    }

    /** @return how many requests wait now */
    public synchronized int size() {
        return places.size();
    }

    /** Sends everybody on their way: a generation has come. */
    public void release() {
        List<Place> all;
        synchronized (this) {
            all = List.copyOf(places);
            places.clear();
        }
        all.forEach(place -> place.request.dispatch());
    }

    /** Sends those on their way who wait in vain. To be called several times a second. */
    public void sweep() {
        Instant now = clock.instant();
        List<Place> over = new ArrayList<>();
        synchronized (this) {
            for (Iterator<Place> each = places.iterator(); each.hasNext(); ) {
                Place place = each.next();
                if (!place.absence.isHopeful(now)) {
                    each.remove();
                    over.add(place);
                }
            }
        }
        over.forEach(place -> place.request.dispatch());
    }

    private record Place(AsyncContext request, Absence absence) {}
}
