package org.mesochart.storage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionException;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mesochart.BesideOthers;

/** The one door to the file: what is done together is kept together, and after it is closed nothing is done. */
@BesideOthers
class DatabaseTest {
    @TempDir
    Path folder;

    private static StorageException.Kind refused(Runnable deed) {
        return assertThrows(StorageException.class, deed::run).kind();
    }

    private static void insert(Handle in, int number) {
        in.execute("INSERT INTO numbers VALUES (?)", number);
    }

    private static List<Integer> numbers(Database database) {
        return database.read(in -> in.createQuery("SELECT number FROM numbers").mapTo(Integer.class).list());
    }

    private Database withNumbers() {
        Database database = Database.open(folder.resolve("numbers"), false);
        database.use(in -> in.execute("CREATE TABLE numbers (number INTEGER UNIQUE) STRICT"));
        return database;
    }

    @Test
    void whatFailsInsideUndoesAllOfItAndMemoryIsTold() {
        try (Database database = withNumbers()) {
            List<String> told = new ArrayList<>();
            assertThrows(IllegalStateException.class, () -> database.use(in -> {
                insert(in, 1);
                database.afterCommit(() -> told.add("kept"));
                database.afterRollback(() -> told.add("forgotten"));
                database.use(inner -> {
                    insert(inner, 2);
                    throw new IllegalStateException();
                });
            }));
            assertEquals(List.of("forgotten"), told);
            assertEquals(List.of(), numbers(database));
            database.use(in -> {
                insert(in, 3);
                database.afterCommit(() -> told.add("kept"));
            });
            assertEquals(List.of("forgotten", "kept"), told, "what was to be told of the first is not told of the second");
            assertEquals(List.of(3), numbers(database));
        }
    }

    @Test
    void whereSqliteEndedTheTransactionItselfTheFirstFailureIsTold() {
        try (Database database = withNumbers()) {
            database.use(in -> insert(in, 1));
            List<String> told = new ArrayList<>();
            assertEquals(StorageException.Kind.CONFLICT, refused(() -> database.use(in -> {
                database.afterRollback(() -> told.add("forgotten"));
                insert(in, 2);
                in.execute("INSERT OR ROLLBACK INTO numbers VALUES (1)");
            })));
            assertEquals(List.of("forgotten"), told);
            assertEquals(List.of(1), numbers(database));
            database.use(in -> insert(in, 4));
            assertEquals(List.of(1, 4), numbers(database));
        }
    }

    @Test
    void whatIsClosedDoesNothingAndClosesOnceMore() {
        Database database = withNumbers();
        Database reader = database.beside();
        database.close();
        assertEquals(StorageException.Kind.CLOSED, refused(() -> database.use(in -> insert(in, 1))));
        assertEquals(StorageException.Kind.CLOSED, refused(() -> database.read(in -> 1)));
        assertEquals(StorageException.Kind.CLOSED, refused(database::beside));
        assertEquals(StorageException.Kind.CLOSED, refused(() -> reader.read(in -> 1)), "its readers went with it");
        database.close();
    }

    @Test
    void whatOnlyReadsWritesNothing() {
        withNumbers().close();
        try (Database reader = Database.open(folder.resolve("numbers"), true); Database another = reader.another()) {
            assertTrue(reader.readOnly());
            assertEquals(StorageException.Kind.READ_ONLY, refused(() -> reader.use(in -> insert(in, 1))));
            assertEquals(List.of(), numbers(another));
        }
    }

    @Test
    void aReaderBesideSeesWhatIsCommittedAndNoMore() {
        try (Database database = withNumbers(); Database reader = database.beside()) {
            database.use(in -> {
                insert(in, 1);
                assertEquals(List.of(), numbers(reader));
            });
            assertEquals(List.of(1), numbers(reader));
            assertTrue(reader.besideAnother());
            assertFalse(database.besideAnother());
        }
    }

