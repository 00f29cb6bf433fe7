package org.mesochart.storage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mesochart.BesideOthers;
import org.mesochart.backup.BackupException;
import org.mesochart.backup.BackupFile;
import org.mesochart.backup.Watch;
import org.mesochart.domain.backup.BackupProblem;
import org.mesochart.vault.Passphrase;

/** Disks that fail a restore, with charts of SQLite: one point is only in the old chart's log, and never lost. */
@BesideOthers
class RestoreFailuresTest {
    @TempDir
    Path folder;

    private BackupCharts charts;
    private BackupFile backup;

    /** A chart as a killed program leaves it, and a backup from before its last entry. */
    private Path killed() throws IOException {
        charts = new BackupCharts(folder);
        backup = charts.backup();
        charts.chartAPoint();
        Path killed = Files.createDirectory(folder.resolve("killed"));
        for (String name : List.of(ChartFile.FILE, ChartFile.FILE + "-wal")) {
            Files.copy(charts.data.resolve(name), killed.resolve(name));
        }
        charts.closeChart();
        try (DatabaseCopy withoutLog = DatabaseCopy.look(killed.resolve(ChartFile.FILE))) {
            assertEquals(0, withoutLog.handle().createQuery("SELECT count(*) FROM injection").mapTo(Long.class).one());
        }
        return killed;
    }

    private static long points(Path place) {
        try (ChartFile file = ChartFile.open(place)) {
            return file.database().read(in -> in.createQuery("SELECT count(*) FROM injection").mapTo(Long.class).one());
        }
    }

    private static boolean toldOfRestore(Path place) {
        try (ChartFile file = ChartFile.open(place)) {
            return file.database().read(in -> in.createQuery("SELECT count(*) FROM audit WHERE action = 'restore'")
                    .mapTo(Long.class).one()) == 1;
        }
    }

    private Restore prepare(BackupKeys keys, Path place) {
        return Restore.prepare(backup.path(), keys, place, null, charts.anchors, TestCharts.clock(), Watch.NONE);
    }

    private BackupKeys keys() throws Exception {
        try (Passphrase passphrase = TestCharts.passphrase()) {
            return BackupKeys.open(backup.path(), passphrase);
        }
    }

    private static Path copyIn(Path place) {
        return place.resolve(BackupCharts.names(place).stream().filter(WorkFiles::isName).findFirst().orElseThrow());
    }

    /** A disk that does not rename the chart's own file. */
    private static final class Held implements RestoreSwap.Steps {
        @Override
        public void move(Path from, Path to) throws IOException {
            if (from.getFileName().toString().equals(ChartFile.FILE)) {
                throw new IOException();
            }
            REAL.move(from, to);
        }

        @Override
        public void delete(Path file) throws IOException {
            REAL.delete(file);
        }
    }

    @Test
    void aFailedSwapIsFinishedByTheNextOpening() throws Exception {
        Path place = killed();
        try (BackupKeys keys = keys(); Restore restore = prepare(keys, place)) {
            StorageException failed = assertThrows(StorageException.class, () -> restore.swap(new Held()));
            assertEquals(StorageException.Kind.IO, failed.kind());
        }
        try (ChartFile file = ChartFile.open(place)) {
            assertTrue(file.restoreFinished());
        }
        try (ChartFile again = ChartFile.open(place)) {
            assertFalse(again.restoreFinished());
        }
        assertEquals(0, points(place));
        assertTrue(toldOfRestore(place));
        Path old = Files.createDirectory(folder.resolve("old"));
        for (String ending : List.of("", "-wal")) {
            Files.move(place.resolve("chart.mesochart.before-restore-20261124-070000Z" + ending),
                    old.resolve(ChartFile.FILE + ending));
        }
        assertEquals(1, points(old));
    }

    @Test
    void orBroughtBackWithItsLogWhenTheRestoredFileIsTakenAway() throws Exception {
        Path place = killed();
        try (BackupKeys keys = keys(); Restore restore = prepare(keys, place)) {
            assertThrows(StorageException.class, () -> restore.swap(new Held()));
        }
        Files.delete(copyIn(place));
        assertEquals(1, points(place));
        assertEquals(List.of("chart.lock", "chart.mesochart"), BackupCharts.names(place));
    }

    @Test
    void withoutTheRestoredFileOnADiskThatTakesNoChangeTheOldChartIsNotReadWithoutItsLog() throws Exception {
        Path place = killed();
        try (BackupKeys keys = keys(); Restore restore = prepare(keys, place)) {
            assertThrows(StorageException.class, () -> restore.swap(new Held()));
        }
        Files.delete(copyIn(place));
        assertThrows(StorageException.class, () -> ChartFile.open(place, null, TestCharts.clock(), new DeletingOnly()));
        assertTrue(ChartFile.existsIn(place));
        assertEquals(1, points(place));
    }

    /** A disk that renames nothing. */
    private static final class DeletingOnly implements RestoreSwap.Steps {
        @Override
        public void move(Path from, Path to) throws IOException {
            throw new IOException();
        }

        @Override
        public void delete(Path file) throws IOException {
            REAL.delete(file);
        }
    }

    /** A disk that takes no change. */
    private static final class Rigid implements RestoreSwap.Steps {
        @Override
        public void move(Path from, Path to) throws IOException {
            throw new IOException();
        }

