// SPDX-License-Identifier: Apache-2.0
package se.hemresa.cases.jpa;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.junit.Test;

import com.github.f4b6a3.uuid.UuidCreator;

import se.hemresa.api.access.Caller;
import se.hemresa.api.access.Relation;
import se.hemresa.api.id.AgencyId;
import se.hemresa.api.id.CaseId;
import se.hemresa.cases.CaseFile;
import se.hemresa.cases.CaseReferral;
import se.hemresa.cases.Identity;
import se.hemresa.cases.Participant;
import se.hemresa.cases.Selection;
import se.hemresa.cases.StateChange;
import se.hemresa.cases.testing.Story;

import static org.assertj.core.api.Assertions.assertThat;

/** What a store of cases must do, beside what a store of facts must. */
public abstract class CaseStoreContract extends FactStoreContract {

    @Test
    public void givesBackWhatAReferralMade() {
        CaseFile file = refer("1");

        assertThat(read(() -> cases.find(file.id()))).contains(file);
        assertThat(read(() -> cases.findByReference(file.caseRef()))).contains(file);
        assertThat(read(() -> facts.referral(file.id()))
                        .orElseThrow()
                        .diaryNumber()
                        .number())
                .isEqualTo(county + "-1");
        assertThat(read(() -> facts.person(file.id())).orElseThrow().languages())
                .containsExactly(new CaseReferral.Language("bul", true));
        assertThat(read(() -> facts.identity(file.id())))
                .contains(new Identity(person().names(), person().birthDate()));
        assertThat(read(() -> facts.exploitation(file.id())).orElseThrow().subPurposes())
                .containsExactly("STREET_BEGGING");
        assertThat(read(() -> facts.victimStatus(file.id())).orElseThrow().status())
                .isEqualTo("PossibleVictimOfTrafficking");
    }

    @Test
    public void knowsNothingOfACaseThatDoesNotExist() {
        CaseId nobody = new CaseId(UuidCreator.getTimeOrderedEpoch());

        assertThat(read(() -> cases.find(nobody))).isEmpty();
        assertThat(work.run(() -> cases.lock(nobody))).isEmpty();
        assertThat(read(() -> cases.findByReference("ATV-2026-9999"))).isEmpty();
        assertThat(read(() -> facts.person(nobody))).isEmpty();
        assertThat(read(() -> cases.history(nobody))).isEmpty();
    }

    @Test
    public void countsReferencesUpward() {
        long first = work.run(cases::nextReference);
        long second = work.run(cases::nextReference);

        assertThat(second).isGreaterThan(first);
    }

    @Test
    public void savesWhatAWriteChanged() {
        CaseFile file = refer("1");

        CaseFile moved = work.run(() -> {
            CaseFile locked = cases.lock(file.id()).orElseThrow();
            CaseFile changed = locked.assigned("karin", Optional.of("kim"))
                    .moved("CLOSED", Optional.of("WITHDRAWN"), Optional.of("R2"), Optional.empty());
            cases.save(changed);
            return changed;
        });

        assertThat(read(() -> cases.find(file.id()))).contains(moved);
        assertThat(moved.version()).isEqualTo(3);
    }

    @Test
    public void listsTheNewestFirstPageByPage() {
        List<CaseId> ids = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            ids.add(0, refer(String.valueOf(i)).id());
        }

