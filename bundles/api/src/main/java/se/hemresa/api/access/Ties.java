// SPDX-License-Identifier: Apache-2.0
package se.hemresa.api.access;

import java.util.Set;

import org.osgi.annotation.versioning.ProviderType;

/**
 * What ties a user to persons who may stand in a case: the conflict block (domain.md §9.3) refuses whoever shares an address,
 * or surname and municipality, with a person of the case, or has declared a relation with one. Known as blind indexes only,
 * so that nobody can read from it who a user is. Any thread; joins the running unit of work or reads in one of its own.
 */
@ProviderType
public interface Ties {

    /** The field of the blind index over surname and municipality: both normalised, {@code surname|municipality code}. */
    String SURNAME_AND_MUNICIPALITY = "person.surname-municipality";

    /** The field of the blind index over an address: street and number, postal code, normalised, {@code street|postal code}. */
    String ADDRESS = "person.address";

    /** The field of the blind index over a personal or coordination number, twelve digits. */
    String IDENTIFIER = "person.identifier";

    /**
     * @param caller a user
     * @return the user's ties; empty for a system, and for a user of whom nothing is known
     */
    Set<Tie> of(Caller caller);

    /**
     * One tie.
     *
     * @param field one of the fields above
     * @param index the blind index of the value, 32 hexadecimal digits
     */
    record Tie(String field, String index) {}
}
