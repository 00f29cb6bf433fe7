package org.mesochart.storage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mesochart.BesideOthers;
import org.mesochart.backup.BackupException;
import org.mesochart.backup.BackupFile;
import org.mesochart.backup.BackupFolder;
import org.mesochart.backup.BackupHeader;
import org.mesochart.backup.BackupManifest;
import org.mesochart.backup.BackupSlot;
import org.mesochart.backup.Reason;
import org.mesochart.backup.Watch;
import org.mesochart.domain.backup.BackupProblem;
import org.mesochart.vault.BackupCipher;
import org.mesochart.vault.Passphrase;
import org.mesochart.vault.Vault;

@BesideOthers
class RestoreTest {
    private static final String RESTORED = "chart.work-restore-0a1b2c3d-0a1b-0a1b-0a1b-0a1b2c3d4e5f";

    @TempDir
    Path folder;

    private static Restore prepare(BackupFile backup, BackupCharts charts, BackupKeys keys, Path to, ChartFile open) {
        return Restore.prepare(backup.path(), keys, to, open, charts.anchors, TestCharts.clock(), Watch.NONE);
    }

    private static BackupKeys keys(Path backup) throws Exception {
        try (Passphrase passphrase = TestCharts.passphrase()) {
            return BackupKeys.open(backup, passphrase);
        }
    }

    @Test
    void aFreshComputerGetsTheChartBack() throws Exception {
        BackupCharts charts = new BackupCharts(folder);
        BackupFile backup = charts.backup();
        charts.closeChart();
        Path fresh = folder.resolve("fresh");
        try (BackupKeys keys = keys(backup.path()); Restore restore = prepare(backup, charts, keys, fresh, null)) {
            assertEquals(Comparison.Place.EMPTY, restore.comparison().place());
            assertFalse(ChartFile.existsIn(fresh));
            assertEquals(Optional.empty(), restore.swap());
        }
        assertEquals(List.of("chart.lock", "chart.mesochart"), BackupCharts.names(fresh));
        try (ChartFile open = ChartFile.open(fresh); Passphrase passphrase = TestCharts.passphrase();
                Chart chart = open.unlock(open.practitioners().getFirst().id(), passphrase)) {
            assertTrue(chart.verify().ok(), () -> chart.verify().findings().toString());
            assertEquals(charts.file.databaseId(), open.databaseId());
            assertEquals(7, chart.verify().auditRows());
        }
    }

    @Test
    void theTwoAreShownSideBySideAndSwappedAndTheOldOneIsKept() throws Exception {
        BackupCharts charts = new BackupCharts(folder);
        BackupFile backup = charts.backup();
        charts.chartAPoint();
        charts.chartAPoint();
        Optional<Path> kept;
        try (BackupKeys keys = keys(backup.path());
                Restore restore = prepare(backup, charts, keys, charts.data, charts.file)) {
            Comparison both = restore.comparison();
            assertEquals(Comparison.Place.WHOLE, both.place());
            assertTrue(both.sameLine());
            assertEquals(2, both.entriesAfterBackup());
            assertEquals(Optional.of(2L), both.present().map(now -> now.rows().get("injection")));
            assertEquals(Long.valueOf(0), both.backup().rows().get("injection"));
            assertEquals(Optional.of(TestCharts.NOW), both.present().orElseThrow().lastEntry());
            StorageException open = assertThrows(StorageException.class, restore::swap);
            assertEquals(StorageException.Kind.IN_USE, open.kind());
            charts.closeChart();
            kept = restore.swap();
        }
        assertEquals(List.of("chart.lock", "chart.mesochart", "chart.mesochart.before-restore-20261124-070000Z"),
                BackupCharts.names(charts.data));
        Verification restored = charts.verifyReopened();
        assertTrue(restored.ok(), () -> restored.findings().toString());
        assertEquals(7, restored.auditRows());
        Path old = Files.createDirectory(folder.resolve("old"));
        Files.copy(kept.orElseThrow(), old.resolve(ChartFile.FILE));
        try (ChartFile file = ChartFile.open(old)) {
            long points = file.database().read(
                    in -> in.createQuery("SELECT count(*) FROM injection").mapTo(Long.class).one());
            assertEquals(2, points);
        }
    }

