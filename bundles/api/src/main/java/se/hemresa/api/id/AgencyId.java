// SPDX-License-Identifier: Apache-2.0
package se.hemresa.api.id;

import java.util.regex.Pattern;

/**
 * An organisation, as the party registry names it.
 *
 * @param value {@code SE-AB}, {@code SE-O:social-services}, {@code IOM-FI}: 2–64 characters of {@code A-Z a-z 0-9 : -}
 */
public record AgencyId(String value) {

    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9][A-Za-z0-9:-]{1,63}");

    /** Refuses a text that is not of the form. */
    public AgencyId {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("Not an agency id");
        }
    }

    /**
     * @param value the text form
     * @return the id
     * @throws IllegalArgumentException if the text is not of the form; the text is not repeated in the message
     */
    public static AgencyId fromString(String value) {
        return new AgencyId(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
