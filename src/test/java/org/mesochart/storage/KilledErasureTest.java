package org.mesochart.storage;

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
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mesochart.BesideOthers;
import org.mesochart.FaultTest;
import org.mesochart.Faults;
import org.mesochart.domain.patient.Patient;

/** A program is killed while it erases patients: each is erased or not, and the chart knows where traces of a key are left. */
@FaultTest
@BesideOthers
class KilledErasureTest {
    private static final int PATIENTS = 6;

    @TempDir
    Path folder;

    private final Map<UUID, byte[]> keys = new HashMap<>();
    private int done;
    private int erasedUntold;
    private int traces;

    @Test
    void aKilledErasureIsDoneOrNotAndItsTracesAreKnown() throws Exception {
        List<UUID> patients = chart();
        Random random = new Random(20261127);
        int kills = Faults.times(2, 40);
        for (int kill = 0; kill < kills; kill++) {
            Path place = FailingDisk.copy(folder.resolve("chart"), folder.resolve("killed"));
            Path heads = FailingDisk.copy(folder.resolve("heads"), folder.resolve("killed-heads"));
            Set<UUID> told = killed(place, heads, patients, 1 + kill % (PATIENTS - 1), random.nextDouble());
            look("kill " + kill, place, heads, told);
        }
        Faults.figure("kill -9 while patients are erased", kills + " kills, " + done + " told as erased, "
                + erasedUntold + " erased before it was told, " + traces + " with traces of a key left, all known, 0 half");
        if (Faults.inLongForm()) {
            assertTrue(erasedUntold > 0 && erasedUntold < kills, erasedUntold + " kills fell into an erasure");
            assertTrue(traces > 0, "no kill left traces");
        }
    }

    private List<UUID> chart() {
        ChartFile.NewChart made = TestCharts.createFile(folder.resolve("chart"), folder.resolve("heads"), TestCharts.clock());
        try (ChartFile file = made.file(); Chart chart = made.chart()) {
            for (int i = 0; i < PATIENTS; i++) {
                new Deeds(4).all().forEach(deed -> deed.accept(chart));
            }
            file.database().use(in -> Hot.each(in, "SELECT id, wrapped_key FROM patient",
                    row -> keys.put(UUID.fromString(row.getString(1)), row.getBytes(2))));
            return chart.patients().all().stream().map(Patient::id).toList();
        }
    }

    /**
     * Kills it after so many erasures, in the next: after a part of the time that one took.
     *
     * @return whom it told as erased
     */
    private Set<UUID> killed(Path place, Path heads, List<UUID> patients, int after, double part) throws Exception {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-XX:-UsePerfData", "--enable-native-access=ALL-UNNAMED",
                "-Djava.io.tmpdir=" + folder, "-Duser.home=" + folder,
                "-cp", System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                EraseAll.class.getName(), place.toString(), heads.toString()));
        patients.forEach(patient -> command.add(patient.toString()));
        Path errors = folder.resolve("errors");
        Process process = new ProcessBuilder(command).redirectError(errors.toFile()).start();
        Set<UUID> told = new HashSet<>();
        try (BufferedReader from = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            assertEquals("begun", from.readLine(), () -> read(errors));
            long took = 0;
            while (told.size() < after) {
                long begun = System.nanoTime();
                told.add(UUID.fromString(from.readLine()));
                took = System.nanoTime() - begun;
            }
            process.waitFor((long) (took * part), TimeUnit.NANOSECONDS);
            process.toHandle().destroyForcibly();
            process.waitFor();
            for (String line = from.readLine(); line != null && line.length() == 36; line = from.readLine()) {
                told.add(UUID.fromString(line));
            }
        }
        return told;
    }

    private void look(String when, Path place, Path heads, Set<UUID> told) throws Exception {
        try (FailingDisk.Opened opened = FailingDisk.Opened.of(place, heads)) {
            Chart chart = opened.chart();
            assertEquals(List.of(), chart.verify().findings(), when);
            Set<UUID> there = chart.patients().all().stream().map(Patient::id).collect(Collectors.toSet());
            Set<UUID> erased = new HashSet<>();
            chart.erasures().all().forEach(erasure -> erased.add(erasure.patientId()));
            Set<UUID> withKey = opened.file().database().read(Erasing::withKey);
            for (UUID patient : keys.keySet()) {
                String whom = when + ", patient " + patient;
                assertEquals(there.contains(patient), !erased.contains(patient), whom);
                assertEquals(there.contains(patient), withKey.contains(patient), whom);
                if (there.contains(patient)) {
                    assertTrue(chart.courses().ofPatient(patient).stream().allMatch(course -> course.indication().equals("Low back pain")), whom);
                }
            }
            assertTrue(erased.containsAll(told), when + ": told as erased, and it is not");
            done += told.size();
            erasedUntold += erased.size() > told.size() ? 1 : 0;
            assertTrue(erased.size() <= told.size() + 1, when);
            boolean known = opened.file().database().read(Erasing::traces);
            if (left(place, erased)) {
                traces++;
                assertTrue(known, when + ": traces of a key that the chart does not know of");
            }
            assertTrue(chart.erasures().cleanAgain(), when);
            assertFalse(left(place, erased), when + ": traces after they were taken out");
            assertEquals(List.of(), chart.verify().findings(), when);
        }
    }

    // The keys' own bytes, in the chart's file, its log or whatever is beside them.
    private boolean left(Path place, Set<UUID> erased) throws IOException {
        try (Stream<Path> files = Files.list(place)) {
            for (Path file : files.toList()) {
                String bytes = Files.readString(file, StandardCharsets.ISO_8859_1);
                if (erased.stream().anyMatch(patient -> bytes.contains(
                        new String(keys.get(patient), StandardCharsets.ISO_8859_1)))) {
                    return true;
                }
            }
            return false;
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            return "nothing said";
        }
    }
}
