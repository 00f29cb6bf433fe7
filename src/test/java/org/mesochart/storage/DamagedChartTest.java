package org.mesochart.storage;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mesochart.BesideOthers;
import org.mesochart.backup.BackupException;
import org.mesochart.backup.BackupFolder;
import org.mesochart.backup.Reason;
import org.mesochart.backup.Watch;
import org.mesochart.domain.backup.BackupProblem;
import org.mesochart.vault.Passphrase;

/** Files with damaged pages: seen at opening, read, never edited. */
@BesideOthers
class DamagedChartTest {
    @TempDir
    private Path folder;

    @Test
    void aDamagedFileOpensForReadingAndIsNotTouched() throws Exception {
        BackupCharts charts = new BackupCharts(folder);
        charts.chartAPoint();
        charts.closeChart();
        Path file = charts.data.resolve(ChartFile.FILE);
        TestCharts.damage(file, "padding");
        byte[] before = Files.readAllBytes(file);
        try (ChartFile open = ChartFile.open(charts.data, charts.anchors, TestCharts.clock());
                Passphrase passphrase = TestCharts.passphrase();
                Chart chart = open.unlock(open.practitioners().getFirst().id(), passphrase)) {
            assertTrue(open.damaged());
            assertTrue(chart.readOnly());
            assertEquals(1, chart.patients().index().size());
            assertThrows(StorageException.class, () -> chart.patients().add(TestCharts.aPatient()));
            assertFalse(chart.backups().check(Watch.NONE).fileWhole());
        }
        assertArrayEquals(before, Files.readAllBytes(file));
    }

    @Test
    void soDoesOneThatWasKilledWithWhatIsInItsLog() throws Exception {
        new BackupCharts(folder).closeChart();
        try (ChartFile open = ChartFile.open(folder.resolve("data"), folder.resolve("anchors"), TestCharts.clock());
                Passphrase passphrase = TestCharts.passphrase();
                Chart chart = open.unlock(open.practitioners().getFirst().id(), passphrase)) {
            chart.patients().add(TestCharts.aPatient("Deniz Ak"));
            Path killed = Files.createDirectory(folder.resolve("killed"));
            for (String ending : new String[] {"", "-wal"}) {
                Files.copy(open.folder().resolve(ChartFile.FILE + ending), killed.resolve(ChartFile.FILE + ending));
            }
            TestCharts.damage(killed.resolve(ChartFile.FILE), "padding");
            try (ChartFile read = ChartFile.open(killed, null, TestCharts.clock());
                    Chart again = read.unlock(read.practitioners().getFirst().id(), passphrase)) {
                assertTrue(read.damaged());
                assertEquals(2, again.patients().index().size());
            }
            BackupFolder backups = new BackupFolder(folder.resolve("backups"));
            try (ChartFile read = ChartFile.open(killed, null, TestCharts.clock());
                    Chart again = read.unlock(read.practitioners().getFirst().id(), passphrase)) {
                BackupException refused = assertThrows(BackupException.class,
                        () -> again.backups().make(backups, Reason.BY_HAND, Watch.NONE));
                assertEquals(BackupProblem.CHART_DAMAGED, refused.problem(), "not that its log is in the way");
            }
            assertTrue(Files.size(killed.resolve(ChartFile.FILE + "-wal")) > 0, "the log is still there");
        }
    }

    @Test
    void aSoundFileOpensForWritingAndIsFoundWhole() throws Exception {
        try (BackupCharts charts = new BackupCharts(folder)) {
            Backups.Checked found = charts.chart.backups().check(Watch.NONE);
            assertTrue(found.whole());
            assertTrue(found.entries() > 3);
            assertFalse(charts.file.damaged());
            charts.file.database().use(in -> {
                in.execute("DROP TRIGGER audit_no_update");
                in.execute("UPDATE audit SET at = '2020-01-01T00:00:00Z' WHERE seq = 2");
            });
            assertFalse(charts.chart.backups().check(Watch.NONE).chainWhole());
        }
    }
}
