package org.mesochart.storage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mesochart.BesideOthers;
import org.mesochart.domain.course.Course;
import org.mesochart.domain.course.CoursePlan;
import org.mesochart.domain.course.CourseStatus;
import org.mesochart.domain.course.PlanStep;
import org.mesochart.domain.insight.CourseHistory;
import org.mesochart.domain.insight.PainSeries;
import org.mesochart.domain.insight.PlanChange;
import org.mesochart.domain.insight.Visit;
import org.mesochart.domain.mixture.Mixture;
import org.mesochart.domain.mixture.MixtureTotals;
import org.mesochart.domain.pain.Moment;
import org.mesochart.domain.screening.Answer;
import org.mesochart.domain.screening.ScreeningAnswer;
import org.mesochart.domain.session.Injection;
import org.mesochart.domain.session.Session;
import org.mesochart.domain.session.SessionRecord;
import org.mesochart.ui.Practice;

@BesideOthers
class HistoryStoreTest {
    @TempDir
    private Path folder;

    @Test
    void aHistoryTellsWhatTheWholeRecordsTell() {
        Chart chart = TestCharts.create(folder);
        UUID patient = Practice.fill(chart);
        List<CourseHistory> histories = chart.histories().ofPatient(patient);
        assertEquals(3, histories.size());
        for (CourseHistory history : histories) {
            UUID course = history.course().id();
            List<SessionRecord> records = chart.sessions().recordsOfCourse(course);
            assertEquals(records.stream().map(Visit::of).map(HistoryStoreTest::told).toList(),
                    history.visits().stream().map(HistoryStoreTest::told).toList());
            assertEquals(chart.scores().ofCourse(course), history.scores());
            assertEquals(PainSeries.of(history.scores(), PainSeries.firstInjection(records, history.scores(), history.lifetime()),
                            history.lifetime()),
                    history.series());
        }
    }

    @Test
    void pointsWithoutVolumeOrMixtureAndAStoppedSessionAreToldAsTheyAre() {
        Chart chart = TestCharts.create(folder);
        UUID patient = patient(chart);
        Course course = TestCharts.aCourse(patient);
        chart.courses().add(course);
        Session session = TestCharts.aSession(course.id()).withNote("a note");
        chart.sessions().add(session);
        var mixture = TestCharts.aMixture(session.id());
        chart.mixtures().add(mixture);
        Injection known = TestCharts.anInjection(session.id(), mixture.id(), "5", "112");
        Injection unknown = TestCharts.anInjection(session.id(), mixture.id(), "6", "112");
        chart.injections().add(known);
        chart.injections().add(new Injection(unknown.id(), session.id(), 0, null, unknown.place(), unknown.depthMm(),
                null, unknown.technique(), null, null));
        Visit visit = only(chart, patient);
        assertEquals(told(Visit.of(chart.sessions().record(session.id()).orElseThrow())), told(visit));
        assertEquals(List.of(2, 1), List.of(visit.points().count(), visit.points().withoutVolume()));
        assertTrue(visit.points().atLeast());
        chart.screening().put(new ScreeningAnswer(session.id(), "pregnancy", Answer.STOP, null, false));
        Visit stopped = only(chart, patient);
        assertEquals(told(Visit.of(chart.sessions().record(session.id()).orElseThrow())), told(stopped));
        assertEquals(List.of(), stopped.given());
        assertEquals(Visit.Points.NONE, stopped.points());
        assertEquals(false, stopped.injected());
        chart.screening().put(new ScreeningAnswer(session.id(), "pregnancy", Answer.NO, null, false));
        chart.scores().add(TestCharts.aScore(session, Moment.BEFORE, 7));
        assertEquals(1, chart.histories().ofPatient(patient).getFirst().series().size());
    }

    @Test
    void pointsOfTwoMixturesAreSummedUnderTheirOwn() {
        Chart chart = TestCharts.create(folder);
        UUID patient = patient(chart);
        Course course = TestCharts.aCourse(patient);
        chart.courses().add(course);
        Session session = TestCharts.aSession(course.id());
        chart.sessions().add(session);
        var first = TestCharts.aMixture(session.id());
        var second = new Mixture(UUID.randomUUID(), session.id(), null, first.components().stream()
                .map(each -> TestCharts.aComponent(each.product(), "L2", "1")).toList());
        chart.mixtures().add(first);
        chart.mixtures().add(second);
        for (int i = 0; i < 5; i++) {
            var mixture = i < 3 ? first : second;
            chart.injections().add(TestCharts.anInjection(session.id(), mixture.id(), "5", Integer.toString(100 + i)));
        }
        Visit visit = only(chart, patient);
        assertEquals(List.of(3, 2), visit.mixtures().stream().map(MixtureTotals::points).toList());
        assertEquals(told(Visit.of(chart.sessions().record(session.id()).orElseThrow())), told(visit));
    }

    @Test
    void aChangedPlanIsKnownFromTheTrail() {
        Chart chart = TestCharts.create(folder);
        UUID patient = patient(chart);
        Course course = TestCharts.aCourse(patient);
        chart.courses().add(course);
        assertEquals(List.of(), chart.courses().planChanges(course.id()));
        CoursePlan fortnightly = new CoursePlan(List.of(new PlanStep(3, 14)));
        chart.courses().change(course.withPlan(fortnightly));
        chart.courses().change(course.withPlan(fortnightly).withGoal("plan=1x1\nwalk"));
        chart.courses().change(course.withPlan(fortnightly).withStatus(CourseStatus.FINISHED));
        chart.courses().change(course.withPlan(fortnightly.withDate(2, LocalDate.of(2026, 12, 24)))
                .withStatus(CourseStatus.FINISHED));
        List<PlanChange> changes = chart.courses().planChanges(course.id());
        assertEquals(List.of(fortnightly), changes.stream().map(PlanChange::plan).toList());
        assertTrue(Duration.between(changes.getFirst().at(), TestCharts.clock().instant()).abs().toDays() < 1);
        assertEquals(changes, chart.histories().ofPatient(patient).getFirst().planChanges());
    }

    @Test
    void aPatientWithoutACourseHasNoHistory() {
        Chart chart = TestCharts.create(folder);
        assertEquals(List.of(), chart.histories().ofPatient(patient(chart)));
        assertEquals(List.of(), chart.histories().ofPatient(UUID.randomUUID()));
    }

    // 1 mL and 1.0 mL are one volume.
    private static List<Object> told(Visit visit) {
        Visit.Points points = visit.points();
        return List.of(visit.session(), visit.notPerformed(), visit.stopped(), visit.events(), points.count(),
                points.knownMl().stripTrailingZeros(), points.withoutVolume(), points.unshown(),
                Optional.ofNullable(points.shallowestMm()), Optional.ofNullable(points.deepestMm()),
                visit.mixtures().stream().map(each -> List.of(each.mixture(), each.points(), each.atLeast(),
                        each.givenMl().stripTrailingZeros(), each.amounts())).toList());
    }

    private static UUID patient(Chart chart) {
        var patient = TestCharts.aPatient();
        chart.patients().add(patient);
        return patient.id();
    }

    private static Visit only(Chart chart, UUID patient) {
        return chart.histories().ofPatient(patient).getFirst().visits().getFirst();
    }
}
