// SPDX-License-Identifier: Apache-2.0
package se.hemresa.journal.osgi;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;

import se.hemresa.api.error.PlatformException;
import se.hemresa.api.vault.Vault;
import se.hemresa.api.work.Migration;
import se.hemresa.journal.JournalError;
import se.hemresa.journal.JournalPlatform;
import se.hemresa.journal.backup.Backup;
import se.hemresa.journal.backup.BackupMade;
import se.hemresa.journal.backup.BackupRestored;
import se.hemresa.journal.backup.Restore;

/** Backups of the running journal, each told in the journal on behalf of the current caller. */
@Component(service = Backups.class)
public final class Backups {

    private final JournalBundle journal;
    private final Vault vault;

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    private volatile List<Migration> migrations;

    /**
     * @param journal whose database
     * @param vault whose root key seals
     */
    @Activate
    public Backups(@Reference JournalBundle journal, @Reference Vault vault) {
        this.journal = journal;
        this.vault = vault;
    }

    /**
     * @param file where to
     * @return what was written
     */
    public Backup.Written write(Path file) {
        JournalPlatform platform = platform();
        Backup.Written written = new Backup(platform, vault, keptApart()).write(file);
        platform.units()
                .run(() -> platform.journal()
                        .append(new BackupMade(written.id().toString(), written.rows(), written.position())));
        return written;
    }

    /**
     * @param file what {@link #write} wrote; {@code case-keys} beside it
     * @return what was restored
     */
    public Restore.Restored restore(Path file) {
        JournalPlatform platform = platform();
        Restore.Restored restored = new Restore(platform, vault, keptApart()).restore(file);
        platform.units()
                .run(() -> platform.journal()
                        .append(new BackupRestored(restored.id(), restored.rows(), restored.position())));
        return restored;
    }

    private Set<String> keptApart() {
        return migrations.stream()
                .flatMap(migration -> migration.keptApart().stream())
                .collect(Collectors.toSet());
    }

    private JournalPlatform platform() {
        Optional<RunningJournal> running = journal.running().filter(one -> one.pendingMigrations() == 0);
        return running.map(RunningJournal::platform)
                .orElseThrow(() -> new PlatformException(JournalError.DATABASE_AWAY));
    }
}