        @Override
        public void delete(Path file) throws IOException {
            throw new IOException();
        }
    }

    @Test
    void aSwapThatKeepsFailingIsGivenUpAndTheOldChartOpensWithItsLog() throws Exception {
        Path place = killed();
        try (BackupKeys keys = keys(); Restore restore = prepare(keys, place)) {
            assertThrows(StorageException.class, () -> restore.swap(new Held()));
        }
        try (ChartFile file = ChartFile.open(place, null, TestCharts.clock(), new Held())) {
            assertTrue(file.restoreGivenUp());
            assertFalse(file.restoreFinished());
            assertFalse(file.readOnly());
        }
        assertEquals(1, points(place));
        assertFalse(toldOfRestore(place), "and stays given up");
        assertEquals(List.of("chart.lock", "chart.mesochart"), BackupCharts.names(place));
    }

    @Test
    void onADiskThatTakesNoChangeTheOldChartIsReadAndTheSwapWaits() throws Exception {
        charts = new BackupCharts(folder);
        backup = charts.backup();
        charts.chartAPoint();
        charts.closeChart();
        try (BackupKeys keys = keys(); Restore restore = prepare(keys, charts.data)) {
            assertThrows(StorageException.class, () -> restore.swap(new Held()));
        }
        try (ChartFile file = ChartFile.open(charts.data, null, TestCharts.clock(), new Rigid())) {
            assertTrue(file.restoreGivenUp());
            assertTrue(file.readOnly());
            long read = file.database().read(in ->
                    in.createQuery("SELECT count(*) FROM injection").mapTo(Long.class).one());
            assertEquals(1, read);
        }
        assertEquals(0, points(charts.data));
        assertTrue(toldOfRestore(charts.data));
    }

    @Test
    void aChartWhoseLogIsElsewhereIsNotReadWithoutIt() throws Exception {
        Path place = killed();
        try (BackupKeys keys = keys(); Restore restore = prepare(keys, place)) {
            assertThrows(StorageException.class, () -> restore.swap(new Held()));
        }
        assertThrows(StorageException.class, () -> ChartFile.open(place, null, TestCharts.clock(), new Rigid()));
        assertEquals(0, points(place));
    }

    @Test
    void askedAgainItGoesOn() throws Exception {
        Path place = killed();
        try (BackupKeys keys = keys(); Restore restore = prepare(keys, place)) {
            assertThrows(StorageException.class, () -> restore.swap(new Held()));
            assertEquals(Optional.of(place.resolve("chart.mesochart.before-restore-20261124-070000Z")), restore.swap());
        }
        assertEquals(0, points(place));
        assertTrue(toldOfRestore(place));
    }

    @Test
    void aCopyThatWasClearedAwayIsNoEmptyChart() throws Exception {
        Path place = killed();
        try (BackupKeys keys = keys(); Restore restore = prepare(keys, place)) {
            Files.delete(copyIn(place));
            BackupException refused = assertThrows(BackupException.class, restore::swap);
            assertEquals(BackupProblem.NOT_WHOLE, refused.problem());
        }
        assertEquals(1, points(place));
        assertEquals(List.of("chart.lock", "chart.mesochart"), BackupCharts.names(place));
    }

    @Test
    void aCopyWhoseLogDidNotGetIntoItIsNotPutInPlace() throws Exception {
        Path place = killed();
        try (BackupKeys keys = keys(); Restore restore = prepare(keys, place)) {
            Path copy = copyIn(place);
            // While somebody else has it open, the log is not written into the file.
            try (Database other = Database.openCopy(copy)) {
                BackupException refused = assertThrows(BackupException.class, restore::swap);
                assertEquals(BackupProblem.NOT_WHOLE, refused.problem());
                assertFalse(other.readOnly());
            }
        }
        assertEquals(1, points(place));
        assertEquals(List.of("chart.lock", "chart.mesochart"), BackupCharts.names(place));
    }

    @Test
    void whatIsPutInPlaceIsIntactAndEndsWithTheNote() throws Exception {
        killed();
        Path copy = charts.data.resolve(ChartFile.FILE);
        AuditTrail.Head head;
        try (DatabaseCopy look = DatabaseCopy.look(copy)) {
            var contents = BackupContents.of(look.handle());
            head = new AuditTrail.Head(contents.auditRows(), contents.head());
        }
        Restore.requireWhole(copy, charts.file.databaseId(), head);
        byte[] otherMac = head.mac().clone();
        otherMac[0] ^= 1;
        refused(copy, new AuditTrail.Head(head.seq(), otherMac));
        refused(copy, new AuditTrail.Head(head.seq() + 1, head.mac()));
        byte[] bytes = Files.readAllBytes(copy);
        Files.write(copy, java.util.Arrays.copyOf(bytes, bytes.length - 8192));
        refused(copy, head);
        Files.delete(copy);
        refused(copy, head);
    }

    private void refused(Path copy, AuditTrail.Head head) {
        BackupException refused = assertThrows(BackupException.class,
                () -> Restore.requireWhole(copy, charts.file.databaseId(), head));
        assertEquals(BackupProblem.NOT_WHOLE, refused.problem());
    }
}
