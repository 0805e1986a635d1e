// SPDX-License-Identifier: Apache-2.0
package se.hemresa.aftercare.testing;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

import se.hemresa.aftercare.Agreement;
import se.hemresa.aftercare.CareFollower;
import se.hemresa.aftercare.CareRecord;
import se.hemresa.aftercare.FollowUp;
import se.hemresa.aftercare.FollowUpDesk;
import se.hemresa.aftercare.Ledger;
import se.hemresa.aftercare.LedgerDesk;
import se.hemresa.aftercare.LedgerEntry;
import se.hemresa.aftercare.Measure;
import se.hemresa.aftercare.Money;
import se.hemresa.aftercare.PlanDesk;
import se.hemresa.aftercare.jpa.CareStores;
import se.hemresa.api.access.Caller;
import se.hemresa.api.id.AgencyId;
import se.hemresa.api.id.CaseId;
import se.hemresa.api.testing.KnownCases;
import se.hemresa.api.testing.OpenAccess;
import se.hemresa.api.testing.ToldEvents;
import se.hemresa.api.vault.Vault;
import se.hemresa.api.work.UnitOfWork;
import se.hemresa.journal.testing.MovableClock;
import se.hemresa.journal.testing.TestDatabase;
import se.hemresa.vault.testing.TestVault;

/**
 * The aftercare of Emil, who was received in Varna on the day the story begins. Ivana of IOM keeps plan and ledger, Sara in
 * the county approves money.
 */
public final class CareHome {

    public static final Instant NOW = Instant.parse("2026-11-24T09:00:00Z");
    public static final Caller IVANA = caller("IOM-BG", "IOM_RECEIVING", "ivana");
    public static final Caller SARA = caller("SE-O", "SUPERVISOR", "sara");
    public static final Caller KARIN = caller("SE-O", "REGION_COORDINATOR", "karin");
    public static final Caller STRANGER = caller("SE-AB", "REGION_COORDINATOR", "sten");
    public static final CaseId EMIL = new CaseId(new UUID(0x019abcde00007000L, 0x8000000000000001L));

    private final MovableClock clock = new MovableClock(NOW);
    private final ToldEvents journal = new ToldEvents();
    private final KnownCases cases = new KnownCases();
    private final OpenAccess access = new OpenAccess("SE-O", "IOM-BG");
    private final CareStores stores;
    private final UnitOfWork work;
    private final PlanDesk plans;
    private final LedgerDesk ledgers;
    private final FollowUpDesk followUps;

    public CareHome(TestDatabase database) {
        Vault vault = TestVault.inMemory();
        vault.createCaseKey(EMIL, new AgencyId("SE-O"));
        cases.put(EMIL, "SE-O", "RECEIVED");
        stores = CareStores.over(database, vault);
        work = database.unitOfWork();
        plans = new PlanDesk(stores.plans(), stores.files(), work, access, journal, clock);
        ledgers = new LedgerDesk(stores.ledgers(), stores.files(), work, access, journal, clock);
        followUps = new FollowUpDesk(stores.followUps(), stores.files(), work, access, journal, clock);
    }

    private static Caller caller(String agency, String role, String user) {
        return new Caller(new AgencyId(agency), role, Optional.of(user), "CASE_HANDLING");
    }

    public MovableClock clock() {
        return clock;
    }

    public ToldEvents journal() {
        return journal;
    }

    public OpenAccess access() {
        return access;
    }

    public KnownCases cases() {
        return cases;
    }

    public CareStores stores() {
        return stores;
    }

    public PlanDesk plans() {
        return plans;
    }

    public LedgerDesk ledgers() {
        return ledgers;
    }

    public FollowUpDesk followUps() {
        return followUps;
    }

    public CareRecord record() {
        return new CareRecord(stores.plans(), stores.ledgers(), stores.followUps(), cases, work, clock);
    }

    public CareFollower follower() {
        return new CareFollower(plans, followUps, record(), cases, cases, clock);
    }

    /** Reads as whoever asks. */
    public <T> T read(Supplier<T> reading) {
        return work.read(reading);
    }

