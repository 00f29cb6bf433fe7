package org.mesochart.storage;

import java.net.URI;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.jdbi.v3.core.statement.ColonPrefixSqlParser;
import org.jdbi.v3.core.statement.SqlParser;
import org.jdbi.v3.core.statement.SqlStatements;
import org.mesochart.backup.Watch;

/**
 * The one door to the chart's file: one connection that writes, used by one thread, in the order asked, and for long
 * readings others beside it. The thread is not a daemon,
 * so a queued write is never lost to the program's end.
 */
final class Database implements AutoCloseable {
    private static final List<String> PRAGMAS = List.of(
            "PRAGMA foreign_keys = ON",
            "PRAGMA secure_delete = ON",
            "PRAGMA trusted_schema = OFF",
            "PRAGMA cell_size_check = ON",
            "PRAGMA recursive_triggers = ON",
            "PRAGMA temp_store = MEMORY",
            "PRAGMA cache_size = -16384",
            "PRAGMA busy_timeout = 2000");
    private static final List<String> DURABLE =
            List.of("PRAGMA journal_mode = WAL", "PRAGMA synchronous = FULL", "PRAGMA fullfsync = ON",
                    "PRAGMA checkpoint_fullfsync = ON");

    private static final String READING = "?mode=ro";

    // Reading a statement's text takes longer than running it; every connection asks with the same texts.
    private static final SqlParser PARSER = new ColonPrefixSqlParser();

    private final ExecutorService thread;
    private final boolean readOnly;
    private final Path file;
    private volatile Thread worker;
    // Touched by the database thread only.
    private Connection connection;
    private Handle handle;
    private int depth;
    private boolean foundDamaged;
    private final List<Database> beside = new ArrayList<>();
    private boolean closing;
    private volatile boolean besideAnother;
    private volatile boolean withoutLog;
    private final List<Runnable> afterCommit = new ArrayList<>();
    private final List<Runnable> afterRollback = new ArrayList<>();

    private Database(Path file, boolean readOnly) {
        this.file = file;
        this.readOnly = readOnly;
        this.thread = Executors.newSingleThreadExecutor(task -> {
            worker = new Thread(task, "mesochart-database");
            return worker;
        });
    }

    /** What statements are asked through, of a connection. */
    static Handle over(Connection connection) {
        Jdbi jdbi = Jdbi.create(connection);
        jdbi.getConfig(SqlStatements.class).setSqlParser(PARSER);
        return jdbi.open();
    }

    /**
     * Opens or makes the file and brings it to the latest schema.
     *
     * @param readOnly true opens without writing anything, not even a journal
     */
    static Database open(Path file, boolean readOnly) {
        return open(file, readOnly, true);
    }

    /** Opens a file that is not to be changed, with what is in its log. */
    static Database openWithLog(Path file) {
        return opened(new Database(file, true), READING, false);
    }

    /**
     * The same where that can be: the index of a log lies beside it, and where there is none and none can be made, the log
     * cannot be read; then without it.
     */
    static Database withLogIfItCan(Path file) {
        try {
            return openWithLog(file);
        } catch (StorageException refused) {
            return open(file, true);
        }
    }

    /** Opens a copy of a chart for writing and brings it to the latest schema: what it was is kept elsewhere. */
    static Database openCopy(Path copy) {
        return open(copy, false, false);
    }

    private static Database open(Path file, boolean readOnly, boolean keepOlder) {
        // A read-only folder cannot hold the write-ahead log, so the file is opened as one that nobody changes.
        return opened(new Database(file, readOnly), readOnly ? READING + "&immutable=1" : "", keepOlder);
    }

    /**
     * Another connection to the same file, with a thread of its own, that reads what is committed while this one goes on
     * writing; not for one that is read-only itself. Closed with this one at the latest: the last to close must be one
     * that can write the log into the file.
     */
    Database beside() {
        synchronized (beside) {
            if (closing) {
                throw new StorageException(StorageException.Kind.CLOSED);
            }
            Database reader = opened(new Database(file, true), READING, false);
            reader.besideAnother = true;
            beside.removeIf(earlier -> earlier.thread.isShutdown());
            beside.add(reader);
            return reader;
        }
    }

