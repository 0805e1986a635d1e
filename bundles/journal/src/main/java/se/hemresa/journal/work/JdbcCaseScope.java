// SPDX-License-Identifier: Apache-2.0
package se.hemresa.journal.work;

import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;

import se.hemresa.api.id.AgencyId;
import se.hemresa.api.id.CaseId;
import se.hemresa.api.work.CaseScope;
import se.hemresa.journal.database.Dialect;
import se.hemresa.journal.entries.Micros;

/** The scope in the table {@code journal_scope}, which the policies of the tables look into. */
public final class JdbcCaseScope implements CaseScope {

    private static final String EVERYBODY = "";
    private static final String INSERT =
            "INSERT INTO journal_scope (open_until, subject, agency, user_id) VALUES (?, ?, ?, ?)";
    private static final String KEY = " WHERE subject = ? AND agency = ? AND user_id = ?";

    private final JdbcUnitOfWork units;
    private final Sql sql;

    /** @param units the running unit of work */
    public JdbcCaseScope(JdbcUnitOfWork units) {
        this.units = units;
        this.sql = new Sql(units);
    }

    @Override
    public void open(CaseId caseId, AgencyId agency, Optional<String> user, Optional<Instant> until) {
        requireWriting();
        Object[] row = {
            until.map(Micros::of).orElse(Long.MAX_VALUE), caseId.toString(), agency.value(), user.orElse(EVERYBODY)
        };
        if (units.dialect() == Dialect.POSTGRESQL) {
            sql.update(
                    INSERT + " ON CONFLICT (subject, agency, user_id) DO UPDATE"
                            + " SET open_until = GREATEST(journal_scope.open_until, excluded.open_until)",
                    row);
        } else if (sql.one("SELECT open_until FROM journal_scope" + KEY, found -> found.getLong(1), tail(row))
                .isEmpty()) {
            sql.update(INSERT, row);
        } else {
            sql.update("UPDATE journal_scope SET open_until = ?" + KEY + " AND open_until < " + row[0], row);
        }
    }

    @Override
    public void close(CaseId caseId, AgencyId agency, Optional<String> user) {
        requireWriting();
        sql.update("DELETE FROM journal_scope" + KEY, caseId.toString(), agency.value(), user.orElse(EVERYBODY));
    }

    private static Object[] tail(Object[] row) {
        return Arrays.copyOfRange(row, 1, row.length);
    }

    private void requireWriting() {
        if (!units.writing()) {
            throw new IllegalStateException("A case is opened and closed by a unit of work that writes");
        }
    }
}