    public Ledger ledger() {
        return read(() -> stores.ledgers().ledger(EMIL));
    }

    public static Money euro(String amount) {
        return new Money(new BigDecimal(amount), "EUR");
    }

    public static PlanDesk.DraftMeasure measure(String type, String euro) {
        return measure(type, euro(euro));
    }

    public static PlanDesk.DraftMeasure measure(String type, Money budget) {
        Measure.Support support =
                new Measure.Support(type, "IOM-BG", LocalDate.of(2026, 12, 1), Optional.of(LocalDate.of(2027, 2, 28)));
        return new PlanDesk.DraftMeasure(Optional.empty(), support, budget);
    }

    /** Ivana records a plan. */
    public void plan(PlanDesk.DraftMeasure... measures) {
        IVANA.call(() -> plans.put(EMIL, new PlanDesk.Draft(List.of("A room of his own"), List.of(measures))));
    }

    /** Emil signs the newest version of his plan. */
    public void sign(Instant at) {
        Agreement.Signature signature = new Agreement.Signature(at, Agreement.Medium.MARK);
        IVANA.call(() -> plans.agree(EMIL, at, signature));
    }

    /** Ivana moves the only measure on. */
    public void move(Measure.Status status) {
        UUID id = read(() ->
                stores.plans().newest(EMIL).orElseThrow().measures().get(0).id());
        IVANA.call(() -> plans.move(EMIL, id, status));
    }

    public static LedgerEntry.Posting posting(LedgerEntry.Type type, String euro) {
        Optional<String> payee = type == LedgerEntry.Type.DISBURSE ? Optional.of("Payee Canary") : Optional.empty();
        return new LedgerEntry.Posting(
                type,
                "IN_KIND",
                euro(euro),
                Optional.empty(),
                LocalDate.of(2026, 11, 24),
                new LedgerEntry.References(payee, Optional.empty(), Optional.empty()));
    }

    public static LedgerEntry.Posting settling(LedgerEntry.Type type, String euro, UUID disbursement) {
        LedgerEntry.Posting posting = posting(type, euro);
        Optional<UUID> evidence =
                type == LedgerEntry.Type.RECEIPT ? Optional.of(new UUID(0x019abcde00007000L, 7)) : Optional.empty();
        return new LedgerEntry.Posting(
                posting.type(),
                posting.kind(),
                posting.money(),
                posting.rate(),
                posting.valueDate(),
                new LedgerEntry.References(Optional.empty(), evidence, Optional.of(disbursement)));
    }

    /** Ivana enters; it waits. */
    public UUID enter(LedgerEntry.Posting posting) {
        return IVANA.call(() -> ledgers.enter(EMIL, posting)).id();
    }

    /** Ivana enters and Sara approves. */
    public UUID book(LedgerEntry.Posting posting) {
        return approve(enter(posting));
    }

    public UUID book(LedgerEntry.Type type, String euro) {
        return book(posting(type, euro));
    }

    public UUID approve(UUID entry) {
        return SARA.call(() -> ledgers.approve(EMIL, entry)).id();
    }

    /** Budgeted, committed and paid. */
    public UUID pay(String euro) {
        book(LedgerEntry.Type.BUDGET, euro);
        book(LedgerEntry.Type.COMMIT, euro);
        return book(LedgerEntry.Type.DISBURSE, euro);
    }

    public static FollowUpDesk.Report report(FollowUp.Kind kind, String outcome) {
        return report(kind, outcome, NOW);
    }

    public static FollowUpDesk.Report report(FollowUp.Kind kind, String outcome, Instant at) {
        return new FollowUpDesk.Report(
                Optional.empty(),
                kind,
                at,
                new FollowUpDesk.Reached("PHONE", true, outcome),
                new FollowUp.Findings(Optional.empty(), List.of(), Optional.of("Step Canary")));
    }

    /** Karin records a contact. */
    public UUID followUp(FollowUpDesk.Report report) {
        return KARIN.call(() -> followUps.record(EMIL, report)).id();
    }
}