    @Test
    void anOlderFilePutBackByHandIsStillNoticedAndTheRestoreIsInTheTrail() throws Exception {
        BackupCharts charts = new BackupCharts(folder);
        BackupFile backup = charts.backup();
        charts.closeChart();
        Path file = charts.data.resolve(ChartFile.FILE);
        Path older = folder.resolve("older");
        Files.copy(file, older);
        try (ChartFile open = ChartFile.open(charts.data, charts.anchors, TestCharts.clock());
                Passphrase passphrase = TestCharts.passphrase();
                Chart chart = open.unlock(open.practitioners().getFirst().id(), passphrase)) {
            chart.patients().add(TestCharts.aPatient());
        }
        Files.copy(older, file, StandardCopyOption.REPLACE_EXISTING);
        assertEquals(List.of(Finding.Kind.ANCHOR),
                charts.verifyReopenedWithoutClosing().findings().stream().map(Finding::kind).toList());
        try (BackupKeys keys = keys(backup.path());
                Restore restore = prepare(backup, charts, keys, charts.data, null)) {
            UUID id = BackupHeader.of(backup.path()).backupId();
            restore.swap();
            restore.close();
            try (ChartFile open = ChartFile.open(charts.data, charts.anchors, TestCharts.clock());
                    Passphrase passphrase = TestCharts.passphrase();
                    Chart chart = open.unlock(open.practitioners().getFirst().id(), passphrase)) {
                assertTrue(chart.verify().ok(), () -> chart.verify().findings().toString());
                assertEquals(List.of("restore"), chart.audit().of(id).stream().map(Audit::action).toList());
            }
        }
    }

    @Test
    void throughALinkTheFileItselfIsMeant() throws Exception {
        Path linked = Files.createDirectory(folder.resolve("linked"));
        Path link = linked.resolve(ChartFile.FILE);
        try {
            Files.createSymbolicLink(link, folder.resolve("data").resolve(ChartFile.FILE));
        } catch (java.io.IOException | UnsupportedOperationException notHere) {
            org.junit.jupiter.api.Assumptions.abort("links cannot be made here");
        }
        BackupCharts charts = new BackupCharts(folder);
        BackupFile backup = charts.backup();
        charts.chartAPoint();
        try (BackupKeys keys = keys(backup.path())) {
            StorageException inUse = assertThrows(StorageException.class,
                    () -> prepare(backup, charts, keys, linked, null));
            assertEquals(StorageException.Kind.IN_USE, inUse.kind());
            charts.closeChart();
            try (Restore restore = prepare(backup, charts, keys, linked, null)) {
                restore.swap();
            }
        }
        assertTrue(Files.isSymbolicLink(link));
        assertEquals(List.of(ChartFile.FILE), BackupCharts.names(linked));
        assertTrue(BackupCharts.names(charts.data).contains("chart.mesochart.before-restore-20261124-070000Z"));
        assertTrue(charts.verifyReopened().ok());
    }

    @Test
    void notConfirmedItChangesNothing() throws Exception {
        BackupCharts charts = new BackupCharts(folder);
        BackupFile backup = charts.backup();
        charts.chartAPoint();
        charts.closeChart();
        byte[] before = Files.readAllBytes(charts.data.resolve(ChartFile.FILE));
        List<String> names = BackupCharts.names(charts.data);
        try (BackupKeys keys = keys(backup.path())) {
            prepare(backup, charts, keys, charts.data, null).close();
            assertThrows(CancellationException.class, () -> Restore.prepare(backup.path(), keys, charts.data, null,
                    charts.anchors, TestCharts.clock(), share -> share < 0.5));
        }
        assertEquals(names, BackupCharts.names(charts.data));
        org.junit.jupiter.api.Assertions.assertArrayEquals(before, Files.readAllBytes(charts.data.resolve(ChartFile.FILE)));
    }

