package org.mesochart.storage;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Clock;
import java.util.UUID;
import org.mesochart.domain.body.BodyView;
import org.mesochart.domain.body.Place;
import org.mesochart.domain.body.Side;
import org.mesochart.domain.course.Course;
import org.mesochart.domain.mixture.Mixture;
import org.mesochart.domain.patient.Patient;
import org.mesochart.domain.session.Injection;
import org.mesochart.domain.session.Session;
import org.mesochart.domain.session.Technique;

/** A real chart with one draft, for benchmarks. */
public record BenchChart(ChartFile file, Chart chart, UUID session, UUID mixture) implements AutoCloseable {

    public static BenchChart create(Path folder) {
        ChartFile.NewChart made = TestCharts.createFile(folder, null, Clock.systemUTC());
        Chart chart = made.chart();
        Patient patient = TestCharts.aPatient();
        chart.patients().add(patient);
        Course course = TestCharts.aCourse(patient.id());
        chart.courses().add(course);
        Session session = TestCharts.aSession(course.id());
        chart.sessions().add(session);
        Mixture mixture = TestCharts.aMixture(session.id());
        chart.mixtures().add(mixture);
        return new BenchChart(made.file(), chart, session.id(), mixture.id());
    }

    public Injection point(UUID id, BigDecimal x, BigDecimal y) {
        return new Injection(id, session, 0, mixture,
                new Place(BodyView.BACK, x, y, "paraspinal_lumbar_upper", Side.LEFT, 1),
                new BigDecimal("2"), new BigDecimal("0.1"), Technique.PAPULE, null, null);
    }

    @Override
    public void close() {
        chart.close();
        file.close();
    }
}
