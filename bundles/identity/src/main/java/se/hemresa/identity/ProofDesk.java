// SPDX-License-Identifier: Apache-2.0
package se.hemresa.identity;

import java.nio.file.Path;
import java.time.Clock;

import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import se.hemresa.api.access.Identities;

/** Weighs what a request brings as proof. */
@Component(service = Identities.class)
public final class ProofDesk implements Identities {

    private final DevelopmentTokens tokens;

    /**
     * @param context tells mode and data folder
     * @param clock tells whether a proof is still valid
     */
    @Activate
    public ProofDesk(BundleContext context, @Reference Clock clock) {
        this(context.getProperty("hemresa.mode"), Path.of(String.valueOf(context.getProperty("hemresa.data"))), clock);
    }

    ProofDesk(String mode, Path data, Clock clock) {
        this.tokens = new DevelopmentTokens(mode, data, clock);
    }

    @Override
    public Verdict prove(Credentials credentials) {
        return credentials
                .authorization()
                .filter(ProofDesk::isBearer)
                .map(header -> header.substring(7).trim())
                .map(token -> tokens.verify(token).map(Verdict::accepted).orElseGet(() -> Verdict.refused("token")))
                .orElseGet(() -> Verdict.refused("no-credentials"));
    }

    private static boolean isBearer(String header) {
        return header.regionMatches(true, 0, "Bearer ", 0, 7);
    }
}
