// SPDX-License-Identifier: Apache-2.0
package se.hemresa.journal.backup;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The tables of the modules as the database describes them, each after those that it refers to. What belongs to the tables
 * themselves and not to their content is left out: the digests of the change logs and Liquibase's own tables, which alone have
 * no underscore in their names.
 */
final class Catalog {

    private static final String DIGESTS = "journal_schema";

    private final Connection connection;

    Catalog(Connection connection) {
        this.connection = connection;
    }

    /** A column: its name in small letters, as SQL wants it here, and its type of {@link java.sql.Types}. */
    record Column(String name, String sql, int type) {}

    /** A table: its name in small letters, as SQL wants it here, and its columns in their order. */
    record Table(String name, String sql, List<Column> columns) {}

    /** @return every table of the modules, each after those that it refers to */
    List<Table> tables() throws SQLException {
        Map<String, String> names = new TreeMap<>();
        try (ResultSet rows = connection
                .getMetaData()
                .getTables(null, connection.getSchema(), "%", new String[] {"TABLE", "PARTITIONED TABLE"})) {
            while (rows.next()) {
                String name = rows.getString("TABLE_NAME");
                String small = name.toLowerCase(Locale.ROOT);
                if (small.contains("_") && !small.equals(DIGESTS)) {
                    names.put(small, name);
                }
            }
        }
        Map<String, Table> ordered = new LinkedHashMap<>();
        for (String name : names.keySet()) {
            add(name, names, ordered);
        }
        return List.copyOf(ordered.values());
    }

    private void add(String name, Map<String, String> names, Map<String, Table> ordered) throws SQLException {
        if (ordered.containsKey(name) || !names.containsKey(name)) {
            return;
        }
        for (String other : referredTo(names.get(name))) {
            if (!other.equals(name)) {
                add(other, names, ordered);
            }
        }
        ordered.put(name, new Table(name, quoted(names.get(name)), columns(names.get(name))));
    }

    private Set<String> referredTo(String table) throws SQLException {
        Set<String> others = new TreeSet<>();
        try (ResultSet rows = connection.getMetaData().getImportedKeys(null, connection.getSchema(), table)) {
            while (rows.next()) {
                others.add(rows.getString("PKTABLE_NAME").toLowerCase(Locale.ROOT));
            }
        }
        return others;
    }

    private List<Column> columns(String table) throws SQLException {
        List<Column> columns = new ArrayList<>();
        try (ResultSet rows = connection.getMetaData().getColumns(null, connection.getSchema(), table, "%")) {
            while (rows.next()) {
                // The name is a pattern, in which an underscore stands for anything.
                if (rows.getString("TABLE_NAME").equals(table)) {
                    String name = rows.getString("COLUMN_NAME");
                    columns.add(new Column(name.toLowerCase(Locale.ROOT), quoted(name), rows.getInt("DATA_TYPE")));
                }
            }
        }
        return columns;
    }

    /** @return the digest of each module's change log, by module */
    Map<String, String> digests() throws SQLException {
        Map<String, String> digests = new TreeMap<>();
        try (PreparedStatement statement = connection.prepareStatement("SELECT module, digest FROM " + DIGESTS);
                ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                digests.put(rows.getString(1), rows.getString(2));
            }
        }
        return digests;
    }

    private static String quoted(String name) {
        return '"' + name + '"';
    }
}
