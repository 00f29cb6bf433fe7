package org.mesochart.storage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mesochart.BesideOthers;
import org.mesochart.backup.BackupException;
import org.mesochart.backup.BackupFile;
import org.mesochart.backup.BackupFolder;
import org.mesochart.backup.Disk;
import org.mesochart.backup.HungDisk;
import org.mesochart.backup.Reason;
import org.mesochart.backup.Watch;
import org.mesochart.domain.backup.BackupMemory;
import org.mesochart.domain.backup.BackupProblem;
import org.mesochart.domain.patient.Patient;
import org.mesochart.vault.RecoveryKey;
import org.mesochart.vault.WrongPassphraseException;
import org.mesochart.vault.Passphrase;

@BesideOthers
class BackupTest {
    @TempDir
    Path folder;

    @Test
    void aBackupIsOneFileWithANeutralNameThatSortsByTime() {
        try (BackupCharts charts = new BackupCharts(folder)) {
            Backups.Made made = charts.chart.backups().make(charts.backups, Reason.AT_CLOSE, Watch.NONE);
            assertTrue(made.recordWhole());
            assertEquals(List.of("mesochart-20261124-070000Z-000000006.mesobackup"),
                    BackupCharts.names(charts.backups.folder()));
            Backups.Kept kept = charts.chart.backups().list(charts.backups).getFirst();
            assertEquals(made.file(), kept.file());
            assertEquals(1, kept.manifest().orElseThrow().contents().patients());
            assertEquals(1, kept.manifest().orElseThrow().contents().sessions());
            assertEquals(Reason.AT_CLOSE, kept.manifest().orElseThrow().reason());
            assertEquals(6, charts.chart.backups().state().entries());
            assertFalse(BackupCharts.names(charts.data).stream().anyMatch(name -> name.contains("work")));
            charts.backup();
            assertEquals("mesochart-20261124-070000Z-000000006-2.mesobackup",
                    BackupCharts.names(charts.backups.folder()).getFirst());
        }
    }

    @Test
    void neitherNamesNorTablesCanBeReadInIt() throws IOException {
        try (BackupCharts charts = new BackupCharts(folder)) {
            charts.chart.patients().add(TestCharts.aPatient("MARKER Şükran"));
            String bytes = Files.readString(charts.backup().path(), StandardCharsets.ISO_8859_1);
            for (String clear : List.of("MARKER", "SQLite", "audit", "patient", "Kaya")) {
                assertFalse(bytes.contains(clear), clear);
            }
        }
    }

    @Test
    void theDrillProvesItAndTouchesNothing() {
        try (BackupCharts charts = new BackupCharts(folder)) {
            BackupFile backup = charts.backup();
            List<String> before = BackupCharts.names(charts.data);
            Drill.Result result = charts.chart.backups().drill(backup.path(), Watch.NONE);
            assertTrue(result.whole(), () -> result.found().findings().toString());
            assertEquals(6, result.found().auditRows());
            assertEquals(before, BackupCharts.names(charts.data));
            assertEquals(6, charts.chart.backups().state().entries());
            for (double end : new double[] {0.05, 0.15, 0.5}) {
                assertThrows(CancellationException.class,
                        () -> charts.chart.backups().drill(backup.path(), share -> share < end));
                assertEquals(before, BackupCharts.names(charts.data));
            }
        }
    }

    @Test
    void itOpensElsewhereWithPassphraseOrRecoveryKeyAndWithNothingElse() throws Exception {
        BackupFile backup;
        List<String> groups;
        try (BackupCharts charts = new BackupCharts(folder)) {
            backup = charts.backup();
            groups = charts.recoveryKey;
        }
        try (Passphrase right = TestCharts.passphrase(); BackupKeys keys = BackupKeys.open(backup.path(), right)) {
            assertTrue(Drill.run(backup.path(), keys, Watch.NONE).whole());
        }
        RecoveryKey key = ((RecoveryKey.Valid) RecoveryKey.parse(String.join(" ", groups))).key();
        try (BackupKeys keys = BackupKeys.open(backup.path(), key)) {
            assertTrue(Drill.run(backup.path(), keys, Watch.NONE).whole());
        }
        assertThrows(WrongPassphraseException.class,
                () -> BackupKeys.open(backup.path(), Passphrase.of("another four small words")));
        assertThrows(WrongPassphraseException.class, () -> BackupKeys.open(backup.path(), RecoveryKey.generate()));
    }

