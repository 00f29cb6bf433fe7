package org.mesochart.storage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mesochart.BesideOthers;
import org.mesochart.FaultTest;
import org.mesochart.Faults;
import org.mesochart.domain.course.Course;
import org.mesochart.domain.mixture.Mixture;
import org.mesochart.domain.patient.Patient;
import org.mesochart.domain.session.ClockBehind;
import org.mesochart.domain.session.Injection;
import org.mesochart.domain.session.Session;
import org.mesochart.domain.session.SessionStatus;
import org.mesochart.domain.stock.Substances;
import org.mesochart.vault.Passphrase;
import org.mesochart.vault.WrongPassphraseException;

/** The computer's clock is set back or runs ahead in the middle of the work: the record keeps the order of the deeds. */
@FaultTest
@BesideOthers
class WrongClockTest {
    private static final List<Duration> JUMPS = List.of(Duration.ofDays(-2), Duration.ofDays(3650), Duration.ofHours(-1),
            Duration.ofHours(1), Duration.ofDays(-3650), Duration.ofSeconds(-1), Duration.ofMinutes(5));

    @TempDir
    Path folder;

    private Instant now = TestCharts.NOW;

    @Test
    void theOrderIsThatOfTheDeedsWhateverTheClockSays() throws Exception {
        ChartFile.NewChart made = TestCharts.createFile(folder.resolve("data"), folder.resolve("heads"), () -> now);
        List<UUID> points = new ArrayList<>();
        Session session;
        try (ChartFile file = made.file(); Chart chart = made.chart()) {
            Patient patient = TestCharts.aPatient();
            chart.patients().add(patient);
            Course course = TestCharts.aCourse(patient.id());
            chart.courses().add(course);
            session = TestCharts.aSession(course.id());
            chart.sessions().add(session);
            Mixture mixture = TestCharts.aMixture(session.id());
            chart.mixtures().add(mixture);
            Random random = new Random(7);
            int jumps = Faults.times(14, 500);
            for (int i = 0; i < jumps; i++) {
                now = now.plus(i < JUMPS.size() ? JUMPS.get(i) : JUMPS.get(random.nextInt(JUMPS.size())));
                Injection point = TestCharts.anInjection(session.id(), mixture.id(), "4." + i % 10, "11" + i / 10 % 10);
                chart.injections().add(point);
                points.add(point.id());
            }
            now = TestCharts.NOW.minus(Duration.ofDays(2));
            assertTrue(new ClockBehind(now, chart.audit().latest(session.id(), false).orElseThrow()).told());
            sign(chart, session);
            assertTrue(new ClockBehind(now, chart.audit().latest(session.id(), true).orElseThrow()).told());
            chart.sessions().addendum(session.id(), "first");
            now = now.minus(Duration.ofDays(1));
            chart.sessions().addendum(session.id(), "second");
            inOrder(chart, session, points);
            Faults.figure("wrong clock", jumps + " jumps");
        }
        now = TestCharts.NOW.plus(Duration.ofDays(3650));
        try (FailingDisk.Opened opened = FailingDisk.Opened.of(folder.resolve("data"), folder.resolve("heads"))) {
            inOrder(opened.chart(), session, points);
        }
    }

    private void sign(Chart chart, Session session) throws WrongPassphraseException {
        TestCharts.screen(chart, session.id());
        try (Passphrase passphrase = TestCharts.passphrase(); Signer signer = chart.signer(passphrase)) {
            assertEquals(now, chart.sessions().sign(session.id(), signer, Substances.NONE).at());
        }
    }

    private static void inOrder(Chart chart, Session session, List<UUID> points) {
        assertEquals(points, chart.sessions().record(session.id()).orElseThrow().injections().stream()
                .map(Injection::id)
                .toList());
        assertEquals(List.of("first", "second"),
                chart.sessions().addenda(session.id()).stream().map(a -> a.text()).toList());
        List<Long> entries = points.stream().map(id -> chart.audit().of(id).getFirst().seq()).toList();
        assertTrue(IntStream.range(1, entries.size()).allMatch(i -> entries.get(i) > entries.get(i - 1)));
        assertEquals(List.of(), chart.verify().findings());
    }

    @Test
    void theHourThatComesTwiceAndTheOneThatIsLeftOutAreMoments() {
        ChartFile.NewChart made = TestCharts.createFile(folder.resolve("data"), null, () -> now);
        now = Instant.parse("2026-12-01T00:00:00Z");
        try (ChartFile file = made.file(); Chart chart = made.chart()) {
            Patient patient = TestCharts.aPatient();
            chart.patients().add(patient);
            Course course = TestCharts.aCourse(patient.id());
            chart.courses().add(course);
            ZoneId berlin = ZoneId.of("Europe/Berlin");
            List<Instant> moments = List.of(
                    Instant.parse("2026-03-29T00:59:59Z"), Instant.parse("2026-03-29T01:00:00Z"),
                    Instant.parse("2026-10-25T00:30:00Z"), Instant.parse("2026-10-25T01:30:00Z"));
            for (Instant at : moments) {
                chart.sessions().add(new Session(UUID.randomUUID(), course.id(), 0, at, berlin, SessionStatus.DRAFT, null));
            }
            // The same visit's day, told where the clinic has moved to.
            chart.sessions().add(new Session(UUID.randomUUID(), course.id(), 0, moments.getLast().plusSeconds(60),
                    ZoneId.of("Pacific/Auckland"), SessionStatus.DRAFT, null));
            assertFalse(new ClockBehind(now, chart.audit().latest(UUID.randomUUID(), false).orElseThrow()).told());
            assertEquals(java.util.Optional.empty(), chart.audit().latest(UUID.randomUUID(), true));
            List<Session> sessions = chart.sessions().ofCourse(course.id());
            assertEquals(List.of(1, 2, 3, 4, 5), sessions.stream().map(Session::number).toList());
            for (int i = 1; i < sessions.size(); i++) {
                assertFalse(Duration.between(sessions.get(i - 1).at(), sessions.get(i).at()).isNegative());
            }
            assertEquals(sessions.get(2).localTime().toLocalTime(), sessions.get(3).localTime().toLocalTime());
            assertEquals(List.of(), chart.verify().findings());
        }
    }
}
