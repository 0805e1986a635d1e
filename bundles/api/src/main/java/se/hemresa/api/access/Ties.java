// SPDX-License-Identifier: Apache-2.0
package se.hemresa.api.access;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;

import org.osgi.annotation.versioning.ProviderType;

import se.hemresa.api.id.Opaque;

/**
 * What ties a user to persons who may stand in a case: the conflict block (domain.md §9.3) refuses whoever shares an address,
 * or surname and municipality, with a person of the case, or has declared a relation with one. Known as blind indexes only,
 * so that nobody can read from it who a user is. Any thread; joins the running unit of work or reads in one of its own.
 */
@ProviderType
public interface Ties {

    /** The field of the blind index over surname and municipality: {@link #surnameAndMunicipality}. */
    String SURNAME_AND_MUNICIPALITY = "person.surname-municipality";

    /** The field of the blind index over an address: {@link #address}. */
    String ADDRESS = "person.address";

    /** The field of the blind index over a personal or coordination number: twelve digits, nothing between them. */
    String IDENTIFIER = "person.identifier";

    /**
     * @param surname a family name
     * @param municipality the name of a municipality, e.g. {@code Upplands Väsby}: providers of identities know no codes
     * @return what the blind index is taken of: both {@linkplain #normal normalised}, {@code surname|municipality}
     */
    static String surnameAndMunicipality(String surname, String municipality) {
        return normal(surname) + "|" + normal(municipality);
    }

    /**
     * @param street a street and number
     * @param postalCode a postal code, with or without a space in it
     * @return what the blind index is taken of: the street {@linkplain #normal normalised}, the postal code without white
     *     space, {@code street|postal code}
     */
    static String address(String street, String postalCode) {
        return normal(street) + "|" + normal(postalCode).replace(" ", "");
    }

    /**
     * @param text as somebody wrote it
     * @return NFKC, lower case, without white space at its ends, one space for any white space within
     */
    static String normal(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .strip()
                .replaceAll("\\s+", " ");
    }

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
    record Tie(String field, String index) {
        @Override
        public String toString() {
            return Opaque.of(this);
        }
    }
}
