// SPDX-License-Identifier: Apache-2.0
package se.hemresa.exchange.profile;

import java.util.Optional;

/** Makes the content of a field in the form in which a recipient gets it. */
@FunctionalInterface
interface Form {

    /**
     * @param how the code of the coarsened form; empty for the whole field
     * @param request where to read
     * @return the content; empty if there is none, or if the form is not known: then nothing is given
     */
    Optional<Object> give(String how, Request request);

    /**
     * For whom and from what.
     *
     * @param sections the sections of the case
     * @param recipient who gets it
     */
    record Request(Sections sections, Profile.Recipient recipient) {}
}
