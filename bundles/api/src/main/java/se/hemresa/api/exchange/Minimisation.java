// SPDX-License-Identifier: Apache-2.0
package se.hemresa.api.exchange;

import java.util.List;
import java.util.Map;

import org.osgi.annotation.versioning.ProviderType;

import se.hemresa.api.id.AgencyId;
import se.hemresa.api.id.CaseId;

/**
 * What a recipient may get of a case: the fields of its profile ({@code minimisation.json}, domain.md §10.2), read from the
 * sections of whichever modules own them, coarsened as the profile says, less what the partner's own profile takes away. A
 * field that does not stand in the profile is never given. Any thread; joins the running unit of work.
 */
@ProviderType
public interface Minimisation {

    /**
     * @param caseId the case
     * @param partner who shall get it
     * @return what may be given, and why each field is given or not
     * @throws se.hemresa.api.error.PlatformException {@code exchange.unknown-partner} (422) if it is no active partner
     */
    Composition compose(CaseId caseId, AgencyId partner);

    /**
     * The fields for a recipient.
     *
     * @param recipient the code of the profile, e.g. {@code IOM_FINLAND}
     * @param fields the content of each field that is given, by its code, in the form its {@code how} says; a field without content is left out
     * @param notes every field of the file, in its order, with what is done with it
     */
    record Composition(String recipient, Map<String, Object> fields, List<Note> notes) {

        /**
         * Keeps unmodifiable copies.
         *
         * @param recipient the code of the profile
         * @param fields the content by field
         * @param notes every field of the file
         */
        public Composition {
            fields = Map.copyOf(fields);
            notes = List.copyOf(notes);
        }
    }

    /**
     * What is done with a field, for the one who approves.
     *
     * @param field the code of the field
     * @param given whether the message may hold it and there is content
     * @param how the code of the coarsened form; empty for the whole field, and for one that is not given
     * @param reason a code: {@code GIVEN}, {@code COARSENED}, {@code EMPTY}, {@code NOT_IN_PROFILE}, {@code ONLY_AFTER_ACCEPTED},
     *     {@code CONDITION}, {@code NO_CONSENT}, {@code PROTECTED}, {@code NOT_AVAILABLE}, {@code PARTNER_WITHOUT}
     * @param english the field and the reason in words
     * @param swedish the same in Swedish
     */
    record Note(String field, boolean given, String how, String reason, String english, String swedish) {}
}
