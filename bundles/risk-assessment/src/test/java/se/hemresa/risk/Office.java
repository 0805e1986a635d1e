// SPDX-License-Identifier: Apache-2.0
package se.hemresa.risk;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

import javax.persistence.EntityManager;

import com.github.f4b6a3.uuid.UuidCreator;

import se.hemresa.api.access.Caller;
import se.hemresa.api.id.AgencyId;
import se.hemresa.api.id.CaseId;
import se.hemresa.api.testing.KnownCases;
import se.hemresa.api.testing.OpenAccess;
import se.hemresa.api.testing.ToldEvents;
import se.hemresa.api.vault.Vault;
import se.hemresa.journal.testing.MovableClock;
import se.hemresa.journal.testing.TestDatabase;
import se.hemresa.risk.BestInterests.ChildHeard;
import se.hemresa.risk.BestInterests.FamilyTracing;
import se.hemresa.risk.BestInterests.Grounds;
import se.hemresa.risk.BestInterests.GuardianConsent;
import se.hemresa.risk.BestInterests.Option;
import se.hemresa.risk.BestInterests.Outcome;
import se.hemresa.risk.BestInterests.ReceivingAuthority;
import se.hemresa.risk.BestInterests.Sealed;
import se.hemresa.risk.Signature.Capacity;
import se.hemresa.risk.jpa.JpaBestInterestsStore;
import se.hemresa.risk.jpa.JpaRiskStore;
import se.hemresa.risk.jpa.RiskTables;
import se.hemresa.vault.testing.TestVault;

/** An office that assesses risks over a real database: the people in it and what they do every day. */
public final class Office {

    /** When all of it happens. */
    public static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");

    /** Who makes the assessments of Sweden. */
    public static final Caller ASSESSOR = caller("SE-AB", "RISK_ASSESSOR", "assessor-1");

    /** Who approves them. */
    public static final Caller SUPERVISOR = caller("SE-AB", "SUPERVISOR", "supervisor-1");

    /** Who assesses for the country of return. */
    public static final Caller IOM = caller("IOM-BG", "IOM_RECEIVING", "iom-1");

    /** Who enters what is best for a child. */
    public static final Caller SOCIAL_WORKER = caller("SE-AB", "SOCIAL_SERVICES", "social-1");

    /** Who answers for the board's decision. */
    public static final Caller LEAD = caller("SE-AB", "SOCIAL_SERVICES_LEAD", "lead-1");

    public final MovableClock clock = new MovableClock(NOON);
    public final ToldEvents journal = new ToldEvents();
    public final KnownCases cases = new KnownCases();
    public final OpenAccess access = new OpenAccess("SE-AB", "IOM-BG");
    public final RiskStore risks;
    public final BestInterestsStore determinations;
    public final RiskDesk desk;
    public final SigningDesk signing;
    public final BestInterestsDesk bestInterests;
    public final RiskReading reading;
    public final Reassessment reassessment;
    public final EntityManager entities;
    private final TestDatabase database;
    private final Vault vault = TestVault.inMemory();

    private Office(TestDatabase database) {
        this.database = database;
        database.migrate("risk", new RiskTables().changeLog(), Office.class.getClassLoader());
        entities = database.entityManager("risk", entityClasses());
        risks = new JpaRiskStore(null, entities, vault);
        determinations = new JpaBestInterestsStore(null, entities, vault);
        desk = new RiskDesk(new Instruments(), risks, database.unitOfWork(), access, journal, clock);
        signing = new SigningDesk(risks, database.unitOfWork(), access, clock);
        bestInterests = new BestInterestsDesk(determinations, database.unitOfWork(), access, journal, clock);
        reading = new RiskReading(new Instruments(), risks, database.unitOfWork(), access);
        reassessment = new Reassessment(risks, determinations, cases, cases, journal, clock);
    }

    /** @return an office over a database whose rule has run */
    public static Office in(TestDatabase database) {
        return new Office(database);
    }

    private static Class<?>[] entityClasses() {
        return new RiskTables().classes().stream().map(Office::load).toArray(Class<?>[]::new);
    }

