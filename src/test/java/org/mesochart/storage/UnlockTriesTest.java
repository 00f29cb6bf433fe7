package org.mesochart.storage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mesochart.BesideOthers;

/** Wrong passphrases are counted all, and their times kept as far as anybody would read them. */
@BesideOthers
class UnlockTriesTest {
    @TempDir
    Path folder;

    private ChartFile file;

    @BeforeEach
    void chart() {
        file = TestCharts.createFile(folder).file();
    }

    @AfterEach
    void close() {
        file.close();
    }

    @Test
    void allAreCountedAndTheLastHundredTimesAreTold() {
        UnlockTries tries = new UnlockTries(file.database(), TestCharts.clock());
        for (int i = 0; i < 102; i++) {
            tries.failed();
        }
        assertEquals(102, tries.succeeded().count());
        assertEquals(100, tries.succeeded().times().size());
        tries.told();
        assertEquals(0, tries.succeeded().count());
    }

    @Test
    void aDiskThatDoesNotTakeTheNumberKeepsNobodyOutAndWhereItIsTakenClosingShortensNoWait() throws Exception {
        UnlockTries tries = new UnlockTries(file.database(), TestCharts.clock());
        file.database().read(in -> in.execute("PRAGMA query_only = ON"));
        tries.failed();
        assertEquals(1, tries.succeeded().count(), "it is in memory");
        assertTrue(new UnlockTries(file.database(), TestCharts.clock()).remaining().isZero());
        file.database().read(in -> in.execute("PRAGMA query_only = OFF"));
        for (int i = 0; i < 9; i++) {
            tries.failed();
        }
        file.close();
        assertEquals(StorageException.Kind.CLOSED, assertThrows(StorageException.class, tries::failed).kind());
        file = ChartFile.open(folder, null, TestCharts.clock());
        assertFalse(file.waitBeforeNextTry().isZero());
    }

    @Test
    void inAFileThatIsOnlyReadTheyCountUntilItIsClosed() {
        file.close();
        try (Database reader = Database.open(folder.resolve(ChartFile.FILE), true)) {
            UnlockTries tries = new UnlockTries(reader, TestCharts.clock());
            for (int i = 0; i < 9; i++) {
                tries.failed();
            }
            assertFalse(tries.remaining().isZero());
            assertTrue(new UnlockTries(reader, TestCharts.clock()).remaining().isZero());
        }
    }
}
