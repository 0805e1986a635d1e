// SPDX-License-Identifier: Apache-2.0
package se.hemresa.journal.work;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.junit.Rule;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.junit.runners.Parameterized;

import se.hemresa.api.id.AgencyId;
import se.hemresa.journal.Story;
import se.hemresa.journal.entries.Micros;
import se.hemresa.journal.testing.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;

@RunWith(Parameterized.class)
public class CaseScopeTest {

    private static final AgencyId AGENCY = new AgencyId("SE-M");
    private static final Instant EARLY = Instant.parse("2026-03-01T08:00:00Z");
    private static final Instant LATE = Instant.parse("2026-03-02T08:00:00Z");

    @Rule
    public final TestDatabase database;

    public CaseScopeTest(TestDatabase database) {
        this.database = database;
    }

    @Parameterized.Parameters(name = "{0}")
    public static Iterable<Object[]> databases() {
        return TestDatabase.both();
    }

    @Test
    public void keepsTheLaterOfTwoEnds() {
        open(Optional.empty(), Optional.of(EARLY));
        open(Optional.empty(), Optional.of(LATE));
        open(Optional.empty(), Optional.of(EARLY));

        assertThat(ends()).containsExactly(Micros.of(LATE));
    }

    @Test
    public void noEndIsTheLatest() {
        open(Optional.empty(), Optional.empty());
        open(Optional.empty(), Optional.of(LATE));

        assertThat(ends()).containsExactly(Long.MAX_VALUE);
    }

    @Test
    public void opensToAUserBesideTheAgency() {
        open(Optional.empty(), Optional.of(EARLY));
        open(Optional.of("anna"), Optional.of(LATE));

        assertThat(ends()).containsExactly(Micros.of(EARLY), Micros.of(LATE));
    }

    @Test
    public void closesWhatWasOpenedToThemAndNothingElse() {
        open(Optional.empty(), Optional.of(EARLY));
        open(Optional.of("anna"), Optional.of(LATE));

        close(Optional.of("anna"));
        close(Optional.of("anna"));
        close(Optional.of("bo"));

        assertThat(ends()).containsExactly(Micros.of(EARLY));
    }

    private void open(Optional<String> user, Optional<Instant> until) {
        database.unitOfWork().run(() -> database.scope().open(Story.caseOf(1), AGENCY, user, until));
    }

    private void close(Optional<String> user) {
        database.unitOfWork().run(() -> database.scope().close(Story.caseOf(1), AGENCY, user));
    }

    private List<Long> ends() {
        return database.unitOfWork()
                .read(() -> new Sql(database.platform().units())
                        .list("SELECT open_until FROM journal_scope ORDER BY user_id", row -> row.getLong(1)));
    }
}
