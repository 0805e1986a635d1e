// SPDX-License-Identifier: Apache-2.0
package se.hemresa.statistics;

import java.util.Optional;

/**
 * Which facts are counted.
 *
 * @param period the years of referral
 * @param county the two-digit code of the only county; empty for the whole country
 */
public record Scope(Period period, Optional<String> county) {}