        assertThat(ids(mine, 0, 2)).isEqualTo(ids.subList(0, 2));
        assertThat(ids(mine, 2, 2)).isEqualTo(ids.subList(2, 4));
        assertThat(ids(mine, 4, 2)).isEqualTo(ids.subList(4, 5));
        assertThat(read(() -> cases.count(mine))).isEqualTo(5);
        assertThat(read(() -> cases.newest(3))).extracting(CaseFile::id).isEqualTo(ids.subList(0, 3));
    }

    @Test
    public void narrowsAListByState() {
        CaseFile open = refer("1");
        CaseFile closed = refer("2");
        work.run(() -> cases.save(cases.lock(closed.id())
                .orElseThrow()
                .moved("CLOSED", Optional.of("WITHDRAWN"), Optional.empty(), Optional.empty())));

        assertThat(ids(new Selection(karin, mine.relations(), Optional.of("REFERRED"), Story.NOW), 0, 9))
                .containsExactly(open.id());
    }

    @Test
    public void listsNothingWithoutARelation() {
        refer("1");

        assertThat(ids(of(stranger, Relation.OWNER, Relation.ASSIGNED, Relation.NAMED_PARTICIPANT), 0, 9))
                .isEmpty();
        assertThat(ids(of(karin, Relation.NONE), 0, 9)).isEmpty();
        assertThat(ids(of(karin), 0, 9)).isEmpty();
    }

    @Test
    public void listsToTheAssignedOnlyWhatIsAssigned() {
        refer("1");
        CaseFile assigned = refer("2");
        work.run(() -> cases.save(cases.lock(assigned.id()).orElseThrow().assigned("kim", Optional.of("karin"))));

        assertThat(ids(of(karin, Relation.ASSIGNED), 0, 9)).containsExactly(assigned.id());
    }

    @Test
    public void listsToAParticipantOnlyWhileItIsInForceAndForItsRole() {
        CaseId id = refer("1").id();
        Participant participant = new Participant(
                UuidCreator.getTimeOrderedEpoch(),
                id,
                stranger.agency(),
                Optional.of("stig"),
                "REGION_COORDINATOR",
                List.of("identity", "shell"),
                Story.NOW,
                Optional.of(Story.NOW.plusSeconds(60)),
                "karin");
        work.run(() -> facts.add(participant, "The person stays there"));

        assertThat(read(() -> facts.participants(id))).containsExactly(participant);
        assertThat(ids(of(stranger, Relation.NAMED_PARTICIPANT), 0, 9)).containsExactly(id);
        Caller police = new Caller(stranger.agency(), "POLICE_LIAISON", Optional.of("stig"), "SAFETY_ALARM");
        assertThat(ids(of(police, Relation.NAMED_PARTICIPANT), 0, 9)).isEmpty();
        Caller colleague = new Caller(stranger.agency(), "REGION_COORDINATOR", Optional.empty(), "CASE_HANDLING");
        assertThat(ids(of(colleague, Relation.NAMED_PARTICIPANT), 0, 9)).isEmpty();
        Selection later = new Selection(
                stranger, Set.of(Relation.NAMED_PARTICIPANT), Optional.empty(), Story.NOW.plusSeconds(60));
        assertThat(ids(later, 0, 9)).isEmpty();
    }

    @Test
    public void listsACaseOnceToWhomSeveralRelationsLead() {
        CaseFile file = refer("1");
        CaseFile other = refer("2", nameless());
        work.run(() -> {
            cases.save(cases.lock(file.id()).orElseThrow().assigned("karin", Optional.empty()));
            facts.add(named(file.id()), "Twice");
            facts.add(named(file.id()), "Twice");
            facts.add(named(other.id()), "Once");
        });

        Selection byAll = of(karin, Relation.OWNER, Relation.ASSIGNED, Relation.NAMED_PARTICIPANT);
        Selection withoutOwner = of(karin, Relation.ASSIGNED, Relation.NAMED_PARTICIPANT);
        for (Selection selection : List.of(byAll, withoutOwner)) {
            assertThat(ids(selection, 0, 9)).containsExactly(other.id(), file.id());
            assertThat(read(() -> cases.count(selection))).isEqualTo(2);
        }
    }

    private Participant named(CaseId id) {
        return new Participant(
                UuidCreator.getTimeOrderedEpoch(),
                id,
                owner,
                Optional.empty(),
                karin.role(),
                List.of(),
                Story.NOW,
                Optional.empty(),
                "karin");
    }

    @Test
    public void findsACaseThatBearsTheSameToken() {
        CaseFile first = refer("same", nameless());
        CaseFile other = refer("same", nameless());

        assertThat(read(() -> cases.hasLookalike(first.id()))).isTrue();
        assertThat(read(() -> cases.hasLookalike(other.id()))).isTrue();
    }

    @Test
    public void findsNoLookalikeOfItself() {
        CaseFile only = refer("1");
        refer("2", nameless());

        assertThat(read(() -> cases.hasLookalike(only.id()))).isFalse();
    }

    @Test
    public void keepsTheHistoryInOrder() {
        CaseFile file = refer("1");
        StateChange moved = new StateChange(
                file.id(),
                2,
                "open",
                Optional.of("REFERRED"),
                "ELIGIBILITY_REVIEW",
                Story.NOW,
                new AgencyId("SE-O"),
                Optional.of("karin"));
        work.run(() -> cases.append(moved));

        assertThat(read(() -> cases.history(file.id())))
                .extracting(StateChange::event)
                .containsExactly("refer", "open");
        assertThat(read(() -> cases.history(file.id()))).contains(moved);
    }

    @Test
    public void gathersAgreementsUntilTheyAreForgotten() {
        CaseId id = refer("1").id();

        work.run(() -> cases.agree(id, "moreSupport", "IOM"));
        work.run(() -> cases.agree(id, "moreSupport", "IOM"));
        assertThat(work.run(() -> cases.agree(id, "moreSupport", "REGION_COORDINATOR")))
                .containsExactlyInAnyOrder("IOM", "REGION_COORDINATOR");

        work.run(() -> cases.forgetAgreements(id));
        assertThat(work.run(() -> cases.agree(id, "moreSupport", "IOM"))).containsExactly("IOM");
    }

    /** For stores with transactions: writers of one case wait for each other, so that none overwrites another. */
    final void assertThatNoWriteIsLost() throws Exception {
        CaseFile file = refer("1");
        ExecutorService writers = Executors.newFixedThreadPool(8);
        try {
            List<Callable<Object>> writes = Collections.nCopies(
                    40,
                    Executors.callable(() -> work.run(
                            () -> cases.save(cases.lock(file.id()).orElseThrow().touched()))));
            for (Future<Object> write : writers.invokeAll(writes)) {
                write.get();
            }
        } finally {
            writers.shutdownNow();
        }

        assertThat(read(() -> cases.find(file.id())).orElseThrow().version()).isEqualTo(41);
    }

    private List<CaseId> ids(Selection selection, int offset, int limit) {
        return read(() -> cases.list(selection, offset, limit)).stream()
                .map(CaseFile::id)
                .toList();
    }
}
