// SPDX-License-Identifier: Apache-2.0
package se.hemresa.exchange.mail;

import java.time.Instant;
import java.util.List;

/**
 * What an administrator keeps from going out: a message, or everything to a partner. Each method runs in the running unit of
 * work. What is held keeps its place in the line, and its time still runs out.
 */
public interface HoldStore {

    /**
     * @param subject the id of a message, or of a partner
     * @param by who holds it
     * @param at when
     * @return whether it was not held before
     */
    boolean hold(String subject, String by, Instant at);

    /**
     * @param subject the id of a message, or of a partner
     * @return whether it was held
     */
    boolean release(String subject);

    /** @return everything that is held, by subject */
    List<Hold> all();

    /**
     * Something that is held.
     *
     * @param subject the id of a message, or of a partner
     * @param by who holds it
     * @param at since when
     */
    record Hold(String subject, String by, Instant at) {}
}
