// SPDX-License-Identifier: Apache-2.0
package se.hemresa.cases.consent;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import se.hemresa.api.error.PlatformException;
import se.hemresa.api.id.CaseId;
import se.hemresa.cases.CaseBook;
import se.hemresa.cases.Recorded;

/** Records what a person was told. */
@Component(service = InformationDesk.class)
public final class InformationDesk {

    private final ConsentRules rules = new ConsentRules();
    private final CaseBook book;
    private final ConsentStore store;

    @Activate
    public InformationDesk(@Reference CaseBook book, @Reference ConsentStore store) {
        this.book = book;
        this.store = store;
    }

    /**
     * Records a package of information that was given, or does not apply. One unit of work, or joins the running one.
     *
     * @param caseId the case
     * @param draft what is told of it
     * @return what was recorded
     * @throws PlatformException {@code platform.not-found} (404) unless the case is the caller's in the section
     *     {@code information}; {@code platform.invalid} (422) with every violation of a rule
     */
    public Recorded inform(CaseId caseId, InformationDraft draft) {
        rules.checkInformation(draft, book.now());
        return book.enter(caseId, "information", stamp -> store.add(draft.under(stamp)));
    }
}
