// SPDX-License-Identifier: Apache-2.0
package se.hemresa.identity.sessions;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import se.hemresa.api.access.Caller;
import se.hemresa.api.access.Identities.Holder;
import se.hemresa.api.work.UnitOfWork;
import se.hemresa.identity.Unproven;

/**
 * The sessions of people's browsers: eight hours at most, and half an hour without a request. Known by the hash of a random
 * secret of 256 bits, so that a copy of the database opens none. They stand in the database: every node knows them, and ending
 * one ends it everywhere with the next request.
 */
@Component(service = Sessions.class)
public final class Sessions {

    private static final Duration LONGEST = Duration.ofHours(8);
    private static final Duration IDLE = Duration.ofMinutes(30);
    private static final Duration NOTED = Duration.ofMinutes(1);
    private static final int SECRET_BYTES = 32;

    private final UnitOfWork work;
    private final SessionStore sessions;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    @Activate
    public Sessions(@Reference UnitOfWork work, @Reference SessionStore sessions, @Reference Clock clock) {
        this.work = work;
        this.sessions = sessions;
        this.clock = clock;
    }

    /**
     * Opens a session, in the running unit of work.
     *
     * @param holder who has logged in
     * @return its secret, base64url, for the cookie
     */
    public String open(Holder holder) {
        byte[] bytes = new byte[SECRET_BYTES];
        random.nextBytes(bytes);
        String secret = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        Instant now = clock.instant();
        sessions.forgetEnded(now);
        sessions.add(new Session(hash(secret), holder, now, now.plus(LONGEST)));
        return secret;
    }

    /**
     * To be called outside a unit of work: once a minute it notes that the session is used.
     *
     * @param secret what the cookie holds
     * @return who acts
     * @throws Unproven {@code unknown-session}, {@code session-ended}, {@code session-idle}
     */
    public Holder require(String secret) {
        String hash = hash(secret);
        Session session = Caller.module("identity")
                .call(() -> work.read(() -> sessions.find(hash)))
                .orElseThrow(() -> new Unproven("unknown-session"));
        Instant now = clock.instant();
        if (!now.isBefore(session.endsAt())) {
            throw new Unproven("session-ended");
        }
        if (!now.isBefore(session.seenAt().plus(IDLE))) {
            throw new Unproven("session-idle");
        }
        if (!now.isBefore(session.seenAt().plus(NOTED))) {
            Caller.module("identity").run(() -> work.run(() -> sessions.touch(hash, now)));
        }
        return session.holder();
    }

    /**
     * Ends a session, in the running unit of work.
     *
     * @param secret what the cookie holds
     * @return whose it was; empty if there was none
     */
    public Optional<Holder> close(String secret) {
        String hash = hash(secret);
        Optional<Holder> holder = sessions.find(hash).map(Session::holder);
        sessions.remove(hash);
        return holder;
    }

    private static String hash(String secret) {
        try {
            byte[] bytes = secret.getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("The platform has no SHA-256", impossible);
        }
    }
}
