// SPDX-License-Identifier: Apache-2.0
package se.hemresa.identity.tokens;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;

import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import com.nimbusds.jwt.JWTClaimsSet;

import se.hemresa.identity.Unproven;

/**
 * The provider as it was when it last answered: its addresses and its keys. It is asked when first needed, when a token names a
 * key that is not known, and once an hour, so that a key it has withdrawn ends; at most once a minute, by one thread, within
 * seconds. A provider that is dead or broken changes nothing: whoever has a token signed with a key we know is let in.
 */
@Component(service = KnownIssuer.class)
public final class KnownIssuer {

    private static final Logger LOG = LoggerFactory.getLogger(KnownIssuer.class);
    private static final Duration FRESH = Duration.ofHours(1);
    private static final Duration BETWEEN = Duration.ofMinutes(1);
    private static final Duration BEFORE_THE_FIRST = Duration.ofSeconds(5);

    private final Optional<IssuerSettings> settings;
    private final BoundedHttp http;
    private final Clock clock;
    private final ReentrantLock asking = new ReentrantLock();
    private volatile Answer answer;
    private volatile Instant asked = Instant.MIN;

    /**
     * @param context tells the mode
     * @param clock tells how old the answer is
     * @throws IllegalStateException if an issuer is set that cannot be used
     */
    @Activate
    public KnownIssuer(BundleContext context, @Reference Clock clock) {
        this(IssuerSettings.of(context.getProperty("hemresa.mode"), System::getenv), clock);
    }

    /** As in the container, for an issuer; empty for none. */
    public KnownIssuer(Optional<IssuerSettings> settings, Clock clock) {
        this.settings = settings;
        this.http = new BoundedHttp();
        this.clock = clock;
    }

    /** @return who it is; empty if none is configured */
    public Optional<IssuerSettings> settings() {
        return settings;
    }

    /** @return what talks to it */
    public BoundedHttp http() {
        return http;
    }

    /**
     * @return what it says about itself
     * @throws Unproven {@code provider-unreachable} if it has never answered
     */
    public IssuerDocument document() {
        if (isOld()) {
            ask();
        }
        return known().document();
    }

    /**
     * @param token one whose header is plain
     * @return what it says, when its signature is that of a key of the provider
     * @throws Unproven {@code unknown-key}, {@code provider-unreachable}, or as {@link SignedToken#claims} says
     */
    JWTClaimsSet claims(SignedToken token) {
        String keyId = token.keyId().orElseThrow(() -> new Unproven("unknown-key"));
        if (isOld() || !answer.keys().knows(keyId)) {
            ask();
        }
        return token.claims(
                known().keys().find(keyId, token.algorithm()).orElseThrow(() -> new Unproven("unknown-key")));
    }

    private boolean isOld() {
        return answer == null || clock.instant().isAfter(answer.at().plus(FRESH));
    }

    private Answer known() {
        if (answer == null) {
            throw new Unproven("provider-unreachable");
        }
        return answer;
    }

    /** One thread asks; the others wait for it only if nothing at all is known yet. */
    private void ask() {
        if (answer == null) {
            asking.lock();
        } else if (!asking.tryLock()) {
            return;
        }
        try {
            if (mayAsk()) {
                asked = clock.instant();
                answer = fetch();
            }
        } catch (IOException notAnswered) {
            LOG.warn(
                    "The identity provider did not answer as it should; what is known of it stays, it is asked again later",
                    notAnswered);
        } finally {
            asking.unlock();
        }
    }

    private boolean mayAsk() {
        Duration pause = answer == null ? BEFORE_THE_FIRST : BETWEEN;
        return asked.equals(Instant.MIN) || !clock.instant().isBefore(asked.plus(pause));
    }

    private Answer fetch() throws IOException {
        IssuerSettings issuer = settings.orElseThrow(() -> new Unproven("issuer"));
        IssuerDocument document = IssuerDocument.parse(issuer, http.get(issuer.discovery()));
        return new Answer(document, IssuerKeys.parse(http.get(document.keys())), clock.instant());
    }

    private record Answer(IssuerDocument document, IssuerKeys keys, Instant at) {}
}
