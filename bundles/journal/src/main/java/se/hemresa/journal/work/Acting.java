// SPDX-License-Identifier: Apache-2.0
package se.hemresa.journal.work;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Optional;

import se.hemresa.api.access.Caller;
import se.hemresa.journal.entries.Micros;

/**
 * As whom the connection of one unit acts. It is told at the unit's first statement and whenever the caller has changed since,
 * one round trip each time; a unit never trusts what the last user of a pooled connection has left. Confined to a thread.
 */
final class Acting implements Lent.Before {

    private static final String ALL = "all";
    /** Not for the transaction only: a unit that reads has none. */
    private static final String TELL =
            "SELECT set_config('hemresa.scope', ?, false), set_config('hemresa.agency', ?, false),"
                    + " set_config('hemresa.user', ?, false), set_config('hemresa.now', ?, false)";

    private final Connection connection;
    private final Wall wall;
    private boolean told;
    private Optional<Caller> as = Optional.empty();

    Acting(Connection connection, Wall wall) {
        this.connection = connection;
        this.wall = wall;
    }

    @Override
    public void statement() throws SQLException {
        Optional<Caller> caller = wall.open() ? Optional.empty() : Caller.bound();
        if (!told || !caller.equals(as)) {
            tell(caller);
            as = caller;
            told = true;
        }
    }

    /** What was told inside the savepoint is undone with it. */
    @Override
    public void rolledBack() {
        told = false;
    }

    private void tell(Optional<Caller> caller) throws SQLException {
        boolean all = wall.open() || caller.filter(Caller::isModule).isPresent();
        try (PreparedStatement statement = connection.prepareStatement(TELL)) {
            statement.setString(1, all ? ALL : "");
            statement.setString(2, caller.map(one -> one.agency().value()).orElse(""));
            statement.setString(3, caller.flatMap(Caller::user).orElse(""));
            statement.setString(4, Long.toString(Micros.of(wall.clock().instant())));
            statement.execute();
        }
    }
}