    @Test
    void chartingGoesOnMeanwhileAndTheBackupIsOfOneMoment() throws Exception {
        try (BackupCharts charts = new BackupCharts(folder)) {
            CountDownLatch begun = new CountDownLatch(1);
            boolean[] over = {false};
            CompletableFuture<Integer> writing = CompletableFuture.supplyAsync(() -> {
                int points = 0;
                while (!over[0] && points < 5000) {
                    charts.chartAPoint();
                    points++;
                    begun.countDown();
                }
                return points;
            });
            begun.await();
            Backups.Made made;
            try {
                made = charts.chart.backups().make(charts.backups, Reason.WHILE_OPEN, Watch.NONE);
            } finally {
                over[0] = true;
            }
            int points = writing.get();
            long held = made.manifest().contents().rows().get("injection");
            assertTrue(held >= 1 && held <= points, () -> held + " of " + points);
            assertTrue(charts.chart.backups().drill(made.file().path(), Watch.NONE).whole());
            assertTrue(charts.chart.verify().ok());
        }
    }

    @Test
    void aFolderThatDoesNotAnswerHoldsNeitherAnotherBackupNorADrillNorANewPassphrase() throws Exception {
        HungDisk hung = new HungDisk(() -> { });
        Path stick = Files.createDirectory(folder.resolve("stick"));
        try (BackupCharts charts = new BackupCharts(folder)) {
            Backups backups = charts.chart.backups();
            CompletableFuture<Backups.Made> hanging = CompletableFuture.supplyAsync(
                    () -> backups.make(new BackupFolder(stick, hung), Reason.BY_HAND, Watch.NONE));
            hung.awaitAsked();
            BackupFile first;
            try {
                charts.chartAPoint();
                first = charts.backup();
                assertTrue(backups.drill(first.path(), Watch.NONE).whole());
                try (Passphrase old = TestCharts.passphrase(); Passphrase fresh = Passphrase.of("quite another four words")) {
                    charts.chart.changePassphrase(old, fresh);
                }
            } finally {
                hung.answer();
            }
            Backups.Made late = hanging.get();
            assertTrue(late.recordWhole());
            assertTrue(backups.drill(late.file().path(), Watch.NONE).whole());
            assertEquals(first.auditRows() - 1, late.file().auditRows(), "it is of the moment when it was begun");
            try (Passphrase old = TestCharts.passphrase()) {
                BackupKeys.open(late.file().path(), old).close();
            }
            assertFalse(BackupCharts.names(charts.data).stream().anyMatch(name -> name.contains("work")));
        }
    }

    @Test
    void endedAtAnyMomentItLeavesNothingBehind() {
        try (BackupCharts charts = new BackupCharts(folder)) {
            List<String> data = BackupCharts.names(charts.data);
            for (double end : new double[] {0, 0.2, 0.28, 0.4, 0.6, 0.9}) {
                double[] last = {0};
                assertThrows(CancellationException.class, () -> charts.chart.backups().make(charts.backups, Reason.BY_HAND,
                        share -> {
                            assertTrue(share >= last[0] && share <= 1, () -> share + " after " + last[0]);
                            last[0] = share;
                            return share < end;
                        }));
                assertEquals(List.of(), BackupCharts.names(charts.backups.folder()));
                assertEquals(data, BackupCharts.names(charts.data));
            }
        }
    }

    /** Takes so many bytes, or loses what it was given without a word. */
    private static Disk failing(long room, boolean silent) {
        return file -> {
            Disk.Out real = Disk.REAL.create(file);
            long[] left = {room};
            return new Disk.Out() {
                @Override
                public void write(ByteBuffer bytes) throws IOException {
                    left[0] -= bytes.remaining();
                    if (left[0] >= 0) {
                        real.write(bytes);
                    } else if (!silent) {
                        throw new IOException("No space left on device");
                    }
                }

                @Override
                public void force() throws IOException {
                    real.force();
                }

                @Override
                public void close() throws IOException {
                    real.close();
                }
            };
        };
    }

    @Test
    void whatTheDiskDoesNotTakeIsNoBackupAndTheLastGoodOneStays() {
        try (BackupCharts charts = new BackupCharts(folder)) {
            BackupFile good = charts.backup();
            List<String> data = BackupCharts.names(charts.data);
            for (long room : new long[] {0, 100, 3_000, 300_000, 900_000}) {
                for (boolean silent : new boolean[] {false, true}) {
                    BackupFolder full = new BackupFolder(charts.backups.folder(), failing(room, silent));
                    BackupException failed = assertThrows(BackupException.class,
                            () -> charts.chart.backups().make(full, Reason.BY_HAND, Watch.NONE));
                    assertTrue(silent || failed.problem() == BackupProblem.IO, failed.problem()::name);
                    assertEquals(List.of(good.path().getFileName().toString()), BackupCharts.names(charts.backups.folder()));
                    assertEquals(data, BackupCharts.names(charts.data));
                }
            }
            assertTrue(charts.chart.backups().drill(good.path(), Watch.NONE).whole());
        }
    }

