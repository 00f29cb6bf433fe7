package org.mesochart.storage;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.mesochart.bodymap.BodyMap;
import org.mesochart.bodymap.MarkMiddle;
import org.mesochart.domain.body.BodyView;
import org.mesochart.domain.body.Place;
import org.mesochart.domain.body.SkinShape;
import org.mesochart.domain.course.Course;
import org.mesochart.domain.course.CoursePlan;
import org.mesochart.domain.course.CourseStatus;
import org.mesochart.domain.course.PlanStep;
import org.mesochart.domain.mixture.Mixture;
import org.mesochart.domain.pain.Aspect;
import org.mesochart.domain.pain.Moment;
import org.mesochart.domain.pain.PainScale;
import org.mesochart.domain.pain.PainScore;
import org.mesochart.domain.patient.Allergies;
import org.mesochart.domain.patient.Allergy;
import org.mesochart.domain.patient.Patient;
import org.mesochart.domain.patient.Sex;
import org.mesochart.domain.session.Injection;
import org.mesochart.domain.session.Session;
import org.mesochart.domain.session.SkinMark;
import org.mesochart.domain.session.Technique;
import org.mesochart.domain.stock.Substances;
import org.mesochart.domain.text.Language;

/** Şükran Aydın's low back as in the design: four sessions, the last a draft. */
public class CourseToCompare {
    public static final BodyMap BODY = BodyMap.load();

    public final Chart chart;
    public final UUID patient;
    public final UUID course;
    public final List<Session> sessions = new ArrayList<>();

    public CourseToCompare(Chart chart, Language language) {
        this.chart = chart;
        Patient sukran = new Patient(UUID.randomUUID(), "1042", "Şükran Aydın", LocalDate.of(1972, 3, 12), Sex.FEMALE,
                new BigDecimal("68"), null, null, null,
                Allergies.of(List.of(language == Language.TURKISH
                        ? new Allergy("penisilin", "döküntü")
                        : new Allergy("penicillin", "rash"))), null, language, false);
        chart.patients().add(sukran);
        patient = sukran.id();
        Course made = new Course(UUID.randomUUID(), sukran.id(), 0,
                language == Language.TURKISH ? "Bel ağrısı" : "Low back pain", null,
                new CoursePlan(List.of(new PlanStep(4, 7))), CourseStatus.ACTIVE, TestCharts.NOW.minus(Duration.ofDays(21)));
        chart.courses().add(made);
        course = made.id();
    }

    /** The four sessions. */
    public CourseToCompare filled() {
        chart.inOneTransaction(() -> {
            visit(8, List.of(ellipse(4, 102, 4.6, 8.5, 8), ellipse(-4, 102, 4.2, 7, 6)), 24, 0);
            visit(6, List.of(ellipse(4, 102, 4.2, 7, 6), ellipse(-4, 102, 3, 5, 4)), 24, 0);
            visit(5, List.of(ellipse(4, 101, 3.6, 5, 5)), 24, 0);
            visit(3, List.of(ellipse(4, 101, 3.4, 4.2, 3)), 24, 6);
            return null;
        });
        sessions.subList(0, 3).forEach(this::sign);
        return this;
    }

    /** Another session a week after the last, today at the latest. */
    public Session visit(Integer score, List<SkinMark> marks, int lumbar, int sacroiliac) {
        Instant at = TestCharts.NOW.minus(Duration.ofDays(Math.max(0, 21 - 7L * sessions.size())));
        Session session = TestCharts.aSession(course, at).withNumber(sessions.size() + 1);
        chart.sessions().add(session);
        sessions.add(session);
        if (score != null) {
            chart.scores().add(new PainScore(UUID.randomUUID(), course, session.id(), "bel", PainScale.NRS, Aspect.MOVEMENT,
                    Moment.BEFORE, null, BigDecimal.valueOf(score), at));
        }
        marks.forEach(mark -> chart.marks().add(new SkinMark(mark.id(), session.id(), mark.kind(), mark.view(),
                mark.figureVersion(), mark.shape(), mark.intensity(), mark.qualities(), mark.radiation(), mark.region(),
                mark.side())));
        points(session, lumbar, sacroiliac);
        return session;
    }

    private void points(Session session, int lumbar, int sacroiliac) {
        List<Injection> points = new ArrayList<>();
        if (lumbar > 0) {
            UUID mixture = mixture(session);
            for (int i = 0; i < lumbar; i++) {
                double x = (i % 2 == 0 ? 1 : -1) * (2.2 + i / 2 % 2 * 1.6);
                points.add(point(session, mixture, x, 115 - i / 4 * 2.6 - i / 2 % 2 * 1.3, "2"));
            }
        }
        if (sacroiliac > 0) {
            UUID mixture = mixture(session);
            for (int i = 0; i < sacroiliac; i++) {
                points.add(point(session, mixture, (i % 2 == 0 ? 1 : -1) * (3.6 + i / 2 % 2), 98.5 - i / 2 * 1.2, "4"));
            }
        }
        chart.injections().addAll(points);
    }

    /** A point more, of no mixture. */
    public void point(Session session, BodyView view, double x, double y) {
        Place place = BODY.figure(view).place(x, y).orElseThrow();
        chart.injections().add(new Injection(UUID.randomUUID(), session.id(), 0, null, place, new BigDecimal("2"),
                new BigDecimal("0.1"), Technique.PAPULE, null, null));
    }

    private UUID mixture(Session session) {
        Mixture mixture = TestCharts.aMixture(session.id());
        chart.mixtures().add(mixture);
        return mixture.id();
    }

    private static Injection point(Session session, UUID mixture, double x, double y, String depth) {
        Place place = BODY.figure(BodyView.BACK).place(x, y).orElseThrow();
        return new Injection(UUID.randomUUID(), session.id(), 0, mixture, place, new BigDecimal(depth),
                new BigDecimal("0.1"), Technique.PAPULE, null, null);
    }

    /** @param intensity or null */
    public static SkinMark ellipse(double x, double y, double across, double up, Integer intensity) {
        SkinShape shape = SkinShape.of(new SkinShape.Bounds(x - across, y - up, x + across, y + up),
                (px, py) -> Math.hypot((px - x) / across, (py - y) / up) <= 1);
        Place middle = MarkMiddle.of(BODY.figure(BodyView.BACK), shape).orElseThrow();
        return new SkinMark(UUID.randomUUID(), UUID.randomUUID(), SkinMark.Kind.PAIN, BodyView.BACK, 1, shape, intensity,
                Set.of(), Optional.empty(), middle.region(), middle.side());
    }

    private void sign(Session session) {
        TestCharts.screen(chart, session.id());
        try (var passphrase = TestCharts.passphrase(); Signer signer = chart.signer(passphrase)) {
            chart.sessions().sign(session.id(), signer, Substances.NONE);
        } catch (Exception failed) {
            throw new IllegalStateException(failed);
        }
    }
}
