// SPDX-License-Identifier: Apache-2.0
package se.hemresa.cases.jpa;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.junit.Test;

import com.github.f4b6a3.uuid.UuidCreator;

import se.hemresa.api.error.PlatformException;
import se.hemresa.api.id.CaseId;
import se.hemresa.cases.CaseFact;
import se.hemresa.cases.Entered;
import se.hemresa.cases.Stamp;
import se.hemresa.cases.closing.BreakOff;
import se.hemresa.cases.closing.Closure;
import se.hemresa.cases.closing.Hold;
import se.hemresa.cases.emergency.EmergencyOverride;
import se.hemresa.cases.mapping.ReturnMapping;
import se.hemresa.cases.papers.CaseDocument;
import se.hemresa.cases.papers.Narrative;
import se.hemresa.cases.persons.CriminalProceeding;
import se.hemresa.cases.persons.Guardian;
import se.hemresa.cases.persons.HealthRecord;
import se.hemresa.cases.persons.Relationship;
import se.hemresa.cases.tasks.Task;
import se.hemresa.cases.testing.Story;
import se.hemresa.journal.testing.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** What is recorded on the way comes back as it was told, from both databases. */
public class JourneyStoreTest extends CaseInStore {

    private static final LocalDate DAY = LocalDate.of(2026, 12, 1);

    public JourneyStoreTest(TestDatabase database) {
        super(database);
    }

    @Test
    public void givesBackEveryKindOfFact() {
        List<CaseFact> facts = List.of(
                new ReturnMapping(
                        "BG",
                        "BG-16",
                        "Plovdiv",
                        "Lugnt; bor hos modern",
                        List.of(new ReturnMapping.Support("HOUSING", "IOM-BG:shelter")),
                        List.of(new ReturnMapping.Source("Country note", DAY))),
                new Guardian("GOD_MAN", "SE-O:chief-guardian", null, DAY, null),
                new Relationship("OTHER", "Ivan", 44, "UNCLE", "Kanarov", "1480", null, true, false, true),
                new HealthRecord(List.of("WHEELCHAIR"), null, null, true, "Warfarin", true, "Surgery", null),
                new CriminalProceeding("5000-K1", "TRIAL", true, null, List.of(DAY), null),
                new CaseDocument("PLAN", "swe", "DRAWN_UP", "0".repeat(64)),
                new Narrative("Berättelsen", "HIGH"),
                new BreakOff("FAMILY", Story.NOW, "PHONE", null, null, null));
        List<Stamp> stamps = facts.stream().map(fact -> add(fact)).toList();

        for (int i = 0; i < facts.size(); i++) {
            assertThat(read(facts.get(i).getClass())).isEqualTo(new Entered<>(stamps.get(i), facts.get(i)));
        }
    }

    private <F extends CaseFact> Object read(Class<F> kind) {
        List<Entered<F>> all = read(() -> stores.told().all(id, kind));
        assertThat(all).hasSize(1);
        return all.get(0);
    }

    @Test
    public void givesTheNewestFactFirstAndNothingOfAnotherCase() {
        add(new Narrative("First", "NORMAL"));
        add(new Narrative("Second", "HIGH"));
        CaseId other = new CaseId(UuidCreator.getTimeOrderedEpoch());

        assertThat(read(() -> stores.told().newest(id, Narrative.class))).contains(new Narrative("Second", "HIGH"));
        assertThat(read(() -> stores.told().all(other, Narrative.class))).isEmpty();
    }

    @Test
    public void keepsNoWordOfAFactInTheClear() {
        add(new Narrative("Kanariefågel", "HIGH"));

        byte[] sealed = sealed("cases_narrative");
        assertThat(text(sealed)).doesNotContain("Kanarie");
    }

    @Test
    public void opensNoFactThatWasMovedToAnotherRow() {
        Stamp stamp = add(new Narrative("Hers", "HIGH"));
        run(() -> stores.entities()
                .createNativeQuery("update cases_narrative set id = '" + UuidCreator.getTimeOrderedEpoch()
                        + "' where id = '" + stamp.id() + "'")
                .executeUpdate());

        assertThatExceptionOfType(PlatformException.class)
                .isThrownBy(() -> read(() -> stores.told().all(id, Narrative.class)))
                .satisfies(refusal -> assertThat(refusal.code().code()).isEqualTo("vault.broken-seal"));
    }