    @Test
    void aFolderThatIsGoneOrTooSmallIsSaid() {
        try (BackupCharts charts = new BackupCharts(folder)) {
            BackupException gone = assertThrows(BackupException.class, () -> charts.chart.backups()
                    .make(new BackupFolder(folder.resolve("no-stick")), Reason.BY_HAND, Watch.NONE));
            assertEquals(BackupProblem.NOT_FOUND, gone.problem());
            BackupException small = assertThrows(BackupException.class,
                    () -> BackupException.requireRoom(folder, Long.MAX_VALUE));
            assertEquals(BackupProblem.NO_SPACE, small.problem());
        }
    }

    @Test
    void whatADeadProcessLeftIsClearedAndNothingElse() throws IOException {
        try (BackupCharts charts = new BackupCharts(folder)) {
            String own = charts.file.databaseId().toString().substring(0, 8);
            String other = UUID.randomUUID().toString().substring(0, 8);
            Path backups = charts.backups.folder();
            List<String> stay = List.of("holiday.jpg", "mesochart-20261101-070000Z-000000006.mesobackup." + other + ".part");
            for (String name : stay) {
                Files.writeString(backups.resolve(name), "x");
            }
            Files.writeString(backups.resolve("mesochart-20261101-070000Z-000000006.mesobackup." + own + ".part"), "x");
            Files.writeString(charts.data.resolve("chart.work-check-" + UUID.randomUUID()), "x");
            Files.writeString(charts.data.resolve("chart.work-restore-" + UUID.randomUUID() + "-wal"), "x");
            String made = charts.backup().path().getFileName().toString();
            assertEquals(List.of("holiday.jpg", stay.get(1), made).stream().sorted().toList(), BackupCharts.names(backups));
            assertFalse(BackupCharts.names(charts.data).stream().anyMatch(name -> name.contains("work")));
        }
    }

    @Test
    void aChartThatWasTamperedWithIsBackedUpAndSaid() {
        try (BackupCharts charts = new BackupCharts(folder)) {
            charts.file.database().use(in -> {
                in.execute("DROP TRIGGER audit_no_update");
                in.execute("UPDATE audit SET at = '2020-01-01T00:00:00Z' WHERE seq = 2");
            });
            BackupException planted = assertThrows(BackupException.class, charts::backup);
            assertEquals(BackupProblem.NOT_WHOLE, planted.problem());
            charts.file.database().use(in -> in.execute("CREATE TRIGGER audit_no_update BEFORE UPDATE ON audit "
                    + "BEGIN SELECT RAISE(ABORT, 'append-only'); END"));
            Backups.Made made = charts.chart.backups().make(charts.backups, Reason.BY_HAND, Watch.NONE);
            assertFalse(made.recordWhole());
            assertFalse(charts.chart.backups().drill(made.file().path(), Watch.NONE).whole());
        }
    }

    @Test
    void whatTheFileLostSinceItWasWrittenIsMissed() {
        try (BackupCharts charts = new BackupCharts(folder)) {
            charts.chartAPoint();
            charts.file.database().use(in -> {
                in.execute("DROP TRIGGER audit_no_delete");
                in.execute("DELETE FROM audit WHERE seq = 7");
                in.execute("CREATE TRIGGER audit_no_delete BEFORE DELETE ON audit "
                        + "BEGIN SELECT RAISE(ABORT, 'append-only'); END");
            });
            assertEquals(BackupProblem.CHART_DAMAGED, assertThrows(BackupException.class, charts::backup).problem());
        }
    }

    @Test
    void aChartThatIsOnlyReadIsNotCopiedWithoutItsLog() throws Exception {
        BackupCharts charts = new BackupCharts(folder);
        charts.closeChart();
        Path file = charts.data.resolve(ChartFile.FILE);
        try (ChartFile reading = ChartFile.ofCopy(file); Passphrase passphrase = TestCharts.passphrase();
                Chart chart = reading.unlock(reading.practitioners().getFirst().id(), passphrase)) {
            assertTrue(chart.backups().make(charts.backups, Reason.BY_HAND, Watch.NONE).recordWhole());
            Files.writeString(charts.data.resolve(ChartFile.FILE + "-wal"), "its last entries");
            BackupException refused = assertThrows(BackupException.class,
                    () -> chart.backups().make(charts.backups, Reason.BY_HAND, Watch.NONE));
            assertEquals(BackupProblem.LOG_LEFT, refused.problem());
        }
    }

