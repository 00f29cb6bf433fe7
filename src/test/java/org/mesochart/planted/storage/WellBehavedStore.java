package org.mesochart.planted.storage;

import java.sql.Connection;

public final class WellBehavedStore {
    private Connection connection;

    public void keep() {
        connection = null;
    }
}
