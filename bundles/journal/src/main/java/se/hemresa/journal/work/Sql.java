// SPDX-License-Identifier: Apache-2.0
package se.hemresa.journal.work;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import se.hemresa.journal.database.DatabaseFailure;

/** Plain statements on the connection of the running unit of work, on tables of the journal itself and no others. */
public final class Sql {

    private final JdbcUnitOfWork units;

    /** @param units whose running unit the statements belong to */
    public Sql(JdbcUnitOfWork units) {
        this.units = units;
    }

    /**
     * Turns a row into a value.
     *
     * @param <T> what it becomes
     */
    @FunctionalInterface
    public interface Row<T> {

        /**
         * @param row standing on the row
         * @return the value
         * @throws SQLException as the driver says
         */
        T read(ResultSet row) throws SQLException;
    }

    /**
     * @param statement with a {@code ?} for each value
     * @param row what to make of a row
     * @param values in order; null is stored as no text
     * @param <T> what a row becomes
     * @return the rows in their order
     */
    public <T> List<T> list(String statement, Row<T> row, Object... values) {
        try (PreparedStatement prepared = prepare(statement, values);
                ResultSet rows = prepared.executeQuery()) {
            List<T> found = new ArrayList<>();
            while (rows.next()) {
                found.add(row.read(rows));
            }
            return found;
        } catch (SQLException failed) {
            throw DatabaseFailure.of(failed);
        }
    }

    /**
     * @param statement with a {@code ?} for each value
     * @param row what to make of the row
     * @param values in order
     * @param <T> what the row becomes
     * @return the first row, or empty
     */
    public <T> Optional<T> one(String statement, Row<T> row, Object... values) {
        return list(statement, row, values).stream().findFirst();
    }

    /**
     * @param statement with a {@code ?} for each value
     * @param values in order
     * @return how many rows it changed
     */
    public int update(String statement, Object... values) {
        try (PreparedStatement prepared = prepare(statement, values)) {
            return prepared.executeUpdate();
        } catch (SQLException failed) {
            throw DatabaseFailure.of(failed);
        }
    }

    /**
     * Runs one statement for many rows.
     *
     * @param statement with a {@code ?} for each value
     * @param rows the values of each row
     */
    public void batch(String statement, List<Object[]> rows) {
        try (PreparedStatement prepared = units.ownTables().prepareStatement(statement)) {
            for (Object[] row : rows) {
                bind(prepared, row);
                prepared.addBatch();
            }
            prepared.executeBatch();
        } catch (SQLException failed) {
            throw DatabaseFailure.of(failed);
        }
    }

    private PreparedStatement prepare(String statement, Object... values) throws SQLException {
        PreparedStatement prepared = units.ownTables().prepareStatement(statement);
        try {
            bind(prepared, values);
            return prepared;
        } catch (SQLException failed) {
            prepared.close();
            throw failed;
        }
    }

    private static void bind(PreparedStatement prepared, Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            Object value = values[i];
            if (value == null) {
                prepared.setNull(i + 1, Types.VARCHAR);
            } else {
                prepared.setObject(i + 1, value);
            }
        }
    }
}
