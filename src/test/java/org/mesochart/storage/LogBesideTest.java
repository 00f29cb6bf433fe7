package org.mesochart.storage;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mesochart.BesideOthers;
import org.mesochart.vault.Passphrase;

/** A log that is not the chart's own: not read, not deleted. */
@BesideOthers
class LogBesideTest {
    private static final String LOG = ChartFile.FILE + "-wal";

    @TempDir
    private Path folder;

    /** A chart as it lies on the disk when its program dies with a patient in the log. */
    private Path killed(String name) throws Exception {
        Path place = Files.createDirectory(folder.resolve(name));
        ChartFile.NewChart made = TestCharts.createFile(folder.resolve(name + "-open"));
        try (ChartFile file = made.file(); Chart chart = made.chart()) {
            chart.patients().add(TestCharts.aPatient());
            for (String part : List.of(ChartFile.FILE, LOG)) {
                Files.copy(file.folder().resolve(part), place.resolve(part));
            }
        }
        return place;
    }

    @Test
    void theChartsOwnLogIsRead() throws Exception {
        Path own = killed("own");
        try (ChartFile file = ChartFile.open(own);
                Passphrase passphrase = TestCharts.passphrase();
                Chart chart = file.unlock(file.practitioners().getFirst().id(), passphrase)) {
            assertFalse(file.otherLog());
            assertEquals(1, chart.patients().all().size());
        }
    }

    @Test
    void anothersIsKeptUnderAnotherNameAndTheChartIsWritten() throws Exception {
        Path own = killed("own");
        byte[] others = Files.readAllBytes(killed("another").resolve(LOG));
        Files.write(own.resolve(LOG), others);
        try (ChartFile file = ChartFile.open(own);
                Passphrase passphrase = TestCharts.passphrase();
                Chart chart = file.unlock(file.practitioners().getFirst().id(), passphrase)) {
            assertTrue(file.otherLog());
            assertFalse(file.damaged());
            assertEquals(0, chart.patients().all().size());
            chart.patients().add(TestCharts.aPatient());
            assertTrue(chart.verify().ok(), () -> chart.verify().findings().toString());
        }
        assertArrayEquals(others, Files.readAllBytes(aside(own)));
        try (ChartFile again = ChartFile.open(own)) {
            assertFalse(again.otherLog(), "told once; what is missing is told by every check");
        }
    }

    @Test
    void anOlderOneOfTheSameChartDoesNotCoverLaterEntries() throws Exception {
        Path own = folder.resolve("own");
        ChartFile.NewChart made = TestCharts.createFile(own);
        byte[] older;
        try (ChartFile file = made.file(); Chart chart = made.chart()) {
            chart.patients().add(TestCharts.aPatient("First"));
            older = Files.readAllBytes(own.resolve(LOG));
            chart.patients().add(TestCharts.aPatient("Second"));
        }
        Files.write(own.resolve(LOG), older);
        try (ChartFile file = ChartFile.open(own);
                Passphrase passphrase = TestCharts.passphrase();
                Chart chart = file.unlock(file.practitioners().getFirst().id(), passphrase)) {
            assertTrue(file.otherLog());
            assertEquals(2, chart.patients().all().size());
            assertTrue(chart.verify().ok(), () -> chart.verify().findings().toString());
        }
    }

    @Test
    void wantOfMemoryAndOfALockSayNothingOfTheFile() {
        for (int code : List.of(0, 5, 7, 10, 15, 10 | 33 << 8)) {
            assertFalse(new StorageException(StorageException.Kind.UNKNOWN, code).ofTheFile(), "SQLite " + code);
        }
        for (int code : List.of(1, 11, 26, 11 | 1 << 8)) {
            assertTrue(new StorageException(StorageException.Kind.DAMAGED, code).ofTheFile(), "SQLite " + code);
        }
    }

    private static Path aside(Path place) throws Exception {
        try (Stream<Path> files = Files.list(place)) {
            return files.filter(file -> file.getFileName().toString().contains(".other-log-")).findFirst().orElseThrow();
        }
    }
}