    /** A byte that flips while the chart is open is noticed by the backup, not by the restored chart's first unlock. */
    @ParameterizedTest
    @ValueSource(strings = {"patient.person", "patient.wrapped_key"})
    void aPatientWhoDoesNotOpenIsAFindingOfTheBackup(String place) {
        try (BackupCharts charts = new BackupCharts(folder)) {
            BackupFile good = charts.backup();
            flip(charts, place);
            Backups.Made made = charts.chart.backups().make(charts.backups, Reason.BY_HAND, Watch.NONE);
            assertFalse(made.recordWhole());
            assertFalse(charts.chart.backups().drill(made.file().path(), Watch.NONE).whole());
            assertTrue(charts.chart.backups().drill(good.path(), Watch.NONE).whole());
        }
    }

    @Test
    void whatWouldNotUnlockIsNotBackedUp() {
        try (BackupCharts charts = new BackupCharts(folder)) {
            BackupFile good = charts.backup();
            flip(charts, "key_slot.wrapped_data_key");
            assertEquals(BackupProblem.CHART_DAMAGED, assertThrows(BackupException.class, charts::backup).problem());
            assertEquals(List.of(good.path().getFileName().toString()), BackupCharts.names(charts.backups.folder()));
            assertTrue(charts.chart.backups().drill(good.path(), Watch.NONE).whole());
        }
    }

    private static void flip(BackupCharts charts, String place) {
        String[] column = place.split("\\.");
        charts.file.database().use(in -> {
            byte[] bytes = in.createQuery("SELECT " + column[1] + " FROM " + column[0] + " WHERE seq = 1")
                    .mapTo(byte[].class).one();
            bytes[20] ^= 1;
            in.createUpdate("UPDATE " + column[0] + " SET " + column[1] + " = ? WHERE seq = 1").bind(0, bytes).execute();
        });
    }

    @Test
    void brokenBackupsDoNotPushOutWholeOnes() {
        Instant[] now = {TestCharts.NOW};
        try (BackupCharts charts = new BackupCharts(folder, () -> now[0])) {
            for (int i = 0; i < 3; i++) {
                charts.backup();
                now[0] = now[0].plusSeconds(60);
            }
            now[0] = now[0].plus(Duration.ofDays(9));
            charts.file.database().use(in -> {
                in.execute("DROP TRIGGER audit_no_update");
                in.execute("UPDATE audit SET at = '2020-01-01T00:00:00Z' WHERE seq = 2");
                in.execute("CREATE TRIGGER audit_no_update BEFORE UPDATE ON audit "
                        + "BEGIN SELECT RAISE(ABORT, 'append-only'); END");
            });
            BackupRound round = BackupRound.run(BackupRound.Where.FIRST, charts.chart.backups(), () -> charts.backups,
                    Reason.BY_HAND, Clock.fixed(now[0], TestCharts.ZONE), Watch.NONE);
            BackupMemory memory = round.noted(BackupMemory.NONE);
            assertEquals(List.of(), round.removed());
            assertEquals(4, BackupCharts.names(charts.backups.folder()).size());
            assertFalse(memory.last().orElseThrow().recordWhole());
            assertEquals(charts.chart.backups().state(), memory.last().orElseThrow().state());
            assertEquals(2, charts.backups.prune(charts.file.databaseId(), now[0], TestCharts.ZONE).size());
        }
    }

    @Test
    void whatCannotBeReadIsSaidAsTheChartsDamage() {
        for (String damage : List.of("UPDATE session SET at = 'soon'", "UPDATE key_slot SET memory_kib = 1")) {
            try (BackupCharts charts = new BackupCharts(folder.resolve(UUID.randomUUID().toString()))) {
                charts.file.database().use(in -> in.execute(damage));
                assertEquals(BackupProblem.CHART_DAMAGED,
                        assertThrows(BackupException.class, charts::backup, damage).problem());
                assertEquals(List.of(), BackupCharts.names(charts.backups.folder()));
            }
        }
    }

    @Test
    void viewsAndTriggersOfStrangersAreRefused() {
        try (BackupCharts charts = new BackupCharts(folder)) {
            charts.file.database().use(in -> in.execute("CREATE VIEW planted AS SELECT * FROM chart"));
            assertEquals(BackupProblem.NOT_WHOLE, assertThrows(BackupException.class, charts::backup).problem());
        }
    }

    @Test
    void aLockedChartMakesNone() {
        try (BackupCharts charts = new BackupCharts(folder)) {
            Patient later = TestCharts.aPatient();
            charts.chart.patients().add(later);
            StorageException locked = assertThrows(StorageException.class, () -> charts.chart.backups().make(
                    charts.backups, Reason.BY_HAND, share -> {
                        if (share > 0.55) {
                            charts.chart.close();
                        }
                        return true;
                    }));
            assertEquals(StorageException.Kind.CLOSED, locked.kind());
            assertEquals(List.of(), BackupCharts.names(charts.backups.folder()));
        }
    }
}
