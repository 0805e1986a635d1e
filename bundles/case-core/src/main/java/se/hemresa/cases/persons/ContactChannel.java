// SPDX-License-Identifier: Apache-2.0
package se.hemresa.cases.persons;

import se.hemresa.api.id.Opaque;
import se.hemresa.cases.CaseFact;
import se.hemresa.cases.CaseReferral;

/**
 * A way to reach the person.
 *
 * @param type PHONE, EMAIL, MESSAGING or ADDRESS
 * @param value the number or address; of an address in Sweden street, postal code and town, with commas between
 * @param safeToUse whether nobody but the person answers or reads there
 * @param safeHours {@code HH:MM-HH:MM}; null if not told
 * @param codeWord by which the person knows that the caller is who it should be; null if none is agreed
 */
public record ContactChannel(String type, String value, boolean safeToUse, String safeHours, String codeWord)
        implements CaseFact {

    /** The type of a channel that says where the person lives. */
    public static final String ADDRESS = "ADDRESS";

    /**
     * @param contact how the person can be reached, as a referral tells it
     * @return the same: a referral tells only what is without danger
     */
    public static ContactChannel of(CaseReferral.FreeContact contact) {
        return new ContactChannel(contact.channel(), contact.value(), true, contact.safeHours(), null);
    }

    @Override
    public String section() {
        return "contact";
    }

    @Override
    public boolean tellsWhoItIs() {
        return true;
    }

    @Override
    public String toString() {
        return Opaque.of(this);
    }
}
