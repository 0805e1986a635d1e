// SPDX-License-Identifier: Apache-2.0
package se.hemresa.cases.disposal;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import se.hemresa.api.access.Access;
import se.hemresa.api.access.Caller;
import se.hemresa.api.access.Operation;
import se.hemresa.api.error.PlatformError;
import se.hemresa.api.error.PlatformException;
import se.hemresa.api.id.CaseId;
import se.hemresa.api.journal.Journal;
import se.hemresa.api.vault.Vault;
import se.hemresa.cases.CaseBook;
import se.hemresa.cases.CaseError;
import se.hemresa.cases.CaseFile;
import se.hemresa.cases.Recorded;
import se.hemresa.cases.lifecycle.StateTable;
import se.hemresa.cases.search.IndexStore;

/**
 * Disposes of closed cases: the keys of the case are destroyed, so that nothing sealed opens again, in no backup either. Each
 * method writes through {@link CaseBook}.
 */
@Component(service = DisposalDesk.class)
public final class DisposalDesk {

    private static final String SECTION = "decisions";

    /** Who decides in a case may ask for it. Nobody may enter a decision in a closed case, so the roles stand here. */
    private static final Set<String> MAY_ASK = Set.of("REGION_COORDINATOR", "SUPERVISOR");

    private final CaseBook book;
    private final DisposalStore disposals;
    private final IndexStore index;
    private final Vault vault;
    private final Access access;
    private final Journal journal;

    @Activate
    public DisposalDesk(
            @Reference CaseBook book,
            @Reference DisposalStore disposals,
            @Reference IndexStore index,
            @Reference Vault vault,
            @Reference Access access,
            @Reference Journal journal) {
        this.book = book;
        this.disposals = disposals;
        this.index = index;
        this.vault = vault;
        this.access = access;
        this.journal = journal;
    }

    /**
     * Asks for the disposal of a closed case.
     *
     * @param caseId the case
     * @param reason why
     * @return what was recorded
     * @throws PlatformException {@code platform.not-found} (404) unless the caller decides in the case;
     *     {@code cases.not-closed} (409)
     */
    public Recorded ask(CaseId caseId, Disposal.Reason reason) {
        UUID[] asked = new UUID[1];
        CaseFile after = book.change(caseId, SECTION, Operation.READ, file -> {
            if (!MAY_ASK.contains(Caller.current().role())) {
                throw new PlatformException(PlatformError.NOT_FOUND);
            }
            requireClosed(file);
            Disposal disposal = new Disposal(book.stamp(caseId), reason, Optional.empty());
            disposals.add(disposal);
            asked[0] = disposal.stamp().id();
            return file.touched();
        });
        return new Recorded(asked[0], after);
    }

    /**
     * Approves the disposal that is asked for, and does it; another person than the one who asked must (four eyes). Appends
     * {@link CaseDisposed}.
     *
     * @param caseId the case
     * @return the disposal and the case after it
     * @throws PlatformException {@code cases.nothing-prepared} (409) if none is asked for; {@code cases.not-closed} (409) if
     *     the case has been opened again since; {@code platform.same-person} (409)
     */
    public Recorded approve(CaseId caseId) {
        UUID[] approved = new UUID[1];
        CaseFile after = book.change(caseId, SECTION, Operation.READ, file -> {
            Disposal disposal =
                    disposals.asked(caseId).orElseThrow(() -> new PlatformException(CaseError.NOTHING_PREPARED));
            access.requireApproval(caseId, SECTION, disposal.stamp().by());
            requireClosed(file);
            disposals.approve(disposal.stamp().id(), book.stamp(caseId));
            index.forget(caseId);
            vault.destroyCaseKeys(caseId);
            journal.append(new CaseDisposed(caseId, disposal.reason()));
            approved[0] = disposal.stamp().id();
            return file.disposed(book.now());
        });
        return new Recorded(approved[0], after);
    }

    private static void requireClosed(CaseFile file) {
        if (!StateTable.CLOSED.equals(file.state())) {
            throw new PlatformException(CaseError.NOT_CLOSED);
        }
    }
}
