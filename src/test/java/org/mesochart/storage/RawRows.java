package org.mesochart.storage;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * All values of a chart's clinical and identifying tables as they stand in a file, read without the program.
 */
final class RawRows {
    private static final Set<String> BOOKKEEPING = Set.of("audit", "key_slot", "unlock_throttle", "last_unlock");
    private static final List<String> PARENTS = List.of("component", "mixture", "session", "injection", "adverse_event");

    /** A row by its place in its table, whatever became of its id. */
    record Row(String table, String seq) {}

    // Where a row's number is damaged, two rows have the same.
    private final Map<Row, List<Map<String, String>>> rows = new HashMap<>();
    private final Map<String, Row> byId = new HashMap<>();
    private boolean whole = true;

    private RawRows() {}

    /** Reads as far as SQLite can. */
    static RawRows of(Path file) {
        RawRows all = new RawRows();
        try (Connection connection = DriverManager.getConnection(
                "jdbc:sqlite:file:" + file.toUri().getRawPath() + "?mode=ro&immutable=1")) {
            for (String table : tables(connection)) {
                all.read(connection, table);
            }
        } catch (SQLException notADatabase) {
            all.whole = false;
        }
        return all;
    }

    private static List<String> tables(Connection connection) throws SQLException {
        List<String> names = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT name FROM sqlite_schema WHERE type = 'table'")) {
            while (row.next()) {
                names.add(row.getString(1));
            }
        }
        names.removeIf(name -> BOOKKEEPING.contains(name) || name.startsWith("sqlite_"));
        return names;
    }

    private void read(Connection connection, String table) {
        Map<Row, List<Map<String, String>>> found = new HashMap<>();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(select(table))) {
            while (row.next()) {
                found.computeIfAbsent(new Row(table, row.getString(1)), first -> new ArrayList<>()).add(values(row));
            }
        } catch (SQLException unreadable) {
            whole = false;
            return;
        }
        rows.putAll(found);
        found.forEach((row, several) -> several.forEach(values -> byId.put(table + values.get("id"), row)));
    }

    private static String select(String table) {
        String place = switch (table) {
            case "adverse_event_point" -> "event_id || injection_id";
            case "erased_word" -> "row_id";
            default -> "rowid";
        };
        return "SELECT " + place + ", * FROM " + table + " NOT INDEXED";
    }

    private static Map<String, String> values(ResultSet row) throws SQLException {
        Map<String, String> values = new TreeMap<>();
        for (int i = 2; i <= row.getMetaData().getColumnCount(); i++) {
            Object value = row.getObject(i);
            String name = row.getMetaData().getColumnName(i);
            // By place too: a damaged schema may call a column something else.
            values.put(name.endsWith("id") ? name : "column " + i,
                    value instanceof byte[] bytes ? HexFormat.of().formatHex(bytes) : String.valueOf(value));
        }
        return values;
    }

    /** False when a table could not be read to its end: then this is seen by whoever reads it. */
    boolean whole() {
        return whole;
    }

    /** Rows of this file that are not the same, or not there, in a table of the other that can be read. */
    Set<Row> changedIn(RawRows other) {
        Set<String> readable = new HashSet<>();
        other.rows.keySet().forEach(row -> readable.add(row.table()));
        Set<Row> changed = new HashSet<>();
        rows.forEach((row, values) -> {
            if (readable.contains(row.table()) && !other.rows.getOrDefault(row, List.of()).containsAll(values)) {
                changed.add(row);
            }
        });
        return changed;
    }

    /** Whose row it is: its own id, and those of all it belongs to up to the session, or the patient. */
    Set<UUID> about(Row row) {
        Set<UUID> about = new HashSet<>();
        climb(row, about);
        return about;
    }

    private void climb(Row row, Set<UUID> about) {
        Map<String, String> values = rows.getOrDefault(row, List.of(Map.of())).getFirst();
        Stream.of("id", "database_id").map(values::get).filter(Objects::nonNull).filter(id -> id.length() == 36)
                .map(UUID::fromString).forEach(about::add);
        if (row == null || row.table().equals("session")) {
            return;
        }
        for (String parent : PARENTS) {
            String id = values.get(parent.equals("adverse_event") ? "event_id" : parent + "_id");
            if (id != null && !id.equals("null")) {
                climb(byId.get(parent + id), about);
            }
        }
    }

    /** Which columns are not the same, for a sentence in a failing test. */
    String differences(Row row, RawRows other) {
        List<Map<String, String>> now = other.rows.get(row);
        Map<String, String> before = rows.get(row).getFirst();
        return row.table() + ' ' + (now == null ? "gone" : before.keySet().stream()
                .filter(column -> !before.get(column).equals(now.getFirst().get(column)))
                .toList());
    }
}
