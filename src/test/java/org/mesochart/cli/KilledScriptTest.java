package org.mesochart.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mesochart.BesideOthers;

/** Ten kills of the running program; fifty with {@code org.mesochart.bench.KillTest}. */
@Tag("slow-once")
@BesideOthers
class KilledScriptTest {
    @Test
    void everyAcknowledgedLineIsThereAfterAKill(@TempDir Path folder) throws Exception {
        KilledScript script = new KilledScript(folder, 20261123).withQuickKeys();
        for (int round = 0; round < 10; round++) {
            assertEquals(List.of(), script.round(round));
        }
        assertTrue(script.acknowledged() > 200, () -> script.acknowledged() + " lines");
    }

    @Test
    void aKillWhileTheChartIsMadeLeavesAChartOrNone(@TempDir Path folder) throws Exception {
        for (int milliseconds : new int[] {700, 1400}) {
            assertEquals(List.of(), new KilledScript(folder.resolve("at" + milliseconds), 1).makingRound(milliseconds));
        }
    }
}
