package org.mesochart.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mesochart.BesideOthers;
import org.mesochart.FaultTest;

/** The running program is killed in the middle of a backup and of a restore, as soon as it is at a certain file. */
@FaultTest
@BesideOthers
class KilledBackupTest {
    @Test
    void aKilledBackupLeavesTheGoodOnesAndTheNextClearsUp(@TempDir Path folder) throws Exception {
        KilledScript program = new KilledScript(folder, 1).withQuickKeys();
        assertEquals(Cli.DONE, program.cli(ScriptText.begin(), "chart"));
        Path data = folder.resolve("data");
        assertEquals(Cli.DONE, program.cli("", "backup"));
        for (String moment : List.of("chart.work-backup-", ".part", "chart.work-check-")) {
            killAt(program, moment, data, data.resolve("backups"), "backup");
            assertEquals(Cli.DONE, program.cli("", "drill"));
            assertEquals(Cli.DONE, program.cli("", "backup"));
            assertTrue(names(data.resolve("backups")).stream().allMatch(name -> name.endsWith(".mesobackup")));
            assertEquals(List.of("backups", "chart.lock", "chart.mesochart"), names(data));
        }
    }

    @Test
    void aKilledRestoreLeavesTheOldChartOrTheNewOne(@TempDir Path folder) throws Exception {
        KilledScript program = new KilledScript(folder, 1).withQuickKeys();
        Path data = folder.resolve("data");
        assertEquals(Cli.DONE, program.cli("", "backup"));
        String backup = data.resolve("backups").resolve(names(data.resolve("backups")).getFirst()).toString();
        assertEquals(Cli.DONE, program.cli(ScriptText.begin(), "chart"));
        for (String moment : List.of("chart.work-restore-", "chart.restore")) {
            killAt(program, moment, data, data, "restore", backup, "--yes");
            assertEquals(Cli.DONE, program.cli("", "verify"));
            assertTrue(names(data).stream().allMatch(name -> name.equals("backups") || name.equals("chart.lock")
                    || name.equals("chart.mesochart") || name.startsWith("chart.mesochart.before-restore-")),
                    () -> names(data).toString());
        }
    }

    /** Kills the program when a new file with this in its name is there, or lets it end when it was too quick. */
    private static void killAt(KilledScript program, String moment, Path one, Path other, String... verb)
            throws IOException, InterruptedException {
        List<String> before = Stream.concat(names(one).stream(), names(other).stream()).toList();
        Process process = program.start(verb);
        while (process.isAlive() && Stream.concat(names(one).stream(), names(other).stream())
                .noneMatch(name -> name.contains(moment) && !before.contains(name))) {
            Thread.onSpinWait();
        }
        process.toHandle().destroyForcibly();
        process.waitFor();
    }

    private static List<String> names(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        } catch (IOException failed) {
            throw new IllegalStateException(failed);
        }
    }
}
