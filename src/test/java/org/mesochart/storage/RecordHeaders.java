package org.mesochart.storage;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/**
 * Where the heads of rows stand in a chart's file: each row's length, its number, and the kinds of its values
 * (sqlite.org/fileformat2.html, B-tree pages).
 */
final class RecordHeaders {
    private static final int LEAF_OF_A_TABLE = 13;

    private RecordHeaders() {}

    /** The places of their bytes, of all tables that hold clinical or identifying values. */
    static List<Integer> of(Path file, byte[] bytes) throws SQLException {
        List<Integer> places = new ArrayList<>();
        try (Connection connection = DriverManager.getConnection(
                        "jdbc:sqlite:file:" + file.toUri().getRawPath() + "?mode=ro&immutable=1");
                Statement statement = connection.createStatement();
                ResultSet page = statement.executeQuery("""
                        SELECT pgoffset, pgsize FROM dbstat WHERE pagetype = 'leaf' AND name IN (
                          SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT IN
                            ('audit', 'key_slot', 'unlock_throttle', 'chart', 'practitioner'))""")) {
            while (page.next()) {
                ofPage(bytes, page.getInt(1), places);
            }
        }
        return places;
    }

    private static void ofPage(byte[] bytes, int page, List<Integer> places) {
        if (bytes[page] != LEAF_OF_A_TABLE) {
            return;
        }
        int cells = twoBytes(bytes, page + 3);
        for (int i = 0; i < cells; i++) {
            int at = page + twoBytes(bytes, page + 8 + 2 * i);
            int header = at + lengthOfNumber(bytes, at);
            header += lengthOfNumber(bytes, header);
            // The header's own length is its first byte: no table here has a hundred columns.
            int end = header + bytes[header];
            for (int place = at; place < end; place++) {
                places.add(place);
            }
        }
    }

    private static int twoBytes(byte[] bytes, int at) {
        return (bytes[at] & 0xff) << 8 | bytes[at + 1] & 0xff;
    }

    private static int lengthOfNumber(byte[] bytes, int at) {
        int length = 1;
        while (length < 9 && bytes[at + length - 1] < 0) {
            length++;
        }
        return length;
    }
}
