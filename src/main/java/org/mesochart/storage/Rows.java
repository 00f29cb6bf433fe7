package org.mesochart.storage;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;

/** Reads columns where SQL's null is our null. */
final class Rows {
    private Rows() {}

    static Long number(ResultSet row, String column) throws SQLException {
        long value = row.getLong(column);
        return row.wasNull() ? null : value;
    }

    static UUID id(ResultSet row, String column) throws SQLException {
        String text = row.getString(column);
        return text == null ? null : UUID.fromString(text);
    }
}
