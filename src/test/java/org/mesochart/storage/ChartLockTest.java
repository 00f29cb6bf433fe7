package org.mesochart.storage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mesochart.BesideOthers;

/** The lock of a chart, where something is in its way. */
@BesideOthers
class ChartLockTest {
    @TempDir
    Path folder;

    private static StorageException.Kind refused(Path lock) {
        return assertThrows(StorageException.class, () -> ChartLock.take(lock)).kind();
    }

    @Test
    void whatIsInItsPlaceIsSaid() throws Exception {
        assertEquals(StorageException.Kind.IO, refused(Files.createDirectory(folder.resolve("chart.lock"))));
        assertEquals(StorageException.Kind.READ_ONLY, refused(folder.resolve("gone").resolve("chart.lock")));
    }

    @Test
    void whoHasItHasItAloneUntilItIsLetGo() {
        Path lock = folder.resolve("chart.lock");
        ChartLock first = ChartLock.take(lock);
        assertEquals(StorageException.Kind.IN_USE, refused(lock));
        first.close();
        first.close();
        ChartLock.take(lock).close();
    }

    @Test
    void linksThatLeadNowhereOrRoundAreNotFollowedForEver() throws Exception {
        Path file = folder.resolve(ChartFile.FILE);
        try {
            Files.createSymbolicLink(file, file.getFileName());
        } catch (UnsupportedOperationException noLinks) {
            Assumptions.abort("no links here");
        }
        assertEquals(folder, ChartLock.home(folder));
        assertEquals(StorageException.Kind.NOT_FOUND,
                assertThrows(StorageException.class, () -> ChartFile.open(folder)).kind());
    }
}
