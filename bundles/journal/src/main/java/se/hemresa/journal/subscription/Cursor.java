// SPDX-License-Identifier: Apache-2.0
package se.hemresa.journal.subscription;

/**
 * How far a subscription has come.
 *
 * @param position the last position it has passed
 * @param attempts how often the next event was tried in vain
 * @param retryAt before this moment the next event is not tried again, in microseconds
 */
record Cursor(long position, int attempts, long retryAt) {

    /** @return the cursor after an event was handled, parked or passed over */
    Cursor passed(long to) {
        return new Cursor(to, 0, 0);
    }

    /** @return the cursor after one more failure */
    Cursor failed(long nowMicros) {
        long pauseSeconds = Math.min(30, 1L << Math.min(attempts, 5));
        return new Cursor(position, attempts + 1, nowMicros + pauseSeconds * 1_000_000);
    }
}
