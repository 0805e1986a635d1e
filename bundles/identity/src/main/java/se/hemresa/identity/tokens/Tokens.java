// SPDX-License-Identifier: Apache-2.0
package se.hemresa.identity.tokens;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import se.hemresa.identity.Unproven;

/**
 * Bearer tokens: those of the configured provider, and in development mode those of the launcher. A token that was proved is
 * remembered, so that the many requests of a system within five minutes cost one check of a signature. Any thread.
 */
@Component(service = Tokens.class)
public final class Tokens {

    private static final int REMEMBERED = 1000;

    private final DevelopmentTokens development;
    private final Optional<ProviderTokens> provider;
    private final Clock clock;
    private final Map<String, ProvedToken> proved = new ConcurrentHashMap<>();

    /**
     * @param context tells mode and data folder
     * @param issuer who signs tokens, if anybody is configured
     * @param clock tells whether a token still holds
     */
    @Activate
    public Tokens(BundleContext context, @Reference KnownIssuer issuer, @Reference Clock clock) {
        this(
                context.getProperty("hemresa.mode"),
                Path.of(String.valueOf(context.getProperty("hemresa.data"))),
                issuer,
                clock);
    }

    /** As in the container. */
    public Tokens(String mode, Path data, KnownIssuer issuer, Clock clock) {
        this.development = new DevelopmentTokens(mode, data);
        this.provider = issuer.settings().map(settings -> new ProviderTokens(settings, issuer));
        this.clock = clock;
    }

    /**
     * @param text what stood behind {@code Bearer}
     * @return what it proves
     * @throws Unproven with the reason
     */
    public ProvedToken require(String text) {
        ProvedToken known = proved.get(text);
        if (known == null) {
            known = prove(text);
            if (proved.size() >= REMEMBERED) {
                proved.clear();
            }
            proved.put(text, known);
        }
        known.validity().check(clock.instant());
        return known;
    }

    private ProvedToken prove(String text) {
        SignedToken token = SignedToken.parse(text);
        if (token.claimedIssuer().filter(DevelopmentTokens.ISSUER::equals).isPresent()) {
            return development.prove(token);
        }
        return provider.orElseThrow(() -> new Unproven("issuer")).prove(token);
    }
}
