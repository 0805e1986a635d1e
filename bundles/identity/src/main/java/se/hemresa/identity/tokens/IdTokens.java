// SPDX-License-Identifier: Apache-2.0
package se.hemresa.identity.tokens;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import com.nimbusds.jwt.JWTClaimsSet;

import se.hemresa.api.id.AgencyId;
import se.hemresa.api.id.Opaque;
import se.hemresa.identity.Unproven;

/** What the provider says of a person who has just logged in (OpenID Connect Core 1.0, section 3.1.3.7). */
@Component(service = IdTokens.class)
public final class IdTokens {

    private static final Duration LONGEST = Duration.ofDays(1);

    private final KnownIssuer issuer;
    private final Clock clock;

    @Activate
    public IdTokens(@Reference KnownIssuer issuer, @Reference Clock clock) {
        this.issuer = issuer;
        this.clock = clock;
    }

    /**
     * Who has logged in.
     *
     * @param agency the agency
     * @param user the pseudonymous id
     * @param roles the roles the person may choose among, at least one
     * @param claims everything the provider says, names and addresses too: never to be kept
     */
    public record Person(AgencyId agency, String user, List<String> roles, Map<String, Object> claims) {

        @Override
        public String toString() {
            return Opaque.of(this, agency);
        }
    }

    /**
     * @param text an ID token
     * @param nonce what was sent along when the login began
     * @return who has logged in
     * @throws Unproven {@code issuer}, {@code audience}, {@code nonce}, {@code expired}, {@code subject}, {@code claims}, or as for
     *     any token
     */
    public Person require(String text, String nonce) {
        IssuerSettings settings = issuer.settings().orElseThrow(() -> new Unproven("issuer"));
        JWTClaimsSet set = issuer.claims(SignedToken.parse(text));
        Claims claims = new Claims(set);
        claims.require("issuer", any -> settings.address().equals(set.getIssuer()));
        claims.require("audience", any -> set.getAudience().contains(settings.clientId()));
        claims.require(
                "audience",
                any -> set.getAudience().size() == 1
                        || claims.maybe("azp")
                                .filter(settings.clientId()::equals)
                                .isPresent());
        claims.require("nonce", any -> nonce.equals(set.getClaim("nonce")));
        claims.validity(LONGEST).check(clock.instant());
        List<String> roles = claims.roles();
        claims.require("claims", any -> !roles.isEmpty());
        return new Person(claims.agency(), claims.pseudonym(), roles, set.getClaims());
    }
}
