// SPDX-License-Identifier: Apache-2.0
package se.hemresa.vault.backup;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import se.hemresa.api.access.Caller;
import se.hemresa.api.id.AgencyId;
import se.hemresa.api.id.CaseId;
import se.hemresa.api.journal.Event;
import se.hemresa.api.vault.SealContext;
import se.hemresa.api.vault.Vault;
import se.hemresa.journal.backup.Backup;
import se.hemresa.journal.backup.Restore;
import se.hemresa.journal.testing.TestDatabase;
import se.hemresa.vault.jpa.VaultStore;
import se.hemresa.vault.jpa.VaultTables;
import se.hemresa.vault.testing.TestVault;

/** A database with the vault and a module of notes, one a case: what is backed up, and what it is restored into. */
final class BackedUp {

    static final AgencyId STOCKHOLM = new AgencyId("SE-AB");

    private final TestDatabase database;
    private final Vault vault;

    BackedUp(TestDatabase database) {
        this.database = database;
        ClassLoader loader = BackedUp.class.getClassLoader();
        database.migrate("vault", new VaultTables().changeLog(), loader);
        database.migrate("notes", "db/notes.xml", loader);
        this.vault = TestVault.on(database.unitOfWork(), VaultStore.in(database));
    }

    private record NoteTaken(CaseId caseId) implements Event {

        @Override
        public Optional<CaseId> subject() {
            return Optional.of(caseId);
        }

        @Override
        public Map<String, String> payload() {
            return Map.of("kind", "short");
        }
    }

    Vault vault() {
        return vault;
    }

    Backup backup() {
        return new Backup(database.platform(), vault, new VaultTables().keptApart());
    }

    Restore restore() {
        return new Restore(database.platform(), vault, new VaultTables().keptApart());
    }

    CaseId takeNote(String secret) {
        CaseId caseId = new CaseId(UUID.randomUUID());
        asModule(() -> {
            vault.createCaseKey(caseId, STOCKHOLM);
            insertNote(caseId, vault.seal(place(caseId), secret.getBytes(StandardCharsets.UTF_8)));
            database.journal().append(new NoteTaken(caseId));
        });
        return caseId;
    }

    String read(CaseId caseId) {
        return Caller.module("notes")
                .call(() -> database.unitOfWork()
                        .read(() -> new String(
                                vault.open(place(caseId), (byte[]) column(caseId, "sealed")), StandardCharsets.UTF_8)));
    }

    /** What the platform does at each start. */
    void startModule() {
        asModule(() -> database.journal().append(new NoteTaken(new CaseId(UUID.randomUUID()))));
    }

    /** What somebody did who left no case behind. */
    void look() {
        new Caller(STOCKHOLM, "REGION_COORDINATOR", Optional.of("u-1"), "CASE_WORK")
                .run(() -> database.unitOfWork()
                        .run(() -> database.journal().append(new NoteTaken(new CaseId(UUID.randomUUID())))));
    }

    void destroy(CaseId caseId) {
        asModule(() -> vault.destroyCaseKeys(caseId));
    }

    /** @return every column but the sealed one, as text */
    List<String> plainColumns(CaseId caseId) {
        List<String> values = new ArrayList<>();
        Caller.module("notes")
                .call(() -> database.unitOfWork().read(() -> {
                    for (String name : List.of("number", "pages", "copies", "title", "written_on", "cost", "share")) {
                        values.add(String.valueOf(column(caseId, name)));
                    }
                    return values;
                }));
        return values;
    }

    long nextNumber() {
        boolean derby = database.toString().equals("Derby");
        return Caller.module("notes")
                .call(() -> database.unitOfWork().run(() -> (Long) one(
                        derby
                                ? "VALUES CAST(NEXT VALUE FOR notes_number AS BIGINT)"
                                : "SELECT nextval('notes_number')")));
    }

    long count(String table) {
        return Caller.module("notes")
                .call(() ->
                        database.unitOfWork().read(() -> ((Number) one("SELECT COUNT(*) FROM " + table)).longValue()));
    }

    private void asModule(Runnable work) {
        Caller.module("notes").run(() -> database.unitOfWork().run(work));
    }

    private static SealContext place(CaseId caseId) {
        return new SealContext(caseId, "notes_z_note", caseId.value(), 1);
    }

    private void insertNote(CaseId caseId, byte[] sealed) {
        try (PreparedStatement note = connection()
                        .prepareStatement("INSERT INTO notes_z_note (id, number, pages, copies, title, written_on,"
                                + " cost, share, sealed) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)");
                PreparedStatement line =
                        connection().prepareStatement("INSERT INTO notes_a_line (id, note_id) VALUES (?, ?)")) {
            note.setString(1, caseId.toString());
            note.setLong(2, Long.MAX_VALUE);
            note.setInt(3, -7);
            note.setInt(4, 2);
            note.setString(5, "Åäö ☂");
            note.setDate(6, Date.valueOf(LocalDate.of(1600, 2, 29)));
            note.setBigDecimal(7, new BigDecimal("12345678901.25"));
            note.setNull(8, Types.DECIMAL);
            note.setBytes(9, sealed);
            note.executeUpdate();
            line.setString(1, UUID.randomUUID().toString());
            line.setString(2, caseId.toString());
            line.executeUpdate();
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private Object column(CaseId caseId, String name) {
        return one("SELECT " + name + " FROM notes_z_note WHERE id = '" + caseId + "'");
    }

    private Object one(String statement) {
        try (PreparedStatement prepared = connection().prepareStatement(statement);
                ResultSet rows = prepared.executeQuery()) {
            rows.next();
            return rows.getObject(1);
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private Connection connection() {
        return database.platform().units().connection();
    }
}
