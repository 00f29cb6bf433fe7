package org.mesochart.storage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.SQLException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.mesochart.BesideOthers;
import org.mesochart.storage.StorageException.Kind;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/** What SQLite says is told as what it means for who charts, and without its words. */
@BesideOthers
class SqlFailuresTest {
    private static final String WORDS = "UPDATE patient SET name = 'MARKER'";

    private static StorageException told(SQLiteErrorCode code) {
        return SqlFailures.of(new IllegalStateException(new SQLiteException(WORDS, code)));
    }

    @Test
    void everyCodeHasItsMeaningWhereverInAFailureItIs() {
        Map<SQLiteErrorCode, Kind> meanings = Map.ofEntries(
                Map.entry(SQLiteErrorCode.SQLITE_FULL, Kind.DISK_FULL),
                Map.entry(SQLiteErrorCode.SQLITE_IOERR_SHMSIZE, Kind.DISK_FULL),
                Map.entry(SQLiteErrorCode.SQLITE_IOERR_FSYNC, Kind.IO),
                Map.entry(SQLiteErrorCode.SQLITE_READONLY, Kind.READ_ONLY),
                Map.entry(SQLiteErrorCode.SQLITE_CANTOPEN, Kind.READ_ONLY),
                Map.entry(SQLiteErrorCode.SQLITE_CORRUPT, Kind.DAMAGED),
                Map.entry(SQLiteErrorCode.SQLITE_NOTADB, Kind.DAMAGED),
                Map.entry(SQLiteErrorCode.SQLITE_BUSY, Kind.IN_USE),
                Map.entry(SQLiteErrorCode.SQLITE_LOCKED, Kind.IN_USE),
                Map.entry(SQLiteErrorCode.SQLITE_CONSTRAINT_UNIQUE, Kind.CONFLICT),
                Map.entry(SQLiteErrorCode.SQLITE_CONSTRAINT_TRIGGER, Kind.SIGNED),
                Map.entry(SQLiteErrorCode.SQLITE_NOMEM, Kind.UNKNOWN));
        meanings.forEach((code, kind) -> {
            StorageException told = told(code);
            assertEquals(kind, told.kind(), code.name());
            assertNull(told.getCause(), code.name());
            assertFalse(String.valueOf(told.getMessage()).contains("MARKER"), code.name());
        });
    }

    @Test
    void whatIsNotSqlitesIsUnknownAndWhatWasToldStaysAsItWasTold() {
        assertEquals(Kind.UNKNOWN, SqlFailures.of(new SQLException(WORDS)).kind());
        assertEquals(Kind.UNKNOWN, SqlFailures.of(new IllegalArgumentException(WORDS)).kind());
        assertTrue(SqlFailures.isSql(new IllegalStateException(new SQLException(WORDS))));
        assertFalse(SqlFailures.isSql(new IllegalStateException(WORDS)));
        StorageException first = new StorageException(Kind.DISK_FULL);
        assertSame(first, SqlFailures.of(new IllegalStateException(first)));
    }

    @Test
    void aCheckThatMetAFailingDiskKnowsNothingAndOneThatMetDamageDoes() {
        assertTrue(SqlFailures.ok("ok"));
        assertFalse(SqlFailures.ok("row 3 missing from index session_of_course"));
        assertFalse(SqlFailures.ok("Tree 5 page 9: unable to get the page. error code=11"));
        assertEquals(Kind.IO, assertThrows(StorageException.class,
                () -> SqlFailures.ok("Tree 5 page 9: unable to get the page. error code=266")).kind());
    }

    @Test
    void onlyWhatTellsOfTheRowsIsTakenForTheirDamage() {
        for (StorageException passed : new StorageException[] {
            new StorageException(Kind.CLOSED), new StorageException(Kind.IO), told(SQLiteErrorCode.SQLITE_IOERR_READ)
        }) {
            assertEquals(passed.kind(), assertThrows(StorageException.class,
                    () -> StorageException.ifNotOfTheRows(passed)).kind());
        }
        assertEquals(Kind.IO, assertThrows(StorageException.class, () -> StorageException.ifNotOfTheRows(
                new IllegalStateException(new SQLiteException(WORDS, SQLiteErrorCode.SQLITE_IOERR_READ)))).kind());
        StorageException.ifNotOfTheRows(new StorageException(Kind.DAMAGED));
        StorageException.ifNotOfTheRows(new IllegalStateException(new SQLiteException(WORDS, SQLiteErrorCode.SQLITE_CORRUPT)));
        StorageException.ifNotOfTheRows(new IllegalArgumentException("no id"));
    }
}
