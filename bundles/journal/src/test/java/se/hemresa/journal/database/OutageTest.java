// SPDX-License-Identifier: Apache-2.0
package se.hemresa.journal.database;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;
import java.util.Set;

import javax.persistence.EntityManager;

import org.junit.AfterClass;
import org.junit.Rule;
import org.junit.Test;

import se.hemresa.api.error.PlatformException;
import se.hemresa.journal.JournalError;
import se.hemresa.journal.Note;
import se.hemresa.journal.Story;
import se.hemresa.journal.testing.PostgresCluster;
import se.hemresa.journal.testing.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

public class OutageTest {

    private static PostgresCluster own;

    @Rule
    public final TestDatabase database = TestDatabase.postgresql(OutageTest::cluster);

    @AfterClass
    public static void endTheCluster() {
        own.close();
    }

    @Test
    public void losesNothingAndGoesOnByItselfAfterTheDatabaseCrashed() {
        append(1);
        await().until(() -> database.journal().head().size() == 1);

        own.kill();
        assertThatThrownBy(() -> append(2)).isInstanceOfSatisfying(PlatformException.class, refused -> {
            assertThat(refused.code()).isEqualTo(JournalError.DATABASE_AWAY);
            assertThat(refused.code().retryable()).isTrue();
        });
        await().until(() -> !database.platform().sequencer().alive());
        own.start();

        await().ignoreExceptions()
                .until(() -> append(3) && database.journal().head().size() >= 2);
        await().until(() -> database.platform().sequencer().alive());
        assertThat(database.journal().verify(entries -> {}).faults()).isEmpty();
        assertThat(database.journal().after(0, Set.of(), 10))
                .extracting(entry -> entry.payload().get("line"))
                .startsWith("1", "3");
    }

    @Test
    public void tellsWhatAnEntityManagerMeetsAsTheDatabaseBeingAway() {
        database.migrate("diary", "db/diary.xml", getClass().getClassLoader());
        EntityManager diary = database.entityManager("diary", Note.class);

        try {
            assertAway(() -> {
                diary.find(Note.class, "1");
                own.kill();
                diary.find(Note.class, "2");
            });
        } finally {
            own.start();
        }

        await().ignoreExceptions().until(() -> append(1));
    }

    @Test
    public void tellsAFullDiskAsTheDatabaseBeingAway() {
        assertThat(DatabaseFailure.of(new SQLException("could not extend file", "53100")))
                .isInstanceOfSatisfying(
                        PlatformException.class,
                        refused -> assertThat(refused.code()).isEqualTo(JournalError.DATABASE_AWAY));
    }

    private void assertAway(Runnable work) {
        assertThatThrownBy(() -> Story.KARIN.run(() -> database.unitOfWork().run(work)))
                .isInstanceOfSatisfying(
                        PlatformException.class,
                        refused -> assertThat(refused.code()).isEqualTo(JournalError.DATABASE_AWAY));
    }

    @Test
    public void startsAgainstADatabaseThatIsAwayAndFindsItLater() {
        own.kill();
        database.stop();

        assertThatThrownBy(database::open)
                .isInstanceOfSatisfying(
                        PlatformException.class,
                        refused -> assertThat(refused.code()).isEqualTo(JournalError.DATABASE_AWAY));
        own.start();

        database.platform().start();
        append(1);
        await().until(() -> database.journal().head().size() == 1);
    }

    @Test
    public void readsItsSettingsFromTheEnvironment() {
        Path data = Path.of("data");
        DatabaseSettings embedded = DatabaseSettings.of(Map.of("HEMRESA_DB_URL", " "), data);
        DatabaseSettings server = DatabaseSettings.of(
                Map.of("HEMRESA_DB_URL", "jdbc:postgresql://db/hemresa", "HEMRESA_DB_USER", "hemresa"), data);

        assertThat(embedded.dialect()).isEqualTo(Dialect.DERBY);
        assertThat(embedded.url()).isEqualTo("jdbc:derby:" + Path.of("data", "derby", "hemresa") + ";create=true");
        assertThat(server.dialect()).isEqualTo(Dialect.POSTGRESQL);
        assertThat(server.credentials()).containsEntry("user", "hemresa").doesNotContainKey("password");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Dialect.of("jdbc:oracle:secret"))
                .withMessageNotContaining("secret");
    }

    private boolean append(int line) {
        Story.KARIN.call(() ->
                database.unitOfWork().run(() -> database.journal().append(Story.about(1, line))));
        return true;
    }

    private static PostgresCluster cluster() {
        if (own == null) {
            own = PostgresCluster.durable();
        }
        return own;
    }
}
