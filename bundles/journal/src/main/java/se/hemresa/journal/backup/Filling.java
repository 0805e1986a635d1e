// SPDX-License-Identifier: Apache-2.0
package se.hemresa.journal.backup;

import java.io.DataInputStream;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import se.hemresa.api.error.PlatformException;
import se.hemresa.api.journal.TreeHead;
import se.hemresa.journal.backup.Catalog.Column;
import se.hemresa.journal.backup.Catalog.Table;
import se.hemresa.journal.database.Dialect;

/** Reads what {@link Copying} wrote, in the transaction of one connection. */
final class Filling {

    private static final int ROWS_AT_ONCE = 500;
    private static final int ROOT_BYTES = 32;

    private final Connection connection;
    private final Sequences sequences;
    private final Map<String, Table> tables;
    private final Map<String, Long> counts = new LinkedHashMap<>();

    Filling(Connection connection, Dialect dialect, Map<String, Table> tables) {
        this.connection = connection;
        this.sequences = new Sequences(connection, dialect);
        this.tables = tables;
    }

    /** What one file held. */
    record Filled(String id, long rows, Map<String, Long> sequences, TreeHead head) {}

    Filled fill(DataInputStream in) throws IOException, SQLException {
        String id = in.readUTF();
        requireSameTables(in);
        long rows = 0;
        for (int next = in.readByte(); next != Copying.NO_MORE_TABLES; next = in.readByte()) {
            rows += fillTable(in);
        }
        Map<String, Long> next = new LinkedHashMap<>();
        for (int left = in.readInt(); left > 0; left--) {
            next.put(in.readUTF(), in.readLong());
        }
        TreeHead head = new TreeHead(in.readLong(), in.readNBytes(ROOT_BYTES), Instant.EPOCH);
        if (in.read() >= 0) {
            throw new PlatformException(BackupError.DAMAGED);
        }
        return new Filled(id, rows, next, head);
    }

    private void requireSameTables(DataInputStream in) throws IOException, SQLException {
        Map<String, String> here = new Catalog(connection).digests();
        for (int left = in.readInt(); left > 0; left--) {
            String module = in.readUTF();
            if (!in.readUTF().equals(here.get(module))) {
                throw new PlatformException(BackupError.OTHER_TABLES);
            }
        }
    }

    private long fillTable(DataInputStream in) throws IOException, SQLException {
        Table table = known(tables.get(in.readUTF()));
        Map<String, Column> here = table.columns().stream().collect(Collectors.toMap(Column::name, column -> column));
        List<Column> columns = new ArrayList<>();
        for (int left = in.readInt(); left > 0; left--) {
            columns.add(known(here.get(in.readUTF())));
        }
        long rows = 0;
        try (PreparedStatement insert = connection.prepareStatement(insert(table, columns))) {
            while (in.readByte() == Copying.ROW) {
                for (int column = 0; column < columns.size(); column++) {
                    Value.bind(in, insert, column + 1, columns.get(column).type());
                }
                insert.addBatch();
                if (++rows % ROWS_AT_ONCE == 0) {
                    insert.executeBatch();
                }
            }
            insert.executeBatch();
        }
        if (rows != in.readLong()) {
            throw new PlatformException(BackupError.NOT_COMPLETE);
        }
        counts.put(table.sql(), rows);
        return rows;
    }

    private static <T> T known(T thing) {
        if (thing == null) {
            throw new PlatformException(BackupError.OTHER_TABLES);
        }
        return thing;
    }

    private static String insert(Table table, List<Column> columns) {
        return "INSERT INTO " + table.sql() + " ("
                + columns.stream().map(Column::sql).collect(Collectors.joining(", ")) + ") VALUES ("
                + String.join(", ", Collections.nCopies(columns.size(), "?")) + ")";
    }

    /** Asks the database how many rows there are now and the leaves of the journal for their root; then sets the sequences. */
    void complete(Filled data) throws SQLException {
        for (Map.Entry<String, Long> table : counts.entrySet()) {
            if (count(table.getKey()) != table.getValue()) {
                throw new PlatformException(BackupError.NOT_COMPLETE);
            }
        }
        TreeHead head = Leaves.head(connection);
        if (head.size() != data.head().size()
                || !Arrays.equals(head.rootHash(), data.head().rootHash())) {
            throw new PlatformException(BackupError.NOT_COMPLETE);
        }
        for (Map.Entry<String, Long> sequence : data.sequences().entrySet()) {
            sequences.set(sequence.getKey(), sequence.getValue());
        }
    }

    private long count(String table) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT COUNT(*) FROM " + table)) {
            rows.next();
            return rows.getLong(1);
        }
    }
}
