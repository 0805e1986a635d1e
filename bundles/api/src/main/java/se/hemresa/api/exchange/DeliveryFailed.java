// SPDX-License-Identifier: Apache-2.0
package se.hemresa.api.exchange;

import java.time.Duration;
import java.util.Optional;

/** An attempt to hand a message to a partner failed; the message will be offered again. Its text holds no content. */
public final class DeliveryFailed extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Duration retryAfter;

    /**
     * @param reason a code, e.g. {@code unreachable}, {@code status-503}, {@code bad-receipt}
     * @param retryAfter what the partner asked for; null if it did not
     * @param cause what happened underneath; may be null
     */
    public DeliveryFailed(String reason, Duration retryAfter, Throwable cause) {
        super(reason, cause);
        this.retryAfter = retryAfter;
    }

    /** @return how long the partner asked to be left alone */
    public Optional<Duration> retryAfter() {
        return Optional.ofNullable(retryAfter);
    }
}
