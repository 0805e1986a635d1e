// SPDX-License-Identifier: Apache-2.0
package se.hemresa.cases.consent;

import java.util.Optional;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import se.hemresa.api.error.PlatformException;
import se.hemresa.api.id.CaseId;
import se.hemresa.cases.CaseBook;
import se.hemresa.cases.Recorded;

/** Records on what legal ground data leave the authority. */
@Component(service = TransferBasisDesk.class)
public final class TransferBasisDesk {

    private final ConsentRules rules = new ConsentRules();
    private final CaseBook book;
    private final ConsentStore store;

    @Activate
    public TransferBasisDesk(@Reference CaseBook book, @Reference ConsentStore store) {
        this.book = book;
        this.store = store;
    }

    /**
     * Chooses the legal basis of transfers; it replaces the one before. One unit of work, or joins the running one.
     *
     * @param caseId the case
     * @param oslProvision a code of the list {@code LegalBasisTransfer} of the kind OSL
     * @param gdprArticle a code of the same list of the kind GDPR
     * @param agreement the reference of the instrument that the article rests on; empty where it rests on none
     * @param weighing the weighing of interests in words
     * @return what was recorded
     * @throws PlatformException {@code platform.not-found} (404) unless the case is the caller's in the section
     *     {@code transfer-basis}; {@code platform.invalid} (422)
     */
    public Recorded choose(
            CaseId caseId, String oslProvision, String gdprArticle, Optional<String> agreement, String weighing) {
        rules.checkBasis(gdprArticle, agreement.isPresent(), book.now());
        return book.enter(
                caseId,
                "transfer-basis",
                stamp -> store.add(new TransferBasis(stamp, oslProvision, gdprArticle, agreement), weighing));
    }
}
