package org.mesochart.storage;

import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/**
 * Rows of the map as far as this program can read them.
 *
 * @param rows in their order, those that cannot be read left out
 * @param unreadable how many were left out
 */
record Readable<T>(List<T> rows, int unreadable) {

    /** Makes a row's record. */
    @FunctionalInterface
    interface Reading<T> {
        T read() throws SQLException;
    }

    static <T> Optional<T> row(Reading<T> reading) throws SQLException {
        try {
            return Optional.of(reading.read());
        } catch (UnreadableRow notShown) {
            return Optional.empty();
        }
    }

    static <T> Readable<T> of(List<Optional<T>> all) {
        List<T> rows = all.stream().flatMap(Optional::stream).toList();
        return new Readable<>(rows, all.size() - rows.size());
    }

    @Override
    public String toString() {
        return "Readable[" + unreadable + ']';
    }
}