    @Test
    public void keepsAClosureThroughApprovalAndClosingUntilAReopening() {
        UUID document = UuidCreator.getTimeOrderedEpoch();
        Closure.Terms terms = new Closure.Terms(
                "TRANSFERRED", List.of("LEGAL", "HOUSING"), document, "SE-O", "SE-AB", id.value(), document);
        Closure prepared = new Closure(
                UuidCreator.getTimeOrderedEpoch(), id, "karin", Story.NOW, terms, Optional.empty(), Optional.empty());
        run(() -> stores.closing().add(prepared, Optional.of("In words")));
        assertThat(read(() -> stores.closing().closure(id))).contains(prepared);

        run(() -> stores.closing().approve(prepared.id(), "siv", Story.NOW));
        run(() -> stores.closing().close(prepared.id(), Story.NOW));
        assertThat(read(() -> stores.closing().closure(id)))
                .contains(new Closure(
                        prepared.id(), id, "karin", Story.NOW, terms, Optional.of("siv"), Optional.of(Story.NOW)));

        run(() -> stores.closing().endClosure(id));
        assertThat(read(() -> stores.closing().closure(id))).isEmpty();
    }

    @Test
    public void keepsHoldsNewestFirstUntilTheyEnd() {
        Hold first = new Hold(stamp(), "TRIAL", DAY, Optional.empty(), Optional.empty());
        Hold second = new Hold(stamp(), "ILLNESS", DAY, Optional.empty(), Optional.empty());
        run(() -> {
            stores.closing().add(first, Optional.of("In words"));
            stores.closing().add(second, Optional.empty());
        });

        run(() -> stores.closing().endHold(first.stamp().id(), "karin", Story.NOW));

        assertThat(read(() -> stores.closing().holds(id)))
                .containsExactly(
                        second, new Hold(first.stamp(), "TRIAL", DAY, Optional.of(Story.NOW), Optional.of("karin")));
    }

    @Test
    public void keepsTasksNewestFirstWithWhatBecameOfThem() {
        Instant due = Story.NOW.plusSeconds(60);
        Task first = new Task(
                stamp(),
                "inform-person",
                "SUPERVISOR",
                Optional.of("siv"),
                due,
                "x",
                Optional.empty(),
                Optional.empty());
        Task second = new Task(
                stamp(),
                "choose-recipient",
                "SUPERVISOR",
                Optional.empty(),
                due,
                "x",
                Optional.empty(),
                Optional.empty());
        run(() -> {
            stores.tasks().add(first);
            stores.tasks().add(second);
        });

        run(() -> {
            stores.tasks().complete(first.stamp().id(), Story.NOW);
            stores.tasks().escalate(second.stamp().id(), Story.NOW);
        });

        List<Task> tasks = read(() -> stores.tasks().of(id));
        assertThat(tasks).extracting(Task::kind).containsExactly("choose-recipient", "inform-person");
        assertThat(tasks).extracting(Task::open).containsExactly(true, false);
        assertThat(tasks.get(0).escalatedAt()).contains(Story.NOW);
        assertThat(tasks.get(1).assignee()).contains("siv");
    }

    @Test
    public void keepsAnEmergencyOverrideWithItsApprovalsUntilItIsUsed() {
        EmergencyOverride asked =
                EmergencyOverride.asked(stamp(), "travelComplete", EmergencyOverride.Ground.ACUTE_DANGER);
        List<Stamp> approvals = List.of(stamp(), stamp());
        run(() -> stores.emergencies().add(asked, "Kanariefågel"));
        assertThat(read(() -> stores.emergencies().of(id))).containsExactly(asked);

        run(() -> approvals.forEach(stamp -> stores.emergencies().approve(asked.id(), stamp)));
        run(() -> stores.emergencies().use(asked.id(), List.of("legs-connect", "x"), Story.NOW));

        assertThat(read(() -> stores.emergencies().of(id)))
                .containsExactly(new EmergencyOverride(
                        asked.stamp(),
                        "travelComplete",
                        EmergencyOverride.Ground.ACUTE_DANGER,
                        approvals,
                        Optional.of(Story.NOW),
                        List.of("legs-connect", "x")));
        assertThat(read(() -> stores.emergencies().reason(asked))).isEqualTo("Kanariefågel");
        byte[] sealed = sealed("cases_emergency_override");
        assertThat(text(sealed)).doesNotContain("Kanarie");
    }

    private Stamp add(CaseFact fact) {
        Stamp stamp = stamp();
        run(() -> stores.told().add(stamp, fact));
        return stamp;
    }
}
