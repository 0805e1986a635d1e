// SPDX-License-Identifier: Apache-2.0
package se.hemresa.cases.consent;

import java.util.Optional;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import se.hemresa.api.error.PlatformException;
import se.hemresa.api.id.CaseId;
import se.hemresa.api.id.Opaque;
import se.hemresa.cases.CaseBook;
import se.hemresa.cases.Recorded;
import se.hemresa.cases.Stamp;

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
     * What a basis rests on.
     *
     * @param oslProvision a code of the list {@code LegalBasisTransfer} of the kind OSL
     * @param gdprArticle a code of the same list of the kind GDPR; null exactly for the police
     * @param agreement the reference of the instrument that the article rests on; null where it rests on none
     * @param toPolice whether it is for the police
     * @param weighing the weighing of interests in words
     */
    public record Choice(String oslProvision, String gdprArticle, String agreement, boolean toPolice, String weighing) {
        @Override
        public String toString() {
            return Opaque.of(this);
        }
    }

    /**
     * Chooses the legal basis of transfers abroad, or to the police; it replaces the one of the same kind before. One unit of
     * work, or joins the running one.
     *
     * @param caseId the case
     * @param choice what it rests on
     * @return what was recorded
     * @throws PlatformException {@code platform.not-found} (404) unless the case is the caller's in the section
     *     {@code transfer-basis}; {@code platform.invalid} (422)
     */
    public Recorded choose(CaseId caseId, Choice choice) {
        rules.checkBasis(choice, book.now());
        return book.enter(caseId, "transfer-basis", stamp -> store.add(basis(stamp, choice), choice.weighing()));
    }

    private static TransferBasis basis(Stamp stamp, Choice choice) {
        return new TransferBasis(
                stamp,
                choice.oslProvision(),
                Optional.ofNullable(choice.gdprArticle()),
                Optional.ofNullable(choice.agreement()),
                choice.toPolice());
    }
}
