// SPDX-License-Identifier: Apache-2.0
package se.hemresa.journal.jpa;

import java.sql.Connection;

import se.hemresa.journal.database.ConnectionSource;
import se.hemresa.journal.work.JdbcUnitOfWork;

/** Gives EclipseLink the connection of the running unit of work, and none outside a unit. */
final class UnitDataSource implements ConnectionSource {

    private final JdbcUnitOfWork units;

    UnitDataSource(JdbcUnitOfWork units) {
        this.units = units;
    }

    @Override
    public Connection getConnection() {
        return units.connection();
    }
}
