package org.mesochart.storage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mesochart.BesideOthers;

/** The swap fails, or the program crashes, before every step; then the next opening does too; then one is let go on. */
@BesideOthers
class RestoreSwapTest {
    private static final String FILE = ChartFile.FILE;
    private static final String KEPT = "chart.mesochart.before-restore-20261124-070000Z";
    private static final int MORE_THAN_STEPS = 9;
    private static final Map<String, String> OLD = Map.of(FILE, "old", FILE + "-wal", "its log");
    private static final Map<String, String> NEW = Map.of(FILE, "new", KEPT, "old", KEPT + "-wal", "its log");

    @TempDir
    Path root;

    private interface Meanwhile {
        void happens(Path folder) throws IOException;
    }

    private interface Outcome {
        void holds(Path folder, int first, int second) throws IOException;
    }

    /** Does this many steps, and fails at the next. */
    private static RestoreSwap.Steps failingAfter(int steps) {
        return new RestoreSwap.Steps() {
            private int left = steps;

            private void step() throws IOException {
                if (left-- <= 0) {
                    throw new IOException();
                }
            }

            @Override
            public void move(Path from, Path to) throws IOException {
                step();
                REAL.move(from, to);
            }

            @Override
            public void delete(Path file) throws IOException {
                step();
                REAL.delete(file);
            }
        };
    }

    private void everyTwoFailures(Map<String, String> before, Meanwhile meanwhile, Outcome outcome) throws IOException {
        for (int first = 0; first < MORE_THAN_STEPS; first++) {
            for (int second = 0; second < MORE_THAN_STEPS; second++) {
                Path folder = Files.createDirectory(root.resolve(first + "-" + second));
                for (Map.Entry<String, String> each : before.entrySet()) {
                    Files.writeString(folder.resolve(each.getKey()), each.getValue());
                }
                Path restored = Files.writeString(WorkFiles.name(folder, "restore"), "new");
                try {
                    RestoreSwap.run(folder, restored, TestCharts.NOW, failingAfter(first));
                } catch (StorageException failed) {
                    assertEquals(StorageException.Kind.IO, failed.kind());
                }
                if (!RestoreSwap.pendingFor(folder, restored)) {
                    WorkFiles.drop(restored);
                }
                meanwhile.happens(folder);
                try {
                    RestoreSwap.finish(folder, failingAfter(second));
                } catch (StorageException failed) {
                    assertEquals(StorageException.Kind.IO, failed.kind());
                }
                RestoreSwap.finish(folder);
                assertFalse(RestoreSwap.pendingIn(folder));
                outcome.holds(folder, first, second);
            }
        }
    }

    private static Map<String, String> files(Path folder) throws IOException {
        Map<String, String> files = new TreeMap<>();
        for (String name : BackupCharts.names(folder)) {
            if (!name.endsWith("-shm")) {
                files.put(name, Files.readString(folder.resolve(name)));
            }
        }
        return files;
    }

    private static void takeAway(Path folder) {
        BackupCharts.names(folder).stream().filter(WorkFiles::isName).forEach(name -> WorkFiles.drop(folder.resolve(name)));
    }

    @Test
    void forwardsThereIsTheOldChartWithItsLogOrTheNewOne() throws IOException {
        everyTwoFailures(OLD, folder -> { }, (folder, first, second) ->
                assertEquals(first == 0 ? OLD : NEW, files(folder), first + ", " + second));
    }

    @Test
    void backwardsToo() throws IOException {
        boolean[] seen = {false, false};
        everyTwoFailures(OLD, RestoreSwapTest::takeAway, (folder, first, second) -> {
            boolean swapped = files(folder).get(FILE).equals("new");
            seen[swapped ? 1 : 0] = true;
            assertEquals(swapped ? NEW : OLD, files(folder), first + ", " + second);
        });
        assertTrue(seen[0] && seen[1]);
    }

