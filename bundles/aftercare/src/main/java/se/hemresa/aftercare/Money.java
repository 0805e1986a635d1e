// SPDX-License-Identifier: Apache-2.0
package se.hemresa.aftercare;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * An amount in a currency; amounts of different currencies are never added.
 *
 * @param amount with two decimals
 * @param currency ISO 4217: EUR or SEK
 */
public record Money(BigDecimal amount, String currency) {

    /**
     * Gives the amount its two decimals.
     *
     * @param amount with two decimals at the most
     * @param currency ISO 4217
     * @throws ArithmeticException if there are more than two decimals; the contract lets none through
     */
    public Money {
        amount = amount.setScale(2);
    }

    /** @return it as in sections and messages */
    public Map<String, Object> tree() {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("amount", amount.toPlainString());
        tree.put("currency", currency);
        return tree;
    }
}
