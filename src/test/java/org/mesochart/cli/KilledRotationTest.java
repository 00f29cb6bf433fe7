package org.mesochart.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mesochart.BesideOthers;
import org.mesochart.FaultTest;
import org.mesochart.Faults;
import org.mesochart.storage.Chart;
import org.mesochart.storage.ChartFile;
import org.mesochart.storage.KeyState;
import org.mesochart.vault.Passphrase;
import org.mesochart.vault.RecoveryKey;
import org.mesochart.vault.WrongPassphraseException;

/** The running program is killed while it changes the chart's keys: the old ones open the chart or the new ones, never half. */
@FaultTest
@BesideOthers
class KilledRotationTest {
    private static final int PATIENTS = 300;
    private static final long LONGEST_MILLIS = 120_000;

    private KilledScript program;
    private Path data;
    private RecoveryKey known;

    @Test
    void aKilledRotationLeavesTheOldKeysOrTheNewAndGoesOn(@TempDir Path folder) throws Exception {
        program = new KilledScript(folder, 1).withQuickKeys();
        data = folder.resolve("data");
        List<String> script = new ArrayList<>(List.of(ScriptText.begin(), ScriptText.inject()));
        for (int i = 0; i < PATIENTS; i++) {
            UUID patient = new UUID(77, i);
            script.add(ScriptText.line("{'op':'patient','id':'%s','name':'Hasta %s'}", patient, i));
            script.add(ScriptText.line("{'op':'course','id':'%s','patient':'%s','indication':'fibromyalgia'}", new UUID(78, i), patient));
        }
        assertEquals(Cli.DONE, program.cli(String.join("\n", script), "chart"));
        String before = exported(folder);
        // Spread over all of the work. How long it takes here, and a recovery key that is known.
        long whole = rotation(LONGEST_MILLIS, false);
        int kills = Faults.times(4, 80);
        int switched = 0;
        int goneOn = 0;
        Random random = new Random(20261127);
        for (int kill = 0; kill < kills; kill++) {
            KeyState was = state();
            rotation(1 + (long) (whole * (kill * 7 % kills + random.nextDouble()) / kills), was.goingOn());
            KeyState is = state();
            switched += is.version() > was.version() ? 1 : 0;
            goneOn += is.goingOn() ? 1 : 0;
            String when = "kill " + kill;
            assertEquals(Cli.DONE, program.cli("", "verify"), when);
            assertEquals(before, exported(folder), when);
            assertEquals(Cli.DONE, program.cli("", "drill"), when + ": the newest backup");
            if (is.goingOn() && random.nextBoolean()) {
                assertEquals(Cli.DONE, program.cli("", "rotate"), when);
                assertFalse(state().goingOn(), when);
            }
        }
        while (state().goingOn()) {
            assertEquals(Cli.DONE, program.cli("", "rotate"));
        }
        assertEquals(before, exported(folder));
        assertEquals(Cli.DONE, program.cli("", "verify"));
        // Few kills may all fall on one side of the switch; many that do say that the wrong time is measured.
        if (Faults.inLongForm()) {
            assertTrue(switched > 0, "no kill came after a switch");
            assertTrue(switched < kills, "no kill came before a switch");
            assertTrue(goneOn > 0, "no kill left anything to do");
        }
        Faults.figure("kill -9 while the keys are changed", kills + " kills, " + switched + " after the switch, " + goneOn
                + " with something left to do, 0 charts that do not open");
    }

    private String exported(Path folder) throws IOException {
        Path out = folder.resolve("out.json");
        assertEquals(Cli.DONE, program.cli("", "export", "--all", "-o", out.toString()));
        String text = Files.readString(out);
        Files.delete(out);
        return text;
    }

    private KeyState state() throws WrongPassphraseException {
        try (ChartFile file = ChartFile.open(data); Passphrase passphrase = Passphrase.of("four small blue needles");
                Chart chart = file.unlock(file.practitioners().getFirst().id(), passphrase)) {
            return chart.keys().state();
        }
    }

    /**
     * Changes the keys, and kills the program so long after it showed the new recovery key, or began to go on. Exactly one of
     * the key before and the new one opens the chart then.
     *
     * @return how long it was at work
     */
    private long rotation(long milliseconds, boolean goingOn) throws Exception {
        Process process = program.start("rotate");
        List<RecoveryKey> keys = new ArrayList<>();
        long begun;
        try (BufferedReader from = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            // One that goes on shows no key; it says beside the answer that it is at work.
            while (goingOn && process.isAlive() && !said().contains("goes on")) {
                Thread.onSpinWait();
            }
            String line = goingOn ? null : from.readLine();
            while (line != null && keys.isEmpty()) {
                if (RecoveryKey.parse(line) instanceof RecoveryKey.Valid valid) {
                    keys.add(valid.key());
                } else {
                    line = from.readLine();
                }
            }
            begun = System.nanoTime();
            process.waitFor(milliseconds, TimeUnit.MILLISECONDS);
            process.toHandle().destroyForcibly();
            process.waitFor();
        }
        long took = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begun);
        if (known != null) {
            keys.add(known);
        }
        List<RecoveryKey> open = new ArrayList<>();
        for (RecoveryKey each : keys) {
            if (opens(each)) {
                open.add(each);
            }
        }
        assertEquals(1, open.size(), () -> "recovery keys that open the chart; " + said());
        known = open.getFirst();
        return took;
    }

    private String said() {
        try {
            return Files.readString(program.errors());
        } catch (IOException unreadable) {
            return "nothing said";
        }
    }

    private boolean opens(RecoveryKey key) {
        try (ChartFile file = ChartFile.open(data); Chart chart = file.unlock(key)) {
            return chart.patients().count() == PATIENTS + 1;
        } catch (WrongPassphraseException another) {
            return false;
        }
    }
}
