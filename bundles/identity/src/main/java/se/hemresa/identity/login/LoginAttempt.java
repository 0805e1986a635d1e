// SPDX-License-Identifier: Apache-2.0
package se.hemresa.identity.login;

import java.time.Instant;
import java.util.Optional;

import se.hemresa.api.id.Opaque;

/**
 * A login that has begun in a browser.
 *
 * @param state what the provider must send back
 * @param nonce what must stand in the ID token
 * @param verifier what proves that the code is ours (PKCE)
 * @param callback where the provider sends the browser back to
 * @param role the role that was asked for; empty for the first
 * @param until when it is too late
 */
record LoginAttempt(
        String state, String nonce, String verifier, String callback, Optional<String> role, Instant until) {
    @Override
    public String toString() {
        return Opaque.of(this);
    }
}
