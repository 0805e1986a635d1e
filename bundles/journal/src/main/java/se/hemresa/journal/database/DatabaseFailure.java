// SPDX-License-Identifier: Apache-2.0
package se.hemresa.journal.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientException;
import java.util.List;
import java.util.Set;

import se.hemresa.api.error.PlatformException;
import se.hemresa.journal.JournalError;

/** A statement failed. Its own kind only where the same work may succeed a little later. */
public final class DatabaseFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;
    private static final int DEPTH = 20;

    /**
     * Serialization failure, deadlock (PostgreSQL), deadlock and lock time-out (Derby), shutting down, too many clients, a full
     * disk, a session that was ended because this node stood still.
     */
    private static final Set<String> PASSING =
            Set.of("40001", "40P01", "40XL1", "40XL2", "57P01", "57P02", "57P03", "53300", "53100", "25P03");

    private DatabaseFailure(SQLException cause) {
        super("A statement failed with SQL state " + cause.getSQLState(), cause);
    }

    /**
     * @param cause what the driver said
     * @return {@code journal.database-away} for what passes by itself, else a failure that is a fault of ours
     */
    public static RuntimeException of(SQLException cause) {
        return passes(cause)
                ? new PlatformException(JournalError.DATABASE_AWAY, List.of(), cause)
                : new DatabaseFailure(cause);
    }

    /**
     * What an entity manager throws is its own. What the driver said is somewhere below it, or was lost on the way: then the
     * pool has thrown the broken connection away.
     *
     * @param thrown in a unit of work
     * @param connection of that unit, not given back yet
     * @return {@code journal.database-away} if the cause is something that passes by itself, else what was thrown
     * @throws SQLException never by the pool's connections
     */
    public static RuntimeException within(RuntimeException thrown, Connection connection) throws SQLException {
        if (thrown instanceof PlatformException) {
            return thrown;
        }
        return connection.isClosed() || passesBelow(thrown)
                ? new PlatformException(JournalError.DATABASE_AWAY, List.of(), thrown)
                : thrown;
    }

    /** Bounded, since a chain of causes may bite its own tail. */
    private static boolean passesBelow(Throwable thrown) {
        Throwable cause = thrown;
        for (int depth = 0; depth < DEPTH && cause != null; depth++, cause = cause.getCause()) {
            if (cause instanceof SQLException said && passes(said)) {
                return true;
            }
        }
        return false;
    }

    private static boolean passes(SQLException cause) {
        String state = cause.getSQLState();
        return cause instanceof SQLTransientException
                || state != null && (state.startsWith("08") || PASSING.contains(state));
    }
}
