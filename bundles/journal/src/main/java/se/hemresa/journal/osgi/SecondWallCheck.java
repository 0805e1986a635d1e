// SPDX-License-Identifier: Apache-2.0
package se.hemresa.journal.osgi;

import java.util.Optional;

import org.apache.felix.hc.api.HealthCheck;
import org.apache.felix.hc.api.Result;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import se.hemresa.journal.database.Dialect;

/** Whether the second wall, row-level security, holds. */
@Component(property = {"hc.name=Second wall", "hc.tags=db", "hc.tags=security"})
public final class SecondWallCheck implements HealthCheck {

    private final JournalBundle journal;

    /** @param journal whose database */
    @Activate
    public SecondWallCheck(@Reference JournalBundle journal) {
        this.journal = journal;
    }

    @Override
    public Result execute() {
        Optional<RunningJournal> running = journal.running();
        if (running.isEmpty()) {
            return new Result(Result.Status.TEMPORARILY_UNAVAILABLE, "The database driver is not installed");
        }
        SecondWall wall = running.get().wall();
        if (wall.bypassed()) {
            return new Result(
                    running.get().started() ? Result.Status.WARN : Result.Status.CRITICAL,
                    "Row-level security does not apply to the database user: it is a superuser or has BYPASSRLS");
        }
        if (wall.open()) {
            return new Result(Result.Status.WARN, "Row-level security lets everybody through, for a test");
        }
        boolean derby = running.get().platform().database().dialect() == Dialect.DERBY;
        return new Result(
                Result.Status.OK,
                derby ? "Derby has no row-level security" : "Row-level security applies to the database user");
    }
}
