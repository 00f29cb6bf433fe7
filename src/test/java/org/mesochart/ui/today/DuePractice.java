package org.mesochart.ui.today;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.mesochart.domain.course.Course;
import org.mesochart.domain.course.CoursePlan;
import org.mesochart.domain.course.CourseStatus;
import org.mesochart.domain.course.FollowUp;
import org.mesochart.domain.course.FollowUp.Deed;
import org.mesochart.domain.course.FollowUp.Kind;
import org.mesochart.domain.course.PlanStep;
import org.mesochart.domain.mixture.Expiry;
import org.mesochart.domain.mixture.Mixture;
import org.mesochart.domain.mixture.ProductName;
import org.mesochart.domain.pain.Aspect;
import org.mesochart.domain.pain.Moment;
import org.mesochart.domain.pain.PainScale;
import org.mesochart.domain.pain.PainScore;
import org.mesochart.domain.patient.Patient;
import org.mesochart.domain.patient.Sex;
import org.mesochart.domain.session.Session;
import org.mesochart.domain.stock.Lot;
import org.mesochart.domain.stock.Product;
import org.mesochart.domain.stock.ProductClass;
import org.mesochart.domain.stock.StockMovement;
import org.mesochart.domain.stock.Substances;
import org.mesochart.storage.Chart;
import org.mesochart.storage.Signer;
import org.mesochart.storage.TestCharts;
import org.mesochart.ui.Practice;

/** The day of the design: sessions, calls, a check and a score that are due, and two lots that expire. */
final class DuePractice {
    static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

    private DuePractice() {
    }

    static void fill(Chart chart) {
        course(chart, "Hasan Demir", "0977", 1965, "Right knee, pes anserine bursitis", "9x7", CourseStatus.ACTIVE, 18, 7, 5);
        Course maria = course(chart, "Maria Lindqvist", "0851", 1979, "Right knee", "3x30", CourseStatus.ACTIVE, 46, 7, 4);
        done(chart, maria);
        call(chart, maria, TODAY.minusDays(2), null);
        course(chart, "Şükran Aydın", "1042", 1972, "Low back pain", "6x7", CourseStatus.ACTIVE, 21, 8, 6, 4);
        course(chart, "Işık Öztürk", "1038", 1988, "Cervicobrachial syndrome", "6x7", CourseStatus.ACTIVE, 7, 6);
        course(chart, "Tomasz Nowak", "1070", 1974, "Left shoulder", "4x14", CourseStatus.ACTIVE, 21, 5, 3);
        Course gulsum = course(chart, "Gülsüm Çelik", "0850", 1960, "Both knees", "3x7", CourseStatus.FINISHED, 44, 8, 5, 3);
        done(chart, gulsum);
        course(chart, "Ayşe Şahin", "1013", 1982, "Fibromyalgia", "6x7", CourseStatus.ACTIVE, 25, 9, 8, 7, 6);
        Course peter = course(chart, "Peter Hughes", "1077", 1968, "Neck", "4x30", CourseStatus.ACTIVE, 15, 6);
        done(chart, peter);
        call(chart, peter, TODAY.plusDays(6), "after the holiday");
        Patient nermin = Practice.patient("Nermin Koç", LocalDate.of(1990, 1, 1), Sex.FEMALE, "1060");
        chart.patients().add(nermin);
        Course begun = TestCharts.aCourse(nermin.id());
        chart.courses().add(begun);
        chart.sessions().add(TestCharts.aSession(begun.id(), TestCharts.NOW.minus(Duration.ofHours(17))));
        lot(chart, "Pentoxifylline 20 mg/mL", "PX2211", "2026-10", 5, 3);
        lot(chart, "Lidocaine HCl 20 mg/mL", "LD2406", "2026-11-30", 2, 14);
        lot(chart, "Sodium chloride 0.9 %", "SF0312", "2027-11", 10, 9);
    }

    /** @param before NRS before each session, the sessions as far apart as the plan has it */
    static Course course(Chart chart, String name, String number, int born, String indication, String plan,
                         CourseStatus status, int daysAgo, int... before) {
        Patient patient = Practice.patient(name, LocalDate.of(born, 5, 1), Sex.FEMALE, number);
        chart.patients().add(patient);
        String[] steps = plan.split("x");
        int every = Integer.parseInt(steps[1]);
        Instant start = TestCharts.NOW.minus(Duration.ofDays(daysAgo));
        Course course = new Course(UUID.randomUUID(), patient.id(), 1, indication, null,
                new CoursePlan(List.of(new PlanStep(Integer.parseInt(steps[0]), every))), CourseStatus.ACTIVE, start);
        chart.courses().add(course);
        for (int i = 0; i < before.length; i++) {
            session(chart, course, start.plus(Duration.ofDays((long) i * every)), before[i]);
        }
        chart.courses().change(course.withStatus(status));
        return chart.courses().find(course.id()).orElseThrow();
    }

    static Session session(Chart chart, Course course, Instant at, int nrs) {
        Session session = TestCharts.aSession(course.id(), at);
        chart.sessions().add(session);
        Mixture mixture = TestCharts.aMixture(session.id());
        chart.mixtures().add(mixture);
        chart.injections().add(TestCharts.anInjection(session.id(), mixture.id(), "3.2", "110"));
        chart.scores().add(new PainScore(UUID.randomUUID(), course.id(), session.id(), course.indication(), PainScale.NRS,
                Aspect.MOVEMENT, Moment.BEFORE, null, BigDecimal.valueOf(nrs), at.plusSeconds(300)));
        TestCharts.screen(chart, session.id());
        try (var passphrase = TestCharts.passphrase(); Signer signer = chart.signer(passphrase)) {
            chart.sessions().sign(session.id(), signer, Substances.NONE);
        } catch (Exception failed) {
            throw new IllegalStateException(failed);
        }
        return session;
    }

    private static void done(Chart chart, Course course) {
        UUID last = chart.sessions().ofCourse(course.id()).getLast().id();
        chart.followUps().add(new FollowUp(UUID.randomUUID(), course.id(), Kind.CHECK, last, Deed.DONE, null, null,
                TestCharts.NOW.minusSeconds(60)));
    }

    private static void call(Chart chart, Course course, LocalDate day, String reason) {
        chart.followUps().add(new FollowUp(UUID.randomUUID(), course.id(), Kind.CALL, null, Deed.PLANNED, day, reason,
                TestCharts.NOW.minusSeconds(60)));
    }

    private static void lot(Chart chart, String label, String number, String expiry, int size, int containers) {
        Product product = new Product(UUID.randomUUID(), label, ProductClass.LOCAL_ANAESTHETIC, null,
                ProductName.ingredients(label), BigDecimal.valueOf(size), Product.Measure.MILLILITRE, false, null, null, false);
        chart.products().put(product);
        Lot lot = new Lot(UUID.randomUUID(), product.id(), number, new Expiry(expiry), null, null, false);
        chart.lots().put(lot);
        chart.stock().put(new StockMovement(UUID.randomUUID(), lot.id(), StockMovement.Kind.RECEIVED,
                BigDecimal.valueOf((long) size * containers), null, TestCharts.NOW, null));
    }
}
