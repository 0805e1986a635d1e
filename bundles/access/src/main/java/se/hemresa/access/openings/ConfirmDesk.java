// SPDX-License-Identifier: Apache-2.0
package se.hemresa.access.openings;

import java.util.Optional;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import se.hemresa.access.openings.Opening.Scope;
import se.hemresa.access.rules.OpeningRules;
import se.hemresa.api.access.Caller;
import se.hemresa.api.error.PlatformError;
import se.hemresa.api.error.PlatformException;
import se.hemresa.api.id.CaseId;
import se.hemresa.api.work.UnitOfWork;

/** Confirming, with a reason, that a section which is closed even to those in the case shall be opened to one user. */
@Component(service = ConfirmDesk.class)
public final class ConfirmDesk {

    private final UnitOfWork work;
    private final OpeningRules rules;
    private final OpeningBook book;

    /**
     * @param work one commit for row and event
     * @param rules say what an opening would open
     * @param book where openings are entered
     */
    @Activate
    public ConfirmDesk(@Reference UnitOfWork work, @Reference OpeningRules rules, @Reference OpeningBook book) {
        this.work = work;
        this.rules = rules;
        this.book = book;
    }

    /**
     * Opens a section to the caller for 60 minutes.
     *
     * @param caseId the case
     * @param section the section
     * @param reason why; it is journalled
     * @return the opening
     * @throws PlatformException {@code platform.not-found} (404) if the caller could not read the section even then, or is no
     *     person, or there is no such case
     */
    public Opening confirm(CaseId caseId, String section, OpeningReason reason) {
        return work.run(() -> rules.confirmation(caseId, section, Caller.current())
                .filter(standing -> Caller.current().user().isPresent())
                .map(standing -> new Scope(caseId, standing.owner(), Optional.of(section)))
                .map(scope -> book.confirmation(scope, reason))
                .orElseThrow(() -> new PlatformException(PlatformError.NOT_FOUND)));
    }
}