    @Test
    void aDamagedChartIsReplacedAndKeptWithItsLog() throws Exception {
        BackupCharts charts = new BackupCharts(folder);
        BackupFile backup = charts.backup();
        charts.closeChart();
        Files.writeString(charts.data.resolve(ChartFile.FILE), "no chart any more");
        Files.writeString(charts.data.resolve(ChartFile.FILE + "-wal"), "its log");
        try (BackupKeys keys = keys(backup.path());
                Restore restore = prepare(backup, charts, keys, charts.data, null)) {
            assertEquals(Comparison.Place.DAMAGED, restore.comparison().place());
            assertFalse(restore.comparison().erasedKnown());
            restore.swap();
        }
        assertTrue(charts.verifyReopened().ok());
        assertTrue(BackupCharts.names(charts.data).contains("chart.mesochart.before-restore-20261124-070000Z-wal"));
    }

    @Test
    void anotherChartIsNotReplaced() throws Exception {
        BackupCharts charts = new BackupCharts(folder.resolve("one"));
        BackupFile backup = charts.backup();
        try (BackupCharts other = new BackupCharts(folder.resolve("two")); BackupKeys keys = keys(backup.path())) {
            BackupException refused = assertThrows(BackupException.class,
                    () -> prepare(backup, charts, keys, other.data, other.file));
            assertEquals(BackupProblem.OTHER_CHART, refused.problem());
            StorageException inUse = assertThrows(StorageException.class,
                    () -> prepare(backup, charts, keys, other.data, null));
            assertEquals(StorageException.Kind.IN_USE, inUse.kind());
        }
        charts.closeChart();
    }

