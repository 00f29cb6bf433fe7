package org.mesochart.storage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mesochart.BesideOthers;
import org.mesochart.backup.Watch;

/** Keys that leave memory while a check is under way say nothing of the record. */
@BesideOthers
class WipedKeysTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(doubles = {0.1, 0.5})
    void aVerificationEndsWithoutFindings(double when) {
        try (BackupCharts charts = new BackupCharts(folder)) {
            StorageException ended = assertThrows(StorageException.class, () -> charts.chart.verify(closing(charts, when)));
            assertEquals(StorageException.Kind.CLOSED, ended.kind());
        }
    }

    @Test
    void aLookAtTheChartDoesToo() {
        try (BackupCharts charts = new BackupCharts(folder)) {
            StorageException ended =
                    assertThrows(StorageException.class, () -> charts.chart.backups().check(closing(charts, 0)));
            assertEquals(StorageException.Kind.CLOSED, ended.kind());
        }
    }

    private static Watch closing(BackupCharts charts, double when) {
        return share -> {
            if (share >= when) {
                charts.chart.close();
            }
            return true;
        };
    }
}
