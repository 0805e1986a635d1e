// SPDX-License-Identifier: Apache-2.0
package se.hemresa.vault;

import javax.crypto.SecretKey;

import se.hemresa.api.error.PlatformException;
import se.hemresa.api.id.AgencyId;
import se.hemresa.api.id.CaseId;
import se.hemresa.api.vault.SealContext.Ring;
import se.hemresa.vault.WrappedKeys.AgencyKey;
import se.hemresa.vault.WrappedKeys.CaseKey;
import se.hemresa.vault.WrappedKeys.Chain;

/** The keys of the cases, in the running unit of work. That of the protected ring is made when something is sealed in it. */
final class CaseKeys {

    private final WrappedKeys stored;
    private final AgencyKeys agencies;
    private final OpenKeys open;

    CaseKeys(WrappedKeys stored, AgencyKeys agencies, OpenKeys open) {
        this.stored = stored;
        this.agencies = agencies;
        this.open = open;
    }

    SecretKey make(CaseId caseId, AgencyId owner, Ring ring) {
        byte[] key = AesGcm.newKey().getEncoded();
        CaseKey made = wrapped(caseId, agencies.newest(owner, ring), key);
        stored.add(made);
        return open.of(made.wrapped(), wrapped -> key);
    }

    /** @throws PlatformException {@code vault.no-key} if there is none, or no longer */
    SecretKey toOpen(CaseId caseId, Ring ring) {
        return stored.ofCase(caseId, ring).map(this::open).orElseThrow(CaseKeys::noKey);
    }

    /** As {@link #toOpen}, but makes that of the protected ring at its first use. */
    SecretKey toSeal(CaseId caseId, Ring ring) {
        return stored.ofCase(caseId, ring).map(this::open).orElseGet(() -> {
            if (ring == Ring.ORDINARY) {
                throw noKey();
            }
            CaseKey first = stored.lockCase(caseId).orElseThrow(CaseKeys::noKey);
            return stored.chain(caseId, ring).map(this::open).orElseGet(() -> make(caseId, first.owner(), ring));
        });
    }

    /** @return the same key, wrapped by that agency's key */
    CaseKey rewrapped(CaseKey key, AgencyKey newest) {
        return wrapped(key.caseId(), newest, open(key).getEncoded());
    }

    private CaseKey wrapped(CaseId caseId, AgencyKey by, byte[] key) {
        byte[] wrapped = AesGcm.seal(agencies.open(by), Binding.caseKey(caseId, by), key);
        return new CaseKey(caseId, by.ring(), by.agency(), by.generation(), wrapped);
    }

    /**
     * A rotation may have wrapped the key anew, and destroyed what wrapped it before, since this unit read the row; the key
     * itself is the same, so it is kept under the bytes that the unit goes on to hold.
     */
    private SecretKey open(CaseKey key) {
        return open.of(
                key.wrapped(),
                wrapped -> stored.ofAgency(key.owner(), key.ring(), key.generation())
                        .map(by -> new Chain(key, by))
                        .or(() -> stored.chain(key.caseId(), key.ring()))
                        .map(this::raw)
                        .orElseThrow(CaseKeys::noKey));
    }

    private SecretKey open(Chain chain) {
        return open.of(chain.caseKey().wrapped(), wrapped -> raw(chain));
    }

    private byte[] raw(Chain chain) {
        CaseKey key = chain.caseKey();
        return AesGcm.open(
                agencies.open(chain.agencyKey()), Binding.caseKey(key.caseId(), chain.agencyKey()), key.wrapped());
    }

    private static PlatformException noKey() {
        return new PlatformException(VaultError.NO_KEY);
    }
}
