// SPDX-License-Identifier: Apache-2.0
package se.hemresa.journal.work;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

import org.junit.Rule;
import org.junit.Test;

import se.hemresa.api.error.PlatformException;
import se.hemresa.journal.JournalError;
import se.hemresa.journal.JournalPlatform;
import se.hemresa.journal.Story;
import se.hemresa.journal.testing.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

/** A node that stands still, or is cut off, in the middle of a unit; on PostgreSQL, where there are others. */
public class StandstillTest {

    @Rule
    public final TestDatabase database = TestDatabase.postgresql();

    @Test
    public void theDatabaseTakesItsLocksAwaySoon() {
        assertThat(setting("idle_in_transaction_session_timeout")).isEqualTo("20s");
        assertThat(setting("tcp_user_timeout")).isEqualTo("20000");
        assertThat(setting("tcp_keepalives_idle")).isEqualTo("10");
        assertThat(setting("tcp_keepalives_interval")).isEqualTo("5");
        assertThat(setting("tcp_keepalives_count")).isEqualTo("2");
    }

    @Test
    public void itsUnitLeavesNothingBehindAndMayBeTriedAgain() {
        try (JournalPlatform other = database.secondNode()) {
            assertThatThrownBy(() -> database.unitOfWork().run(() -> {
                        append(1);
                        String session = ask("SELECT pg_backend_pid()");
                        ask("SELECT set_config('idle_in_transaction_session_timeout', '50', true)");
                        await().until(() -> other.units().read(() -> isGone(other, session)));
                        append(2);
                    }))
                    .isInstanceOfSatisfying(PlatformException.class, refused -> {
                        assertThat(refused.code()).isEqualTo(JournalError.DATABASE_AWAY);
                        assertThat(refused.code().retryable()).isTrue();
                    });
        }

        append(3);
        await().until(() -> database.journal().head().size() == 1);
    }

    private void append(int caseNumber) {
        Story.KARIN.call(() ->
                database.unitOfWork().run(() -> database.journal().append(Story.about(caseNumber, 1))));
    }

    private boolean isGone(JournalPlatform node, String session) {
        return ask(node, "SELECT COUNT(*) FROM pg_stat_activity WHERE pid = " + session)
                .equals("0");
    }

    private String setting(String name) {
        return database.unitOfWork().read(() -> ask("SHOW " + name));
    }

    private String ask(String query) {
        return ask(database.platform(), query);
    }

    private static String ask(JournalPlatform node, String query) {
        try (Statement statement = node.units().connection().createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getString(1);
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }
}
