// SPDX-License-Identifier: Apache-2.0
package se.hemresa.journal.shell;

import java.nio.file.Path;
import java.util.Optional;

import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.api.console.Session;

import se.hemresa.api.access.Caller;
import se.hemresa.journal.backup.Restore;
import se.hemresa.journal.osgi.Backups;

/** {@code hemresa:restore}: puts a backup into an empty database. For the launcher, which starts and stops a server for it. */
@Service
@Command(
        scope = "hemresa",
        name = "restore",
        description =
                "Puts a backup, with the newest case-keys beside it, into an empty database. The server must be started anew afterwards."
                        + " Example: hemresa:restore /srv/backup/monday")
public final class RestoreCommand implements Action {

    @Reference
    private Backups backups;

    @Reference
    private Session session;

    @Argument(name = "file", description = "The file of the backup", required = true)
    private String file;

    @Override
    public Object execute() {
        Caller operator = Caller.operator(Optional.ofNullable(session.get("USER")));
        Restore.Restored restored = operator.call(() -> backups.restore(Path.of(file)));
        session.getConsole()
                .printf(
                        "Restored %s: %d rows, journal up to position %d. Start the server anew.%n",
                        restored.id(), restored.rows(), restored.position());
        return null;
    }
}