    /** The states that a crash can leave, one step after the other: each ends with the new chart and the old one kept. */
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3})
    void aCrashInTheMiddleOfTheSwapIsFinishedAtTheNextOpening(int steps) throws Exception {
        BackupCharts charts = new BackupCharts(folder);
        charts.chartAPoint();
        charts.closeChart();
        Path file = charts.data.resolve(ChartFile.FILE);
        Path wal = charts.data.resolve(ChartFile.FILE + "-wal");
        Path restored = charts.data.resolve("chart.work-restore-" + UUID.randomUUID());
        Path kept = charts.data.resolve("chart.mesochart.before-restore-20261124-070000Z");
        Files.copy(file, restored);
        Files.writeString(wal, "log of the old chart");
        Files.writeString(charts.data.resolve("chart.restore"), restored.getFileName() + "\n" + kept.getFileName() + "\n");
        if (steps > 0) {
            Files.move(wal, charts.data.resolve(kept.getFileName() + "-wal"));
        }
        if (steps > 1) {
            Files.move(file, kept);
        }
        if (steps > 2) {
            Files.move(restored, file);
        }
        assertTrue(ChartFile.existsIn(charts.data));
        assertTrue(charts.verifyReopened().ok());
        assertEquals(List.of("chart.lock", "chart.mesochart", kept.getFileName().toString(), kept.getFileName() + "-wal"),
                BackupCharts.names(charts.data));
    }

    @Test
    void aPlanThatNamesOtherFilesIsNotCarriedOut() throws Exception {
        BackupCharts charts = new BackupCharts(folder);
        charts.closeChart();
        Path victim = Files.writeString(folder.resolve("victim"), "x");
        for (String plan : List.of("../victim\nchart.mesochart.before-restore-1\n", "", "a\nb\nc\n",
                RESTORED + "\n../victim\n")) {
            Files.writeString(charts.data.resolve("chart.restore"), plan);
            assertTrue(charts.verifyReopened().ok());
        }
        assertEquals("x", Files.readString(victim));
        assertEquals(List.of("chart.lock", "chart.mesochart"), BackupCharts.names(charts.data));
    }

    @Test
    void aRestoredFileThatVanishedBringsTheOldChartBack() throws Exception {
        BackupCharts charts = new BackupCharts(folder);
        charts.closeChart();
        Files.writeString(charts.data.resolve("chart.restore"), RESTORED + "\nchart.mesochart.before-restore-1\n");
        Files.move(charts.data.resolve(ChartFile.FILE), charts.data.resolve("chart.mesochart.before-restore-1"));
        assertTrue(charts.verifyReopened().ok());
    }

    @Test
    void aBackupOfAnOlderSchemaIsBroughtUpAndOneOfANewerIsRefused() throws Exception {
        Path old = folder.resolve("v1.mesochart");
        try (InputStream in = RestoreTest.class.getResourceAsStream("/charts/v1.mesochart")) {
            Files.copy(in, old);
        }
        BackupFile backup = written(old);
        Path fresh = folder.resolve("fresh");
        try (BackupKeys keys = keys(backup.path());
                Restore restore = Restore.prepare(backup.path(), keys, fresh, null, null, TestCharts.clock(), Watch.NONE)) {
            assertEquals(1, restore.comparison().backup().schema());
            restore.swap();
        }
        assertEquals(List.of("chart.lock", "chart.mesochart"), BackupCharts.names(fresh));
        try (ChartFile open = ChartFile.open(fresh); Passphrase passphrase = TestCharts.passphrase();
                Chart chart = open.unlock(open.practitioners().getFirst().id(), passphrase)) {
            assertTrue(chart.verify().ok());
        }
        try (Database database = Database.open(old, false)) {
            database.use(in -> in.execute("PRAGMA user_version = 99"));
        }
        BackupFile newer = written(old);
        try (BackupKeys keys = keys(newer.path())) {
            BackupException refused = assertThrows(BackupException.class, () -> Restore.prepare(
                    newer.path(), keys, folder.resolve("none"), null, null, TestCharts.clock(), Watch.NONE));
            assertEquals(BackupProblem.NEWER, refused.problem());
            assertEquals(List.of("chart.lock"), BackupCharts.names(folder.resolve("none")));
        }
    }

    @Test
    void aBackupWhosePatientsDoNotOpenIsAFindingOfTheDrillAndSaidBeforeItIsRestored() throws Exception {
        BackupCharts charts = new BackupCharts(folder);
        charts.file.database().use(in -> in.execute("UPDATE patient SET person = randomblob(80)"));
        charts.closeChart();
        BackupFile backup = written(charts.data.resolve(ChartFile.FILE));
        try (BackupKeys keys = keys(backup.path())) {
            List<Finding> findings = Drill.run(backup.path(), keys, Watch.NONE).found().findings();
            assertEquals(List.of(Finding.Kind.SEAL), findings.stream().map(Finding::kind).toList());
            try (Restore restore = prepare(backup, charts, keys, folder.resolve("fresh"), null)) {
                assertFalse(restore.comparison().recordWhole());
            }
        }
    }

    @Test
    void aBackupWhoseAuditTrailBreaksIsSaidToBeOneBeforeItIsRestored() throws Exception {
        BackupCharts charts = new BackupCharts(folder);
        BackupFile whole = charts.backup();
        charts.file.database().use(in -> {
            in.execute("DROP TRIGGER audit_no_update");
            in.execute("UPDATE audit SET at = '2020-01-01T00:00:00Z' WHERE seq = 2");
            in.execute("CREATE TRIGGER audit_no_update BEFORE UPDATE ON audit "
                    + "BEGIN SELECT RAISE(ABORT, 'append-only'); END");
        });
        BackupFile broken = charts.backup();
        charts.closeChart();
        for (BackupFile each : List.of(whole, broken)) {
            try (BackupKeys keys = keys(each.path());
                    Restore restore = prepare(each, charts, keys, folder.resolve("fresh"), null)) {
                assertEquals(each.equals(whole), restore.comparison().recordWhole());
            }
        }
    }

    /** A backup of any file, as another version of the program might have made it. */
    private BackupFile written(Path content) throws Exception {
        try (DatabaseCopy copy = DatabaseCopy.look(content); Passphrase passphrase = TestCharts.passphrase()) {
            List<BackupSlot> slots = BackupContents.slots(copy.handle());
            BackupHeader header = new BackupHeader(BackupContents.databaseId(copy.handle()), UUID.randomUUID(),
                    Instant.now().truncatedTo(java.time.temporal.ChronoUnit.MILLIS), BackupCipher.newSalt(), slots);
            BackupManifest manifest = new BackupManifest(Reason.BY_HAND, "0.0.1", Files.size(content),
                    BackupFolder.hash(content, Watch.NONE), BackupContents.of(copy.handle()));
            BackupFolder to = new BackupFolder(BackupCharts.directory(folder.resolve("backups")));
            try (Vault.Unlocked keys = Vault.open(slots.get(1).slot(), passphrase)) {
                return to.keep(to.write(header, manifest, keys.vault(), content, Watch.NONE), header, manifest);
            }
        }
    }
}
