// SPDX-License-Identifier: Apache-2.0
package se.hemresa.journal.backup;

import java.io.DataOutputStream;
import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import se.hemresa.api.journal.TreeHead;
import se.hemresa.journal.backup.Catalog.Column;
import se.hemresa.journal.backup.Catalog.Table;
import se.hemresa.journal.database.Dialect;

/**
 * Writes tables, as of the moment of one connection: id of the backup; digests of the change logs; then for each table its name,
 * its columns, its rows and their number; at last the sequences and the head of the journal.
 */
final class Copying {

    static final int ROW = 1;
    static final int NO_MORE_ROWS = 0;
    static final int TABLE = 2;
    static final int NO_MORE_TABLES = 3;

    private static final int ROWS_AT_ONCE = 500;

    private final Connection connection;
    private final UUID id;
    private final Map<String, String> digests;
    private final List<Table> tables;
    private final Map<String, Long> sequences;
    private final TreeHead head;

    Copying(Connection connection, Dialect dialect, UUID id) throws SQLException {
        this.connection = connection;
        this.id = id;
        Catalog catalog = new Catalog(connection);
        this.digests = catalog.digests();
        this.tables = catalog.tables();
        this.sequences = new Sequences(connection, dialect).next();
        this.head = Leaves.head(connection);
    }

    long position() {
        return head.size();
    }

    int tables() {
        return tables.size();
    }

    /** @return how many rows were written */
    long copy(DataOutputStream out, Predicate<String> wanted) throws IOException, SQLException {
        out.writeUTF(id.toString());
        out.writeInt(digests.size());
        for (Map.Entry<String, String> module : digests.entrySet()) {
            out.writeUTF(module.getKey());
            out.writeUTF(module.getValue());
        }
        long rows = 0;
        for (Table table : tables) {
            if (wanted.test(table.name())) {
                out.writeByte(TABLE);
                rows += copy(table, out);
            }
        }
        out.writeByte(NO_MORE_TABLES);
        out.writeInt(sequences.size());
        for (Map.Entry<String, Long> sequence : sequences.entrySet()) {
            out.writeUTF(sequence.getKey());
            out.writeLong(sequence.getValue());
        }
        out.writeLong(head.size());
        out.write(head.rootHash());
        return rows;
    }

    private long copy(Table table, DataOutputStream out) throws IOException, SQLException {
        out.writeUTF(table.name());
        out.writeInt(table.columns().size());
        for (Column column : table.columns()) {
            out.writeUTF(column.name());
        }
        String columns = table.columns().stream().map(Column::sql).collect(Collectors.joining(", "));
        long count = 0;
        try (Statement statement = connection.createStatement()) {
            statement.setFetchSize(ROWS_AT_ONCE);
            try (ResultSet rows = statement.executeQuery("SELECT " + columns + " FROM " + table.sql())) {
                while (rows.next()) {
                    out.writeByte(ROW);
                    copy(table, rows, out);
                    count++;
                }
            }
        }
        out.writeByte(NO_MORE_ROWS);
        out.writeLong(count);
        return count;
    }

    private static void copy(Table table, ResultSet row, DataOutputStream out) throws SQLException, IOException {
        for (int column = 0; column < table.columns().size(); column++) {
            Value.of(table.columns().get(column).type()).copy(row, column + 1, out);
        }
    }
}
