// SPDX-License-Identifier: Apache-2.0
package se.hemresa.journal.backup;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import se.hemresa.api.access.Caller;
import se.hemresa.api.error.PlatformException;
import se.hemresa.api.vault.Vault;
import se.hemresa.journal.JournalPlatform;
import se.hemresa.journal.backup.Backup.Kind;
import se.hemresa.journal.backup.Catalog.Table;
import se.hemresa.journal.database.DatabaseFailure;
import se.hemresa.journal.database.Dialect;

/**
 * Puts a backup, and the newest {@code case-keys} of its folder, into an empty database with tables of the same form: all of it
 * or nothing, in one transaction, during which nobody else reads or writes. What the modules have written at their start is
 * replaced. Afterwards the server must be started anew, since modules may have read what was there before.
 */
public final class Restore {

    private final JournalPlatform platform;
    private final Vault vault;
    private final Set<String> keptApart;

    /**
     * @param platform where to
     * @param vault whose root key opens
     * @param keptApart the tables that stay out of the file
     */
    public Restore(JournalPlatform platform, Vault vault, Set<String> keptApart) {
        this.platform = platform;
        this.vault = vault;
        this.keptApart = Set.copyOf(keptApart);
    }

    /**
     * Restores a backup and checks it: every row is counted, and the leaves of the journal give the head that was backed up.
     *
     * @param file what {@link Backup#write} wrote
     * @return the number of rows and the size of the journal
     * @throws PlatformException {@code backup.not-empty}, {@code backup.other-tables}, {@code backup.other-root-key},
     *     {@code backup.damaged}, {@code backup.not-complete}, {@code backup.no-file}: nothing was changed
     */
    public Restored restore(Path file) {
        Restored[] restored = new Restored[1];
        platform.units().alone(() -> restored[0] = inOneTransaction(file.toAbsolutePath()));
        return restored[0];
    }

    /**
     * What was restored.
     *
     * @param id the id of the backup
     * @param rows how many rows
     * @param position the size of the journal
     */
    public record Restored(String id, long rows, long position) {}

    private Restored inOneTransaction(Path file) {
        try (Connection connection = platform.database().ownConnection()) {
            connection.setAutoCommit(false);
            try {
                Restored restored = restore(connection, file);
                platform.beginAnew();
                connection.commit();
                return restored;
            } finally {
                connection.rollback();
            }
        } catch (NoSuchFileException missing) {
            throw new PlatformException(BackupError.NO_FILE, List.of(), missing);
        } catch (SQLException failed) {
            throw DatabaseFailure.of(failed);
        } catch (IOException unreadable) {
            throw new PlatformException(BackupError.DAMAGED, List.of(), unreadable);
        }
    }

    private Restored restore(Connection connection, Path file) throws SQLException, IOException {
        List<Table> tables = new Catalog(connection).tables();
        if (platform.database().dialect() == Dialect.POSTGRESQL) {
            Backup.throughTheWall(connection);
            lock(connection, tables);
        }
        requireEmpty(connection, tables);
        for (int last = tables.size() - 1; last >= 0; last--) {
            execute(connection, "DELETE FROM " + tables.get(last).sql());
        }
        Map<String, Table> byName = tables.stream().collect(Collectors.toMap(Table::name, table -> table));
        Filling filling = new Filling(connection, platform.database().dialect(), byName);
        Filling.Filled keys = fill(file.resolveSibling(Backup.CASE_KEYS), Kind.CASE_KEYS, filling);
        Filling.Filled data = fill(file, Kind.DATA, filling);
        filling.complete(data);
        return new Restored(data.id(), keys.rows() + data.rows(), data.head().size());
    }

    private static void lock(Connection connection, List<Table> tables) throws SQLException {
        String all = tables.stream().map(Table::sql).collect(Collectors.joining(", "));
        execute(connection, "LOCK TABLE " + all + " IN ACCESS EXCLUSIVE MODE");
    }

    /** Nobody but the platform has left an entry, as it does at each start, and nobody's case was taken in. */
    private void requireEmpty(Connection connection, List<Table> tables) throws SQLException {
        boolean used = exists(connection, "journal_entry WHERE role <> '" + Caller.SYSTEM + "'");
        for (Table table : tables) {
            used = used || keptApart.contains(table.name()) && exists(connection, table.sql());
        }
        if (used) {
            throw new PlatformException(BackupError.NOT_EMPTY);
        }
    }

    private static boolean exists(Connection connection, String rowOf) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT 1 FROM " + rowOf)) {
            return rows.next();
        }
    }

    private Filling.Filled fill(Path file, Kind kind, Filling filling) throws IOException, SQLException {
        try (InputStream raw = new BufferedInputStream(Files.newInputStream(file), 1 << 17);
                DataInputStream head = new DataInputStream(raw)) {
            byte[] start = head.readNBytes(2 + kind.magic().length());
            if (start.length < 2 || !kind.magic().equals(new String(start, 2, start.length - 2, "ISO-8859-1"))) {
                throw new PlatformException(BackupError.DAMAGED);
            }
            SealedInput sealed = new SealedInput(raw, Chunks.key(key(kind, head)));
            return filling.fill(new DataInputStream(new BufferedInputStream(sealed, 1 << 15)));
        }
    }

    private byte[] key(Kind kind, DataInputStream head) throws IOException {
        int length = head.readInt();
        if (length < 0 || length > 1_000) {
            throw new PlatformException(BackupError.DAMAGED);
        }
        try {
            return vault.openSecret(kind.secret(), head.readNBytes(length));
        } catch (PlatformException foreign) {
            throw new PlatformException(BackupError.OTHER_ROOT_KEY, List.of(), foreign);
        }
    }

    private static void execute(Connection connection, String statement) throws SQLException {
        try (Statement prepared = connection.createStatement()) {
            prepared.execute(statement);
        }
    }
}
