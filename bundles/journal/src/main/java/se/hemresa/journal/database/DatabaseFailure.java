// SPDX-License-Identifier: Apache-2.0
package se.hemresa.journal.database;

import java.sql.SQLException;
import java.sql.SQLTransientException;
import java.util.List;
import java.util.Set;

import se.hemresa.api.error.PlatformException;
import se.hemresa.journal.JournalError;

/** A statement failed. Its own kind only where the same work may succeed a little later. */
public final class DatabaseFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /**
     * Serialization failure, deadlock (PostgreSQL), deadlock and lock time-out (Derby), shutting down, too many clients, a session
     * that was ended because this node stood still.
     */
    private static final Set<String> PASSING =
            Set.of("40001", "40P01", "40XL1", "40XL2", "57P01", "57P02", "57P03", "53300", "25P03");

    private DatabaseFailure(SQLException cause) {
        super("A statement failed with SQL state " + cause.getSQLState(), cause);
    }

    /**
     * @param cause what the driver said
     * @return {@code journal.database-away} for what passes by itself, else a failure that is a fault of ours
     */
    public static RuntimeException of(SQLException cause) {
        String state = cause.getSQLState();
        boolean passes = cause instanceof SQLTransientException
                || state != null && (state.startsWith("08") || PASSING.contains(state));
        return passes
                ? new PlatformException(JournalError.DATABASE_AWAY, List.of(), cause)
                : new DatabaseFailure(cause);
    }
}
