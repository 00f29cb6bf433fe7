package org.mesochart.storage;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.jdbi.v3.core.Handle;

/** Numbered SQL, forward only. The file's {@code user_version} says which it has. */
final class Migrations {
    /** "MesC" in ASCII: tells a chart from any other SQLite file. */
    static final int APPLICATION_ID = 0x4d657343;
    /** The newest schema this program knows. */
    static final int LATEST = 8;

    private Migrations() {}

    static int versionOf(Handle handle) {
        return version(handle.getConnection());
    }

    static int version(Connection direct) {
        return number(direct, "PRAGMA user_version");
    }

    /**
     * Straight to the driver, as the rest of an opening: what JDBI and kept statements need for their first takes longer.
     *
     * @throws StorageException DAMAGED for a file of another program, NEWER for a chart of a later one
     */
    static void check(Connection direct) {
        int version = version(direct);
        boolean ours = number(direct, "PRAGMA application_id") == APPLICATION_ID;
        boolean empty = number(direct, "SELECT count(*) FROM sqlite_schema") == 0;
        if (!ours && !(empty && version == 0)) {
            throw new StorageException(StorageException.Kind.DAMAGED);
        }
        if (version > LATEST) {
            throw new StorageException(StorageException.Kind.NEWER);
        }
    }

    /** Brings the file to the latest version, each step in its own transaction. */
    static void run(Handle handle) {
        run(handle, LATEST);
    }

    /** Brings the file to a version, each step in its own transaction. */
    static void run(Handle handle, int last) {
        for (int next = versionOf(handle) + 1; next <= last; next++) {
            int version = next;
            handle.useTransaction(in -> {
                // Straight to the driver: nothing in these is a placeholder, and parsing them for some takes 100 ms.
                try (Statement direct = in.getConnection().createStatement()) {
                    for (String statement : statements(version)) {
                        direct.executeUpdate(statement);
                    }
                } catch (SQLException failed) {
                    throw SqlFailures.of(failed);
                }
                in.execute("PRAGMA application_id = " + APPLICATION_ID);
                in.execute("PRAGMA user_version = " + version);
            });
        }
    }

    private static List<String> statements(int version) {
        String name = "/sql/V" + version + ".sql";
        try (InputStream in = Migrations.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("no migration " + name);
            }
            String sql = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return List.of(sql.split("(?m)^--;\\s*$"));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static int number(Connection direct, String sql) {
        try (Statement statement = direct.createStatement(); ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getInt(1);
        } catch (SQLException failed) {
            throw SqlFailures.of(failed);
        }
    }
}
