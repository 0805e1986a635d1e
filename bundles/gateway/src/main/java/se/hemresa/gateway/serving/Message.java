// SPDX-License-Identifier: Apache-2.0
package se.hemresa.gateway.serving;

import org.w3c.dom.Document;

/**
 * A request that has been read but not yet checked against its contract.
 *
 * @param write whether it changes anything
 * @param id {@code Idempotency-Key} or {@code wsa:MessageID}; empty if there is none
 * @param purpose the purpose it names; empty if none
 * @param body the body as sent
 * @param envelope the SOAP envelope; null by REST
 */
public record Message(boolean write, String id, String purpose, byte[] body, Document envelope) {}
