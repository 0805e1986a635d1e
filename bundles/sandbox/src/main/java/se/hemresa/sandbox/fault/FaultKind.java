// SPDX-License-Identifier: Apache-2.0
package se.hemresa.sandbox.fault;

/** What can go wrong with a partner, when it is told to. */
public enum FaultKind {
    /** The message is stored; the receipt comes only after {@code seconds}. */
    SLOW,
    /** The connection breaks; nothing is stored. */
    DOWN,
    /** HTTP 500; nothing is stored. */
    ERROR_500,
    /** The message is stored; half of the receipt comes, then the connection breaks. */
    HALF_ANSWER,
    /** HTTP 503 with {@code Retry-After: seconds}; nothing is stored. */
    UNAVAILABLE_503,
    /** A signed receipt with {@code REJECTED_POLICY}; nothing is stored. */
    REFUSE,
    /** IOM delivers each acknowledgement twice. */
    DUPLICATE_ACK,
    /** IOM keeps acknowledgements back until there are {@code count}, then delivers them newest first. */
    REORDER_ACKS;

    /** @return whether it befalls a message that comes, and not an acknowledgement that goes */
    boolean atTheDoor() {
        return this != DUPLICATE_ACK && this != REORDER_ACKS;
    }
}
