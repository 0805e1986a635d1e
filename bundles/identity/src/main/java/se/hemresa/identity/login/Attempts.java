// SPDX-License-Identifier: Apache-2.0
package se.hemresa.identity.login;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import com.nimbusds.jose.util.JSONObjectUtils;

import se.hemresa.api.error.PlatformException;
import se.hemresa.api.vault.Vault;
import se.hemresa.identity.Unproven;

/**
 * Logins that have begun. They stand sealed in a cookie of the browser that began them and nowhere else: so whoever asks for the
 * login page again and again fills no table, any node can end what another began, and nobody else's browser can.
 */
@Component(service = Attempts.class)
public final class Attempts {

    private static final String NAME = "identity.login";
    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final int RANDOM_BYTES = 32;

    private final Vault vault;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    @Activate
    public Attempts(@Reference Vault vault, @Reference Clock clock) {
        this.vault = vault;
        this.clock = clock;
    }

    LoginAttempt begin(String callback, Optional<String> role) {
        return new LoginAttempt(
                secret(), secret(), secret(), callback, role, clock.instant().plus(PATIENCE));
    }

    private String secret() {
        byte[] bytes = new byte[RANDOM_BYTES];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    String seal(LoginAttempt attempt) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("state", attempt.state());
        tree.put("nonce", attempt.nonce());
        tree.put("verifier", attempt.verifier());
        tree.put("callback", attempt.callback());
        attempt.role().ifPresent(role -> tree.put("role", role));
        tree.put("until", attempt.until().toString());
        byte[] plain = JSONObjectUtils.toJSONString(tree).getBytes(StandardCharsets.UTF_8);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(vault.sealSecret(NAME, plain));
    }

    /**
     * @param sealed what the cookie holds
     * @return the attempt
     * @throws Unproven {@code login-unknown} if we did not seal it, {@code login-late}
     */
    LoginAttempt open(String sealed) {
        try {
            byte[] plain = vault.openSecret(NAME, Base64.getUrlDecoder().decode(sealed));
            Map<String, Object> tree = JSONObjectUtils.parse(new String(plain, StandardCharsets.UTF_8));
            LoginAttempt attempt = new LoginAttempt(
                    JSONObjectUtils.getString(tree, "state"),
                    JSONObjectUtils.getString(tree, "nonce"),
                    JSONObjectUtils.getString(tree, "verifier"),
                    JSONObjectUtils.getString(tree, "callback"),
                    Optional.ofNullable(JSONObjectUtils.getString(tree, "role")),
                    Instant.parse(JSONObjectUtils.getString(tree, "until")));
            if (!clock.instant().isBefore(attempt.until())) {
                throw new Unproven("login-late");
            }
            return attempt;
        } catch (PlatformException | IllegalArgumentException | ParseException foreign) {
            throw new Unproven("login-unknown");
        }
    }
}
