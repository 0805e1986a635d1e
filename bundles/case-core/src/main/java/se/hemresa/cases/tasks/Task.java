// SPDX-License-Identifier: Apache-2.0
package se.hemresa.cases.tasks;

import java.time.Instant;
import java.util.Optional;

import se.hemresa.api.access.Caller;
import se.hemresa.cases.Stamp;

/**
 * Work for people.
 *
 * @param stamp who opened it, and when
 * @param kind what is to be done
 * @param role the role that shall do it
 * @param assignee the pseudonymous id of the user who shall; empty if anybody of the role may
 * @param dueAt until when
 * @param source what it is about: an id
 * @param escalatedAt when it was found overdue; empty if it was not
 * @param doneAt when it was done; empty while it is open
 */
public record Task(
        Stamp stamp,
        String kind,
        String role,
        Optional<String> assignee,
        Instant dueAt,
        String source,
        Optional<Instant> escalatedAt,
        Optional<Instant> doneAt) {

    /** @return whether it is still to be done */
    public boolean open() {
        return doneAt.isEmpty();
    }

    /**
     * @param caller who asks
     * @return whether the caller opened it or is the one who shall do it
     */
    public boolean concerns(Caller caller) {
        boolean addressed = role.equals(caller.role()) && (assignee.isEmpty() || assignee.equals(caller.user()));
        return addressed || stamp.ownedBy(caller);
    }
}