    /** Another connection that reads the same: {@link #beside} where this one writes. To be closed by who asked for it. */
    Database another() {
        return readOnly ? opened(new Database(file, true), withoutLog ? READING + "&immutable=1" : READING, false) : beside();
    }

    /** Closes all of them, whatever happens to one. */
    static void closeAll(List<Database> several) {
        RuntimeException first = null;
        for (Database each : several) {
            try {
                each.close();
            } catch (RuntimeException failed) {
                first = first == null ? failed : first;
            }
        }
        if (first != null) {
            throw first;
        }
    }

    private static Database opened(Database database, String how, boolean keepOlder) {
        try {
            database.call(unused -> {
                database.connect(how, keepOlder);
                return null;
            });
            return database;
        } catch (RuntimeException refused) {
            database.close();
            throw refused;
        }
    }

    private void connect(String how, boolean keepOlder) {
        withoutLog = how.contains("immutable");
        int version;
        try {
            String url = readOnly
                    ? "jdbc:sqlite:file:" + address(file.toUri()) + how
                    : "jdbc:sqlite:" + file;
            Connection direct = DriverManager.getConnection(url, driverSettings());
            connection = StatementCache.over(direct);
            handle = over(connection);
            execute(direct, PRAGMAS);
            Migrations.check(direct);
            if (!readOnly) {
                execute(direct, DURABLE);
            }
            version = Migrations.version(direct); // reads, so that the log is open from here on
        } catch (SQLException failed) {
            throw SqlFailures.of(failed);
        }
        if (!readOnly) {
            if (keepOlder && version > 0 && version < Migrations.LATEST) {
                OlderChart.keepCopy(handle, file, version);
            }
            if (version < Migrations.LATEST) {
                Migrations.run(handle);
            }
        } else if (version < Migrations.LATEST) {
            readInMemory();
        }
    }

    // A share of a Windows network has a host, for which SQLite wants four slashes.
    private static String address(URI file) {
        return (file.getRawAuthority() == null ? "" : "////" + file.getRawAuthority()) + file.getRawPath();
    }

    // The file stays as it is; what is shown is brought to the latest schema all the same.
    private void readInMemory() {
        try {
            Connection memory = DriverManager.getConnection("jdbc:sqlite::memory:", driverSettings());
            OlderChart.read(connection, memory);
            disconnect();
            connection = StatementCache.over(memory);
            handle = over(connection);
            execute(memory, PRAGMAS);
        } catch (SQLException failed) {
            throw SqlFailures.of(failed);
        }
        Migrations.run(handle);
        handle.execute("PRAGMA query_only = ON");
    }

    // Straight to the driver: what JDBI makes ready for its first statement takes a start 100 ms of processor time.
    private static void execute(Connection direct, List<String> pragmas) throws SQLException {
        try (Statement statement = direct.createStatement()) {
            for (String pragma : pragmas) {
                statement.execute(pragma);
            }
        }
    }

    private static Properties driverSettings() {
        Properties settings = new Properties();
        // Every row has its own UUID; asking for generated keys would cost a query after each write.
        settings.setProperty("jdbc.get_generated_keys", "false");
        return settings;
    }

    /** Whether it was made by {@link #beside}. */
    boolean besideAnother() {
        return besideAnother;
    }

    boolean readOnly() {
        return readOnly;
    }

    /** Whether it reads the file alone, and what lies in its log is not seen. */
    boolean withoutLog() {
        return withoutLog;
    }

    /** The file's name, not to be opened by anything but SQLite. */
    Path file() {
        return file;
    }

    /** The database thread, for work that is queued in order with every write. */
    java.util.concurrent.Executor executor() {
        return thread;
    }

    /** Runs the work on the database thread and waits; inline when already there. */
    <T> T call(Function<Handle, T> work) {
        if (Thread.currentThread() == worker) {
            return guarded(work);
        }
        return queued(work).get();
    }

    /** Begins the work on the database thread; asking for the answer waits for it. Not to be asked on that thread. */
    <T> Supplier<T> queued(Function<Handle, T> work) {
        CompletableFuture<T> answer;
        try {
            answer = CompletableFuture.supplyAsync(() -> guarded(work), thread);
        } catch (RejectedExecutionException closed) {
            throw new StorageException(StorageException.Kind.CLOSED);
        }
        return () -> {
            try {
                return answer.join();
            } catch (CompletionException failed) {
                if (failed.getCause() instanceof RuntimeException cause) {
                    throw cause;
                }
                throw failed;
            }
        };
    }

