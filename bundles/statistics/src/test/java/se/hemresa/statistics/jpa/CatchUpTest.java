// SPDX-License-Identifier: Apache-2.0
package se.hemresa.statistics.jpa;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.junit.runners.Parameterized;
import org.junit.runners.Parameterized.Parameters;

import se.hemresa.api.access.Caller;
import se.hemresa.api.cases.CaseMoved;
import se.hemresa.api.cases.CaseReferred;
import se.hemresa.api.cases.CaseSheet.Outcome;
import se.hemresa.api.id.CaseId;
import se.hemresa.api.journal.Entry;
import se.hemresa.api.journal.Event;
import se.hemresa.api.journal.Subscriptions;
import se.hemresa.api.journal.Subscriptions.Delivery;
import se.hemresa.journal.testing.TestDatabase;
import se.hemresa.statistics.FactBook;
import se.hemresa.statistics.Journey;
import se.hemresa.statistics.Journey.Milestone;
import se.hemresa.statistics.Period;
import se.hemresa.statistics.Report;
import se.hemresa.statistics.Scope;
import se.hemresa.statistics.SeedCases;

import static org.assertj.core.api.Assertions.assertThat;

/** Facts follow the real journal, also over the time in which the module was away. */
@RunWith(Parameterized.class)
public class CatchUpTest {

    private static final Set<String> TYPES = Set.of("CaseReferred", "CaseMoved", "CaseClosed", "FollowUpDone");

    @Rule
    public final TestDatabase database;

    private final SeedCases cases = new SeedCases();
    private JpaFactStore store;

    public CatchUpTest(TestDatabase database) {
        this.database = database.withoutSequencer();
    }

    @Parameters(name = "{0}")
    public static List<Object[]> databases() {
        return TestDatabase.both();
    }

    @Before
    public void open() {
        database.migrate(
                "statistics", new StatisticsTables().changeLog(), getClass().getClassLoader());
        store = new JpaFactStore(database.entityManager("statistics", FactEntity.class));
    }

    @Test
    public void countsWhatHappenedWhileTheModuleWasAway() {
        List<CaseId> all = cases.events().stream()
                .map(event -> event.subject().orElseThrow())
                .toList();
        all.subList(0, 10).forEach(caseId -> append(new CaseReferred(caseId)));
        deliver();
        assertThat(report().facts()).isEqualTo(10);

        all.subList(10, 37).forEach(caseId -> append(new CaseReferred(caseId)));
        append(new CaseMoved(all.get(0), "open", "REFERRED", "OPENED"));
        assertThat(report().facts()).isEqualTo(10);
        database.restart();
        open();
        deliver();

        Report report = report();
        assertThat(report.facts()).isEqualTo(37);
        assertThat(report.lines().get(2).sv()).isEqualTo("27 kvinnor och 3 flickor");
        assertThat(report.position()).isEqualTo(database.journal().head().size());
    }

    @Test
    public void keepsTheMomentsOfWhatHappenedWhileTheModuleWasAway() {
        CaseId caseId = cases.events().get(0).subject().orElseThrow();
        append(new CaseReferred(caseId));
        append(new CaseMoved(caseId, "departed", "READY_TO_DEPART", "IN_TRANSIT"));
        database.restart();
        open();
        append(new CaseMoved(caseId, "receptionConfirmed", "ARRIVED", "RECEIVED"));
        deliver();

        List<Instant> told = database.journal().after(0, TYPES, 10).stream()
                .map(entry -> entry.at().truncatedTo(ChronoUnit.MILLIS))
                .toList();
        Journey journey =
                database.unitOfWork().read(() -> store.journey(caseId)).orElseThrow();

        assertThat(journey.moments())
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        Milestone.REFERRED, told.get(0),
                        Milestone.DEPARTED, told.get(1),
                        Milestone.RECEIVED, told.get(2)));
    }

    @Test
    public void keepsTheCursorBeforeACaseThatCannotBeReadYet() {
        CaseId caseId = cases.events().get(0).subject().orElseThrow();
        append(new CaseReferred(caseId));
        cases.withhold("exploitation", Outcome.NOT_AVAILABLE);

        assertThat(offer()).isEqualTo(Delivery.FAILED);

        assertThat(report().facts()).isZero();
        assertThat(report().position()).isZero();
    }

    private void append(Event event) {
        Caller.module("case-core")
                .call(() -> database.unitOfWork().run(() -> database.journal().append(event)));
    }

    private void deliver() {
        while (offer() == Delivery.DELIVERED) {
            Thread.onSpinWait();
        }
    }

    private Delivery offer() {
        database.sequence();
        FactBook book = new FactBook(cases, store);
        Subscriptions subscriptions = database.subscriptions();
        return Caller.module("statistics")
                .call(() -> subscriptions.deliver("statistics", TYPES, (Entry event) -> book.write(event)));
    }

    private Report report() {
        Scope scope = new Scope(new Period(2013, 2014), Optional.empty());
        long position = database.subscriptions().cursors().getOrDefault("statistics", 0L);
        return Report.programme(scope, position, database.unitOfWork().read(() -> store.tally(scope)));
    }
}
