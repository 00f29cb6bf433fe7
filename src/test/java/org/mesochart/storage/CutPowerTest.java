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

    private void cut(String synchronous, int cuts) throws Exception {
        new Preloaded(folder).run(CutPower.class, folder.toString(), synchronous,
                String.valueOf(Faults.times(25, 150)));
        Deeds.Ids deeds = Deeds.Ids.read(folder.resolve("deeds"));
        DiskNotes notes = DiskNotes.read(folder.resolve("notes"));
        Map<String, byte[]> beginning = files(folder.resolve("start"));
        beginning.putAll(files(folder.resolve("start-heads")));
        Random random = new Random(20261127);
        for (int i = 0; i < cuts; i++) {
            int at = random.nextInt(notes.steps() + 1);
            Path place = folder.resolve("cut" + i);
            put(place, notes.after(at, beginning, random));
            look("cut " + i + " after " + at, place, deeds, notes.acknowledged(at));
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
