// SPDX-License-Identifier: Apache-2.0
package se.hemresa.journal.osgi;

import org.apache.felix.hc.api.HealthCheck;
import org.apache.felix.hc.api.Result;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Ready when the tables of the journal and of every module are in place. */
@Component(property = {"hc.name=Migrations", "hc.tags=ready", "hc.tags=db"})
public final class MigrationCheck implements HealthCheck {

    private final JournalBundle journal;

    /** @param journal who migrates */
    @Activate
    public MigrationCheck(@Reference JournalBundle journal) {
        this.journal = journal;
    }

    @Override
    public Result execute() {
        long pending = journal.running().map(RunningJournal::pendingMigrations).orElse(1L);
        return pending == 0
                ? new Result(Result.Status.OK, "All tables are in place")
                : new Result(
                        Result.Status.TEMPORARILY_UNAVAILABLE,
                        pending + " module(s) wait for their tables; see the log");
    }
}