    @Test
    void aLogWhoseChartIsGoneIsKeptAndNeverBesideTheNewOne() throws IOException {
        everyTwoFailures(Map.of(FILE + "-wal", "its log"), folder -> { }, (folder, first, second) -> {
            Map<String, String> files = files(folder);
            assertEquals(first == 0 ? List.of("its log") : List.of("its log", "new"),
                    files.values().stream().sorted().toList(), first + ", " + second);
            assertTrue(first == 0 || files.get(FILE).equals("new") && !files.containsKey(FILE + "-wal"));
        });
    }

    @Test
    void anotherFileInThePlannedPlaceStaysAndNothingIsOverwritten() throws IOException {
        for (String ending : List.of("", "-wal")) {
            Path before = root;
            root = Files.createDirectory(root.resolve("taken" + ending));
            everyTwoFailures(OLD, folder -> {
                if (!Files.exists(folder.resolve(KEPT + ending))) {
                    Files.writeString(folder.resolve(KEPT + ending), "a stranger's");
                }
            }, (folder, first, second) -> {
                Map<String, String> files = files(folder);
                assertTrue(files.values().containsAll(List.of("old", "its log")), first + ", " + second + files);
                assertTrue(first == 0 ? files.get(FILE).equals("old")
                        : files.get(FILE).equals("new") && !files.containsKey(FILE + "-wal"), first + ", " + second + files);
                if (first == 1) {
                    assertEquals(Map.of(FILE, "new", KEPT + ending, "a stranger's", KEPT + "-2", "old", KEPT + "-2-wal",
                            "its log"), files, first + ", " + second);
                }
            });
            root = before;
        }
    }

    @Test
    void anEarlierLogInThePlaceIsSeenBeforehand() throws IOException {
        Map<String, String> before = new TreeMap<>(OLD);
        before.put(KEPT + "-wal", "a stranger's");
        everyTwoFailures(before, folder -> { }, (folder, first, second) -> assertEquals(
                first == 0 ? before : Map.of(FILE, "new", KEPT + "-wal", "a stranger's", KEPT + "-2", "old",
                        KEPT + "-2-wal", "its log"),
                files(folder), first + ", " + second));
    }

    @Test
    void whereNothingMayBeChangedOnlyAWholeChartIsRead() throws IOException {
        boolean[] seen = {false, false, false};
        everyTwoFailures(OLD, folder -> {
            Map<String, String> files = files(folder);
            try {
                RestoreSwap.Ended ended = RestoreSwap.forReading(folder);
                assertEquals(RestoreSwap.Ended.DONE, ended, "the old chart has a log");
                assertTrue(!RestoreSwap.pendingIn(folder) || files.get(FILE).equals("new"));
                seen[0] = true;
            } catch (StorageException withoutItsLog) {
                seen[1] = true;
                assertFalse("new".equals(files.get(FILE)));
            }
        }, (folder, first, second) -> { });
        root = Files.createDirectory(root.resolve("without-log"));
        everyTwoFailures(Map.of(FILE, "old"), folder -> {
            try {
                seen[2] |= RestoreSwap.forReading(folder) == RestoreSwap.Ended.STUCK;
            } catch (StorageException noneInPlace) {
                assertFalse(files(folder).containsKey(FILE));
            }
        }, (folder, first, second) -> { });
        assertTrue(seen[0] && seen[1] && seen[2]);
    }

    /** A folder with a chart, its log, a restored file and a plan, of which no step was taken. */
    private Path begun(String name) throws IOException {
        Path folder = Files.createDirectory(root.resolve(name));
        for (Map.Entry<String, String> each : OLD.entrySet()) {
            Files.writeString(folder.resolve(each.getKey()), each.getValue());
        }
        Path restored = Files.writeString(WorkFiles.name(folder, "restore"), "new");
        assertThrows(StorageException.class, () -> RestoreSwap.run(folder, restored, TestCharts.NOW, failingAfter(1)));
        assertTrue(RestoreSwap.pendingFor(folder, restored));
        assertFalse(RestoreSwap.pendingFor(folder, folder.resolve("another")));
        return folder;
    }

