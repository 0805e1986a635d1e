// SPDX-License-Identifier: Apache-2.0
package se.hemresa.identity.rest;

import se.hemresa.api.id.Opaque;

/**
 * A person with whom a user declares a relation, as in the contract.
 *
 * @param identifier a personal or coordination number
 */
record TieBody(String identifier) {

    @Override
    public String toString() {
        return Opaque.of(this);
    }
}
