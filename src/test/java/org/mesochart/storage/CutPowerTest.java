package org.mesochart.storage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mesochart.BesideOthers;
import org.mesochart.FaultTest;
import org.mesochart.Faults;
import org.mesochart.vault.WrongPassphraseException;

/**
 * The power goes at any moment of a visit: the chart opens, what was acknowledged is there, and everything fits. The same
 * cuts find losses when SQLite is told not to wait for the disk.
 */
@FaultTest
@BesideOthers
class CutPowerTest {
    @TempDir
    Path folder;

    private int lost;
    private final List<String> wrong = new ArrayList<>();

    @Test
    void nothingAcknowledgedIsLost() throws Exception {
        int cuts = Faults.times(40, 2000);
        cut("FULL", cuts);
        Faults.figure("power cuts", cuts + " cuts, " + lost + " lost");
        assertEquals("", String.join("\n", wrong));
    }

    @Test
    void theSameCutsFindLossesWhenTheDiskIsNotWaitedFor() throws Exception {
        int cuts = Faults.times(40, 500);
        cut("NORMAL", cuts);
        Faults.figure("power cuts, synchronous=NORMAL", cuts + " cuts, " + lost + " lost");
        assertTrue(lost > cuts / 10, lost + " of " + cuts);
    }

    @Test
    void aChangeOfKeysLeavesTheOldKeysOrTheNewOnes() throws Exception {
        int cuts = Faults.times(6, 1000);
        new Preloaded(folder).run(CutSwitch.class, folder.toString(), "FULL");
        ChangeOfKeys keys = ChangeOfKeys.read(folder);
        int[] switched = new int[1];
        // Half of them before the switch is acknowledged: what comes after it writes much more.
        cut(cuts, CutSwitch.SWITCHED, (when, place, acknowledged) -> {
            switched[0] += acknowledged >= CutSwitch.SWITCHED ? 1 : 0;
            List<String> found = keys.wrong(place.resolve("chart"), place.resolve("heads"),
                    acknowledged >= CutSwitch.SWITCHED ? ChangeOfKeys.Keys.NEW : null);
            if (acknowledged >= CutSwitch.CHARTED && !charted(place)) {
                found.add("what was charted under the new keys is lost");
            }
            if (!found.isEmpty()) {
                wrong.add(when + ", " + acknowledged + " acknowledged: " + found);
            }
        });
        Faults.figure("power cuts while the keys are changed", cuts + " cuts, " + switched[0] + " after the switch, "
                + wrong.size() + " with something wrong");
        assertEquals("", String.join("\n", wrong));
        assertTrue(switched[0] > 0 && switched[0] < cuts, switched[0] + " of " + cuts + " after the switch");
    }

    private static boolean charted(Path place) throws WrongPassphraseException {
        try (FailingDisk.Opened opened = FailingDisk.Opened.of(place.resolve("chart"), place.resolve("heads"))) {
            return opened.chart().patients().all().stream().anyMatch(patient -> patient.name().equals("Next"));
        }
    }

    private void cut(String synchronous, int cuts) throws Exception {
        new Preloaded(folder).run(CutPower.class, folder.toString(), synchronous,
                String.valueOf(Faults.times(25, 150)));
        Deeds.Ids deeds = Deeds.Ids.read(folder.resolve("deeds"));
        cut(cuts, 0, (when, place, acknowledged) -> look(when, place, deeds, acknowledged));
    }

    private interface Look {
        void at(String when, Path place, int acknowledged) throws Exception;
    }

    // Every other cut comes before so many deeds were acknowledged, where that is not 0.
    private void cut(int cuts, int often, Look look) throws Exception {
        DiskNotes notes = DiskNotes.read(folder.resolve("notes"));
        Map<String, byte[]> beginning = files(folder.resolve("start"));
        beginning.putAll(files(folder.resolve("start-heads")));
        Random random = new Random(20261127);
        for (int i = 0; i < cuts; i++) {
            int at = random.nextInt(1 + (often > 0 && i % 2 == 0 ? notes.before(often) - 1 : notes.steps()));
            Path place = folder.resolve("cut" + i);
            put(place, notes.after(at, beginning, random));
            look.at("cut " + i + " after " + at, place, notes.acknowledged(at));
            delete(place);
        }
    }

    private void look(String when, Path place, Deeds.Ids deeds, int done) {
        try (FailingDisk.Opened opened = FailingDisk.Opened.of(place.resolve("chart"), place.resolve("heads"))) {
            List<String> missing = deeds.missing(opened.chart(), done);
            List<Finding> findings = opened.chart().verify().findings();
            if (!missing.isEmpty()) {
                lost++;
            }
            if (!missing.isEmpty() || !findings.isEmpty()) {
                wrong.add(when + ", " + done + " done: " + missing + findings);
            }
        } catch (RuntimeException | WrongPassphraseException doesNotOpen) {
            lost++;
            wrong.add(when + ": " + doesNotOpen);
        }
    }

    private static void put(Path place, Map<String, byte[]> files) throws IOException {
        Files.createDirectories(place.resolve("chart"));
        Files.createDirectories(place.resolve("heads"));
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            Files.write(place.resolve(file.getKey().endsWith(".head") ? "heads" : "chart").resolve(file.getKey()),
                    file.getValue());
        }
    }

    private static Map<String, byte[]> files(Path folder) throws IOException {
        Map<String, byte[]> files = new HashMap<>();
        try (Stream<Path> all = Files.list(folder)) {
            for (Path file : all.toList()) {
                files.put(file.getFileName().toString(), Files.readAllBytes(file));
            }
        }
        return files;
    }

    private static void delete(Path place) throws IOException {
        try (Stream<Path> files = Files.walk(place)) {
            for (Path file : files.sorted((a, b) -> b.compareTo(a)).toList()) {
                Files.delete(file);
            }
        }
    }
}
