// SPDX-License-Identifier: Apache-2.0
package se.hemresa.journal.backup;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;

import se.hemresa.api.error.PlatformException;

/** The kinds of values in our tables, in a form that is the same on every database: its name, then its content. */
enum Value {
    NULL,
    NUMBER,
    DECIMAL,
    TEXT,
    DATE,
    TRUTH,
    BYTES;

    private static final Value[] ALL = values();

    /**
     * @param type of {@link Types}
     * @return the kind of values of such a column
     * @throws IllegalStateException for a type that no table of ours had yet: better no backup than half of one
     */
    static Value of(int type) {
        return switch (type) {
            case Types.BIGINT, Types.INTEGER, Types.SMALLINT, Types.TINYINT -> NUMBER;
            case Types.DECIMAL, Types.NUMERIC -> DECIMAL;
            case Types.CHAR, Types.VARCHAR, Types.LONGVARCHAR, Types.CLOB -> TEXT;
            case Types.DATE -> DATE;
            case Types.BOOLEAN, Types.BIT -> TRUTH;
            case Types.BINARY, Types.VARBINARY, Types.LONGVARBINARY, Types.BLOB -> BYTES;
            default -> throw new IllegalStateException("No backup knows columns of the type " + type);
        };
    }

    /** Copies one value of a row. */
    void copy(ResultSet row, int column, DataOutputStream out) throws SQLException, IOException {
        byte[] content = content(row, column);
        if (content == null) {
            out.writeByte(NULL.ordinal());
            return;
        }
        out.writeByte(ordinal());
        out.writeInt(content.length);
        out.write(content);
    }

    private byte[] content(ResultSet row, int column) throws SQLException {
        if (this == BYTES) {
            return row.getBytes(column);
        }
        String text = this == DATE ? day(row.getDate(column)) : row.getString(column);
        return text == null ? null : text.getBytes(StandardCharsets.UTF_8);
    }

    private static String day(Date day) {
        return day == null ? null : day.toLocalDate().toString();
    }

    /**
     * Reads one value and binds it.
     *
     * @param type of the column that takes it
     */
    static void bind(DataInputStream in, PreparedStatement row, int column, int type) throws SQLException, IOException {
        int kind = in.readByte();
        if (kind < 0 || kind >= ALL.length) {
            throw new PlatformException(BackupError.DAMAGED);
        }
        if (ALL[kind] == NULL) {
            row.setNull(column, type);
            return;
        }
        byte[] content = in.readNBytes(in.readInt());
        if (ALL[kind] == BYTES) {
            row.setBytes(column, content);
        } else {
            ALL[kind].bind(new String(content, StandardCharsets.UTF_8), row, column);
        }
    }

    private void bind(String text, PreparedStatement row, int column) throws SQLException {
        switch (this) {
            case NUMBER -> row.setLong(column, Long.parseLong(text));
            case DECIMAL -> row.setBigDecimal(column, new BigDecimal(text));
            case DATE -> row.setDate(column, Date.valueOf(LocalDate.parse(text)));
            case TRUTH -> row.setBoolean(column, text.startsWith("t"));
            default -> row.setString(column, text);
        }
    }
}
