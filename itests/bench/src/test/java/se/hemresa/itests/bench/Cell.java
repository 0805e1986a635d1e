// SPDX-License-Identifier: Apache-2.0
package se.hemresa.itests.bench;

import java.nio.charset.StandardCharsets;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Types;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * One value of a row, taken apart once, so that a copy with other marks costs the floor next to nothing. A mark is what
 * tells one intake from another: a UUID, a case reference, the number or the position of a journal entry.
 */
final class Cell {

    private static final Pattern MARK =
            Pattern.compile("\\p{XDigit}{8}(?:-\\p{XDigit}{4}){3}-\\p{XDigit}{12}|[A-Z]{3}-\\d{4}-\\d{4,}");
    private static final Set<String> COUNTED = Set.of("number", "position");
    /** A position is found by the number of its entry; cursors too say positions, and belong to no intake. */
    private static final String LINKING = "number";

    private final String column;
    private final int type;
    private final Object value;
    private final List<String> marks;
    private final List<String> between;

    private Cell(String column, int type, Object value) {
        this.column = column;
        this.type = type;
        this.value = value;
        String text = value instanceof byte[] bytes ? text(bytes) : value instanceof String said ? said : "";
        this.marks = LINKING.equals(column) ? List.of(column + " " + value) : marks(text);
        this.between = List.of(MARK.split(text, -1));
    }

    static Cell read(ResultSet row, ResultSetMetaData shape, int column) throws SQLException {
        boolean large = shape.getColumnType(column) == Types.BLOB;
        Object value = large ? row.getBytes(column) : row.getObject(column);
        return new Cell(shape.getColumnName(column).toLowerCase(), shape.getColumnType(column), value);
    }

    String column() {
        return column;
    }

    List<String> marks() {
        return marks;
    }

    void set(PreparedStatement statement, int parameter, FreshMarks fresh) throws SQLException {
        if (value == null) {
            statement.setNull(parameter, type);
        } else if (isCounted()) {
            statement.setLong(parameter, fresh.number(((Number) value).longValue()));
        } else if (marks.isEmpty()) {
            statement.setObject(parameter, value);
        } else if (value instanceof byte[]) {
            statement.setBytes(parameter, renewed(fresh).getBytes(StandardCharsets.ISO_8859_1));
        } else {
            statement.setString(parameter, renewed(fresh));
        }
    }

    private String renewed(FreshMarks fresh) {
        StringBuilder text = new StringBuilder(between.get(0));
        for (int mark = 0; mark < marks.size(); mark++) {
            text.append(fresh.insteadOf(marks.get(mark))).append(between.get(mark + 1));
        }
        return text.toString();
    }

    private boolean isCounted() {
        return value instanceof Number && COUNTED.contains(column);
    }

    private static List<String> marks(String text) {
        return MARK.matcher(text).results().map(MatchResult::group).toList();
    }

    /** One character for each byte, and back again without loss. */
    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }
}
