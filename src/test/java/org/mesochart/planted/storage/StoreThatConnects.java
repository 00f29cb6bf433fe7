package org.mesochart.planted.storage;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

public final class StoreThatConnects {
    Connection connect() throws SQLException {
        return DriverManager.getConnection("jdbc:sqlite:");
    }
}
