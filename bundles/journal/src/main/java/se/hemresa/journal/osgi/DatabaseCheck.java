// SPDX-License-Identifier: Apache-2.0
package se.hemresa.journal.osgi;

import java.sql.Connection;
import java.sql.SQLException;

import org.apache.felix.hc.api.HealthCheck;
import org.apache.felix.hc.api.Result;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Ready when the database answers. */
@Component(property = {"hc.name=Database", "hc.tags=ready", "hc.tags=db"})
public final class DatabaseCheck implements HealthCheck {

    private static final int PATIENCE_SECONDS = 2;

    private final JournalBundle journal;

    /** @param journal whose database */
    @Activate
    public DatabaseCheck(@Reference JournalBundle journal) {
        this.journal = journal;
    }

    @Override
    public Result execute() {
        if (journal.running().isEmpty()) {
            return new Result(Result.Status.TEMPORARILY_UNAVAILABLE, "The database driver is not installed");
        }
        try (Connection connection =
                journal.running().get().platform().database().connection()) {
            return connection.isValid(PATIENCE_SECONDS)
                    ? new Result(Result.Status.OK, "The database answers")
                    : new Result(Result.Status.CRITICAL, "The database does not answer");
        } catch (SQLException away) {
            return new Result(Result.Status.CRITICAL, "The database cannot be reached");
        }
    }
}
