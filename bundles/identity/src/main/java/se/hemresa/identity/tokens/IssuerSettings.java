// SPDX-License-Identifier: Apache-2.0
package se.hemresa.identity.tokens;

import java.net.URI;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * Who signs people's tokens: the environment variables {@code HEMRESA_OIDC_ISSUER} and {@code HEMRESA_OIDC_CLIENT_ID}.
 *
 * @param address the issuer, exactly as its tokens name it
 * @param clientId our id there
 * @param plain whether http to this machine itself will do: in development mode only
 */
public record IssuerSettings(String address, String clientId, boolean plain) {

    private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");

    /**
     * @param mode {@code development} or {@code production}
     * @param environment gives an environment variable; null if not set
     * @return the settings; empty if no issuer is set
     * @throws IllegalStateException if the issuer cannot be used; the message says what to do
     */
    public static Optional<IssuerSettings> of(String mode, UnaryOperator<String> environment) {
        String address = environment.apply("HEMRESA_OIDC_ISSUER");
        String clientId = environment.apply("HEMRESA_OIDC_CLIENT_ID");
        if (address == null || address.isBlank()) {
            return Optional.empty();
        }
        IssuerSettings settings = new IssuerSettings(address, clientId, "development".equals(mode));
        if (clientId == null || clientId.isBlank() || !settings.isUsable(address)) {
            throw new IllegalStateException(
                    "HEMRESA_OIDC_ISSUER must be an https address (in development mode http to this"
                            + " machine will do), and HEMRESA_OIDC_CLIENT_ID must be set");
        }
        return Optional.of(settings);
    }

    /**
     * @param endpoint an address of the provider
     * @return whether anything may be asked there
     */
    boolean isUsable(String endpoint) {
        try {
            URI uri = URI.create(endpoint);
            boolean safe = "https".equals(uri.getScheme())
                    || plain && "http".equals(uri.getScheme()) && THIS_MACHINE.contains(uri.getHost());
            return safe && uri.getHost() != null && uri.getUserInfo() == null;
        } catch (IllegalArgumentException noAddress) {
            return false;
        }
    }

    /** @return where the provider describes itself (OpenID Connect Discovery 1.0, section 4) */
    URI discovery() {
        return URI.create(address.replaceAll("/+$", "") + "/.well-known/openid-configuration");
    }
}
