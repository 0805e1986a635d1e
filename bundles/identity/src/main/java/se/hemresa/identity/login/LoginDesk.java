// SPDX-License-Identifier: Apache-2.0
package se.hemresa.identity.login;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import se.hemresa.api.id.Opaque;
import se.hemresa.identity.Unproven;

/** How people log in and out with a browser. */
@Component(service = LoginDesk.class)
public final class LoginDesk {

    private final CodeFlow flow;
    private final Attempts attempts;
    private final Admission admission;

    @Activate
    public LoginDesk(@Reference CodeFlow flow, @Reference Attempts attempts, @Reference Admission admission) {
        this.flow = flow;
        this.attempts = attempts;
        this.admission = admission;
    }

    /**
     * The first half of a login.
     *
     * @param location where the browser goes
     * @param cookie what it keeps until it comes back
     */
    record Begun(URI location, String cookie) {
        @Override
        public String toString() {
            return Opaque.of(this);
        }
    }

    /**
     * What the browser came back with.
     *
     * @param state as it was sent
     * @param code for which the provider gives an ID token; empty if it refused
     */
    record Return(Optional<String> state, Optional<String> code) {
        @Override
        public String toString() {
            return Opaque.of(this);
        }
    }

    /** @return whether anybody can log in at all */
    boolean isOpen() {
        return flow.isConfigured();
    }

    /**
     * @param callback where the browser comes back to
     * @param role the role that the person wants to act in; empty for the first
     * @return what to tell the browser
     * @throws Unproven {@code provider-unreachable}
     */
    Begun begin(String callback, Optional<String> role) {
        LoginAttempt attempt = attempts.begin(callback, role);
        return new Begun(flow.authorization(attempt), attempts.seal(attempt));
    }

    /**
     * The second half. A refusal of somebody who had begun here is journalled; whoever comes from nowhere leaves nothing, or he
     * could fill the journal.
     *
     * @param back what the browser came back with
     * @param cookie what it kept
     * @return the secret of the new session
     * @throws Unproven with the reason
     */
    String complete(Return back, String cookie) {
        LoginAttempt attempt = attempts.open(cookie);
        try {
            if (back.state().filter(state -> isSame(state, attempt.state())).isEmpty()) {
                throw new Unproven("state");
            }
            String code = back.code().orElseThrow(() -> new Unproven("provider-refused"));
            return admission.admit(flow.person(attempt, code), attempt.role());
        } catch (Unproven unproven) {
            admission.refused(unproven.reason());
            throw unproven;
        }
    }

    private static boolean isSame(String came, String sent) {
        return MessageDigest.isEqual(came.getBytes(StandardCharsets.UTF_8), sent.getBytes(StandardCharsets.UTF_8));
    }

    /** @param secret the secret of the session that ends */
    void leave(String secret) {
        admission.leave(secret);
    }
}
