// SPDX-License-Identifier: Apache-2.0
package se.hemresa.risk;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * An instrument: the questions an assessment answers.
 *
 * @param code its code, e.g. {@code RA-SE}
 * @param version its version, from 1
 * @param validFrom from which day on it is used
 * @param titles what it is called, English then Swedish
 * @param items its questions, in order
 */
public record RiskTemplate(String code, int version, LocalDate validFrom, List<String> titles, List<RiskItem> items) {

    /** Keeps unmodifiable copies of the lists. */
    public RiskTemplate {
        titles = List.copyOf(titles);
        items = List.copyOf(items);
    }

    /** @return the codes of the domains it looks at, in the order of its items */
    public List<String> domains() {
        return items.stream().map(RiskItem::domain).distinct().toList();
    }

    /**
     * @param itemCode the code of an item
     * @return the item; empty if it has none of that code
     */
    public Optional<RiskItem> item(String itemCode) {
        return items.stream().filter(item -> item.code().equals(itemCode)).findFirst();
    }

    List<RiskItem> items(String domain) {
        return items.stream().filter(item -> item.domain().equals(domain)).toList();
    }
}
