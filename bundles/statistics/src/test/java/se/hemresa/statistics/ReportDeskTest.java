// SPDX-License-Identifier: Apache-2.0
package se.hemresa.statistics;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;

import org.junit.Test;

import se.hemresa.api.access.Access;
import se.hemresa.api.access.Caller;
import se.hemresa.api.access.Operation;
import se.hemresa.api.access.Reach;
import se.hemresa.api.access.Relation;
import se.hemresa.api.access.View;
import se.hemresa.api.error.PlatformError;
import se.hemresa.api.id.AgencyId;
import se.hemresa.api.id.CaseId;
import se.hemresa.api.journal.Entry;
import se.hemresa.api.journal.Subscriptions;
import se.hemresa.api.work.UnitOfWork;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

public class ReportDeskTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-24T09:00:00Z"), ZoneOffset.UTC);

    private final ReadingOnly reading = new ReadingOnly();
    private final ReportDesk desk = new ReportDesk(
            reading, new RolesThatRead(), new CursorAt(41), new SeedCases().into(new MemoryFactStore()), CLOCK);

    @Test
    public void tellsHowFarTheJournalIsCounted() {
        Report report = as("SE-NSPM", "NATIONAL_COORDINATION").call(() -> desk.programme("2013-2014"));

        assertThat(report.position()).isEqualTo(41);
        assertThat(report.facts()).isEqualTo(37);
    }

    @Test
    public void givesSupervisorsTheirOwnCountyOnly() {
        Report report = as("SE-M", "SUPERVISOR").call(() -> desk.programme("2013-2014"));

        assertThat(report.facts()).isEqualTo(7);
        assertThat(report.county()).isEqualTo("12");
        assertThat(report.lines().get(0).sv()).isEqualTo("Aktualiserat: 7 ärenden (2013–2014)");
    }

    @Test
    public void takesFromTheRulesNotFromTheRoleWhoseCountyIsCounted() {
        Report narrowed = as("SE-M", "NARROWED_STATISTICIAN").call(() -> desk.programme("2013-2014"));
        Report whole = as("SE-M", "STATISTICIAN").call(() -> desk.programme("2013-2014"));

        assertThat(narrowed.facts()).isEqualTo(7);
        assertThat(whole.facts()).isEqualTo(37);
        assertThat(whole.county()).isEqualTo("00");
    }

    @Test
    public void countsAsTheModuleAndNotAsWhoeverAsks() {
        as("SE-M", "SUPERVISOR").call(() -> desk.programme("2013-2014"));

        assertThat(reading.caller).isEqualTo(Caller.module("statistics"));
    }

    @Test
    public void tellsTheWayOfTheSameCases() {
        Report whole = as("SE-NSPM", "NATIONAL_COORDINATION").call(() -> desk.journey("2013-2014"));
        Report own = as("SE-M", "SUPERVISOR").call(() -> desk.journey("2013-2014"));

        assertThat(whole.report()).isEqualTo("journey");
        assertThat(whole.position()).isEqualTo(41);
        assertThat(whole.facts()).isEqualTo(37);
        assertThat(own.facts()).isEqualTo(7);
    }

    @Test
    public void answersAsIfThereWereNothingToWhoeverMayNotRead() {
        for (Caller stranger : List.of(
                as("SE-AB", "REGION_COORDINATOR"), as("hemresa:shell", "PLATFORM_ADMIN"), as("IOM-FI", "SUPERVISOR"))) {
            assertThatThrownBy(() -> stranger.call(() -> desk.programme("2013-2014")))
                    .extracting("code")
                    .isEqualTo(PlatformError.NOT_FOUND);
            assertThatThrownBy(() -> stranger.call(() -> desk.journey("2013-2014")))
                    .extracting("code")
                    .isEqualTo(PlatformError.NOT_FOUND);
            assertThatThrownBy(() -> stranger.call(() -> desk.programme("never")))
                    .extracting("code")
                    .isEqualTo(PlatformError.NOT_FOUND);
        }
    }

    @Test
    public void refusesPeriodThatReachesBeyondTheClocksYear() {
        assertThatThrownBy(() -> as("SE-NSPM", "NATIONAL_COORDINATION").call(() -> desk.programme("2013-2027")))
                .extracting("code")
                .isEqualTo(PlatformError.INVALID);
    }

    private static Caller as(String agency, String role) {
        return new Caller(new AgencyId(agency), role, Optional.empty(), "STATISTICS");
    }

    /** The rule of access.json for statistics-facts. */
    private static final class RolesThatRead implements Access {

        @Override
        public void requireApproval(CaseId caseId, String section, String enteredBy) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Reach reach(String section, Operation operation) {
            if (!section.equals("statistics-facts") || operation != Operation.READ) {
                return Reach.NOTHING;
            }
            return switch (Caller.current().role()) {
                case "DPO", "STATISTICIAN", "NATIONAL_COORDINATION" -> Reach.EVERYTHING;
                case "SUPERVISOR", "NARROWED_STATISTICIAN" -> new Reach(View.WHOLE, true);
                case "REGION_COORDINATOR" -> new Reach(new View(false, Set.of("SUMMARY")), false);
                default -> Reach.NOTHING;
            };
        }

        @Override
        public List<String> purposes(String role) {
            return List.of();
        }

        @Override
        public Set<Relation> relations(String section, Operation operation) {
            return Set.of();
        }

        @Override
        public View view(CaseId caseId, String section, Operation operation) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void require(CaseId caseId, String section, Operation operation) {
            throw new UnsupportedOperationException();
        }
    }

    private record CursorAt(long position) implements Subscriptions {

        @Override
        public Map<String, Long> cursors() {
            return Map.of("statistics", position, "other", 99L);
        }

        @Override
        public Delivery deliver(String subscription, Set<String> types, Consumer<Entry> handler) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void awaitNews(Duration atMost) {
            throw new UnsupportedOperationException();
        }

        @Override
        public List<Parked> parked() {
            throw new UnsupportedOperationException();
        }

        @Override
        public int release(String subscription, CaseId caseId) {
            throw new UnsupportedOperationException();
        }
    }

    private static final class ReadingOnly implements UnitOfWork {

        @Override
        public <T> T run(Supplier<T> work) {
            throw new UnsupportedOperationException("A report writes nothing");
        }

        private Caller caller;

        @Override
        public <T> T read(Supplier<T> work) {
            caller = Caller.current();
            return work.get();
        }

        @Override
        public boolean active() {
            return false;
        }
    }
}
