// SPDX-License-Identifier: Apache-2.0
package se.hemresa.journal.database;

import java.sql.Connection;
import java.sql.Driver;
import java.sql.SQLException;
import java.util.Properties;

/** New connections straight from a driver; the drivers' own data sources each want their settings in another form. */
final class DriverSource implements ConnectionSource {

    /**
     * The policies make any statement look dear enough to be compiled, which takes longer than to run it. A node that stands still
     * or is cut off in the middle of a unit keeps its locks, the sequencer's among them, from the other nodes until the database
     * ends its session: that must not take the hours of TCP's defaults. No unit leaves its session idle for so long.
     */
    private static final String SESSION =
            "-c jit=off -c idle_in_transaction_session_timeout=20s -c tcp_user_timeout=20s"
                    + " -c tcp_keepalives_idle=10 -c tcp_keepalives_interval=5 -c tcp_keepalives_count=2";

    private final Driver driver;
    private final DatabaseSettings settings;

    DriverSource(Driver driver, DatabaseSettings settings) {
        this.driver = driver;
        this.settings = settings;
    }

    @Override
    public Connection getConnection() throws SQLException {
        Properties properties = settings.credentials();
        if (settings.dialect() == Dialect.POSTGRESQL) {
            properties.setProperty("ApplicationName", "hemresa");
            properties.setProperty("connectTimeout", "5");
            properties.setProperty("socketTimeout", "60");
            properties.setProperty("tcpKeepAlive", "true");
            properties.setProperty("reWriteBatchedInserts", "true");
            // With several hosts: a standby that has been promoted is found again soon.
            properties.setProperty("hostRecheckSeconds", "2");
            properties.setProperty("options", SESSION);
            // The detail of an error holds the values of the row, and errors are logged.
            properties.setProperty("logServerErrorDetail", "false");
        }
        Connection connection = driver.connect(settings.url(), properties);
        if (connection == null) {
            throw new SQLException("The driver does not know this kind of address", "08001");
        }
        return connection;
    }
}
