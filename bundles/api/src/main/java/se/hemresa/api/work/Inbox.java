// SPDX-License-Identifier: Apache-2.0
package se.hemresa.api.work;

import java.util.Optional;

import org.osgi.annotation.versioning.ProviderType;

import se.hemresa.api.id.AgencyId;

/**
 * What came in and what was answered: once per sender and message id, for ever. The row is the first statement of the unit
 * of work that makes the effect, so a repeat can never make it twice (security.md §5.2.1).
 */
@ProviderType
public interface Inbox {

    /**
     * Takes the message in, inside a running unit of work, as its first statement. Simultaneous copies wait for each other
     * here.
     *
     * @param sender the agency of the identity
     * @param messageId {@code Idempotency-Key} or {@code wsa:MessageID}, 1–128 characters
     * @param bodyDigest SHA-256 of method, path and body, 32 bytes
     * @return the answer that was stored for the same message, byte for byte; empty the first time
     * @throws se.hemresa.api.error.PlatformException {@code journal.other-body} (409) if the id came before with another digest
     */
    Optional<StoredAnswer> open(AgencyId sender, String messageId, byte[] bodyDigest);

    /**
     * Stores the answer in the row that {@link #open} made in this unit of work.
     *
     * @param sender as given to {@code open}
     * @param messageId as given to {@code open}
     * @param answer what will be sent after the commit
     */
    void answer(AgencyId sender, String messageId, StoredAnswer answer);

    /**
     * Looks for a stored answer without taking anything in; for a quick repeat. Runs in a reading unit of its own.
     *
     * @param sender as in {@code open}
     * @param messageId as in {@code open}
     * @param bodyDigest as in {@code open}
     * @return the stored answer, or empty
     * @throws se.hemresa.api.error.PlatformException {@code journal.other-body} (409) as in {@code open}
     */
    Optional<StoredAnswer> find(AgencyId sender, String messageId, byte[] bodyDigest);
}
