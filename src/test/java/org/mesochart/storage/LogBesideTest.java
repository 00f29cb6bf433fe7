package org.mesochart.storage;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
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

    /** What is done to a chart without the program, as it lies there when that ends: in the log, or before the log began. */
    private Path changed(String name, String deed, boolean beforeTheLog) throws Exception {
        Path open = folder.resolve(name + "-open");
        TestCharts.createFile(open).file().close();
        Path place = Files.createDirectory(folder.resolve(name));
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + open.resolve(ChartFile.FILE));
                Statement statement = connection.createStatement()) {
            statement.execute("PRAGMA journal_mode = WAL");
            statement.executeUpdate("DROP TRIGGER audit_no_delete");
            statement.execute("PRAGMA wal_checkpoint(TRUNCATE)");
            statement.executeUpdate(deed);
            if (beforeTheLog) {
                statement.execute("PRAGMA wal_checkpoint(TRUNCATE)");
                statement.executeUpdate("UPDATE practitioner SET title = 'Dr.'");
            }
            for (String part : List.of(ChartFile.FILE, LOG)) {
                Files.copy(open.resolve(part), place.resolve(part));
            }
        }
        return place.resolve(ChartFile.FILE);
    }

    @Test
    void aLogThatTakesEntriesAwayIsNotTheChartsAndWhereTheFileLacksThemToTheChartIsDamaged() throws Exception {
        for (String deed : List.of("DELETE FROM audit WHERE seq = 1", "DELETE FROM chart")) {
            String name = "x" + deed.length();
            assertEquals(LogBeside.Found.FOREIGN_LOG, LogBeside.look(changed(name, deed, false)), deed);
            Path damaged = changed(name + "-before", deed, true);
            byte[] before = Files.readAllBytes(damaged.resolveSibling(LOG));
            assertEquals(LogBeside.Found.DAMAGED, LogBeside.look(damaged), deed);
            assertArrayEquals(before, Files.readAllBytes(damaged.resolveSibling(LOG)));
        }
    }

    @Test
    void severalOfOneMomentAreAllKeptAndOneThatCannotBeMovedStays() throws Exception {
        Path file = Files.writeString(folder.resolve(ChartFile.FILE), "a chart");
        Instant now = TestCharts.NOW;
        for (String log : List.of("first", "second", "third")) {
            Files.writeString(folder.resolve(LOG), log);
            assertEquals(log, Files.readString(LogBeside.setAside(file, now).orElseThrow()));
            assertFalse(LogBeside.there(file));
        }
        assertEquals(4, BackupCharts.names(folder).size());
        assertEquals(Optional.empty(), LogBeside.setAside(file, now), "there is none");
        Files.createFile(folder.resolve(LOG));
        assertFalse(LogBeside.there(file), "an empty one is none");
        assertEquals(LogBeside.Found.DAMAGED, LogBeside.look(file));
    }

    private static Path aside(Path place) throws Exception {
        try (Stream<Path> files = Files.list(place)) {
            return files.filter(file -> file.getFileName().toString().contains(".other-log-")).findFirst().orElseThrow();
        }
    }
}
