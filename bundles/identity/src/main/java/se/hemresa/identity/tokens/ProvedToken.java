// SPDX-License-Identifier: Apache-2.0
package se.hemresa.identity.tokens;

import java.util.Optional;

import se.hemresa.api.access.Identities.Holder;

/**
 * What stays true of a token once its signature and claims are checked.
 *
 * @param holder who acts
 * @param boundTo the SHA-256 of the client certificate it may be used with, base64url; empty if it is bound to none
 * @param validity when it holds; looked at with each request
 */
public record ProvedToken(Holder holder, Optional<String> boundTo, Validity validity) {}
