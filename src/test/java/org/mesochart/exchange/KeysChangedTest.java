package org.mesochart.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mesochart.BesideOthers;
import org.mesochart.backup.BackupFolder;
import org.mesochart.backup.Reason;
import org.mesochart.backup.Watch;
import org.mesochart.domain.recall.LotRecall;
import org.mesochart.storage.Chart;
import org.mesochart.storage.ChartFile;
import org.mesochart.storage.TestCharts;
import org.mesochart.vault.Passphrase;
import org.mesochart.vault.RecoveryKey;
import org.mesochart.vault.WrongPassphraseException;

/** What goes through the whole record finds it after a change of keys as before. */
@BesideOthers
@Tag("slow-once")
class KeysChangedTest {
    @TempDir
    Path folder;

    private Chart chart(String name) throws Exception {
        ChartFile.NewChart made = TestCharts.createFile(folder.resolve(name), folder.resolve(name + "-anchors"), TestCharts.clock());
        return made.chart();
    }

    private void changeKeys(Chart chart, String backups) throws Exception {
        BackupFolder place = new BackupFolder(Files.createDirectory(folder.resolve(backups)));
        begin(chart, place);
        while (chart.keys().sealSome()) {
            assertFalse(chart.keys().state().resealed());
        }
        assertTrue(chart.keys().finish(chart.backups().make(place, Reason.BY_HAND, Watch.NONE)));
        assertFalse(chart.keys().state().goingOn());
    }

    private static void begin(Chart chart, BackupFolder place) throws WrongPassphraseException {
        try (Passphrase own = TestCharts.passphrase()) {
            chart.keys().change(own, RecoveryKey.generate(), Set.of(),
                    () -> chart.backups().make(place, Reason.BY_HAND, Watch.NONE));
        }
    }

    private static List<LotRecall> recalls(Chart chart) {
        return chart.recalls().numbers().stream().map(chart.recalls()::of).toList();
    }

    @Test
    void exportAndRecallTellTheSame() throws Exception {
        try (Chart chart = chart("first")) {
            FullChart.fill(chart);
            String before = FullChart.export(chart);
            List<LotRecall> lots = recalls(chart);
            assertFalse(lots.isEmpty());

            changeKeys(chart, "backups");

            assertEquals(before, FullChart.export(chart));
            assertEquals(lots, recalls(chart));
            assertEquals(List.of(), chart.verify().findings());
        }
    }

    @Test
    void aFileOfBeforeIsTakenByAChartWhoseKeysWereChanged() throws Exception {
        String file;
        try (Chart first = chart("first")) {
            FullChart.fill(first);
            file = FullChart.export(first);
        }
        try (Chart other = chart("other")) {
            changeKeys(other, "other-backups");
            FullChart.imported(other, file);
            assertEquals(file, FullChart.export(other));
            assertEquals(List.of(), other.verify().findings());
            changeKeys(other, "other-backups-2");
            assertEquals(file, FullChart.export(other));
        }
    }
}
