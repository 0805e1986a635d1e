// SPDX-License-Identifier: Apache-2.0
package se.hemresa.gateway;

import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import javax.servlet.http.HttpServletRequest;

import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import se.hemresa.api.access.Access;
import se.hemresa.api.access.Caller;
import se.hemresa.api.access.Identities;
import se.hemresa.api.access.Identities.Credentials;
import se.hemresa.api.access.Identities.Holder;
import se.hemresa.api.access.Identities.Verdict;
import se.hemresa.api.error.PlatformException;
import se.hemresa.gateway.error.GatewayError;
import se.hemresa.gateway.error.Refusal;

/** Who asks, and what for. */
@Component(service = Callers.class)
public final class Callers {

    private static final String CERTIFICATES = "javax.servlet.request.X509Certificate";

    private final Identities identities;
    private final Access access;
    private final Quotas quotas;
    private final Sessions sessions;

    /**
     * @param context tells the mode
     * @param identities proves who asks
     * @param access knows the purposes of each role
     * @param quotas how much each may ask
     */
    @Activate
    public Callers(
            BundleContext context,
            @Reference Identities identities,
            @Reference Access access,
            @Reference Quotas quotas) {
        this(identities, access, quotas, new Sessions("development".equals(context.getProperty("hemresa.mode"))));
    }

    Callers(Identities identities, Access access, Quotas quotas, Sessions sessions) {
        this.identities = identities;
        this.access = access;
        this.quotas = quotas;
        this.sessions = sessions;
    }

    /**
     * @param request what came; its body is not read
     * @return the caller, with the role's default purpose
     * @throws PlatformException {@code gateway.not-authenticated}, always without saying why; {@code gateway.cross-site}
     */
    Caller require(HttpServletRequest request) {
        Verdict verdict = identities.prove(credentials(request));
        Holder holder = verdict.holder().orElseThrow(() -> Refusal.nobody(verdict.reason()));
        String purpose =
                access.purposes(holder.role()).stream().findFirst().orElseThrow(() -> Refusal.nobody("unknown-role"));
        return new Caller(holder.agency(), holder.role(), holder.user(), purpose);
    }

    /**
     * Counts a request; once, however often it is served anew.
     *
     * @param caller who asks
     * @throws PlatformException {@code gateway.too-many-requests}
     */
    void admit(Caller caller) {
        quotas.admit(caller);
    }

    /** A session counts only where the request brings no proof of its own: a page cannot add to what a program sends. */
    private Credentials credentials(HttpServletRequest request) {
        List<X509Certificate> certificates = request.getAttribute(CERTIFICATES) instanceof X509Certificate[] chain
                ? Arrays.asList(chain)
                : List.of();
        Optional<String> authorization = Optional.ofNullable(request.getHeader("Authorization"));
        Optional<String> session = authorization.isPresent() ? Optional.empty() : sessions.secret(request);
        return new Credentials(authorization, certificates, session);
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
