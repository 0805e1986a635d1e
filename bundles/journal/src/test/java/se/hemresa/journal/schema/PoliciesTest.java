// SPDX-License-Identifier: Apache-2.0
package se.hemresa.journal.schema;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

import se.hemresa.api.access.Caller;
import se.hemresa.journal.Story;
import se.hemresa.journal.testing.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;

/** Which tables are put under a policy, and when; and what the policy costs a read by id. */
public class PoliciesTest {

    private static final String PAGE = ModuleVersion.sql(
            "1", "CREATE TABLE diary_page (id VARCHAR(36) PRIMARY KEY, case_id VARCHAR(36) NOT NULL)");
    private static final String FILE = ModuleVersion.sql("2", "CREATE TABLE diary_file (id VARCHAR(36) PRIMARY KEY)");
    private static final String LINE =
            ModuleVersion.sql("3", "CREATE TABLE diary_line (case_id VARCHAR(36) NOT NULL, line VARCHAR(20))");
    private static final String WORD = ModuleVersion.sql("5", "CREATE TABLE diary_word (case_id CHAR(36) PRIMARY KEY)");
    private static final String GUARDED = "SELECT t.relname FROM pg_class t JOIN pg_policy p ON p.polrelid = t.oid"
            + " WHERE t.relrowsecurity AND t.relforcerowsecurity ORDER BY 1";

    @Rule
    public final TestDatabase database = TestDatabase.postgresql().walled();

    @Rule
    public final TemporaryFolder folder = new TemporaryFolder();

    @Test
    public void putsEveryTableWithACaseUnderAPolicyAndNoOther() throws SQLException {
        migrate(List.of(), PAGE, FILE);

        assertThat(ask(GUARDED)).containsExactly("diary_page");
    }

    @Test
    public void putsATableUnderAPolicyWhoseKeyIsTheCase() throws SQLException {
        migrate(List.of("diary_file.id"), PAGE, FILE);

        assertThat(ask(GUARDED)).containsExactly("diary_file", "diary_page");
    }

    @Test
    public void putsATableOfALaterVersionUnderAPolicyToo() throws SQLException {
        migrate(List.of(), PAGE);
        migrate(List.of(), PAGE, LINE);

        assertThat(ask(GUARDED)).containsExactly("diary_line", "diary_page");
    }

    @Test
    public void findsATableThatLostItsPolicyAtTheNextStart() throws SQLException {
        migrate(List.of(), PAGE);
        ask("ALTER TABLE diary_page DISABLE ROW LEVEL SECURITY; SELECT 1");
        assertThat(ask(GUARDED)).isEmpty();

        database.restart();

        assertThat(ask(GUARDED)).containsExactly("diary_page");
    }

    @Test
    public void takesAPolicyAwayThatIsNotOurs() throws SQLException {
        migrate(List.of(), PAGE);
        ask("CREATE POLICY everybody ON diary_page USING (true); SELECT 1");

        database.restart();

        assertThat(ask("SELECT polname FROM pg_policy")).containsExactly("hemresa_case_1");
    }

    @Test
    public void aMigrationSeesTheRowsItMoves() throws SQLException {
        migrate(List.of(), PAGE);
        Caller.module("diary")
                .run(() ->
                        database.unitOfWork().run(() -> insert(Story.caseOf(1).toString())));
        migrate(
                List.of(),
                PAGE,
                LINE,
                ModuleVersion.sql("4", "INSERT INTO diary_line (case_id) SELECT case_id FROM diary_page"));

        assertThat(Caller.module("diary").call(() -> count("diary_line"))).isEqualTo(1);
    }

    @Test
    public void aReadByIdStaysAReadOfAnIndex() throws SQLException {
        List<String> plan = plan("SELECT * FROM diary_page WHERE id = 'p77'");

        assertThat(plan).noneMatch(line -> line.contains("Seq Scan"));
        assertThat(plan.get(0)).contains("Index Scan using diary_page_pkey").contains("rows=1 ");
        assertThat(plan).anyMatch(line -> line.contains("Index Scan using journal_scope_pk"));
    }

    @Test
    public void soDoesAReadByACaseInAColumnOfFixedLength() throws SQLException {
        assertThat(plan("SELECT * FROM diary_word WHERE case_id = 'c77'")).noneMatch(line -> line.contains("Seq Scan"));
    }

    @Test
    public void aPageOfAListAsksForItsOwnRowsOnly() throws SQLException {
        List<String> plan = plan("SELECT * FROM diary_page ORDER BY id LIMIT 20");

        assertThat(plan).noneMatch(line -> line.contains("Seq Scan"));
        assertThat(plan).anyMatch(line -> line.contains("journal_scope_pk") && line.contains("loops=20"));
    }

    private List<String> plan(String select) throws SQLException {
        migrate(List.of(), PAGE, WORD);
        String fill = "SELECT set_config('hemresa.scope', 'all', false);"
                + "INSERT INTO diary_page SELECT 'p' || n, 'c' || n FROM generate_series(1, 20000) n;"
                + "INSERT INTO diary_word SELECT 'c' || n FROM generate_series(1, 20000) n;"
                + "INSERT INTO journal_scope SELECT 'c' || n, 'SE-AB', '', 9223372036854775807 FROM generate_series(1, 20000) n;"
                + "ANALYZE diary_page; ANALYZE diary_word; ANALYZE journal_scope;"
                + "SELECT set_config('hemresa.scope', '', false), set_config('hemresa.agency', 'SE-AB', false),"
                + " set_config('hemresa.now', '1', false);";
        return ask(fill + "EXPLAIN (ANALYZE, TIMING OFF) " + select);
    }

    private void migrate(List<String> caseKeys, String... changeSets) {
        ClassLoader module = ModuleVersion.of(folder.getRoot().toPath(), changeSets);
        database.platform().migrate("diary", "db/pages.xml", module, caseKeys);
    }

    private void insert(String caseId) {
        try (Statement statement = database.platform().units().connection().createStatement()) {
            statement.execute("INSERT INTO diary_page (id, case_id) VALUES ('p1', '" + caseId + "')");
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private long count(String table) {
        return database.unitOfWork().read(() -> {
            try (Statement statement = database.platform().units().connection().createStatement();
                    ResultSet rows = statement.executeQuery("SELECT count(*) FROM " + table)) {
                rows.next();
                return rows.getLong(1);
            } catch (SQLException failed) {
                throw new IllegalStateException(failed);
            }
        });
    }

    /** The rows of the last of several statements, asked beside the platform, by the owner of the tables. */
    private List<String> ask(String statements) throws SQLException {
        try (Connection connection =
                        DriverManager.getConnection(database.settings().url());
                Statement statement = connection.createStatement()) {
            List<String> found = new ArrayList<>();
            boolean rows = statement.execute(statements);
            while (rows || statement.getUpdateCount() != -1) {
                if (rows) {
                    found.clear();
                    ResultSet result = statement.getResultSet();
                    while (result.next()) {
                        found.add(result.getString(1));
                    }
                }
                rows = statement.getMoreResults();
            }
            return found;
        }
    }
}
