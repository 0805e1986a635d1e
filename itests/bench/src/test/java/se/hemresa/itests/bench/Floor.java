// SPDX-License-Identifier: Apache-2.0
package se.hemresa.itests.bench;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * What the rows of an intake cost without a platform: plain JDBC in this process, prepared statements, one commit per intake,
 * a connection per worker, into a copy of a real database.
 */
public final class Floor implements AutoCloseable {

    private final List<Connection> connections = new ArrayList<>();
    private final List<OneIntake.Copies> copies = new ArrayList<>();

    /**
     * @param url a copy of a database of the platform
     * @param intake what is written again and again
     * @throws SQLException if there is no such database
     */
    public Floor(String url, OneIntake intake) throws SQLException {
        for (int worker = 0; worker < ClosedLoop.WORKERS; worker++) {
            Connection connection = DriverManager.getConnection(url);
            connections.add(connection);
            connection.setAutoCommit(false);
            copies.add(intake.copiesInto(connection));
        }
    }

    /**
     * Writes one intake and commits it.
     *
     * @param worker on whose connection
     * @throws SQLException if a row was refused
     */
    public void insert(int worker) throws SQLException {
        copies.get(worker).insert();
    }

    @Override
    public void close() throws SQLException {
        for (Connection connection : connections) {
            connection.rollback();
            connection.close();
        }
    }
}
