// SPDX-License-Identifier: Apache-2.0
package se.hemresa.architecture;

import java.lang.reflect.Constructor;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;

import se.hemresa.api.access.Caller;
import se.hemresa.api.id.AgencyId;
import se.hemresa.api.id.CaseId;
import se.hemresa.api.work.Migration;
import se.hemresa.journal.testing.PostgresCluster;
import se.hemresa.journal.testing.TestDatabase;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

/** Row-level security over the tables of every module as they are made: what stands behind it, and why the rest does not. */
public class SecondWallTest {

    private static final CaseId CASE = CaseId.fromString("01920000-0000-7000-8000-000000000001");
    private static final Caller OWNER = person("SE-AB");
    private static final Caller STRANGER = person("SE-M");

    private static final String OF_NO_CASE = "of no case";
    private static final String IDS_AND_CODES = "ids and codes only, read across cases by the journal itself";

    /** Every table that stands behind no policy, with its reason. A new one is entered here or has a column case_id. */
    private static final Map<String, String> OUTSIDE = Map.ofEntries(
            entry("journal_schema", OF_NO_CASE),
            entry("journal_module", OF_NO_CASE),
            entry("journal_inbox", "answers to writes, which hold ids and links only, found by sender and message id"),
            entry("journal_entry", IDS_AND_CODES),
            entry("journal_waiting", IDS_AND_CODES),
            entry("journal_position", IDS_AND_CODES),
            entry("journal_head", IDS_AND_CODES),
            entry("journal_cursor", OF_NO_CASE),
            entry("journal_parked", IDS_AND_CODES),
            entry("journal_look", IDS_AND_CODES),
            entry("journal_instance", OF_NO_CASE),
            entry("journal_scope", "what the policies look into: ids of cases and agencies"),
            entry("vault_agency_key", "wrapped keys of agencies; those of cases stand behind the wall"),
            entry("vault_ring", OF_NO_CASE),
            entry("access_search_miss", OF_NO_CASE),
            entry("identity_certificate", OF_NO_CASE),
            entry("identity_registry", OF_NO_CASE),
            entry("identity_session", OF_NO_CASE),
            entry("identity_tie", "blind indexes of users, never of persons in a case"),
            entry("exchange_partner", OF_NO_CASE),
            entry("exchange_rest", OF_NO_CASE),
            entry("exchange_own_key", OF_NO_CASE),
            entry("exchange_hold", "ids of messages and partners that an administrator holds, and who does"),
            entry("aftercare_grant_ceiling", "reference values"));

    @Rule
    public final TestDatabase database = TestDatabase.postgresql().walled();

    @Before
    public void makeTheTablesOfEveryModule() {
        for (Migration migration : migrations()) {
            ClassLoader loader = migration.getClass().getClassLoader();
            database.migrate(migration.module(), migration.changeLog(), loader, migration.caseKeys());
        }
    }

    @Test
    public void everyTableStandsUnderAPolicyOrHasAReason() throws SQLException {
        List<String> outside = asSuperuser("SELECT relname FROM pg_class t WHERE relnamespace = 'public'::regnamespace"
                + " AND relkind IN ('r', 'p') AND NOT (relrowsecurity AND relforcerowsecurity"
                + " AND (SELECT count(*) FROM pg_policy p WHERE p.polrelid = t.oid) = 1)"
                + " AND relname !~ '^[a-z]+change(s|lock)$' ORDER BY 1");

        assertThat(outside).containsExactlyInAnyOrderElementsOf(OUTSIDE.keySet());
    }

    @Test
    public void nothingButTablesHoldsContent() throws SQLException {
        assertThat(asSuperuser("SELECT relname FROM pg_class WHERE relnamespace = 'public'::regnamespace"
                        + " AND relkind NOT IN ('r', 'p', 'i', 'I', 'S', 't')"))
                .isEmpty();
    }

