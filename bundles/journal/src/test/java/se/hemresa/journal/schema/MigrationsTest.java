// SPDX-License-Identifier: Apache-2.0
package se.hemresa.journal.schema;

import java.nio.file.Path;
import java.util.Map;

import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;
import org.junit.runner.RunWith;
import org.junit.runners.Parameterized;

import se.hemresa.journal.JournalPlatform;
import se.hemresa.journal.database.DatabaseFailure;
import se.hemresa.journal.testing.TestDatabase;
import se.hemresa.journal.work.Sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@RunWith(Parameterized.class)
public class MigrationsTest {

    private static final String PAGE = ModuleVersion.sql("1", "CREATE TABLE diary_page (id INT NOT NULL PRIMARY KEY)");
    private static final String LINE = ModuleVersion.sql("2", "ALTER TABLE diary_page ADD COLUMN line VARCHAR(20)");
    private static final String WRONG = ModuleVersion.sql("2", "CREATE NONSENSE");

    @Rule
    public final TestDatabase database;

    @Rule
    public final TemporaryFolder folder = new TemporaryFolder();

    public MigrationsTest(TestDatabase database) {
        this.database = database;
    }

    @Parameterized.Parameters(name = "{0}")
    public static Iterable<Object[]> databases() {
        return TestDatabase.both();
    }

    @Test
    public void doesNotStartLiquibaseWhileTheChangeLogIsUnchanged() {
        assertThat(migrate(module(PAGE))).isTrue();
        assertThat(migrate(module(PAGE))).isFalse();

        database.restart();

        assertThat(migrate(module(PAGE))).isFalse();
        assertThat(database.platform().migrate("journal", "db/journal.xml", JournalPlatform.class.getClassLoader()))
                .isFalse();
    }

    @Test
    public void changesTheTablesFromOneVersionOfAModuleToTheNext() {
        migrate(module(PAGE));
        update("INSERT INTO diary_page (id) VALUES (1)");
        database.restart();

        assertThat(migrate(module(PAGE, LINE))).isTrue();

        update("INSERT INTO diary_page (id, line) VALUES (2, 'second')");
        assertThat(count("SELECT COUNT(*) FROM diary_page")).isEqualTo(2);
    }

    @Test
    public void seesAChangeInAFileThatTheChangeLogNames() {
        String include = ModuleVersion.xml("<include file='db/more.xml'/>");
        ClassLoader first = ModuleVersion.of(
                folder.getRoot().toPath(), Map.of("db/pages.xml", include, "db/more.xml", ModuleVersion.xml(PAGE)));
        ClassLoader second = ModuleVersion.of(
                folder.getRoot().toPath(),
                Map.of("db/pages.xml", include, "db/more.xml", ModuleVersion.xml(PAGE, LINE)));

        assertThat(migrate(first)).isTrue();
        assertThat(migrate(second)).isTrue();

        update("INSERT INTO diary_page (id, line) VALUES (2, 'second')");
    }

    @Test
    public void doesNothingOfAChangeLogThatFailsHalfway() {
        assertThatThrownBy(() -> migrate(module(PAGE, WRONG))).isInstanceOf(MigrationFailure.class);
        assertThatThrownBy(() -> count("SELECT COUNT(*) FROM diary_page")).isInstanceOf(DatabaseFailure.class);

        assertThat(migrate(module(PAGE, LINE))).isTrue();
        assertThat(count("SELECT COUNT(*) FROM diary_page")).isZero();
    }

    @Test
    public void goesOnOverALockThatADeadProcessLeft() {
        migrate(module(PAGE));
        update("DELETE FROM diarychangelock");
        update(
                "INSERT INTO diarychangelock (id, locked, lockedby, lockgranted) VALUES (1, TRUE, 'dead', CURRENT_TIMESTAMP)");

        assertThat(migrate(module(PAGE, LINE))).isTrue();
    }

    @Test
    public void recoversFromAKillInTheMiddleOfAMigration() throws Exception {
        database.stop();
        Process killed = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        KilledMigration.class.getName(),
                        database.settings().url(),
                        folder.getRoot().toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.newFile("killed.log"))
                .start();
        assertThat(killed.waitFor()).isEqualTo(DeadlyChange.EXIT_CODE);
        database.open();

        assertThat(migrate(module(KilledMigration.CHANGE_SETS))).isTrue();

        assertThat(count("SELECT COUNT(*) FROM diary_page")).isZero();
        assertThat(count("SELECT COUNT(*) FROM diary_line")).isZero();
    }

    @Test
    public void namesAMissingChangeLog() {
        assertThatThrownBy(() -> database.platform()
                        .migrate("diary", "db/nowhere.xml", getClass().getClassLoader()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("db/nowhere.xml");
    }

    private ClassLoader module(String... changeSets) {
        return ModuleVersion.of(folder.getRoot().toPath(), changeSets);
    }

    private boolean migrate(ClassLoader module) {
        return database.platform().migrate("diary", "db/pages.xml", module);
    }

    private void update(String statement) {
        database.unitOfWork().run(() -> {
            new Sql(database.platform().units()).update(statement);
        });
    }

    private long count(String statement) {
        return database.unitOfWork()
                .read(() -> new Sql(database.platform().units())
                        .one(statement, row -> row.getLong(1))
                        .orElseThrow());
    }
}
