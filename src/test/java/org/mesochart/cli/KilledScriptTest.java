package org.mesochart.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mesochart.BesideOthers;
import org.mesochart.FaultTest;
import org.mesochart.Faults;

/** Kills of the running program. */
@FaultTest
@BesideOthers
class KilledScriptTest {
    private static final int KILLS_A_CHART = 10;

    @Test
    void everyAcknowledgedLineIsThereAfterAKill(@TempDir Path folder) throws Exception {
        int charts = Faults.times(1, 20);
        int acknowledged = 0;
        Duration longest = Duration.ZERO;
        for (int chart = 0; chart < charts; chart++) {
            KilledScript script = new KilledScript(folder.resolve("chart" + chart), 20261123 + chart).withQuickKeys();
            for (int round = 0; round < KILLS_A_CHART; round++) {
                assertEquals(List.of(), script.round(round));
            }
            acknowledged += script.acknowledged();
            longest = script.longestOpening().compareTo(longest) > 0 ? script.longestOpening() : longest;
        }
        int kills = charts * KILLS_A_CHART;
        assertTrue(acknowledged > 20 * kills, acknowledged + " lines");
        Faults.figure("kill -9 while charting", kills + " kills, " + acknowledged
                + " lines acknowledged, longest reopening " + longest.toMillis() + " ms");
        if (Faults.inLongForm()) {
            assertTrue(longest.compareTo(Duration.ofSeconds(2)) <= 0, longest.toString());
        }
    }

    @Test
    void aKillWhileTheChartIsMadeLeavesAChartOrNone(@TempDir Path folder) throws Exception {
        Random random = new Random(1);
        int kills = Faults.times(2, 40);
        for (int i = 0; i < kills; i++) {
            int milliseconds = Faults.inLongForm() ? 300 + random.nextInt(2500) : 700 + 700 * i;
            assertEquals(List.of(), new KilledScript(folder.resolve("at" + i), 1).makingRound(milliseconds));
        }
        Faults.figure("kill -9 while a chart is made", kills + " kills");
    }
}
