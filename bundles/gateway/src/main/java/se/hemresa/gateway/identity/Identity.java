// SPDX-License-Identifier: Apache-2.0
package se.hemresa.gateway.identity;

import java.util.List;
import java.util.Map;

import se.hemresa.api.access.Caller;
import se.hemresa.api.error.PlatformException;
import se.hemresa.gateway.error.GatewayError;

/** Who asks, and what for. */
public final class Identity {

    private final DevelopmentTokens tokens;
    private final Map<String, List<String>> purposes;

    /**
     * @param tokens what proves identities
     * @param purposes the purposes of each role, the default first
     */
    public Identity(DevelopmentTokens tokens, Map<String, List<String>> purposes) {
        this.tokens = tokens;
        this.purposes = purposes;
    }

    /**
     * @param authorization the header; may be null
     * @return the caller, with the role's default purpose
     * @throws PlatformException {@code gateway.not-authenticated}, always without saying why
     */
    public Caller require(String authorization) {
        boolean bearer = authorization != null && authorization.regionMatches(true, 0, "Bearer ", 0, 7);
        if (!bearer) {
            throw new PlatformException(GatewayError.NOT_AUTHENTICATED);
        }
        return tokens.verify(authorization.substring(7).trim())
                .filter(holder -> purposes.containsKey(holder.role()) && !"PERSON".equals(holder.role()))
                .map(holder -> new Caller(
                        holder.agency(),
                        holder.role(),
                        holder.user(),
                        purposes.get(holder.role()).get(0)))
                .orElseThrow(() -> new PlatformException(GatewayError.NOT_AUTHENTICATED));
    }

    /**
     * @param caller who asks
     * @param purpose the purpose named; empty for the default
     * @return the caller with that purpose
     * @throws PlatformException {@code gateway.unknown-purpose} if it is not among those of the role
     */
    public Caller withPurpose(Caller caller, String purpose) {
        if (purpose.isEmpty()) {
            return caller;
        }
        if (!purposes.get(caller.role()).contains(purpose)) {
            throw new PlatformException(GatewayError.UNKNOWN_PURPOSE);
        }
        return new Caller(caller.agency(), caller.role(), caller.user(), purpose);
    }
}
