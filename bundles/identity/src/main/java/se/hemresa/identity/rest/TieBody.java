// SPDX-License-Identifier: Apache-2.0
package se.hemresa.identity.rest;

/**
 * A person with whom a user declares a relation, as in the contract.
 *
 * @param identifier a personal or coordination number
 */
record TieBody(String identifier) {

    /** Tells nobody who it is. */
    @Override
    public String toString() {
        return "TieBody[]";
    }
}
