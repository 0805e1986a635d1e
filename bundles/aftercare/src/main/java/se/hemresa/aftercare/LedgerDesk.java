// SPDX-License-Identifier: Apache-2.0
package se.hemresa.aftercare;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import com.github.f4b6a3.uuid.UuidCreator;

import se.hemresa.aftercare.LedgerEntry.Posting;
import se.hemresa.aftercare.LedgerEntry.References;
import se.hemresa.aftercare.LedgerEntry.Type;
import se.hemresa.aftercare.events.AmountCommitted;
import se.hemresa.aftercare.events.AmountPaid;
import se.hemresa.api.access.Access;
import se.hemresa.api.access.Operation;
import se.hemresa.api.access.View;
import se.hemresa.api.error.PlatformError;
import se.hemresa.api.error.PlatformException;
import se.hemresa.api.id.CaseId;
import se.hemresa.api.journal.Journal;
import se.hemresa.api.work.UnitOfWork;

/**
 * Keeps the ledger of a case. Each method is one unit of work, or joins the running one, and works alone on its case, so two
 * who spend the same money at once cannot both have it. The case must be the caller's in the section {@code ledger};
 * otherwise {@code platform.not-found} (404).
 */
@Component(service = LedgerDesk.class)
public final class LedgerDesk {

    /** The kinds of entry that the mask {@code COST_LINES} covers (domain.md §9.1). */
    public static final Set<String> COST_LINES = Set.of("TRAVEL_COST", "ESCORT_COST");

    private static final String SECTION = "ledger";

    private final LedgerStore ledgers;
    private final CareFileStore files;
    private final UnitOfWork work;
    private final Access access;
    private final Journal journal;
    private final Clock clock;

    @Activate
    public LedgerDesk(
            @Reference LedgerStore ledgers,
            @Reference CareFileStore files,
            @Reference UnitOfWork work,
            @Reference Access access,
            @Reference Journal journal,
            @Reference Clock clock) {
        this.ledgers = ledgers;
        this.files = files;
        this.work = work;
        this.access = access;
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * Enters what waits for its approval from now on.
     *
     * @param caseId the case
     * @param posting anything but a REVERSE
     * @return the entry
     * @throws PlatformException {@code platform.invalid} (422) with every violation of a rule, among them
     *     {@code exceeds-budget}, {@code exceeds-commitment}, {@code exceeds-disbursement}
     */
    public Recorded enter(CaseId caseId, Posting posting) {
        return work.run(() -> {
            requireCovered(posting, access.view(caseId, SECTION, Operation.CREATE));
            long version = files.touch(caseId);
            LedgerRules.check(posting, ledgers.ledger(caseId), today());
            return add(caseId, version, posting, Optional.empty());
        });
    }

    /** Who may create cost lines only may create no other entry, and name no payee, who is not for them to see either. */
    private static void requireCovered(Posting posting, View view) {
        boolean costLine = COST_LINES.contains(posting.kind())
                && posting.references().payee().isEmpty();
        if (!(view.covers("COST_LINES") && costLine)) {
            requireWhole(view);
        }
    }

    private static void requireWhole(View view) {
        if (!view.whole()) {
            throw notFound();
        }
    }

    /**
     * Approves an entry; its amount moves from now on.
     *
     * @param caseId the case
     * @param entryId an entry that waits
     * @return the entry
     * @throws PlatformException {@code platform.not-found} (404) if there is no such entry or the role may not approve;
     *     {@code platform.same-person} (409) if the caller has entered it or is no person;
     *     {@code aftercare.already-approved}, {@code aftercare.entry-reversed} (409)
     */
    public Recorded approve(CaseId caseId, UUID entryId) {
        return work.run(() -> {
            // Whoever may not even read it holds nobody up; who may approve it is asked when it is known who entered
            // it.
            access.require(caseId, SECTION, Operation.READ);
            long version = files.touch(caseId);
            Ledger ledger = ledgers.ledger(caseId);
            LedgerEntry entry = ledger.find(entryId).orElseThrow(LedgerDesk::notFound);
            access.requireApproval(caseId, SECTION, entry.entered().by());
            if (entry.approved()) {
                throw new PlatformException(AftercareError.ALREADY_APPROVED);
            }
            if (ledger.isIdle(entry)) {
                throw new PlatformException(AftercareError.ENTRY_REVERSED);
            }
            Entered now = Entered.now(clock);
            ledgers.approve(caseId, entryId, new LedgerEntry.Approval(now.by(), now.at()));
            tell(entry);
            return new Recorded(entryId, caseId, version);
        });
    }

    private void tell(LedgerEntry entry) {
        if (entry.type() == Type.COMMIT) {
            journal.append(new AmountCommitted(entry.caseId(), entry.id()));
        }
        if (entry.type() == Type.DISBURSE) {
            journal.append(new AmountPaid(entry.caseId(), entry.id()));
        }
    }

    /**
     * Takes an entry back. If it waited, it will never be approved, and nothing more is needed; if it was approved, the
     * reversal waits for an approval of its own.
     *
     * @param caseId the case
     * @param entryId an entry
     * @return the reversal
     * @throws PlatformException {@code platform.not-found} (404) if there is no such entry;
     *     {@code aftercare.entry-not-reversible} (409) if it is a reversal, has one, or later entries build on it
     */
    public Recorded reverse(CaseId caseId, UUID entryId) {
        return work.run(() -> {
            requireWhole(access.view(caseId, SECTION, Operation.UPDATE));
            long version = files.touch(caseId);
            Ledger ledger = ledgers.ledger(caseId);
            LedgerEntry entry = ledger.find(entryId).orElseThrow(LedgerDesk::notFound);
            if (!ledger.isReversible(entry)) {
                throw new PlatformException(AftercareError.ENTRY_NOT_REVERSIBLE);
            }
            Posting old = entry.posting();
            Posting back = new Posting(Type.REVERSE, old.kind(), old.money(), old.rate(), today(), References.NONE);
            return add(caseId, version, back, Optional.of(entryId));
        });
    }

    private LocalDate today() {
        return clock.instant().atZone(ZoneOffset.UTC).toLocalDate();
    }

    private Recorded add(CaseId caseId, long version, Posting posting, Optional<UUID> reverses) {
        UUID id = UuidCreator.getTimeOrderedEpoch();
        ledgers.add(new LedgerEntry(id, caseId, posting, reverses, Entered.now(clock), Optional.empty()));
        return new Recorded(id, caseId, version);
    }

    private static PlatformException notFound() {
        return new PlatformException(PlatformError.NOT_FOUND);
    }
}
