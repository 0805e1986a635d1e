// SPDX-License-Identifier: Apache-2.0
package se.hemresa.journal.work;

import java.util.List;

import se.hemresa.api.gateway.ModuleRegister;
import se.hemresa.journal.database.Dialect;

/** The register in the table {@code journal_module}, one row a path. */
public final class JdbcModuleRegister implements ModuleRegister {

    private final JdbcUnitOfWork units;
    private final Sql sql;
    private final String insert;

    /** @param units the running unit of work, or the one it opens */
    public JdbcModuleRegister(JdbcUnitOfWork units) {
        this.units = units;
        this.sql = new Sql(units);
        // Nodes that start at the same moment remember the same.
        this.insert = "INSERT INTO journal_module (module, path) VALUES (?, ?)"
                + (units.dialect() == Dialect.POSTGRESQL ? " ON CONFLICT DO NOTHING" : "");
    }

    @Override
    public void remember(String module, List<String> paths) {
        units.run(() -> {
            sql.update("DELETE FROM journal_module WHERE module = ?", module);
            List<Object[]> rows = paths.stream()
                    .distinct()
                    .map(path -> new Object[] {module, path})
                    .toList();
            sql.batch(insert, rows);
        });
    }

    @Override
    public List<Known> known() {
        return units.read(() -> {
            record Owned(String module, String path) {}
            List<Owned> all = sql.list(
                    "SELECT module, path FROM journal_module ORDER BY module, path",
                    row -> new Owned(row.getString(1), row.getString(2)));
            return all.stream()
                    .map(Owned::module)
                    .distinct()
                    .map(module -> new Known(
                            module,
                            all.stream()
                                    .filter(owned -> owned.module().equals(module))
                                    .map(Owned::path)
                                    .toList()))
                    .toList();
        });
    }
}
