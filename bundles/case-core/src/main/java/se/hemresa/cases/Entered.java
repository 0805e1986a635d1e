// SPDX-License-Identifier: Apache-2.0
package se.hemresa.cases;

/**
 * A fact as it stands in the case.
 *
 * @param stamp who recorded it, and when
 * @param fact what was told
 * @param <F> the kind of fact
 */
public record Entered<F extends CaseFact>(Stamp stamp, F fact) {}
