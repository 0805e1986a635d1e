// SPDX-License-Identifier: Apache-2.0
package se.hemresa.itests.bench;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The rows that one intake leaves in a database, found there and not listed here: all that say an id which a row of the case
 * says, and the position of its journal entries. So the floor stays the same work when the platform's tables change.
 */
public final class OneIntake {

    private final List<Row> rows;

    private OneIntake(List<Row> rows) {
        this.rows = rows;
    }

    /**
     * @param url a database in which there is one case
     * @param caseId its id
     * @return its rows, in an order in which they can be inserted
     * @throws SQLException if the database cannot be read
     */
    public static OneIntake of(String url, String caseId) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url)) {
            List<Row> all = new ArrayList<>();
            for (String table : parentsFirst(connection.getMetaData())) {
                read(connection, table, all);
            }
            return new OneIntake(belongingTo(caseId, all));
        }
    }

    /** @return how many rows there are of each table */
    public TreeMap<String, Long> census() {
        return rows.stream()
                .collect(Collectors.groupingBy(row -> row.table().toLowerCase(), TreeMap::new, Collectors.counting()));
    }

    /**
     * @param connection not in automatic commit
     * @return what inserts these rows there, with other ids each time
     * @throws SQLException if a table is missing
     */
    public Copies copiesInto(Connection connection) throws SQLException {
        List<PreparedStatement> statements = new ArrayList<>();
        for (Row row : rows) {
            statements.add(connection.prepareStatement(row.insert()));
        }
        return new Copies(connection, statements, rows);
    }

    private static List<String> parentsFirst(DatabaseMetaData database) throws SQLException {
        List<String> parents = new ArrayList<>();
        List<String> children = new ArrayList<>();
        try (ResultSet tables = database.getTables(null, null, null, new String[] {"TABLE"})) {
            while (tables.next()) {
                String table = tables.getString("TABLE_NAME");
                try (ResultSet keys = database.getImportedKeys(null, tables.getString("TABLE_SCHEM"), table)) {
                    (keys.next() ? children : parents).add(table);
                }
            }
        }
        parents.addAll(children);
        return parents;
    }

    private static void read(Connection connection, String table, List<Row> into) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery("SELECT * FROM " + table)) {
            ResultSetMetaData shape = found.getMetaData();
            while (found.next()) {
                List<Cell> cells = new ArrayList<>();
                for (int column = 1; column <= shape.getColumnCount(); column++) {
                    cells.add(Cell.read(found, shape, column));
                }
                into.add(new Row(table, cells));
            }
        }
    }

    private static List<Row> belongingTo(String caseId, List<Row> all) {
        Set<String> known = new HashSet<>(Set.of(caseId));
        Set<Row> found = new HashSet<>();
        boolean grown = true;
        while (grown) {
            List<Row> more = all.stream()
                    .filter(row -> !found.contains(row) && row.saysAnyOf(known))
                    .toList();
            more.forEach(row -> known.addAll(row.marks()));
            grown = found.addAll(more);
        }
        return all.stream().filter(found::contains).toList();
    }

    /** Inserts the rows of an intake again and again. One thread at a time. */
    public static final class Copies {

        private final Connection connection;
        private final List<PreparedStatement> statements;
        private final List<Row> rows;

        private Copies(Connection connection, List<PreparedStatement> statements, List<Row> rows) {
            this.connection = connection;
            this.statements = statements;
            this.rows = rows;
        }

        /**
         * One more intake, committed.
         *
         * @throws SQLException if a row was refused
         */
        public void insert() throws SQLException {
            FreshMarks fresh = new FreshMarks();
            for (int row = 0; row < statements.size(); row++) {
                PreparedStatement statement = statements.get(row);
                int parameter = 1;
                for (Cell cell : rows.get(row).cells()) {
                    cell.set(statement, parameter++, fresh);
                }
                statement.executeUpdate();
            }
            connection.commit();
        }
    }

    private record Row(String table, List<Cell> cells) {

        boolean saysAnyOf(Set<String> known) {
            return cells.stream().anyMatch(cell -> cell.marks().stream().anyMatch(known::contains));
        }

        Set<String> marks() {
            return cells.stream().flatMap(cell -> cell.marks().stream()).collect(Collectors.toSet());
        }

        String insert() {
            String columns = cells.stream().map(Cell::column).collect(Collectors.joining(", "));
            String[] values = new String[cells.size()];
            Arrays.fill(values, "?");
            return "INSERT INTO " + table + " (" + columns + ") VALUES (" + String.join(", ", values) + ")";
        }
    }
}