    @Test
    void aPlanThatTheDiskDoesNotGiveChangesNothing() throws IOException {
        Path folder = begun("unreadable");
        Path plan = folder.resolve("chart.restore");
        Files.delete(plan);
        Files.createDirectory(plan);
        Map<String, String> before = chartFiles(folder);
        assertTrue(RestoreSwap.pendingFor(folder, folder.resolve("any")), "then it is not deleted");
        assertEquals(StorageException.Kind.IO,
                assertThrows(StorageException.class, () -> RestoreSwap.end(folder, RestoreSwap.Steps.REAL)).kind());
        assertEquals(StorageException.Kind.IO, assertThrows(StorageException.class, () -> RestoreSwap.forReading(folder)).kind());
        assertEquals(before, chartFiles(folder));
    }

    @Test
    void aPlanOfNobodysIsNotCarriedOut() throws IOException {
        for (String kept : List.of("../elsewhere", "chart.mesochart.before-/x", "somewhere")) {
            Path folder = begun("strange" + kept.length());
            Path plan = folder.resolve("chart.restore");
            List<String> lines = new java.util.ArrayList<>(Files.readAllLines(plan));
            lines.set(lines.size() - 1, kept);
            Files.write(plan, lines);
            Map<String, String> before = chartFiles(folder);
            assertThrows(StorageException.class, () -> RestoreSwap.end(folder, failingAfter(0)), "not even the plan can go");
            assertEquals(before, chartFiles(folder));
            assertEquals(RestoreSwap.Ended.DONE, RestoreSwap.forReading(folder));
            assertEquals(RestoreSwap.Ended.DONE, RestoreSwap.end(folder, RestoreSwap.Steps.REAL));
            assertFalse(RestoreSwap.pendingIn(folder));
            assertEquals(before, chartFiles(folder), "only the plan went");
        }
    }

    private static Map<String, String> chartFiles(Path folder) throws IOException {
        Map<String, String> files = new TreeMap<>();
        for (String name : BackupCharts.names(folder)) {
            if (!name.equals("chart.restore")) {
                files.put(name, Files.readString(folder.resolve(name)));
            }
        }
        return files;
    }

    @Test
    void onlyOwnWorkFilesAreCleared() throws IOException {
        String own = "chart.work-check-0a1b2c3d-0a1b-0a1b-0a1b-0a1b2c3d4e5f";
        for (String name : List.of(own, own + "-wal", own + "-shm", own + "-journal")) {
            Files.writeString(root.resolve(name), "x");
        }
        List<String> others = List.of("chart.work-check-1", "chart.work-notes.txt",
                own.replace("check", "photos"), own + "-copy", own + ".txt");
        for (String name : others) {
            Files.writeString(root.resolve(name), "x");
        }
        Path used = Files.writeString(WorkFiles.name(root, "drill"), "x");
        WorkFiles.clear(root);
        assertTrue(Files.exists(used));
        WorkFiles.drop(used);
        assertEquals(others.stream().sorted().toList(), BackupCharts.names(root));
    }

    /** A folder in which a swap was begun, with these files, and not with what was to be restored. */
    private Path begunAndTakenAway(String name, Map<String, String> files) throws IOException {
        Path folder = begun(name);
        takeAway(folder);
        for (String each : OLD.keySet()) {
            Files.delete(folder.resolve(each));
        }
        for (Map.Entry<String, String> each : files.entrySet()) {
            Files.writeString(folder.resolve(each.getKey()), each.getValue());
        }
        return folder;
    }