    @Test
    void allAreClosedThoughOneFailsAndThatIsTold() throws Exception {
        Database first = withNumbers();
        Database second = Database.open(folder.resolve("others"), false);
        // A transaction that nobody ends: the library refuses to close then.
        first.read(in -> {
            in.begin();
            insert(in, 9);
            return null;
        });
        assertThrows(StorageException.class, () -> Database.closeAll(List.of(first, second)));
        assertEquals(StorageException.Kind.CLOSED, refused(() -> second.read(in -> 1)));
        try (Database again = Database.open(folder.resolve("numbers"), false)) {
            assertEquals(List.of(), numbers(again), "what was not committed is not there");
            again.use(in -> insert(in, 1));
        }
    }

    @Test
    void aFileThatIsNoDatabaseIsRefusedAndLeftAsItIs() throws Exception {
        Path file = Files.writeString(folder.resolve("text"), "no database, but longer than the head of one would have to be".repeat(20));
        assertEquals(StorageException.Kind.DAMAGED, refused(() -> Database.open(file, false)));
        assertEquals(StorageException.Kind.DAMAGED, refused(() -> Database.open(file, true)));
        assertTrue(Files.readString(file).startsWith("no database"));
        assertEquals(StorageException.Kind.READ_ONLY, refused(() -> Database.open(folder.resolve("none").resolve("file"), false)));
        assertEquals(StorageException.Kind.READ_ONLY, refused(() -> Database.open(folder.resolve("none"), true)));
    }

    private static final int CORRUPT = 11;

    private static StorageException.Kind pageIsToldAsDamaged(Database database) {
        return refused(() -> database.read(in -> {
            throw new StorageException(StorageException.Kind.DAMAGED, CORRUPT);
        }));
    }

    @Test
    void aPageThatIsToldAsDamagedInAWholeFileWasNotGivenByTheDisk() {
        try (Database database = withNumbers(); Database reader = database.beside()) {
            assertEquals(StorageException.Kind.IO, pageIsToldAsDamaged(database));
            assertEquals(StorageException.Kind.IO, pageIsToldAsDamaged(reader));
            database.use(in -> insert(in, 1));
            assertEquals(List.of(1), numbers(database), "it goes on");
        }
        try (Database reader = Database.open(folder.resolve("numbers"), true)) {
            assertEquals(StorageException.Kind.DAMAGED, pageIsToldAsDamaged(reader), "what only reads was looked at when it was opened");
        }
    }

    @Test
    void aLookThatCannotBeTakenIsNotRememberedAsDamage() throws Exception {
        Path file = folder.resolve("numbers");
        withNumbers().close(); // all of it is in the file, nothing in its log
        try (Database database = Database.open(file, false)) {
            Files.move(file, folder.resolve("away"));
            assertEquals(StorageException.Kind.IO, pageIsToldAsDamaged(database));
            Files.writeString(file, "no database".repeat(99));
            assertEquals(StorageException.Kind.DAMAGED, pageIsToldAsDamaged(database));
            Files.move(folder.resolve("away"), file, StandardCopyOption.REPLACE_EXISTING);
            assertEquals(StorageException.Kind.DAMAGED, pageIsToldAsDamaged(database), "that was seen, and is not looked for again");
        }
    }

    @Test
    void anErrorOfJavaIsToldAsThatAndTheNextWorkIsDone() {
        try (Database database = withNumbers()) {
            assertTrue(assertThrows(CompletionException.class, () -> database.use(in -> {
                insert(in, 1);
                throw new OutOfMemoryError();
            })).getCause() instanceof OutOfMemoryError);
            assertEquals(StorageException.Kind.UNKNOWN, refused(() -> database.read(in -> {
                throw new IllegalStateException(new java.sql.SQLException("INSERT INTO numbers VALUES (1)"));
            })));
            assertEquals(List.of(), numbers(database));
        }
    }

    @Test
    void whatSeveralFailToCloseIsToldOnce() {
        List<Database> both = List.of(withNumbers(), Database.open(folder.resolve("others"), false));
        both.forEach(each -> each.read(in -> in.begin()));
        both.getFirst().read(in -> in.execute("INSERT INTO numbers VALUES (1)"));
        both.getLast().read(in -> in.execute("CREATE TABLE numbers (number INTEGER) STRICT"));
        assertThrows(StorageException.class, () -> Database.closeAll(both));
        both.forEach(each -> assertEquals(StorageException.Kind.CLOSED, refused(() -> each.read(in -> 1))));
    }
}
