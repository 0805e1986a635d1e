// SPDX-License-Identifier: Apache-2.0
package se.hemresa.itests.check;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A place that must hold the effects of operations once each: a partner's inbox, or the journal in the database.
 *
 * @param name what a verdict calls it
 * @param kinds of the operations whose effects belong there
 * @param held what it holds, in the order in which it came
 * @param waiting ids of what is seen to be on its way there: in an outbox, or parked
 */
public record Store(String name, Set<String> kinds, List<Held> held, Set<String> waiting) {

    public Store {
        kinds = Set.copyOf(kinds);
        held = List.copyOf(held);
        waiting = Set.copyOf(waiting);
    }

    /**
     * An effect.
     *
     * @param id of the operation that it comes from; any other text if it comes from none
     * @param digest of what is held; empty where the store does not tell
     */
    public record Held(String id, Optional<String> digest) {}
}
