// SPDX-License-Identifier: Apache-2.0
package se.hemresa.access.searches;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Searches that found nothing. Each method runs in the running unit of work. */
public interface MissStore {

    /**
     * @param seeker who searched, as {@link Misses#seeker} names it
     * @param at when
     */
    void add(String seeker, Instant at);

    /**
     * @param seeker who searched
     * @param limit how many at most
     * @return when they missed, newest first
     */
    List<Instant> newest(String seeker, int limit);

    /**
     * @param from a moment
     * @return when each seeker has missed from then on, newest first
     */
    Map<String, List<Instant>> since(Instant from);

    /** @param before what is older is of no use any more */
    void forget(Instant before);
}
