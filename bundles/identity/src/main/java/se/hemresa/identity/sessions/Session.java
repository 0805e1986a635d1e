// SPDX-License-Identifier: Apache-2.0
package se.hemresa.identity.sessions;

import java.time.Instant;

import se.hemresa.api.access.Identities.Holder;

/**
 * A person in a browser. The secret itself is nowhere but in the browser.
 *
 * @param hash the SHA-256 of the secret, 64 hexadecimal digits
 * @param holder who acts, in the one role that was chosen
 * @param seenAt when it was last used, to the minute
 * @param endsAt when it ends, however much it is used
 */
public record Session(String hash, Holder holder, Instant seenAt, Instant endsAt) {}
