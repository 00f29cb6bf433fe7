package org.mesochart.storage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.jdbi.v3.core.Handle;
import org.mesochart.backup.Watch;
import org.sqlite.ProgressHandler;

/**
 * Makes copies of a chart's file and looks at them. SQLite reads the live file, by a connection of its own that only
 * reads: charting goes on meanwhile, and no other handle of the file is ever opened.
 */
final class DatabaseCopy implements AutoCloseable {
    private static final int STEPS_BETWEEN_LOOKS = 20_000;
    private static final List<String> PRAGMAS = List.of(
            "PRAGMA trusted_schema = OFF",
            "PRAGMA cell_size_check = ON",
            "PRAGMA query_only = ON",
            "PRAGMA temp_store = MEMORY",
            "PRAGMA busy_timeout = 2000",
            "PRAGMA cache_size = -32768");

    private final Connection connection;
    private Handle handle;

    private DatabaseCopy(Connection connection) {
        this.connection = connection;
    }

    /** A file that nobody writes, as it is. */
    static DatabaseCopy look(Path copy) {
        return open("file:" + copy.toUri().getRawPath() + "?mode=ro&immutable=1", PRAGMAS);
    }

    /** A chart that may be open here or elsewhere, as it is. */
    static DatabaseCopy lookAtLive(Path live) {
        return open("file:" + live.toUri().getRawPath() + "?mode=ro", PRAGMAS);
    }

    /** SQLite's quick check of a chart that is not open, by who has its lock. Without a trace. */
    static boolean sound(Path file) {
        // SQLite tells a page that the disk did not give once as damage too.
        return looksSound(file) || looksSound(file);
    }

    private static boolean looksSound(Path file) {
        boolean atRest = !Files.exists(file.resolveSibling(file.getFileName() + "-wal"));
        try (DatabaseCopy look = atRest ? look(file) : lookAtLive(file)) {
            return look.quicklyIntact();
        } catch (StorageException failed) {
            return failed.kind() != StorageException.Kind.DAMAGED;
        }
    }

    /** An empty database in memory. */
    static DatabaseCopy memory() {
        return open(":memory:", List.of());
    }

    private static DatabaseCopy open(String address, List<String> pragmas) {
        Connection connection = null;
        try {
            connection = DriverManager.getConnection("jdbc:sqlite:" + address);
            try (Statement statement = connection.createStatement()) {
                for (String pragma : pragmas) {
                    statement.execute(pragma);
                }
            }
            return new DatabaseCopy(connection);
        } catch (SQLException failed) {
            closeQuietly(connection);
            throw SqlFailures.of(failed);
        }
    }

    /**
     * Copies a chart as it is at one moment, without free pages. Not forced to disk: that would keep charting waiting,
     * and nothing depends on the copy.
     *
     * @param immutable true when the chart is read without its log
     * @param copy a new file, for its owner alone
     * @throws StorageException DAMAGED when the chart cannot be read whole, DISK_FULL, IO
     * @throws CancellationException when the watch ends it
     */
    static void make(Path live, boolean immutable, Path copy, Watch watch) {
        try (DatabaseCopy source = immutable ? look(live) : lookAtLive(live)) {
            Files.createFile(copy);
            NewChartPlace.ownerOnly(copy, "rw-------");
            // The connection writes nothing but the copy.
            source.handle().execute("PRAGMA query_only = OFF");
            source.handle().execute("PRAGMA synchronous = OFF");
            long bytes = source.number("PRAGMA page_count") * source.number("PRAGMA page_size");
            source.following(() -> watch.goesOn(Math.clamp((double) size(copy) / bytes, 0, 1)), () -> {
                try (PreparedStatement vacuum = source.connection.prepareStatement("VACUUM INTO ?")) {
                    vacuum.setString(1, copy.toString());
                    vacuum.executeUpdate();
                }
            });
        } catch (IOException denied) {
            throw new StorageException(StorageException.Kind.READ_ONLY);
        }
    }

    private static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException notYet) {
            return 0;
        }
    }

    /** Made when it is first asked for: a look at a start does without. */
    Handle handle() {
        if (handle == null) {
            handle = Database.over(connection);
        }
        return handle;
    }

    /** SQLite's own check of the whole file. */
    boolean intact(Watch watch) {
        boolean[] intact = {false};
        following(() -> watch.goesOn(0), () -> intact[0] = twice("PRAGMA integrity_check(1)"));
        return intact[0];
    }

    /** SQLite's quick check: every page and row, not whether the indexes fit them. */
    boolean quicklyIntact() {
        try {
            return twice("PRAGMA quick_check(1)");
        } catch (SQLException failed) {
            throw SqlFailures.of(failed);
        }
    }

    // The checks tell of a page that the disk did not give once as of one that is damaged.
    private boolean twice(String check) throws SQLException {
        return says(check) || says(check);
    }

    private boolean says(String check) throws SQLException {
        try (Statement statement = connection.createStatement(); var rows = statement.executeQuery(check)) {
            return rows.next() && SqlFailures.ok(rows.getString(1));
        }
    }

    private interface Work {
        void run() throws SQLException;
    }

    private interface Look {
        boolean goesOn();
    }

    /** Runs the work and ends it when a look from time to time says so. */
    private void following(Look look, Work work) {
        boolean[] ended = {false};
        try {
            ProgressHandler.setHandler(connection, STEPS_BETWEEN_LOOKS, new ProgressHandler() {
                @Override
                protected int progress() {
                    ended[0] = ended[0] || !look.goesOn();
                    return ended[0] ? 1 : 0;
                }
            });
            work.run();
        } catch (SQLException failed) {
            if (ended[0]) {
                throw new CancellationException();
            }
            throw SqlFailures.of(failed);
        } finally {
            unfollow();
        }
    }

    private void unfollow() {
        try {
            ProgressHandler.clearHandler(connection);
        } catch (SQLException closedAlready) {
            // Then there is nobody left to follow.
            return;
        }
    }

    private long number(String sql) {
        return handle().createQuery(sql).mapTo(Long.class).one();
    }

    private static void closeQuietly(Connection connection) {
        try {
            if (connection != null) {
                connection.close();
            }
        } catch (SQLException onlyRead) {
            // Nothing was written through it.
            return;
        }
    }

    @Override
    public void close() {
        if (handle != null) {
            handle.close();
        }
        closeQuietly(connection);
    }
}
