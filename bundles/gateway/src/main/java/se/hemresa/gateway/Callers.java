// SPDX-License-Identifier: Apache-2.0
package se.hemresa.gateway;

import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import javax.servlet.http.HttpServletRequest;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import se.hemresa.api.access.Access;
import se.hemresa.api.access.Caller;
import se.hemresa.api.access.Identities;
import se.hemresa.api.access.Identities.Credentials;
import se.hemresa.api.error.PlatformException;
import se.hemresa.gateway.error.GatewayError;

/** Who asks, and what for. */
@Component(service = Callers.class)
public final class Callers {

    private static final String CERTIFICATES = "javax.servlet.request.X509Certificate";

    private final Identities identities;
    private final Access access;

    /**
     * @param identities proves who asks
     * @param access knows the purposes of each role
     */
    @Activate
    public Callers(@Reference Identities identities, @Reference Access access) {
        this.identities = identities;
        this.access = access;
    }

    /**
     * @param request what came
     * @return the caller, with the role's default purpose
     * @throws PlatformException {@code gateway.not-authenticated}, always without saying why
     */
    Caller require(HttpServletRequest request) {
        return identities
                .prove(credentials(request))
                .holder()
                .flatMap(holder -> access.purposes(holder.role()).stream()
                        .findFirst()
                        .map(purpose -> new Caller(holder.agency(), holder.role(), holder.user(), purpose)))
                .orElseThrow(() -> new PlatformException(GatewayError.NOT_AUTHENTICATED));
    }

    private static Credentials credentials(HttpServletRequest request) {
        List<X509Certificate> certificates = request.getAttribute(CERTIFICATES) instanceof X509Certificate[] chain
                ? Arrays.asList(chain)
                : List.of();
        return new Credentials(Optional.ofNullable(request.getHeader("Authorization")), certificates, Optional.empty());
    }

    /**
     * @param caller who asks
     * @param purpose the purpose named; empty for the default
     * @return the caller with that purpose
     * @throws PlatformException {@code gateway.unknown-purpose} if it is not among those of the role
     */
    Caller withPurpose(Caller caller, String purpose) {
        if (purpose.isEmpty()) {
            return caller;
        }
        if (!access.purposes(caller.role()).contains(purpose)) {
            throw new PlatformException(GatewayError.UNKNOWN_PURPOSE);
        }
        return new Caller(caller.agency(), caller.role(), caller.user(), purpose);
    }
}
