// SPDX-License-Identifier: Apache-2.0
package se.hemresa.gateway.serving;

import java.time.Duration;
import java.time.Instant;
import java.util.function.BooleanSupplier;

/**
 * A path whose module is not here. For a while it is not known whether the module is being updated or removed: that long,
 * requests wait.
 *
 * @param module the module that owns the path
 * @param since when it left, or when we began
 * @param uninstalled whether its bundle is gone; then the wait is short
 */
public record Absence(String module, Instant since, BooleanSupplier uninstalled) {

    private static final Duration UPDATE = Duration.ofSeconds(10);
    private static final Duration REMOVAL = Duration.ofSeconds(2);

    /**
     * @param now the time
     * @return whether a request may still wait for the next generation
     */
    public boolean isHopeful(Instant now) {
        return now.isBefore(since.plus(uninstalled.getAsBoolean() ? REMOVAL : UPDATE));
    }
}
