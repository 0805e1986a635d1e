// SPDX-License-Identifier: Apache-2.0
package se.hemresa.journal.entries;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import se.hemresa.api.id.AgencyId;
import se.hemresa.api.journal.Evidence;
import se.hemresa.journal.database.Dialect;
import se.hemresa.journal.work.JdbcUnitOfWork;
import se.hemresa.journal.work.Sql;

/** What an agency takes home, out of the tables of the journal. */
public final class JdbcEvidence implements Evidence {

    private final JdbcUnitOfWork units;
    private final Sql sql;

    /** @param units the running unit of work, or the one it opens */
    public JdbcEvidence(JdbcUnitOfWork units) {
        this.units = units;
        this.sql = new Sql(units);
    }

    /** Gives the journal its name, once and for all nodes. */
    public void name() {
        units.run(() -> {
            if (stored().isEmpty()) {
                String insert = "INSERT INTO journal_instance (one, id) VALUES (1, ?)";
                sql.update(
                        units.dialect() == Dialect.POSTGRESQL ? insert + " ON CONFLICT DO NOTHING" : insert,
                        UUID.randomUUID().toString());
            }
        });
    }

    @Override
    public String origin() {
        return "hemresa/" + units.read(this::stored).orElseThrow();
    }

    @Override
    public List<Leaf> leaves(AgencyId agency, long after, int limit) {
        if (limit < 1 || limit > 1000) {
            throw new IllegalArgumentException("1 to 1000 leaves can be read at once");
        }
        return units.read(() -> sql.list(
                "SELECT " + EntryRow.COLUMNS + ", p.position FROM journal_position p"
                        + " JOIN journal_entry e ON e.number = p.number WHERE p.position > ? AND e.agency = ?"
                        + " ORDER BY p.position FETCH FIRST " + limit + " ROWS ONLY",
                row -> new Leaf(row.getLong(12), EntryRow.read(row).canonical()),
                after,
                agency.value()));
    }

    private Optional<String> stored() {
        return sql.one("SELECT id FROM journal_instance", row -> row.getString(1));
    }
}
