package org.mesochart.storage;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** What the list of what is due asks of the whole file, by plain SQL beside the program. */
public final class DueStatements implements AutoCloseable {
    private final Connection connection;

    public DueStatements(Path database) throws SQLException {
        connection = DriverManager.getConnection("jdbc:sqlite:" + database);
    }

    /** Every session of an invented chart as signed. */
    public void sign() throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.executeUpdate("DROP TRIGGER session_sign_needs_signature");
            statement.executeUpdate("UPDATE session SET status = 'signed'");
        }
    }

    /** @return rows read */
    public int walk() throws SQLException {
        int count = 0;
        try (Statement statement = connection.createStatement(); ResultSet rows = statement.executeQuery(DueStore.COURSES)) {
            while (rows.next()) {
                for (int i = 1; i <= 11; i++) {
                    rows.getObject(i);
                }
                count++;
            }
        }
        return count;
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