    /** With a row in every table, so that none is empty for another reason. */
    @Test
    public void aStrangerSeesNoRowOfAnyTable() throws SQLException {
        Map<String, String> guarded = guarded();
        assertThat(guarded).hasSizeGreaterThan(50);
        for (Map.Entry<String, String> table : guarded.entrySet()) {
            fill(table.getKey(), table.getValue());
        }
        OWNER.run(() -> database.unitOfWork()
                .run(() -> database.scope().open(CASE, OWNER.agency(), Optional.empty(), Optional.empty())));

        assertThat(counts(STRANGER, guarded))
                .allSatisfy((table, rows) -> assertThat(rows).as(table).isZero());
        assertThat(counts(OWNER, guarded))
                .allSatisfy((table, rows) -> assertThat(rows).as(table).isEqualTo(1));
    }

    private static List<Migration> migrations() {
        return Product.classes().stream()
                .filter(found -> found.isAssignableTo(Migration.class) && !found.isInterface())
                .filter(found -> !found.getModifiers().contains(JavaModifier.ABSTRACT))
                .sorted(Comparator.comparing(JavaClass::getName))
                .map(SecondWallTest::migration)
                .toList();
    }

    private static Migration migration(JavaClass found) {
        try {
            Constructor<?> constructor = found.reflect().getDeclaredConstructor();
            constructor.setAccessible(true);
            return (Migration) constructor.newInstance();
        } catch (ReflectiveOperationException odd) {
            throw new IllegalStateException(found.getName() + " cannot be asked for its change log", odd);
        }
    }

    /** Each table behind the wall, and its column that holds the case. */
    private Map<String, String> guarded() throws SQLException {
        List<String> keys = migrations().stream()
                .flatMap(migration -> migration.caseKeys().stream())
                .toList();
        Map<String, String> guarded = new TreeMap<>();
        for (String table : asSuperuser("SELECT relname FROM pg_class WHERE relrowsecurity ORDER BY 1")) {
            guarded.put(
                    table,
                    keys.stream()
                            .filter(key -> key.startsWith(table + "."))
                            .map(key -> key.substring(table.length() + 1))
                            .findFirst()
                            .orElse("case_id"));
        }
        return guarded;
    }

    /** A row with something of each type, whatever it refers to. */
    private void fill(String table, String caseColumn) throws SQLException {
        Map<String, String> values = new LinkedHashMap<>();
        for (String column : asSuperuser("SELECT column_name || ' ' || data_type FROM information_schema.columns"
                + " WHERE table_schema = 'public' AND table_name = '" + table + "'")) {
            String name = column.substring(0, column.indexOf(' '));
            values.put(
                    name, name.equals(caseColumn) ? "'" + CASE + "'" : something(column.substring(name.length() + 1)));
        }
        asSuperuser("SET session_replication_role = replica; INSERT INTO " + table + " ("
                + String.join(", ", values.keySet()) + ") VALUES (" + String.join(", ", values.values())
                + "); SELECT 1");
    }

    private static String something(String type) {
        return switch (type) {
            case "bytea" -> "'\\x00'";
            case "date" -> "DATE '2026-03-01'";
            case "boolean" -> "TRUE";
            case "character varying", "character", "text" -> "'x'";
            default -> "1";
        };
    }

    private Map<String, Long> counts(Caller caller, Map<String, String> tables) {
        return caller.call(() -> database.unitOfWork().read(() -> {
            Map<String, Long> counts = new TreeMap<>();
            for (String table : tables.keySet()) {
                counts.put(table, count(table));
            }
            return counts;
        }));
    }

    private long count(String table) {
        Connection connection = database.platform().units().connection();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT count(*) FROM " + table)) {
            rows.next();
            return rows.getLong(1);
        } catch (SQLException failed) {
            throw new IllegalStateException(table, failed);
        }
    }

    private List<String> asSuperuser(String statements) throws SQLException {
        String url = PostgresCluster.asSuperuser(database.settings().url());
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement()) {
            List<String> found = new ArrayList<>();
            boolean rows = statement.execute(statements);
            while (rows || statement.getUpdateCount() != -1) {
                if (rows) {
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

    private static Caller person(String agency) {
        return new Caller(new AgencyId(agency), "SOCIAL_SERVICES", Optional.of("u"), "CASE_HANDLING");
    }
}
