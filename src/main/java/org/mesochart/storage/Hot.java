package org.mesochart.storage;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/**
 * The few statements between a click and the disk, and those that read a whole chart patient by patient, straight on
 * the kept statements of the connection. JDBI's own way costs about 50 microseconds a statement, which is as much as
 * SQLite needs for the whole click.
 */
final class Hot {
    private Hot() {}

    /** Reads one row's answer. */
    @FunctionalInterface
    interface Reading<T> {
        T of(ResultSet row) throws SQLException;
    }

    /** Does something with one row. */
    @FunctionalInterface
    interface Deed {
        void with(ResultSet row) throws SQLException;
    }

    static void update(Handle in, String sql, Object... values) {
        try (PreparedStatement statement = in.getConnection().prepareStatement(sql)) {
            bind(statement, values);
            statement.executeUpdate();
        } catch (SQLException failed) {
            throw SqlFailures.of(failed);
        }
    }

    static <T> Optional<T> one(Handle in, String sql, Reading<T> reading, Object... values) {
        try (PreparedStatement statement = in.getConnection().prepareStatement(sql)) {
            bind(statement, values);
            try (ResultSet row = statement.executeQuery()) {
                return row.next() ? Optional.of(reading.of(row)) : Optional.empty();
            }
        } catch (SQLException failed) {
            throw SqlFailures.of(failed);
        }
    }

    /** Every row's answer, in the order of the statement. */
    static <T> List<T> all(Handle in, String sql, Reading<T> reading, Object... values) {
        List<T> answers = new ArrayList<>();
        each(in, sql, row -> answers.add(reading.of(row)), values);
        return answers;
    }

    /** Reads row by row, in the order of the answer. */
    static void each(Handle in, String sql, Deed deed, Object... values) {
        try (PreparedStatement statement = in.getConnection().prepareStatement(sql)) {
            bind(statement, values);
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    deed.with(row);
                }
            }
        } catch (SQLException failed) {
            throw SqlFailures.of(failed);
        }
    }

    private static void bind(PreparedStatement statement, Object[] values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            switch (values[i]) {
                case null -> statement.setObject(i + 1, null);
                case byte[] bytes -> statement.setBytes(i + 1, bytes);
                case Long number -> statement.setLong(i + 1, number);
                case Integer number -> statement.setInt(i + 1, number);
                case String text -> statement.setString(i + 1, text);
                default -> throw new IllegalArgumentException("no column holds a " + values[i].getClass());
            }
        }
    }
}
