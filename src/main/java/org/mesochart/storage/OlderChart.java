package org.mesochart.storage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import org.jdbi.v3.core.Handle;
import org.sqlite.SQLiteConnection;

/** A chart of an earlier schema, before it is brought to the latest one. */
final class OlderChart {
    // Bytes 18 and 19 of the file say that it has a write-ahead log, which memory has not (sqlite.org/fileformat.html).
    private static final int LOG_WRITE = 18;
    private static final int LOG_READ = 19;

    private OlderChart() {}

    /**
     * Keeps a copy beside the chart, named after the version to come, for the owner alone. SQLite makes it; it gets its
     * name when it is whole.
     *
     * @throws StorageException when there is no room for it: then the chart is not to be touched either
     */
    static void keepCopy(Handle handle, Path file, int version) {
        Path copy = free(file, ".before-version-" + (version + 1));
        Path unfinished = copy.resolveSibling(copy.getFileName() + ".unfinished");
        try {
            Files.deleteIfExists(unfinished);
            handle.createUpdate("VACUUM INTO :copy").bind("copy", unfinished.toString()).execute();
            NewChartPlace.ownerOnly(unfinished, "rw-------");
            NewChartPlace.finish(unfinished, copy);
        } catch (IOException denied) {
            throw new StorageException(StorageException.Kind.READ_ONLY);
        }
    }

    // An older chart put back and opened again has its own copy: the first one is not its own.
    private static Path free(Path file, String ending) {
        Path place = file.resolveSibling(file.getFileName() + ending);
        for (int i = 2; Files.exists(place); i++) {
            place = file.resolveSibling(file.getFileName() + ending + '-' + i);
        }
        return place;
    }

    /** Reads the chart into memory, where it can be brought to the latest schema though its file cannot be written. */
    static void read(Connection file, Connection intoMemory) throws SQLException {
        byte[] whole = file.unwrap(SQLiteConnection.class).serialize("main");
        whole[LOG_WRITE] = 1;
        whole[LOG_READ] = 1;
        intoMemory.unwrap(SQLiteConnection.class).deserialize("main", whole);
    }
}
