package org.mesochart.ui.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mesochart.BesideOthers;
import org.mesochart.domain.course.Course;
import org.mesochart.domain.pain.Aspect;
import org.mesochart.domain.pain.Measure;
import org.mesochart.domain.pain.Moment;
import org.mesochart.domain.pain.OutcomeScore;
import org.mesochart.domain.pain.PainScale;
import org.mesochart.domain.pain.PainScore;
import org.mesochart.domain.patient.Patient;
import org.mesochart.domain.screening.Answer;
import org.mesochart.domain.screening.ScreeningAnswer;
import org.mesochart.domain.session.Session;
import org.mesochart.domain.stock.Substances;
import org.mesochart.storage.Chart;
import org.mesochart.storage.Signer;
import org.mesochart.storage.TestCharts;

/** How a session stands in its course. */
@BesideOthers
class StandingTest {
    @TempDir
    private Path folder;

    private Chart chart;
    private Course course;

    @BeforeEach
    void aCourse() {
        chart = TestCharts.create(folder);
        Patient patient = TestCharts.aPatient();
        chart.patients().add(patient);
        course = TestCharts.aCourse(patient.id());
        chart.courses().add(course);
    }

    @AfterEach
    void close() {
        chart.close();
    }

    private Session session(int daysAgo) {
        Session session = TestCharts.aSession(course.id(), TestCharts.NOW.minus(Duration.ofDays(daysAgo)));
        chart.sessions().add(session);
        return chart.sessions().find(session.id()).orElseThrow();
    }

    private Standing standing(Session session) {
        return Standing.read(chart, chart.sessions().record(session.id()).orElseThrow(), course);
    }

    @Test
    void aVisitThatWasNotPerformedIsNoTreatment() throws Exception {
        Session stopped = session(7);
        TestCharts.screen(chart, stopped.id());
        chart.screening().put(new ScreeningAnswer(stopped.id(), "pregnancy", Answer.STOP, null, false));
        try (var passphrase = TestCharts.passphrase(); Signer signer = chart.signer(passphrase)) {
            chart.sessions().sign(stopped.id(), signer, Substances.NONE);
        }
        Session next = session(0);
        assertEquals(2, next.number());
        assertEquals(1, standing(next).turn(next));
        session(0);
        Session third = session(0);
        assertEquals(3, standing(third).turn(third));
    }

    @Test
    void whatWasTakenBetweenTheVisitsIsKnown() {
        Session first = session(7);
        assertTrue(standing(first).followUps().isEmpty());
        chart.scores().add(new PainScore(UUID.randomUUID(), course.id(), null, "low back", PainScale.NRS, Aspect.REST,
                Moment.FOLLOW_UP, null, BigDecimal.valueOf(4), first.at().plusSeconds(86_400)));
        chart.outcomes().put(new OutcomeScore(UUID.randomUUID(), course.id(), null, Measure.PGIC, new BigDecimal("2"),
                first.at().plusSeconds(2 * 86_400)));
        assertEquals(2, standing(first).followUps().size());
    }
}