    private static Class<?> load(String name) {
        try {
            return Class.forName(name);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Caller caller(String agency, String role, String user) {
        return new Caller(new AgencyId(agency), role, Optional.of(user), "RISK_ASSESSMENT");
    }

    /** @return a new case with a key of its own */
    public CaseId newCase() {
        CaseId caseId = new CaseId(UuidCreator.getTimeOrderedEpoch());
        vault.createCaseKey(caseId, new AgencyId("SE-AB"));
        cases.put(caseId, "SE-AB", "RISK_ASSESSMENT");
        return caseId;
    }

    /** Runs the work in a unit that reads. */
    public <T> T look(Supplier<T> work) {
        return database.unitOfWork().read(work);
    }

    /** Runs the work in a unit. */
    public void run(Runnable work) {
        database.unitOfWork().run(work);
    }

    /** @return the assessments of a case */
    public RiskFile file(CaseId caseId) {
        return look(() -> risks.file(caseId));
    }

    /** @return a draft of Sweden's first assessment, to be changed */
    public static DraftOf draft(Answers answers) {
        return new DraftOf(answers);
    }

    /** The assessor hands in a draft, IOM if it is of the country of return. */
    public RiskAssessment assess(CaseId caseId, DraftOf draft) {
        Caller caller = draft.side == Side.ORIGIN ? IOM : ASSESSOR;
        return caller.call(() -> desk.assess(caseId, draft.make()));
    }

    /** Hands in a draft, and everybody signs it whose signature its side needs. */
    public RiskAssessment assessAndSign(CaseId caseId, DraftOf draft) {
        RiskAssessment assessment = assess(caseId, draft);
        switch (draft.side) {
            case SWEDEN -> {
                sign(assessment, ASSESSOR, Capacity.ASSESSOR);
                sign(assessment, SUPERVISOR, Capacity.APPROVER);
            }
            case ORIGIN -> sign(assessment, IOM, Capacity.ASSESSOR);
            case JOINT -> {
                sign(assessment, ASSESSOR, Capacity.ASSESSOR);
                sign(assessment, SUPERVISOR, Capacity.APPROVER);
                sign(assessment, IOM, Capacity.ORIGIN);
            }
        }
        return file(caseId).find(assessment.id()).orElseThrow();
    }

    /** Somebody signs what stands there. */
    public RiskAssessment sign(RiskAssessment assessment, Caller signer, Capacity capacity) {
        return signer.call(() -> signing.sign(
                assessment.caseId(),
                assessment.id(),
                capacity,
                assessment.signing().digest()));
    }

    /** @return everything that speaks for a child's return */
    public static Grounds goodGrounds() {
        return new Grounds(
                Optional.of(new ChildHeard(NOON.minus(Duration.ofDays(2)), "social-1")),
                FamilyTracing.FOUND_SAFE,
                Optional.of(new ReceivingAuthority(
                        "BG-CHILD-PROTECTION",
                        Optional.of(NOON.minus(Duration.ofDays(1))),
                        Optional.of(UUID.fromString("019abcde-0000-7000-8000-000000000001")))),
                List.of(Option.REUNIFICATION_WITH_FAMILY, Option.STAY_IN_SWEDEN),
                Optional.of(new GuardianConsent(
                        UUID.fromString("019abcde-0000-7000-8000-000000000002"),
                        NOON.minus(Duration.ofDays(1)),
                        Optional.empty())),
                Optional.empty());
    }

    /** The social worker enters a determination, without an exception. */
    public BestInterests enter(CaseId caseId, Grounds grounds) {
        return enter(caseId, grounds, new Sealed(Optional.of("wants to go to grandmother"), Optional.empty()));
    }

    /** The social worker enters a determination. */
    public BestInterests enter(CaseId caseId, Grounds grounds, Sealed words) {
        return SOCIAL_WORKER.call(() -> bestInterests.enter(caseId, grounds, words));
    }

    /** The lead records the decision of the board. */
    public BestInterests decide(BestInterests determination, Outcome outcome) {
        return LEAD.call(() ->
                bestInterests.decide(determination.caseId(), determination.id(), outcome, "SE-AB:social-board", NOON));
    }

    /** A draft that a test changes where it matters. */
    public static final class DraftOf {

        private final Answers answers;
        private String template = "RA-SE";
        private Stage stage = Stage.INITIAL;
        private Side side = Side.SWEDEN;
        private Optional<Instant> assessedAt = Optional.empty();
        private Optional<RiskLevel> decided = Optional.empty();
        private List<Mitigation> mitigations = List.of();
        private List<Reason> reasons = List.of();
        private Optional<String> note = Optional.empty();
        private Map<UUID, String> instructions = Map.of();

        private DraftOf(Answers answers) {
            this.answers = answers;
        }

        public DraftOf template(String code) {
            this.template = code;
            return this;
        }

        public DraftOf stage(Stage given) {
            this.stage = given;
            return this;
        }

        public DraftOf side(Side given) {
            this.side = given;
            return this;
        }

        public DraftOf at(Instant given) {
            this.assessedAt = Optional.of(given);
            return this;
        }

        public DraftOf decided(RiskLevel level, Reason... because) {
            this.decided = Optional.of(level);
            this.reasons = List.of(because);
            return this;
        }

        public DraftOf note(String text) {
            this.note = Optional.of(text);
            return this;
        }

        /** An escort against the risk of a domain, on 1 December; the instruction is for the escort. */
        public DraftOf escort(String domain, Optional<String> owner) {
            Mitigation mitigation = new Mitigation(
                    UuidCreator.getTimeOrderedEpoch(),
                    domain,
                    "ESCORT",
                    owner,
                    Optional.of(LocalDate.parse("2026-12-01")),
                    List.of("ESCORT"));
            this.mitigations = List.of(mitigation);
            this.instructions = Map.of(mitigation.id(), "stay beside until the handover");
            return this;
        }

        public Draft make() {
            Words words = new Words(answers.list(), reasons, note, instructions);
            return new Draft(template, stage, side, assessedAt, decided, mitigations, words);
        }
    }
}
