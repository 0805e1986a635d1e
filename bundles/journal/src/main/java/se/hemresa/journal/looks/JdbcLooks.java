// SPDX-License-Identifier: Apache-2.0
package se.hemresa.journal.looks;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

import se.hemresa.api.access.Caller;
import se.hemresa.api.access.View;
import se.hemresa.api.cases.CaseDirectory;
import se.hemresa.api.id.AgencyId;
import se.hemresa.api.id.CaseId;
import se.hemresa.api.journal.Looks;
import se.hemresa.journal.entries.Micros;
import se.hemresa.journal.work.JdbcUnitOfWork;

/** The journal of looks: written by one thread for many, read by whoever answers for a case. */
public final class JdbcLooks implements Looks, AutoCloseable {

    private static final int LARGEST_PAGE = 100;

    private final JdbcUnitOfWork units;
    private final Clock clock;
    private final Supplier<Optional<CaseDirectory>> cases;
    private final LookTable table;
    private final LookWriter writer;

    /**
     * @param units where it reads and writes
     * @param clock the time of a look
     * @param wake told after each commit: there is something to sequence
     * @param cases who knows the owner of a case; while nobody does, every organisation sees its own looks only
     */
    public JdbcLooks(JdbcUnitOfWork units, Clock clock, Runnable wake, Supplier<Optional<CaseDirectory>> cases) {
        this.units = units;
        this.clock = clock;
        this.cases = cases;
        this.table = new LookTable(units);
        this.writer = new LookWriter(units, looks -> {
            units.afterCommit(wake);
            table.insert(looks);
        });
    }

    /** Starts the thread that writes, once. */
    public void start() {
        writer.start();
    }

    /** @return how many looks wait for a commit that has not begun */
    public int waiting() {
        return writer.waiting();
    }

    @Override
    public void write(Look look) {
        if (units.active()) {
            throw new IllegalStateException("A look is written outside a unit of work, which would wait for itself");
        }
        writer.write(LookRow.of(look, Caller.current(), Micros.of(clock.instant())));
    }

    @Override
    public Page at(CaseId caseId, View view, int page, int limit) {
        if (page < 1 || limit < 1 || limit > LARGEST_PAGE) {
            throw new IllegalArgumentException("A page has 1 to 100 looks, and the first is 1");
        }
        if (!view.covers("OWN_ROWS")) {
            return new Page(List.of(), 0);
        }
        return units.read(() -> {
            Optional<AgencyId> only = narrowed(caseId, view);
            long before = (page - 1L) * limit;
            return new Page(table.looks(caseId, only, before, limit), table.count(caseId, only));
        });
    }

    /** @return the only organisation whose looks may be seen; empty for everybody's */
    Optional<AgencyId> narrowed(CaseId caseId, View view) {
        AgencyId own = Caller.current().agency();
        boolean answersForIt = view.whole()
                || cases.get()
                        .flatMap(directory -> directory.find(caseId))
                        .filter(standing -> standing.owner().equals(own))
                        .isPresent();
        return answersForIt ? Optional.empty() : Optional.of(own);
    }

    LookTable table() {
        return table;
    }

    @Override
    public void close() {
        writer.close();
    }
}
