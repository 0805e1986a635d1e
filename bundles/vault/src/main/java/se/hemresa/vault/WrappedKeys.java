// SPDX-License-Identifier: Apache-2.0
package se.hemresa.vault;

import java.util.List;
import java.util.Optional;

import se.hemresa.api.id.AgencyId;
import se.hemresa.api.id.CaseId;
import se.hemresa.api.vault.SealContext.Ring;

/**
 * Where the wrapped keys are kept. Every method runs in the running unit of work and sees what was written in it. No key of an
 * agency can be destroyed while the key of a case hangs on it.
 */
public interface WrappedKeys {

    /** @return the wrapped key of a case, as the unit of work read it first; empty if it has none, or no longer */
    Optional<CaseKey> ofCase(CaseId caseId, Ring ring);

    /** @return the same as it is now, with the key that wraps it, both read at one moment; empty if there is none any more */
    Optional<Chain> chain(CaseId caseId, Ring ring);

    /**
     * Keeps the keys of a case from being destroyed, and from being made, by another unit until the running one ends.
     *
     * @return the key of the ordinary ring as it is now; empty if there is none any more
     */
    Optional<CaseKey> lockCase(CaseId caseId);

    /** @param key the key of a new case, or its first of that ring */
    void add(CaseKey key);

    /** Destroys the keys of a case, of both rings, also one that another unit is making or wrapping anew. */
    void destroy(CaseId caseId);

    /** @return some keys that hang on a generation before that one, by case; empty if there are none left */
    List<CaseKey> hangingBefore(AgencyKey newest, int limit);

    /** @return whether {@code before} was still there and is {@code after} now */
    boolean rewrap(CaseKey before, CaseKey after);

    /** @return that key of an agency; empty if it was destroyed */
    Optional<AgencyKey> ofAgency(AgencyId agency, Ring ring, int generation);

    /** @return the newest key of an agency, which is not destroyed before the unit ends; empty if it has none yet */
    Optional<AgencyKey> newest(AgencyId agency, Ring ring);

    /** Adds the key of an agency; only after {@link #lock()}. */
    void add(AgencyKey key);

    /**
     * Destroys the keys of the agency that came before. Waits for the units that are hanging something on them.
     *
     * @return how many were destroyed; empty, and nothing is, if the key of a case still hangs on one of them
     */
    Optional<Integer> destroyBefore(AgencyKey newest);

    /** @return a key that hangs on the root key; empty before it is made */
    Optional<byte[]> ofRing(RingKey which);

    /** Sets it, once; only after {@link #lock()}. */
    void set(RingKey which, byte[] wrapped);

    /**
     * Waits until no other unit of work is making a key of an agency or of a ring, and keeps others from it until the running
     * unit ends. Afterwards a key that another unit has just made is seen.
     */
    void lock();

    /** The keys that hang on the root key directly. */
    enum RingKey {
        /** The key of the blind index. */
        INDEX,
        /** The key of the ring of protected identities. */
        PROTECTED,
        /** The key pair that signs. */
        SIGNATURE
    }

    /** The wrapped key of a case, and which key of which agency wraps it. */
    record CaseKey(CaseId caseId, Ring ring, AgencyId owner, int generation, byte[] wrapped) {}

    /** The wrapped key of an agency in a ring; its generations count from 1. */
    record AgencyKey(AgencyId agency, Ring ring, int generation, byte[] wrapped) {}

    /** A key and the key that wraps it. */
    record Chain(CaseKey caseKey, AgencyKey agencyKey) {}
}
