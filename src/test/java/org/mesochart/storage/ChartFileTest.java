package org.mesochart.storage;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mesochart.BesideOthers;
import org.mesochart.vault.Passphrase;

/** What stands in a chart's place when it is to be made or opened. */
@BesideOthers
class ChartFileTest {
    /** A folder in which nothing can be moved or deleted. */
    private static final RestoreSwap.Steps NO_STEP = new RestoreSwap.Steps() {
        @Override
        public void move(Path from, Path to) throws IOException {
            throw new IOException();
        }

        @Override
        public void delete(Path file) throws IOException {
            throw new IOException();
        }
    };

    @TempDir
    Path folder;

    private static StorageException.Kind refused(Runnable deed) {
        return assertThrows(StorageException.class, deed::run).kind();
    }

    @Test
    void noChartIsMadeOverAnotherAndTheLockIsLetGo() throws Exception {
        TestCharts.createFile(folder).file().close();
        byte[] before = Files.readAllBytes(folder.resolve(ChartFile.FILE));
        assertEquals(StorageException.Kind.EXISTS, refused(() -> TestCharts.createFile(folder)));
        assertArrayEquals(before, Files.readAllBytes(folder.resolve(ChartFile.FILE)));
        ChartFile.open(folder).close();
    }

    @Test
    void aChartThatIsOpenIsNotOpenedAgainAndOneThatCannotBeMadeLeavesNothing() throws Exception {
        try (ChartFile open = TestCharts.createFile(folder).file()) {
            assertEquals(StorageException.Kind.IN_USE, refused(() -> ChartFile.open(folder)));
            assertFalse(open.demo());
        }
        Path taken = Files.writeString(folder.resolve("taken"), "a file");
        assertThrows(StorageException.class, () -> TestCharts.createFile(taken));
        assertEquals("a file", Files.readString(taken));
    }

    @Test
    void theSampleChartIsKnownAsThat() {
        try (Passphrase passphrase = TestCharts.passphrase()) {
            ChartFile.create(folder, TestCharts.clinic(), TestCharts.practitioner(), passphrase, TestCharts.cheapKdf(), true)
                    .file().close();
        }
        try (ChartFile open = ChartFile.open(folder)) {
            assertTrue(open.demo());
        }
    }

    @Test
    void aPlanWithoutAnyChartIsNoChart() throws Exception {
        Files.writeString(folder.resolve("chart.restore"), "nobody's\nplan\n");
        assertTrue(ChartFile.existsIn(folder));
        assertEquals(StorageException.Kind.NOT_FOUND, refused(() -> ChartFile.open(folder)));
        assertFalse(ChartFile.existsIn(folder), "it says nothing and is gone");
    }

    @Test
    void aRestoreThatCanNeitherGoOnNorBackLeavesTheOldChartToBeRead() throws Exception {
        TestCharts.createFile(folder).file().close();
        byte[] before = Files.readAllBytes(folder.resolve(ChartFile.FILE));
        Path restored = WorkFiles.name(folder, "restore");
        Files.write(restored, before);
        Files.write(folder.resolve("chart.restore"), List.of(restored.getFileName().toString(),
                ChartFile.FILE + ".before-restore-20261124-070000Z"));
        try (ChartFile open = ChartFile.open(folder, null, TestCharts.clock(), NO_STEP);
                Passphrase passphrase = TestCharts.passphrase();
                Chart chart = open.unlock(open.practitioners().getFirst().id(), passphrase)) {
            assertTrue(open.readOnly());
            assertTrue(open.restoreGivenUp());
            assertFalse(open.withoutLog());
            assertEquals(StorageException.Kind.READ_ONLY, refused(() -> chart.patients().add(TestCharts.aPatient())));
        }
        assertArrayEquals(before, Files.readAllBytes(folder.resolve(ChartFile.FILE)));
        assertTrue(Files.exists(restored), "the next opening goes on with it");
        try (ChartFile open = ChartFile.open(folder, null, TestCharts.clock())) {
            assertTrue(open.restoreFinished());
            assertFalse(open.readOnly());
        }
    }
}
