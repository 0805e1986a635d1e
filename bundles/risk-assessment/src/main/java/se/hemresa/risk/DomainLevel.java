// SPDX-License-Identifier: Apache-2.0
package se.hemresa.risk;

import java.util.OptionalInt;

/**
 * What an assessment found in a domain.
 *
 * @param code a code of the list {@code RiskDomain}
 * @param score 0–16; empty if likelihood or severity is UNKNOWN
 * @param level the level of the score; UNKNOWN without one
 */
public record DomainLevel(String code, OptionalInt score, RiskLevel level) {}
