// SPDX-License-Identifier: Apache-2.0
package se.hemresa.cases.jpa;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

import org.junit.Before;
import org.junit.Test;

import com.github.f4b6a3.uuid.UuidCreator;

import se.hemresa.api.access.Caller;
import se.hemresa.api.access.Relation;
import se.hemresa.api.id.AgencyId;
import se.hemresa.api.id.CaseId;
import se.hemresa.api.testing.ToldEvents;
import se.hemresa.api.work.UnitOfWork;
import se.hemresa.cases.CaseDesk;
import se.hemresa.cases.CaseFile;
import se.hemresa.cases.CaseReferral;
import se.hemresa.cases.CaseStore;
import se.hemresa.cases.Decision;
import se.hemresa.cases.FactStore;
import se.hemresa.cases.IntakeCheck;
import se.hemresa.cases.Participant;
import se.hemresa.cases.ReferenceData;
import se.hemresa.cases.ReturnRight;
import se.hemresa.cases.Selection;
import se.hemresa.cases.lifecycle.StateTable;
import se.hemresa.cases.testing.Story;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What a store of facts must do. One store serves all tests of a class, as one database serves all counties: each test has a
 * county to itself.
 */
public abstract class FactStoreContract {

    private static final String[] COUNTIES = {
        "01", "03", "04", "05", "06", "07", "08", "09", "10", "12", "13", "14", "17", "18", "19", "20", "21", "22",
        "23", "24"
    };

    private static int next;

    final String county = COUNTIES[next++ % COUNTIES.length];
    final AgencyId owner = ReferenceData.load().coordination(county).orElseThrow();
    final Caller karin = new Caller(owner, "REGION_COORDINATOR", Optional.of("karin"), "CASE_HANDLING");
    final Selection mine = of(karin, Relation.OWNER, Relation.ASSIGNED, Relation.NAMED_PARTICIPANT);

    /** Somebody of another organisation. */
    final Caller stranger =
            new Caller(new AgencyId(owner + "-guest"), "REGION_COORDINATOR", Optional.of("stig"), "CASE_HANDLING");

    UnitOfWork work;
    CaseStore cases;
    FactStore facts;

    /** @return the stores of this class of tests, the same each time */
    abstract Stores stores();

    @Before
    public void open() {
        Stores stores = stores();
        work = stores.work();
        cases = stores.cases();
        facts = stores.facts();
    }

    @Test
    public void givesTheNewestOfEachFact() {
        CaseId id = refer("1").id();
        work.run(() -> {
            facts.add(check(id, IntakeCheck.Result.FOUND));
            facts.add(check(id, IntakeCheck.Result.NONE_FOUND));
            facts.add(right(id, ReturnRight.Status.PENDING));
            facts.add(right(id, ReturnRight.Status.REFUSED));
            facts.add(decision(id, Decision.Outcome.GRANTED), Optional.of("Reasons"));
            facts.add(decision(id, Decision.Outcome.REFUSED), Optional.empty());
        });

        assertThat(read(() -> facts.intakeChecks(id)))
                .extracting(IntakeCheck::result)
                .containsExactly(IntakeCheck.Result.NONE_FOUND, IntakeCheck.Result.FOUND);
        assertThat(read(() -> facts.returnRight(id)).orElseThrow().status()).isEqualTo(ReturnRight.Status.REFUSED);
        assertThat(read(() -> facts.decision(id, Decision.ELIGIBILITY))
                        .orElseThrow()
                        .outcome())
                .isEqualTo(Decision.Outcome.REFUSED);
    }

    @Test
    public void tellsHowThePersonIsReachedWhenReferredLastAndWhenDead() {
        CaseId id = refer("1").id();
        CaseId nobody = new CaseId(UuidCreator.getTimeOrderedEpoch());
        assertThat(read(() -> facts.contact(id)).orElseThrow().value()).isEqualTo("+46 70 000 00 00");
        assertThat(read(() -> facts.newestReferral(id))).contains(Story.NOW);
        assertThat(read(() -> facts.newestReferral(nobody))).isEmpty();
        assertThat(read(() -> facts.person(id)).orElseThrow().deceasedAt()).isEmpty();

        work.run(() -> facts.recordDeath(id, Story.NOW));

        assertThat(read(() -> facts.person(id)).orElseThrow().deceasedAt()).contains(Story.NOW);
    }

    @Test
    public void listsForAnAssignedUserTheCasesOfItsAgencyThatNameIt() {
        CaseId named = refer("1").id();
        refer("2");
        work.run(() -> facts.add(
                new Participant(
                        UuidCreator.getTimeOrderedEpoch(),
                        named,
                        owner,
                        karin.user(),
                        karin.role(),
                        List.of(),
                        Story.NOW,
                        Optional.empty(),
                        "kim"),
                "Stands in"));

        assertThat(read(() -> cases.list(of(karin, Relation.ASSIGNED), 0, 10)))
                .extracting(CaseFile::id)
                .containsExactly(named);
        assertThat(read(() -> cases.count(of(karin, Relation.ASSIGNED)))).isEqualTo(1);
        assertThat(read(() -> cases.list(of(stranger, Relation.ASSIGNED), 0, 10)))
                .isEmpty();
    }

    private static IntakeCheck check(CaseId id, IntakeCheck.Result result) {
        return new IntakeCheck(
                UuidCreator.getTimeOrderedEpoch(),
                id,
                IntakeCheck.Kind.DUPLICATE,
                Story.NOW,
                new AgencyId("SE-O"),
                Optional.empty(),
                result,
                Optional.empty());
    }

    private static ReturnRight right(CaseId id, ReturnRight.Status status) {
        return new ReturnRight(
                UuidCreator.getTimeOrderedEpoch(), id, "BG", "CITIZENSHIP", status, "PASSPORT", Story.NOW);
    }

    private static Decision decision(CaseId id, Decision.Outcome outcome) {
        return new Decision(
                UuidCreator.getTimeOrderedEpoch(),
                id,
                Decision.ELIGIBILITY,
                outcome,
                List.of("karin", "kim"),
                Story.NOW,
                Optional.empty(),
                Story.NOW);
    }

    final CaseFile refer(String diaryNumber) {
        return refer(diaryNumber, person());
    }

    final CaseFile refer(String diaryNumber, CaseReferral.ReferredPerson person) {
        CaseDesk desk = new CaseDesk(new StateTable(), cases, work, new ToldEvents(), Stores.VAULT, Story.CLOCK);
        CaseReferral referral = new Story.Draft()
                .envelope(Story.NOW, owner + ":social-services", owner + ":return-coordination")
                .place(county, null)
                .person(person)
                .diaryNumber(county + "-" + diaryNumber)
                .referral();
        return karin.call(() -> desk.refer(referral));
    }

    /** Each county has a person of its own. */
    final CaseReferral.ReferredPerson person() {
        String family = "Kanarov" + (char) ('a' + Integer.parseInt(county));
        return new CaseReferral.ReferredPerson(
                List.of(new CaseReferral.Name("Alén", family, "LEGAL")),
                Story.ALEN.birthDate(),
                null,
                "Masculine",
                List.of("BG"),
                Story.ALEN.languages());
    }

    final CaseReferral.ReferredPerson nameless() {
        return new CaseReferral.ReferredPerson(
                List.of(), Story.ALEN.birthDate(), null, "Masculine", List.of("BG"), List.of());
    }

    final <T> T read(Supplier<T> question) {
        return work.read(question);
    }

    static Selection of(Caller caller, Relation... relations) {
        return new Selection(caller, Set.of(relations), Optional.empty(), Story.NOW);
    }
}
