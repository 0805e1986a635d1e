// SPDX-License-Identifier: Apache-2.0
package se.hemresa.journal.entries;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;

import com.fasterxml.jackson.core.JsonGenerator;

import se.hemresa.api.access.Caller;
import se.hemresa.api.id.AgencyId;
import se.hemresa.api.id.CaseId;
import se.hemresa.api.id.EntryId;
import se.hemresa.api.journal.Entry;

/**
 * A row of {@code journal_entry}, as it is stored.
 *
 * @param number from the sequence: the order of appending within one case
 * @param micros when it was appended
 * @param user may be null
 * @param subject may be null
 * @param payload a flat JSON object of texts
 */
public record EntryRow(
        long number,
        String id,
        String type,
        int version,
        long micros,
        String agency,
        String role,
        String user,
        String purpose,
        String subject,
        String payload) {

    /** The columns that {@link #read} wants, of the table as {@code e}. */
    public static final String COLUMNS =
            "e.number, e.id, e.type, e.version, e.appended_at, e.agency, e.role, e.user_id,"
                    + " e.purpose, e.subject, e.payload";

    /** The columns of the table in the order of {@link #COLUMNS}, for an insert. */
    public static final String INSERTED =
            "(number, id, type, version, appended_at, agency, role, user_id, purpose, subject, payload)";

    /** Inserts a row whose values stand in the order of the columns. */
    public static final String INSERT =
            "INSERT INTO journal_entry " + INSERTED + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

    /**
     * @param row standing on a row whose first columns are {@link #COLUMNS}
     * @return the row
     * @throws SQLException as the driver says
     */
    public static EntryRow read(ResultSet row) throws SQLException {
        return new EntryRow(
                row.getLong(1),
                row.getString(2),
                row.getString(3),
                row.getInt(4),
                row.getLong(5),
                row.getString(6),
                row.getString(7),
                row.getString(8),
                row.getString(9),
                row.getString(10),
                row.getString(11));
    }

    /**
     * The form that is hashed (docs/decisions/0003-journal-leaf.md): a JSON array of the columns in their order, without
     * white space, null for what is absent, the payload as it is stored; UTF-8.
     *
     * @return the bytes of the leaf
     */
    public byte[] canonical() {
        StringWriter text = new StringWriter(400);
        try (JsonGenerator json = JsonText.JSON.createGenerator(text)) {
            json.writeStartArray();
            json.writeNumber(number);
            json.writeString(id);
            json.writeString(type);
            json.writeNumber(version);
            json.writeNumber(micros);
            json.writeString(agency);
            json.writeString(role);
            json.writeString(user);
            json.writeString(purpose);
            json.writeString(subject);
            json.writeRawValue(payload);
            json.writeEndArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    /**
     * @param position its place in the one order
     * @return the entry as subscribers see it
     */
    public Entry at(long position) {
        Caller caller = new Caller(new AgencyId(agency), role, Optional.ofNullable(user), purpose);
        return new Entry(
                position,
                EntryId.fromString(id),
                type,
                version,
                Micros.toInstant(micros),
                caller,
                Optional.ofNullable(subject).map(CaseId::fromString),
                JsonText.read(payload));
    }
}
