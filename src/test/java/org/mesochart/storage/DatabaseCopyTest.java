package org.mesochart.storage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CancellationException;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mesochart.BesideOthers;
import org.mesochart.backup.Watch;

/** Copies of a file and looks at it, ended in the middle, and of files that are damaged or not there. */
@BesideOthers
class DatabaseCopyTest {
    private static final int ROWS = 20_000;

    @TempDir
    Path folder;

    private Path file;

    @BeforeEach
    void aFileThatTakesAWhile() {
        file = folder.resolve("numbers");
        try (Database database = Database.open(file, false)) {
            database.use(in -> {
                in.execute("CREATE TABLE numbers (number INTEGER UNIQUE, half TEXT)");
                in.execute("INSERT INTO numbers WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < "
                        + ROWS + ") SELECT i, printf('%08d', i / 2) FROM n");
            });
        }
    }

    private static Watch endedAtTheLook(int number) {
        int[] looks = {0};
        return new Watch() {
            @Override
            public boolean goesOn(double part) {
                return ++looks[0] < number;
            }
        };
    }

    private static long rows(Handle in) {
        return in.createQuery("SELECT count(*) FROM numbers").mapTo(Long.class).one();
    }

    @Test
    void aCopyThatIsEndedIsNoneAndTheNextIsWhole() {
        Path half = folder.resolve("half");
        assertThrows(CancellationException.class, () -> DatabaseCopy.make(file, false, half, endedAtTheLook(2)));
        Path whole = folder.resolve("whole");
        DatabaseCopy.make(file, false, whole, endedAtTheLook(Integer.MAX_VALUE));
        try (DatabaseCopy copy = DatabaseCopy.look(whole)) {
            assertTrue(copy.intact(Watch.NONE));
            assertEquals(ROWS, rows(copy.handle()));
        }
        assertEquals(StorageException.Kind.READ_ONLY, assertThrows(StorageException.class,
                () -> DatabaseCopy.make(file, false, whole, Watch.NONE)).kind(), "never onto a file that is there");
    }

    @Test
    void aCheckThatIsEndedSaysNothingAndTheSameLookGoesOn() {
        try (DatabaseCopy look = DatabaseCopy.lookAtLive(file)) {
            assertThrows(CancellationException.class, () -> look.intact(endedAtTheLook(1)));
            assertTrue(look.intact(Watch.NONE), "nobody ends it any more");
        }
    }

    @Test
    void aValueOfAnotherKindMakesNoSoundFileAndAnEmptyLogBesideItChangesNothing() throws Exception {
        assertTrue(DatabaseCopy.sound(file));
        Files.createFile(folder.resolve("numbers-wal"));
        assertTrue(DatabaseCopy.sound(file));
        try (Database database = Database.open(file, false)) {
            database.use(in -> in.execute("UPDATE numbers SET half = x'00' WHERE number = 9"));
            database.read(in -> in.execute("PRAGMA writable_schema = ON"));
            database.use(in -> in.execute("UPDATE sqlite_schema SET sql = sql || ' STRICT' WHERE name = 'numbers'"));
        }
        assertFalse(DatabaseCopy.sound(file));
        try (DatabaseCopy look = DatabaseCopy.look(file)) {
            assertFalse(look.quicklyIntact());
            assertFalse(look.intact(Watch.NONE));
        }
    }

    @Test
    void damageIsToldApartFromAFileThatIsNotThere() throws Exception {
        assertTrue(DatabaseCopy.sound(folder.resolve("none")), "of what cannot be opened the opening itself tells");
        assertFalse(DatabaseCopy.sound(Files.writeString(folder.resolve("text"), "no database".repeat(99))));
        TestCharts.damage(file, "numbers");
        assertFalse(DatabaseCopy.sound(file));
    }
}
