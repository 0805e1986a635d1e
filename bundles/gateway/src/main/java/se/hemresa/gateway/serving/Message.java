// SPDX-License-Identifier: Apache-2.0
package se.hemresa.gateway.serving;

import java.util.Optional;

import org.w3c.dom.Document;

import se.hemresa.api.journal.Looks;

/**
 * A request that has been read but not yet checked against its contract.
 *
 * @param operation the name of the operation in the contract; {@code unknown} if it has none
 * @param manner what it does to the platform
 * @param look what the journal calls it to be answered; empty if no entry is left
 * @param id {@code Idempotency-Key} or {@code wsa:MessageID}; empty if there is none
 * @param purpose the purpose it names; empty if none
 * @param body the body as sent
 * @param envelope the SOAP envelope; null by REST
 */
public record Message(
        String operation,
        Manner manner,
        Optional<Looks.Kind> look,
        String id,
        String purpose,
        byte[] body,
        Document envelope) {

    /** What a request does to the platform. */
    public enum Manner {
        /** Changes something: once, in a unit of work. */
        WRITE,
        /** Reads something whose address says what, in a unit that only reads. */
        READ,
        /**
         * Reads what is asked for in the body, such as a search for a person, or anything by SOAP. It is in no inbox, where
         * the digest of a personal number could be tried out for ever, and in no unit of the door's: the module opens its own.
         */
        ASK
    }
}
