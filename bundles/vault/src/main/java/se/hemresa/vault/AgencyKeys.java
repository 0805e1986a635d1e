// SPDX-License-Identifier: Apache-2.0
package se.hemresa.vault;

import java.util.Optional;

import javax.crypto.SecretKey;

import se.hemresa.api.id.AgencyId;
import se.hemresa.api.vault.SealContext.Ring;
import se.hemresa.vault.WrappedKeys.AgencyKey;

/** The keys of the agencies, one chain of generations a ring, in the running unit of work. */
final class AgencyKeys {

    private final WrappedKeys stored;
    private final RingKeys rings;
    private final OpenKeys open;

    AgencyKeys(WrappedKeys stored, RingKeys rings, OpenKeys open) {
        this.stored = stored;
        this.rings = rings;
        this.open = open;
    }

    /** @return the newest key of an agency, made now if it has none; it stays until the unit ends */
    AgencyKey newest(AgencyId agency, Ring ring) {
        return stored.newest(agency, ring).orElseGet(() -> {
            stored.lock();
            return stored.newest(agency, ring).orElseGet(() -> make(agency, ring, 1));
        });
    }

    /**
     * Begins a rotation, or takes up one that was broken off: then the key that all shall hang on is there already.
     *
     * @return the key that all shall hang on; empty if the agency has no key in that ring
     */
    Optional<AgencyKey> next(AgencyId agency, Ring ring) {
        stored.lock();
        return stored.newest(agency, ring).map(newest -> {
            boolean brokenOff =
                    stored.ofAgency(agency, ring, newest.generation() - 1).isPresent();
            return brokenOff ? newest : make(agency, ring, newest.generation() + 1);
        });
    }

    SecretKey open(AgencyKey key) {
        return open.of(
                key.wrapped(),
                wrapped -> AesGcm.open(
                        rings.over(key.ring()),
                        Binding.agencyKey(key.agency(), key.ring(), key.generation()),
                        wrapped));
    }

    private AgencyKey make(AgencyId agency, Ring ring, int generation) {
        byte[] wrapped = AesGcm.seal(
                rings.over(ring),
                Binding.agencyKey(agency, ring, generation),
                AesGcm.newKey().getEncoded());
        AgencyKey made = new AgencyKey(agency, ring, generation, wrapped);
        stored.add(made);
        return made;
    }
}
