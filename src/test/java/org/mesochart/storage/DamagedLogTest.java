package org.mesochart.storage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mesochart.BesideOthers;
import org.mesochart.FaultTest;
import org.mesochart.Faults;
import org.mesochart.domain.course.Course;
import org.mesochart.domain.mixture.Mixture;
import org.mesochart.domain.patient.Patient;
import org.mesochart.domain.session.Injection;
import org.mesochart.domain.session.Session;
import org.mesochart.vault.Passphrase;
import org.mesochart.vault.WrongPassphraseException;

/**
 * The write-ahead log that a program left when it died is cut, flipped, gone or another's: the chart opens, and if
 * anything acknowledged is missing, that is told.
 */
@FaultTest
@BesideOthers
class DamagedLogTest {
    private static final String LOG = ChartFile.FILE + "-wal";
    private static final int MOMENTS = 8;

    private enum Damage { CUT, FLIPPED, ZEROED, GONE, EARLIER, ANOTHERS }

    /** What lay on the disk at one moment, had the program died there; the log not yet written into the file. */
    private record Moment(byte[] file, byte[] log, byte[] note, Set<UUID> acknowledged) {}

    @TempDir
    Path folder;

    private final Map<String, Integer> ends = new TreeMap<>();
    private final List<String> wrong = new ArrayList<>();
    private String noteName;

    @Test
    void whateverIsMissingIsTold() throws Exception {
        List<Moment> own = moments("own");
        List<Moment> others = moments("another");
        Random random = new Random(20261126);
        int cases = Faults.times(30, 1000);
        for (int i = 0; i < cases; i++) {
            Damage damage = Damage.values()[i % Damage.values().length];
            Moment moment = own.get(random.nextInt(own.size()));
            byte[] log = switch (damage) {
                case CUT -> Arrays.copyOf(moment.log(), random.nextInt(moment.log().length));
                case FLIPPED -> flipped(moment.log(), random);
                case ZEROED -> zeroed(moment.log(), random);
                case GONE -> null;
                case EARLIER -> own.get(random.nextInt(own.size())).log();
                case ANOTHERS -> others.get(random.nextInt(others.size())).log();
            };
            judge(damage, moment, log, folder.resolve("case" + i));
        }
        Faults.figure("damaged logs", cases + " cases; " + ends);
        assertEquals("", String.join("\n", wrong));
    }

    private static byte[] flipped(byte[] log, Random random) {
        byte[] flipped = log.clone();
        flipped[random.nextInt(log.length)] ^= (byte) (1 << random.nextInt(8));
        return flipped;
    }

    private static byte[] zeroed(byte[] log, Random random) {
        byte[] zeroed = log.clone();
        int from = random.nextInt(log.length);
        Arrays.fill(zeroed, from, Math.min(log.length, from + 1 + random.nextInt(4096)), (byte) 0);
        return zeroed;
    }

    private void judge(Damage damage, Moment moment, byte[] log, Path place) throws IOException {
        Files.createDirectories(place);
        Files.write(place.resolve(ChartFile.FILE), moment.file());
        if (log != null) {
            Files.write(place.resolve(LOG), log);
        }
        Path notes = Files.createDirectories(place.resolve("notes"));
        Files.write(notes.resolve(noteName), moment.note());
        boolean asItWas = log != null && Arrays.equals(log, moment.log());
        String end;
        try (ChartFile file = ChartFile.open(place, notes, TestCharts.clock());
                Passphrase passphrase = TestCharts.passphrase();
                Chart chart = file.unlock(file.practitioners().getFirst().id(), passphrase)) {
            List<Finding> findings = chart.verify().findings();
            boolean missing = moment.acknowledged().stream().anyMatch(id -> chart.injections().find(id).isEmpty());
            end = missing ? "missing and told" : findings.isEmpty() ? "nothing missing" : "damaged and told";
            if (missing && findings.isEmpty() || asItWas && !findings.isEmpty()) {
                wrong.add(damage + ": missing " + missing + ", told " + findings);
            }
            if (file.otherLog() && !keptAside(place, log)) {
                wrong.add(damage + ": the log is not kept");
            }
            if (missing && !stillTold(chart)) {
                wrong.add(damage + ": forgotten after the next entry");
            }
        } catch (StorageException | WrongPassphraseException refused) {
            end = "refused " + refused.getMessage();
        } catch (RuntimeException crash) {
            end = "crash";
            wrong.add(damage + ": " + crash.getClass() + Arrays.stream(crash.getStackTrace()).limit(5).toList());
        }
        if (end.startsWith("refused")) {
            wrong.add(damage + " does not open");
        }
        ends.merge(damage + " " + end, 1, Integer::sum);
        try (Stream<Path> files = Files.walk(place)) {
            for (Path file : files.sorted((a, b) -> b.compareTo(a)).toList()) {
                Files.delete(file);
            }
        }
    }

    private static boolean keptAside(Path place, byte[] log) throws IOException {
        try (Stream<Path> files = Files.list(place)) {
            for (Path file : files.filter(f -> f.getFileName().toString().contains(".other-log-")).toList()) {
                return Arrays.equals(log, Files.readAllBytes(file));
            }
        }
        return false;
    }

    private static boolean stillTold(Chart chart) {
        try {
            chart.patients().add(TestCharts.aPatient("Later"));
        } catch (StorageException damaged) {
            return true;
        }
        return !chart.verify().ok();
    }

    /** A chart that grows by points, as it lies on the disk at some moments. */
    private List<Moment> moments(String name) throws IOException {
        Path place = folder.resolve(name);
        Path notes = folder.resolve(name + "-notes");
        List<Moment> moments = new ArrayList<>();
        try (ChartFile file = TestCharts.createFile(place, notes, TestCharts.clock()).file();
                Passphrase passphrase = TestCharts.passphrase();
                Chart chart = file.unlock(file.practitioners().getFirst().id(), passphrase)) {
            String note = file.databaseId() + ".head";
            noteName = name.equals("own") ? note : noteName;
            Patient patient = TestCharts.aPatient();
            chart.patients().add(patient);
            Course course = TestCharts.aCourse(patient.id());
            chart.courses().add(course);
            Session session = TestCharts.aSession(course.id());
            chart.sessions().add(session);
            Mixture mixture = TestCharts.aMixture(session.id());
            chart.mixtures().add(mixture);
            Set<UUID> acknowledged = new HashSet<>();
            for (int i = 0; i < MOMENTS; i++) {
                for (int j = 0; j < 5; j++) {
                    Injection point = TestCharts.anInjection(session.id(), mixture.id(), "4." + j, "11" + i % 4);
                    chart.injections().add(point);
                    acknowledged.add(point.id());
                }
                // The test's own copies: they drop SQLite's locks, which nobody else is waiting for.
                moments.add(new Moment(Files.readAllBytes(place.resolve(ChartFile.FILE)),
                        Files.readAllBytes(place.resolve(LOG)), Files.readAllBytes(notes.resolve(note)),
                        Set.copyOf(acknowledged)));
                if (i == MOMENTS / 2) {
                    // From here on the file holds all of it, and the log starts again.
                    file.database().call(in -> in.createQuery("PRAGMA wal_checkpoint(TRUNCATE)").mapToMap().list());
                }
            }
        } catch (WrongPassphraseException impossible) {
            throw new IllegalStateException(impossible);
        }
        assertTrue(moments.getFirst().log().length > 0);
        return moments;
    }
}
