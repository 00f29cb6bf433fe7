package org.mesochart.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mesochart.BesideOthers;
import org.mesochart.storage.ChartFile;
import org.mesochart.storage.TestCharts;

/** What is told of a restore is what is in place. */
@BesideOthers
class OutcomeTest {
    private static final Outcome FAILED =
            new Outcome(true, "backup.restore.failed.storage", Optional.empty(), Optional.empty(), true);

    @TempDir
    private Path folder;

    @Test
    void aSwapThatTheOpeningFinishedIsNotToldAsFailed() throws Exception {
        Path place = folder.resolve("chart");
        TestCharts.createFile(place, folder.resolve("heads"), TestCharts.clock()).file().close();
        try (ChartFile asItWas = ChartFile.open(place)) {
            assertSame(FAILED, FAILED.afterOpening(asItWas));
        }
        String restored = "chart.work-restore-0a1b2c3d-0a1b-0a1b-0a1b-0a1b2c3d4e5f";
        Files.copy(place.resolve(ChartFile.FILE), place.resolve(restored));
        Files.writeString(place.resolve("chart.restore"), restored + "\nchart.mesochart.before-restore-1\n");
        try (ChartFile opened = ChartFile.open(place)) {
            Outcome other = new Outcome(true, "backup.restore.failed", Optional.empty(), Optional.empty(), false);
            assertSame(other, other.afterOpening(opened), "what was finished was another restore");
            assertEquals("backup.restore.done.late", FAILED.afterOpening(opened).key());
        }
    }
}
