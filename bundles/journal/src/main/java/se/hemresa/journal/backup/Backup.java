// SPDX-License-Identifier: Apache-2.0
package se.hemresa.journal.backup;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import se.hemresa.api.error.PlatformException;
import se.hemresa.api.vault.Vault;
import se.hemresa.journal.JournalPlatform;
import se.hemresa.journal.database.DatabaseFailure;
import se.hemresa.journal.database.Dialect;

/**
 * Copies every table of the modules as of one moment into a file sealed under the root key, while the server runs. Tables that
 * are kept apart go into {@code case-keys} in the same folder, which each backup replaces: a key that was destroyed is gone from
 * there with the next backup, and so from every backup before it. PostgreSQL gives the moment as a snapshot, and nobody waits;
 * on Derby writers wait until the copy is done.
 */
public final class Backup {

    /** The file beside every backup of a folder. */
    static final String CASE_KEYS = "case-keys";

    private final JournalPlatform platform;
    private final Vault vault;
    private final Set<String> keptApart;

    /**
     * @param platform what is backed up
     * @param vault whose root key seals
     * @param keptApart the tables that stay out of the file
     */
    public Backup(JournalPlatform platform, Vault vault, Set<String> keptApart) {
        this.platform = platform;
        this.vault = vault;
        this.keptApart = Set.copyOf(keptApart);
    }

    /**
     * What was written.
     *
     * @param id the id of the backup
     * @param tables how many tables
     * @param rows how many rows, of both files
     * @param position the size of the journal in it
     */
    public record Written(UUID id, int tables, long rows, long position) {}

    /**
     * Writes a backup. The two files appear when they are whole and on the disk, the keys first; until then older ones stay.
     *
     * @param file where to; one that is there is replaced
     * @return what was written
     * @throws PlatformException {@code backup.not-written} if the disk refuses; {@code journal.database-away}
     */
    public Written write(Path file) {
        Path target = file.toAbsolutePath();
        Path keys = target.resolveSibling(CASE_KEYS);
        if (target.equals(keys)) {
            throw new PlatformException(BackupError.NOT_WRITTEN);
        }
        Path[] drafts = {draft(target), draft(keys)};
        try {
            Written written = platform.units().read(() -> copy(drafts[0], drafts[1]));
            Files.move(drafts[1], keys, StandardCopyOption.ATOMIC_MOVE);
            Files.move(drafts[0], target, StandardCopyOption.ATOMIC_MOVE);
            return written;
        } catch (IOException refused) {
            throw new PlatformException(BackupError.NOT_WRITTEN, List.of(), refused);
        } finally {
            remove(drafts);
        }
    }

    /** In a reading unit, which on Derby keeps those that write out; on a connection of its own, which may take long. */
    private Written copy(Path file, Path keys) {
        try (Connection connection = platform.database().ownConnection()) {
            begin(connection);
            try {
                UUID id = UUID.randomUUID();
                Copying copying = new Copying(connection, platform.database().dialect(), id);
                long apart = write(keys, Kind.CASE_KEYS, copying);
                long rows = write(file, Kind.DATA, copying);
                return new Written(id, copying.tables(), rows + apart, copying.position());
            } finally {
                connection.rollback();
            }
        } catch (SQLException failed) {
            throw DatabaseFailure.of(failed);
        } catch (IOException refused) {
            throw new PlatformException(BackupError.NOT_WRITTEN, List.of(), refused);
        }
    }

    private void begin(Connection connection) throws SQLException {
        connection.setAutoCommit(false);
        if (platform.database().dialect() == Dialect.POSTGRESQL) {
            connection.setReadOnly(true);
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            throughTheWall(connection);
        }
    }

    /** A backup sees the rows of every case, whoever asks for it: nobody can read what is in it. */
    static void throughTheWall(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("SELECT set_config('hemresa.scope', 'all', true)");
        }
    }

    private long write(Path draft, Kind kind, Copying copying) throws IOException, SQLException {
        byte[] key = Chunks.newKey();
        try (OutputStream raw = new BufferedOutputStream(create(draft), 1 << 17);
                DataOutputStream head = new DataOutputStream(raw);
                SealedOutput sealed = new SealedOutput(raw, Chunks.key(key))) {
            byte[] wrapped = vault.sealSecret(kind.secret(), key);
            head.writeUTF(kind.magic());
            head.writeInt(wrapped.length);
            head.write(wrapped);
            DataOutputStream out = new DataOutputStream(new BufferedOutputStream(sealed, 1 << 15));
            long rows = copying.copy(out, table -> keptApart.contains(table) == (kind == Kind.CASE_KEYS));
            out.flush();
            sealed.finish();
            force(draft);
            return rows;
        }
    }

    private static OutputStream create(Path draft) throws IOException {
        Files.deleteIfExists(draft);
        Files.createFile(draft, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        return Files.newOutputStream(draft);
    }

    private static void force(Path draft) throws IOException {
        try (FileChannel channel = FileChannel.open(draft, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
    }

    private static Path draft(Path file) {
        return file.resolveSibling(file.getFileName() + ".part");
    }

    private static void remove(Path[] drafts) {
        for (Path draft : drafts) {
            draft.toFile().delete();
        }
    }

    /** The two files of a backup; neither opens as the other. */
    enum Kind {
        DATA,
        CASE_KEYS;

        String magic() {
            return "hemresa-backup-1-" + name();
        }

        String secret() {
            return "backup." + name();
        }
    }
}