    @Test
    void anOldChartThatComesBackIsNotPutBesideAnotherLog() throws IOException {
        Path folder = begunAndTakenAway("two-logs",
                Map.of(KEPT, "old", KEPT + "-wal", "its log", FILE + "-wal", "another log", FILE + "-journal", "another journal"));
        assertEquals(RestoreSwap.Ended.DONE, RestoreSwap.end(folder, RestoreSwap.Steps.REAL));
        assertEquals(Map.of(FILE, "old", FILE + "-wal", "its log", KEPT + "-log-wal", "another log",
                KEPT + "-log-journal", "another journal"), files(folder));
        Path alone = begunAndTakenAway("one-log", Map.of(KEPT, "old", FILE + "-journal", "its journal"));
        assertEquals(RestoreSwap.Ended.DONE, RestoreSwap.end(alone, RestoreSwap.Steps.REAL));
        assertEquals(Map.of(FILE, "old", FILE + "-journal", "its journal"), files(alone));
    }

    @Test
    void whatIsNeitherWholeNorCanBeMadeSoIsSaidAndLeft() throws IOException {
        Map<String, String> halves = Map.of(KEPT + "-wal", "its log");
        Path nothing = begunAndTakenAway("no-chart", halves);
        assertThrows(StorageException.class, () -> RestoreSwap.end(nothing, failingAfter(0)));
        assertTrue(RestoreSwap.pendingIn(nothing));
        Path apart = begunAndTakenAway("log-apart", Map.of(FILE, "old", KEPT + "-wal", "its log"));
        Map<String, String> before = files(apart);
        assertThrows(StorageException.class, () -> RestoreSwap.end(apart, failingAfter(0)));
        assertThrows(StorageException.class, () -> RestoreSwap.forReading(apart));
        assertEquals(before, files(apart));
        assertEquals(RestoreSwap.Ended.DONE, RestoreSwap.end(apart, RestoreSwap.Steps.REAL));
        assertEquals(Map.of(FILE, "old", FILE + "-wal", "its log"), files(apart));
        Path swapped = begunAndTakenAway("swapped", Map.of(FILE, "new", KEPT, "old", KEPT + "-wal", "its log"));
        assertEquals(RestoreSwap.Ended.DONE, RestoreSwap.end(swapped, failingAfter(0)), "the plan alone could not go");
        assertEquals(RestoreSwap.Ended.DONE, RestoreSwap.forReading(swapped));
    }

    @Test
    void aChartIsReadWhereNothingMayBeChangedAsFarAsItIsWhole() throws IOException {
        Path waiting = begun("waiting");
        assertThrows(StorageException.class, () -> RestoreSwap.forReading(waiting), "its log would not be read");
        Files.delete(waiting.resolve(FILE + "-wal"));
        assertEquals(RestoreSwap.Ended.STUCK, RestoreSwap.forReading(waiting));
        Files.writeString(waiting.resolve(KEPT), "old");
        Files.delete(waiting.resolve(FILE));
        assertThrows(StorageException.class, () -> RestoreSwap.forReading(waiting), "nothing is in its place");
    }

    @Test
    void aPlanIsOnlyOneWithBothNamesAsThisProgramGivesThem() throws IOException {
        for (String kept : List.of(KEPT + "/../x", KEPT + " x")) {
            Path folder = begun("plan" + kept.length());
            Path plan = folder.resolve("chart.restore");
            Files.write(plan, List.of(Files.readAllLines(plan).getFirst(), kept));
            assertEquals(RestoreSwap.Ended.DONE, RestoreSwap.end(folder, RestoreSwap.Steps.REAL));
            assertTrue(chartFiles(folder).entrySet().containsAll(OLD.entrySet()));
        }
    }

    @Test
    void aFolderThatIsGoneTakesNoPlan() throws IOException {
        Path gone = root.resolve("gone");
        assertEquals(StorageException.Kind.READ_ONLY, assertThrows(StorageException.class, () -> RestoreSwap.run(gone,
                gone.resolve("restored"), TestCharts.NOW, RestoreSwap.Steps.REAL)).kind());
    }
}
