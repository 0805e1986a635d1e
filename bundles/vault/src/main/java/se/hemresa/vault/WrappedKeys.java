// SPDX-License-Identifier: Apache-2.0
package se.hemresa.vault;

import java.util.Optional;

import se.hemresa.api.id.AgencyId;
import se.hemresa.api.id.CaseId;

/** Where the wrapped keys are kept. Every method runs in the running unit of work and sees what was written in it. */
public interface WrappedKeys {

    /** @return the wrapped key of a case; empty if it has none, or no longer */
    Optional<CaseKey> ofCase(CaseId caseId);

    /** @param key the key of a new case; a case has one key */
    void add(CaseKey key);

    /** @return the wrapped key of an agency; empty if it has none yet */
    Optional<byte[]> ofAgency(AgencyId agency);

    /** Adds the key of a new agency; only after {@link #lock()}. */
    void add(AgencyId agency, byte[] wrapped);

    /** @return the wrapped key of the blind index; empty before the first start */
    Optional<byte[]> ofIndex();

    /** Sets the key of the blind index, once; only after {@link #lock()}. */
    void setIndex(byte[] wrapped);

    /**
     * Waits until no other unit of work is making an agency's key or the index's, and keeps others from it until the running
     * unit ends. Afterwards a key that another unit has just made is seen.
     */
    void lock();

    /** The wrapped key of a case and the agency whose key wraps it. */
    record CaseKey(CaseId caseId, AgencyId owner, byte[] wrapped) {}
}
