// SPDX-License-Identifier: Apache-2.0
package se.hemresa.exchange.rest;

import java.util.List;
import java.util.Map;

import se.hemresa.exchange.Json;
import se.hemresa.exchange.partners.Partner;

/**
 * What is entered about a partner, as in the contract.
 *
 * @param recipient the code of its profile
 * @param endpoint where messages are posted
 * @param keys its public JWK set
 * @param takesAway fields of the profile that it does not get; null for none
 */
record PartnerBody(String recipient, String endpoint, Map<String, Object> keys, List<String> takesAway) {

    Partner.Details details() {
        return new Partner.Details(recipient, endpoint, Json.write(keys), takesAway == null ? List.of() : takesAway);
    }
}
