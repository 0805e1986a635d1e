// SPDX-License-Identifier: Apache-2.0
package se.hemresa.cases.consent;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import se.hemresa.api.access.Operation;
import se.hemresa.api.error.PlatformError;
import se.hemresa.api.error.PlatformException;
import se.hemresa.api.id.CaseId;
import se.hemresa.api.journal.Journal;
import se.hemresa.api.work.UnitOfWork;
import se.hemresa.cases.CaseBook;
import se.hemresa.cases.CaseFile;
import se.hemresa.cases.Recorded;
import se.hemresa.cases.Stamp;

/**
 * Records that a person consents or declares, and that a person no longer does. Recording a withdrawal is never refused because of the
 * state of the case. Each method is one unit of work or joins the running one; the case must be the caller's in the section
 * {@code consent}, otherwise {@code platform.not-found} (404).
 */
@Component(service = ConsentDesk.class)
public final class ConsentDesk {

    private static final String SECTION = "consent";

    private final ConsentRules rules = new ConsentRules();
    private final CaseBook book;
    private final ConsentStore store;
    private final Restriction restriction;
    private final UnitOfWork work;
    private final Journal journal;

    @Activate
    public ConsentDesk(
            @Reference CaseBook book,
            @Reference ConsentStore store,
            @Reference Restriction restriction,
            @Reference UnitOfWork work,
            @Reference Journal journal) {
        this.book = book;
        this.store = store;
        this.restriction = restriction;
        this.work = work;
        this.journal = journal;
    }

    /**
     * Records a consent and appends {@link ConsentGiven}. Given anew for every restricting scope that was withdrawn, it ends
     * a restriction that waits for the end of the journey.
     *
     * @param caseId the case
     * @param terms what was consented to
     * @return what was recorded
     * @throws PlatformException {@code platform.invalid} (422) with every violation of a rule
     */
    public Recorded give(CaseId caseId, ConsentTerms terms) {
        rules.checkConsent(terms, book.now());
        Stamp stamp = book.stamp(caseId);
        CaseFile after = book.change(caseId, SECTION, Operation.CREATE, file -> {
            store.add(new ConsentRecord(stamp, terms, Optional.empty()));
            journal.append(new ConsentGiven(caseId, stamp.id(), terms.scope()));
            return restriction.lifted(file);
        });
        return new Recorded(stamp.id(), after);
    }

    /**
     * Records that a consent is withdrawn from now on, and with it every other that {@link ConsentRecord#endsWith ends with it}; appends
     * {@link ConsentWithdrawn} for each. If the scope restricts and the state has the event, {@code consentWithdrawn} is fired
     * in the same unit, on behalf of the same caller.
     *
     * @param caseId the case
     * @param consentId the consent
     * @param reason why; empty if the person gives none
     * @return what was recorded
     * @throws PlatformException {@code platform.not-found} (404) if the case has no such consent;
     *     {@code cases.consent-already-withdrawn} (409)
     */
    public Recorded withdraw(CaseId caseId, UUID consentId, Optional<ConsentRecord.Reason> reason) {
        return work.run(() -> {
            CaseFile after = book.change(caseId, SECTION, Operation.UPDATE, file -> {
                end(standing(caseId, consentId), new ConsentRecord.Withdrawal(book.now(), reason));
                return file.touched();
            });
            String scope = consent(caseId, consentId).terms().scope();
            return new Recorded(consentId, restriction.imposed(after, scope));
        });
    }

    private ConsentRecord standing(CaseId caseId, UUID consentId) {
        ConsentRecord consent = consent(caseId, consentId);
        if (consent.withdrawal().isPresent()) {
            throw new PlatformException(ConsentError.CONSENT_ALREADY_WITHDRAWN);
        }
        return consent;
    }

    private ConsentRecord consent(CaseId caseId, UUID consentId) {
        return store.consents(caseId).stream()
                .filter(record -> record.stamp().id().equals(consentId))
                .findFirst()
                .orElseThrow(() -> new PlatformException(PlatformError.NOT_FOUND));
    }

    private void end(ConsentRecord consent, ConsentRecord.Withdrawal withdrawal) {
        CaseId caseId = consent.stamp().caseId();
        store.consents(caseId).stream()
                .filter(record -> record.withdrawal().isEmpty())
                .filter(consent::endsWith)
                .forEach(record -> {
                    store.withdraw(record.stamp().id(), withdrawal);
                    journal.append(new ConsentWithdrawn(
                            caseId, record.stamp().id(), record.terms().scope()));
                });
    }

    /**
     * Records a signed declaration of voluntary return; it replaces the one before.
     *
     * @param caseId the case
     * @param signedAt when the person signed it
     * @param witness who witnessed it: the pseudonymous id of a user or a function
     * @param checklist what the witness saw
     * @return what was recorded
     * @throws PlatformException {@code platform.invalid} (422)
     */
    public Recorded declare(CaseId caseId, Instant signedAt, String witness, PressureChecklist checklist) {
        rules.checkSignedAt(signedAt, book.now());
        return book.enter(
                caseId,
                SECTION,
                stamp -> store.add(new VoluntaryDeclaration(stamp, signedAt, Optional.empty(), witness, checklist)));
    }

    /**
     * Records that the person stands by the newest declaration.
     *
     * @param caseId the case
     * @param at when the person said so
     * @return the declaration
     * @throws PlatformException {@code cases.no-declaration} (409) if there is none; {@code platform.invalid} (422)
     */
    public Recorded reconfirm(CaseId caseId, Instant at) {
        return work.run(() -> {
            CaseFile after = book.change(caseId, SECTION, Operation.UPDATE, file -> {
                VoluntaryDeclaration declaration = declaration(caseId);
                rules.checkReconfirmedAt(at, declaration.signedAt(), book.now());
                store.reconfirm(declaration.stamp().id(), at);
                return file.touched();
            });
            return new Recorded(declaration(caseId).stamp().id(), after);
        });
    }

    private VoluntaryDeclaration declaration(CaseId caseId) {
        return store.declaration(caseId).orElseThrow(() -> new PlatformException(ConsentError.NO_DECLARATION));
    }
}
