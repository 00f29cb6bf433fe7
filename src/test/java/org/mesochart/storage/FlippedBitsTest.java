package org.mesochart.storage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mesochart.BesideOthers;
import org.mesochart.FaultTest;
import org.mesochart.Faults;
import org.mesochart.domain.course.Course;
import org.mesochart.domain.mixture.Mixture;
import org.mesochart.domain.pain.Moment;
import org.mesochart.domain.patient.Patient;
import org.mesochart.domain.session.Session;
import org.mesochart.domain.stock.Substances;
import org.mesochart.exchange.FullChart;
import org.mesochart.vault.Passphrase;
import org.mesochart.vault.WrongPassphraseException;

/** A single bit of the chart's file is not what it was: no value changes unseen, and nothing falls over. */
@FaultTest
@BesideOthers
class FlippedBitsTest {
    /** Read before anybody unlocks: a chart in which they are damaged may be refused whole. */
    private static final Set<String> OF_THE_CLINIC = Set.of("chart", "practitioner");

    private enum End {
        /** The chart opens and verifies. */
        CLEAN,
        /** It opens, and findings name what is damaged. */
        NAMED,
        /** It is refused with a reason. */
        REFUSED,
        /** No passphrase opens it. */
        LOCKED
    }

    private record Outcome(End end, Set<UUID> named) {}

    @TempDir
    Path folder;

    private final Map<End, Integer> ends = new EnumMap<>(End.class);
    private final List<String> wrong = new ArrayList<>();

    @Test
    void everyChangedValueIsFoundAndItsSessionNamed() throws Exception {
        Path whole = folder.resolve("whole");
        try (ChartFile file = TestCharts.createFile(whole, folder.resolve("anchors"), TestCharts.clock()).file();
                Passphrase passphrase = TestCharts.passphrase();
                Chart chart = file.unlock(file.practitioners().getFirst().id(), passphrase)) {
            for (int i = 0; i < 10; i++) {
                charted(chart, "Name " + i, i % 2 == 0);
            }
            FullChart.fill(chart);
        }
        byte[] bytes = Files.readAllBytes(whole.resolve(ChartFile.FILE));
        RawRows before = RawRows.of(whole.resolve(ChartFile.FILE));
        long seed = Long.getLong("mesochart.seed", 20261126);
        Random random = new Random(seed);
        int flips = Faults.times(30, 1000);
        List<Integer> headers = RecordHeaders.of(whole.resolve(ChartFile.FILE), bytes);
        int changing = 0;
        int unreadable = 0;
        // Few bits belong to a value; where they lie changes with every table.
        int done = 0;
        for (; done < flips || changing <= flips / 20 && done < 4 * flips; done++) {
            // Every other one where a row's number, length and kinds of values stand: little room, much to break.
            int at = done % 2 == 0 ? random.nextInt(bytes.length) : headers.get(random.nextInt(headers.size()));
            int bit = random.nextInt(8);
            bytes[at] ^= (byte) (1 << bit);
            Path flipped = folder.resolve("flipped" + done);
            Files.createDirectories(flipped);
            Files.write(flipped.resolve(ChartFile.FILE), bytes);
            copyNotes(flipped.resolve("anchors"));
            bytes[at] ^= (byte) (1 << bit);
            RawRows after = RawRows.of(flipped.resolve(ChartFile.FILE));
            changing += before.changedIn(after).isEmpty() ? 0 : 1;
            unreadable += after.whole() ? 0 : 1;
            judge("bit " + bit + " of byte " + at, flipped, before, after);
        }
        Faults.figure("flipped bits", "seed " + seed + ": " + done + " flips of " + bytes.length + " bytes, " + changing
                + " changed a value, " + unreadable + " made a table unreadable; " + ends);
        if (!wrong.isEmpty()) {
            // Its keys are random: only this file shows it again.
            Files.write(Path.of("target", "flipped-bits-" + seed + ".mesochart"), bytes);
        }
        assertEquals("", String.join("\n", wrong));
        assertTrue(changing > flips / 20, "too few flips met a value");
    }

    private void judge(String flip, Path flipped, RawRows before, RawRows after) throws IOException {
        Set<RawRows.Row> changed = before.changedIn(after);
        try {
            Outcome outcome = opened(flipped);
            ends.merge(outcome.end(), 1, Integer::sum);
            if (outcome.end() == End.CLEAN && !(changed.isEmpty() && after.whole())) {
                wrong.add(flip + " is not noticed");
            }
            changed.stream()
                    .filter(row -> !(outcome.end() == End.REFUSED && OF_THE_CLINIC.contains(row.table())))
                    .filter(row -> outcome.end() != End.NAMED
                            || before.about(row).stream().noneMatch(outcome.named()::contains))
                    .forEach(row -> wrong.add(flip + ": " + outcome.end() + " and not named: " + before.differences(row, after)));
        } catch (RuntimeException crash) {
            wrong.add(flip + ": " + Arrays.stream(crash.getStackTrace()).limit(5).toList() + crash.getClass());
        }
        try (var files = Files.walk(flipped)) {
            for (Path file : files.sorted((a, b) -> b.compareTo(a)).toList()) {
                Files.delete(file);
            }
        }
    }

    // Its own: what one flip leaves in the notes outside must not be told of the next.
    private void copyNotes(Path to) throws IOException {
        Files.createDirectories(to);
        try (var notes = Files.list(folder.resolve("anchors"))) {
            for (Path note : notes.toList()) {
                Files.copy(note, to.resolve(note.getFileName()));
            }
        }
    }

    private Outcome opened(Path flipped) {
        try (ChartFile file = ChartFile.open(flipped, flipped.resolve("anchors"), TestCharts.clock());
                Passphrase passphrase = TestCharts.passphrase();
                Chart chart = file.unlock(file.practitioners().getFirst().id(), passphrase)) {
            List<Finding> findings = chart.verify().findings();
            Set<UUID> named = new HashSet<>();
            findings.forEach(finding -> named.add(finding.id()));
            return new Outcome(findings.isEmpty() ? End.CLEAN : End.NAMED, named);
        } catch (StorageException refused) {
            return new Outcome(End.REFUSED, Set.of());
        } catch (WrongPassphraseException locked) {
            return new Outcome(End.LOCKED, Set.of());
        }
    }

    private static void charted(Chart chart, String name, boolean sign) throws WrongPassphraseException {
        Patient patient = TestCharts.aPatient(name);
        chart.patients().add(patient);
        Course course = TestCharts.aCourse(patient.id());
        chart.courses().add(course);
        Session session = TestCharts.aSession(course.id()).withNote("a note");
        chart.sessions().add(session);
        Mixture mixture = TestCharts.aMixture(session.id());
        chart.mixtures().add(mixture);
        for (int i = 0; i < 20; i++) {
            chart.injections().add(TestCharts.anInjection(session.id(), mixture.id(), "4." + i % 10, "11" + i / 10));
        }
        chart.marks().add(TestCharts.aMark(session.id()));
        chart.scores().add(TestCharts.aScore(session, Moment.BEFORE, 8));
        chart.scores().add(TestCharts.aScore(session, Moment.AFTER, 5));
        if (sign) {
            TestCharts.screen(chart, session.id());
            try (Passphrase passphrase = TestCharts.passphrase(); Signer signer = chart.signer(passphrase)) {
                chart.sessions().sign(session.id(), signer, Substances.NONE);
            }
            chart.sessions().addendum(session.id(), "Telephoned: well.");
        }
    }
}
