// SPDX-License-Identifier: Apache-2.0
package se.hemresa.journal.jpa;

import java.io.PrintWriter;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;

import javax.sql.DataSource;

import se.hemresa.journal.work.JdbcUnitOfWork;

/** Gives EclipseLink the connection of the running unit of work, and none outside a unit. */
final class UnitDataSource implements DataSource {

    private final JdbcUnitOfWork units;

    UnitDataSource(JdbcUnitOfWork units) {
        this.units = units;
    }

    @Override
    public Connection getConnection() {
        return units.connection();
    }

    @Override
    public Connection getConnection(String user, String password) {
        return units.connection();
    }

    @Override
    public PrintWriter getLogWriter() {
        return null;
    }

    @Override
    public void setLogWriter(PrintWriter out) throws SQLException {
        throw new SQLFeatureNotSupportedException();
    }

    @Override
    public void setLoginTimeout(int seconds) {
        // The settings say how long to wait.
    }

    @Override
    public int getLoginTimeout() {
        return 0;
    }

    @Override
    public java.util.logging.Logger getParentLogger() throws SQLFeatureNotSupportedException {
        throw new SQLFeatureNotSupportedException();
    }

    @Override
    public <T> T unwrap(Class<T> type) throws SQLException {
        throw new SQLFeatureNotSupportedException();
    }

    @Override
    public boolean isWrapperFor(Class<?> type) {
        return false;
    }
}
