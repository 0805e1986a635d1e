// SPDX-License-Identifier: Apache-2.0
package se.hemresa.access.searches;

import java.util.Map;
import java.util.Optional;

import se.hemresa.api.id.CaseId;
import se.hemresa.api.journal.Event;

/**
 * A user, or the system of an agency, has searched for persons and found nothing so often that it may not search for a while.
 * Who it is stands in the entry as its actor. May be told more than once when several searches ran at the same time.
 *
 * @param misses how many searches found nothing within an hour, at least
 */
public record SearchLocked(int misses) implements Event {

    @Override
    public Optional<CaseId> subject() {
        return Optional.empty();
    }

    @Override
    public Map<String, String> payload() {
        return Map.of("misses", Integer.toString(misses));
    }
}
