// SPDX-License-Identifier: Apache-2.0
package se.hemresa.journal.osgi;

import java.sql.SQLException;
import java.util.function.UnaryOperator;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import se.hemresa.journal.database.Database;
import se.hemresa.journal.database.DatabaseFailure;

/** What the mode says of the second wall: in production it holds or nothing starts. */
final class SecondWall {

    private static final Logger LOG = LoggerFactory.getLogger(SecondWall.class);
    private static final String CURE =
            "The database user is a superuser or has BYPASSRLS, so that row-level security does not apply to it: name in"
                    + " HEMRESA_DB_USER an ordinary role that owns the database";

    private final boolean development;
    private final boolean open;
    private volatile boolean bypassed;

    /** @param property gives {@code hemresa.mode} and {@code hemresa.test.rls}; null if not set */
    SecondWall(UnaryOperator<String> property) {
        development = "development".equals(property.apply("hemresa.mode"));
        open = development && "off".equals(property.apply("hemresa.test.rls"));
        if (open) {
            LOG.warn(
                    "Row-level security lets everybody through: hemresa.test.rls=off, for tests of the first wall alone");
        }
    }

    /** @return whether everybody passes; never in production */
    boolean open() {
        return open;
    }

    /** @return whether the database user passes it */
    boolean bypassed() {
        return bypassed;
    }

    /**
     * Looks whether policies apply to the database user.
     *
     * @param database where to look
     * @throws IllegalStateException in production, if they do not
     */
    void check(Database database) {
        boolean told = bypassed;
        bypassed = bypasses(database);
        if (bypassed && !told) {
            // The log keeps no message of an exception.
            LOG.error("{}; in production mode nothing starts until then", CURE);
        }
        if (bypassed && !development) {
            throw new IllegalStateException(CURE);
        }
    }

    private static boolean bypasses(Database database) {
        try {
            return database.bypassesPolicies();
        } catch (SQLException failed) {
            throw DatabaseFailure.of(failed);
        }
    }
}
