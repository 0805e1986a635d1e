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
import se.hemresa.journal.backup.Backup;
import se.hemresa.journal.osgi.Backups;

/** {@code hemresa:backup}: copies everything while the server runs. */
@Service
@Command(
        scope = "hemresa",
        name = "backup",
        description = "Writes a sealed copy of everything while the server runs, and the newest case-keys beside it."
                + " Example: hemresa:backup /srv/backup/monday")
public final class BackupCommand implements Action {

    @Reference
    private Backups backups;

    @Reference
    private Session session;

    @Argument(name = "file", description = "The file of the backup", required = true)
    private String file;

    @Override
    public Object execute() {
        Caller operator = Caller.operator(Optional.ofNullable(session.get("USER")));
        Backup.Written written = operator.call(() -> backups.write(Path.of(file)));
        session.getConsole()
                .printf(
                        "Backup %s: %d tables, %d rows, journal up to position %d.%n",
                        written.id(), written.tables(), written.rows(), written.position());
        return null;
    }
}
