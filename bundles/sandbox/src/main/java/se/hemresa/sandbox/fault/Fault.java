// SPDX-License-Identifier: Apache-2.0
package se.hemresa.sandbox.fault;

import se.hemresa.sandbox.partner.Partner;

/**
 * A fault that is switched on.
 *
 * @param partner with whom
 * @param kind what goes wrong
 * @param count how often it still will
 * @param seconds how long, where the kind has a duration
 */
public record Fault(Partner partner, FaultKind kind, int count, int seconds) {}