    private <T> T guarded(Function<Handle, T> work) {
        try {
            return work.apply(handle);
        } catch (RuntimeException failed) {
            // The library's messages quote statements and arguments: they stop here.
            RuntimeException told =
                    failed instanceof JdbiException || SqlFailures.isSql(failed) ? SqlFailures.of(failed) : failed;
            if (told instanceof StorageException page && page.ofAPage() && (!readOnly || besideAnother)
                    && !foundDamaged) {
                // Once: each look reads the whole file, and calls within calls fail together.
                foundDamaged = !whole();
                if (!foundDamaged) {
                    throw new StorageException(StorageException.Kind.IO);
                }
            }
            throw told;
        }
    }

    // Then the disk did not give a page, and trying again is worth while. A look that fails for want of memory, of a lock or
    // of the disk says nothing of the file, and is not remembered as its damage.
    private boolean whole() {
        try (DatabaseCopy look = DatabaseCopy.lookAtLive(file)) {
            return look.intact(Watch.NONE);
        } catch (RuntimeException failed) {
            return !SqlFailures.of(failed).ofTheFile();
        }
    }

    /** Runs the work in a transaction, or in the one already open. Nothing is done when it throws. */
    <T> T transact(Function<Handle, T> work) {
        return call(in -> {
            if (readOnly) {
                throw new StorageException(StorageException.Kind.READ_ONLY);
            }
            return depth > 0 ? work.apply(in) : outermost(in, work);
        });
    }

    private <T> T outermost(Handle in, Function<Handle, T> work) {
        T result;
        depth++;
        try {
            in.begin();
            result = work.apply(in);
            in.commit();
        } catch (RuntimeException | Error failed) {
            rollBack(in);
            throw failed;
        } finally {
            depth--;
        }
        List<Runnable> done = List.copyOf(afterCommit);
        afterCommit.clear();
        afterRollback.clear();
        done.forEach(Runnable::run);
        return result;
    }

    private void rollBack(Handle in) {
        afterCommit.clear();
        List<Runnable> undo = List.copyOf(afterRollback);
        afterRollback.clear();
        try {
            if (in.isInTransaction()) {
                in.rollback();
            }
        } catch (RuntimeException alreadyRolledBack) {
            // SQLite ends the transaction by itself when the disk is full; the first failure is the one to tell.
            undo.forEach(Runnable::run);
            return;
        }
        undo.forEach(Runnable::run);
    }

    /** What memory must do once the open transaction is on disk. */
    void afterCommit(Runnable deed) {
        afterCommit.add(deed);
    }

    /** What memory must forget when the open transaction comes to nothing. */
    void afterRollback(Runnable deed) {
        afterRollback.add(deed);
    }

    <T> T read(Function<Handle, T> work) {
        return call(work);
    }

    void use(Consumer<Handle> work) {
        transact(in -> {
            work.accept(in);
            return null;
        });
    }

    /** Waits for what is queued, writes the log into the file and closes it. */
    @Override
    public void close() {
        if (thread.isShutdown()) {
            return;
        }
        try {
            synchronized (beside) {
                closing = true;
                closeAll(beside);
            }
        } finally {
            closeThis();
        }
    }

    private void closeThis() {
        CompletableFuture<Void> closed = CompletableFuture.runAsync(this::disconnect, thread);
        thread.shutdown();
        try {
            closed.join();
        } catch (CompletionException failed) {
            throw SqlFailures.of(failed);
        } finally {
            awaitEnd();
        }
    }

    // A handle does not close a connection that it was given, and refuses to close with a transaction that could not be
    // undone: the connection lets go of the file all the same.
    private void disconnect() {
        try (Connection last = connection; Handle over = handle) {
            handle = null;
            connection = null;
        } catch (SQLException failed) {
            throw SqlFailures.of(failed);
        }
    }

    private void awaitEnd() {
        try {
            if (Thread.currentThread() != worker && !thread.awaitTermination(30, TimeUnit.SECONDS)) {
                throw new StorageException(StorageException.Kind.IO);
            }
        } catch (InterruptedException asked) {
            Thread.currentThread().interrupt();
        }
    }
}
