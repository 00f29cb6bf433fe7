package org.mesochart.storage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mesochart.BesideOthers;
import org.mesochart.domain.Refused;
import org.mesochart.domain.course.Course;
import org.mesochart.domain.patient.Patient;
import org.mesochart.domain.screening.Answer;
import org.mesochart.domain.screening.ScreeningAnswer;
import org.mesochart.domain.session.Session;
import org.mesochart.domain.session.Signature;
import org.mesochart.domain.stock.Substances;
import org.mesochart.vault.Passphrase;

/** A session that a contraindication ended, and when sessions were entered. */
@BesideOthers
class NotPerformedTest {
    private Chart chart;
    private Course course;

    @BeforeEach
    void open(@TempDir Path folder) {
        chart = TestCharts.create(folder);
        Patient patient = TestCharts.aPatient();
        course = TestCharts.aCourse(patient.id());
        chart.patients().add(patient);
        chart.courses().add(course);
    }

    private Session held(Instant at) throws Exception {
        Session session = TestCharts.aSession(course.id(), at);
        chart.sessions().add(session);
        chart.scores().add(TestCharts.aScore(session, org.mesochart.domain.pain.Moment.BEFORE, 5));
        TestCharts.screen(chart, session.id());
        sign(session);
        return session;
    }

    private Session stopped(Instant at) throws Exception {
        Session session = TestCharts.aSession(course.id(), at);
        chart.sessions().add(session);
        TestCharts.screen(chart, session.id());
        chart.screening().putAll(List.of(new ScreeningAnswer(session.id(), "pregnancy", Answer.STOP, null, false)));
        sign(session);
        return session;
    }

    private Signature sign(Session session) throws Exception {
        try (Passphrase passphrase = TestCharts.passphrase(); Signer signer = chart.signer(passphrase)) {
            return chart.sessions().sign(session.id(), signer, Substances.NONE);
        }
    }

    @Test
    void itIsSignedAsNotPerformedAndCountsForNothingThatIsDue() throws Exception {
        Session first = held(TestCharts.NOW.minus(Duration.ofDays(7)));
        Session second = stopped(TestCharts.NOW);
        Signature signature = chart.sessions().record(second.id()).orElseThrow().signature().orElseThrow();
        assertEquals(Signature.Meaning.NOT_PERFORMED, signature.hand().meaning());
        assertTrue(chart.sessions().record(second.id()).orElseThrow().notPerformed());
        SessionLine latest = chart.sessions().latest(1).getFirst();
        assertEquals(second.id(), latest.sessionId());
        assertTrue(latest.notPerformed());
        DueItem due = chart.due().on(LocalDate.of(2026, 11, 24), 9).read().getFirst();
        assertEquals(first.localTime().toLocalDate(), due.last());
        assertEquals(1, due.held());
        assertEquals(3, due.number());
        assertEquals(Set.of(second.id()), chart.sessions().notPerformed(course.id()));
        assertTrue(chart.verify().ok());
    }

    @Test
    void aCourseWithNothingButASessionNotPerformedHasNothingDue() throws Exception {
        stopped(TestCharts.NOW);
        assertEquals(List.of(), chart.due().on(LocalDate.of(2026, 11, 24), 9).read());
    }

    @Test
    void whenASessionWasEnteredIsWhenItWasAdded() {
        Session early = TestCharts.aSession(course.id(), TestCharts.NOW.minus(Duration.ofDays(2)));
        assertEquals(Optional.empty(), chart.sessions().enteredAt(early.id()));
        chart.sessions().add(early);
        chart.sessions().change(early.withNote("typed later"));
        assertEquals(Optional.of(TestCharts.NOW), chart.sessions().enteredAt(early.id()));
    }

    @Test
    void aDraftCanBeMovedBackAndNeverIntoTheFuture() {
        Session draft = TestCharts.aSession(course.id());
        chart.sessions().add(draft);
        Instant before = TestCharts.NOW.minus(Duration.ofDays(3));
        chart.sessions().change(draft.withAt(before));
        assertEquals(before, chart.sessions().find(draft.id()).orElseThrow().at());
        assertThrows(Refused.class, () -> chart.sessions().change(draft.withAt(TestCharts.NOW.plusSeconds(60))));
        assertEquals(before, chart.sessions().find(draft.id()).orElseThrow().at());
    }
}
