// SPDX-License-Identifier: Apache-2.0
package se.hemresa.journal.work;

import java.sql.Connection;
import java.time.Clock;

import se.hemresa.journal.database.Dialect;

/**
 * The second wall as the units of work meet it: on PostgreSQL the connection of a unit acts as the caller of the moment, and
 * the policies of the tables ({@code schema.Policies}) decide which rows it sees.
 *
 * @param stands whether there is one; Derby has none
 * @param open whether everybody passes, which only the tests of the first wall ask for
 * @param clock which openings are over
 */
public record Wall(boolean stands, boolean open, Clock clock) {

    /**
     * @param dialect whose database
     * @param open whether everybody passes
     * @param clock which openings are over
     * @return the wall of that database
     */
    public static Wall of(Dialect dialect, boolean open, Clock clock) {
        return new Wall(dialect == Dialect.POSTGRESQL, open, clock);
    }

    /** @return whether it matters as whom something is written */
    public boolean parts() {
        return stands && !open;
    }

    /**
     * @param connection of one unit, to be used by its thread
     * @return the same without the right to end anything, every statement of which acts as the caller of its moment
     */
    Connection lend(Connection connection) {
        if (!stands) {
            return Lent.of(connection, () -> {});
        }
        return Lent.of(connection, new Acting(connection, this));
    }
}
