// SPDX-License-Identifier: Apache-2.0
package se.hemresa.exchange.keys;

import java.time.Instant;
import java.util.Optional;

/**
 * A key of ours (domain.md §7.7, OwnKey), without its private part, which only the vault can open.
 *
 * @param keyId the {@code kid}
 * @param use what it is for
 * @param publicKey the public JWK as JSON
 * @param sealed the private JWK, sealed under the root key
 * @param validFrom from when
 * @param validTo until when, exclusive
 * @param revokedAt when it was revoked; empty: never
 */
public record OwnKey(
        String keyId,
        Use use,
        String publicKey,
        byte[] sealed,
        Instant validFrom,
        Instant validTo,
        Optional<Instant> revokedAt) {

    /** What a key is for. */
    public enum Use {
        /** Signs what we send. */
        SIGN,
        /** Opens what is sent to us. */
        ENCRYPT
    }

    /**
     * @param at a moment
     * @return whether the key is valid then
     */
    public boolean isValid(Instant at) {
        return !validFrom.isAfter(at) && validTo.isAfter(at) && revokedAt.isEmpty();
    }
}
