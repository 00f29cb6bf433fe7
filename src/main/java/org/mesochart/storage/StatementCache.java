package org.mesochart.storage;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;

/**
 * A connection that keeps its prepared statements. Preparing an insert compiles its triggers too and costs more than
 * running it; the driver itself keeps none. A statement that is still in use is never handed out twice.
 */
final class StatementCache implements InvocationHandler {
    private static final int MOST = 200;

    private final Connection connection;
    private final Map<String, PreparedStatement> idle = new HashMap<>();

    private StatementCache(Connection connection) {
        this.connection = connection;
    }

    static Connection over(Connection connection) {
        return (Connection) Proxy.newProxyInstance(
                StatementCache.class.getClassLoader(),
                new Class<?>[] {Connection.class},
                new StatementCache(connection));
    }

    @Override
    public Object invoke(Object proxy, Method method, Object[] args) throws Throwable {
        try {
            if (method.getName().equals("prepareStatement") && !((String) args[0]).startsWith("PRAGMA")) {
                // The driver has one kind of result set, so the flags that may follow the text say nothing.
                return lend((String) args[0]);
            }
            if (method.getName().equals("close")) {
                closeIdle();
            }
            return method.invoke(connection, args);
        } catch (InvocationTargetException failed) {
            throw failed.getCause();
        }
    }

    private PreparedStatement lend(String sql) throws SQLException {
        PreparedStatement kept = idle.remove(sql);
        PreparedStatement statement = kept == null ? connection.prepareStatement(sql) : kept;
        ResultSet[] rows = {null};
        boolean[] failed = {false};
        return (PreparedStatement) Proxy.newProxyInstance(
                StatementCache.class.getClassLoader(),
                new Class<?>[] {PreparedStatement.class},
                (proxy, method, args) -> {
                    if (method.getName().equals("close")) {
                        giveBack(sql, statement, rows[0], failed[0]);
                        return null;
                    }
                    try {
                        Object answer = method.invoke(statement, args);
                        if (answer instanceof ResultSet result) {
                            rows[0] = result;
                        }
                        return answer;
                    } catch (InvocationTargetException refused) {
                        failed[0] = true;
                        throw refused.getCause();
                    }
                });
    }

    private void giveBack(String sql, PreparedStatement statement, ResultSet rows, boolean failed) throws SQLException {
        if (rows != null) {
            // Half-read rows would keep the statement, and with it the whole transaction, alive.
            rows.close();
        }
        // What was bound is let go. Clearing the parameters would have SQLite prepare the statement anew, at twice the
        // price of running it, and hide nothing that is not in its pages too.
        statement.clearBatch();
        // The driver gives up a statement that met a full or broken disk: it can never be run again.
        if (failed || idle.size() >= MOST || idle.containsKey(sql)) {
            statement.close();
        } else {
            idle.put(sql, statement);
        }
    }

    private void closeIdle() throws SQLException {
        for (PreparedStatement statement : idle.values()) {
            statement.close();
        }
        idle.clear();
    }
}
