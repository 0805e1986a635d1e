// SPDX-License-Identifier: Apache-2.0
package se.hemresa.travel;

import java.util.Optional;

/** Where a person is going. Its legs are records of their own, so that a booking changes a leg and not the plan. */
public record TravelPlan(Stamp stamp, Content content) implements TravelRecord {

    /** ISO 3166-1, two letters. */
    public Optional<String> countryOfReturn() {
        return content.text("countryOfReturn");
    }

    /** The place in words, as only the person and those who receive it know it. */
    public Optional<String> finalDestination() {
        return content.text("finalDestination");
    }
}
