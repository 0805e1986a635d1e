// SPDX-License-Identifier: Apache-2.0
package se.hemresa.identity.sessions;

import java.time.Instant;
import java.util.Optional;

/** Sessions of browsers. Each method runs in the running unit of work. */
public interface SessionStore {

    /** @param session a new one */
    void add(Session session);

    /**
     * @param hash the hash of its secret
     * @return the session; empty if there is none, or no longer
     */
    Optional<Session> find(String hash);

    /**
     * @param hash the hash of its secret
     * @param now when it was used
     */
    void touch(String hash, Instant now);

    /** @param hash the hash of its secret; a session that is not there is left as it is */
    void remove(String hash);

    /** @param now sessions that ended before are forgotten */
    void forgetEnded(Instant now);
}
