package org.mesochart.storage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mesochart.BesideOthers;
import org.mesochart.domain.course.Course;
import org.mesochart.domain.mixture.Mixture;
import org.mesochart.domain.pain.Moment;
import org.mesochart.domain.pain.PainScore;
import org.mesochart.domain.patient.Patient;
import org.mesochart.domain.protocol.MixtureTemplate;
import org.mesochart.domain.protocol.Protocol;
import org.mesochart.domain.session.Injection;
import org.mesochart.domain.session.Session;
import org.mesochart.domain.session.SkinMark;

/** What is asked twice, with other words, or of a thing that is not there: nothing is lost, doubled or put elsewhere. */
@BesideOthers
class StoreConflictsTest {
    @TempDir
    Path folder;

    private Chart chart;
    private final Patient patient = TestCharts.aPatient();
    private final Course course = TestCharts.aCourse(patient.id());
    private final Session session = TestCharts.aSession(course.id());
    private final Mixture mixture = TestCharts.aMixture(session.id());
    private final Injection point = TestCharts.anInjection(session.id(), mixture.id(), "4", "110");
    private final PainScore score = TestCharts.aScore(session, Moment.BEFORE, 8);
    private final SkinMark mark = TestCharts.aMark(session.id());
    private final Patient otherPatient = TestCharts.aPatient("Deniz Ak");
    private final Course otherCourse = TestCharts.aCourse(otherPatient.id());
    private final Session otherSession = TestCharts.aSession(otherCourse.id());

    @BeforeEach
    void twoPatientsInTreatment() {
        chart = TestCharts.create(folder);
        chart.patients().add(patient);
        chart.courses().add(course);
        chart.sessions().add(session);
        chart.mixtures().add(mixture);
        chart.injections().add(point);
        chart.scores().add(score);
        chart.marks().add(mark);
        chart.patients().add(otherPatient);
        chart.courses().add(otherCourse);
        chart.sessions().add(otherSession);
    }

    @AfterEach
    void nothingIsBrokenByIt() {
        assertEquals(List.of(), chart.verify().findings());
        chart.close();
    }

    private void refused(Runnable deed) {
        long entries = chart.backups().state().entries();
        assertEquals(StorageException.Kind.CONFLICT, assertThrows(StorageException.class, deed::run).kind());
        assertEquals(entries, chart.backups().state().entries(), "the trail tells of nothing");
    }

    private void nothing(Runnable deed) {
        long entries = chart.backups().state().entries();
        deed.run();
        assertEquals(entries, chart.backups().state().entries());
    }

    @Test
    void theSameOnceMoreChangesNothing() {
        nothing(() -> assertFalse(chart.patients().add(patient)));
        nothing(() -> assertFalse(chart.patients().add(patient.withChartNumber("1001"))));
        nothing(() -> assertFalse(chart.courses().add(course)));
        nothing(() -> assertFalse(chart.courses().add(course.withNumber(1))));
        nothing(() -> assertFalse(chart.sessions().add(session)));
        nothing(() -> assertFalse(chart.sessions().add(session.withNumber(1))));
        nothing(() -> assertFalse(chart.mixtures().add(mixture)));
        nothing(() -> assertFalse(chart.mixtures().add(mixture.withLetter("A"))));
        nothing(() -> assertFalse(chart.injections().add(point)));
        nothing(() -> assertFalse(chart.scores().add(score)));
        nothing(() -> assertFalse(chart.marks().add(mark)));
        nothing(() -> chart.patients().change(patient));
        nothing(() -> chart.courses().change(course));
        nothing(() -> chart.sessions().change(session));
        nothing(() -> chart.mixtures().change(mixture));
        nothing(() -> chart.injections().change(List.of(point)));
        nothing(() -> chart.injections().move(point.id(), point.place()));
        nothing(() -> chart.scores().change(score));
        nothing(() -> chart.marks().change(mark));
        nothing(() -> chart.mixtures().restore(mixture.withLetter("A")));
        nothing(() -> chart.injections().restore(List.of(point)));
        nothing(() -> chart.scores().restore(score));
    }

    @Test
    void anIdIsNotGivenToOtherWords() {
        refused(() -> chart.patients().add(new Patient(patient.id(), null, "Somebody Else", null, null, null, null, null, null,
                patient.allergies(), null, null, false)));
        refused(() -> chart.courses().add(course.withPlan(otherCourse.plan().withProtocol(UUID.randomUUID()))));
        refused(() -> chart.sessions().add(session.withNote("other words")));
        refused(() -> chart.mixtures().add(mixture.withComponents(mixture.components().subList(0, 1))));
        refused(() -> chart.scores().add(score(score.id(), session.courseId(), session.id(), 3)));
    }

    @Test
    void anIdOfOneThingIsNotTakenForAnother() {
        refused(() -> chart.patients().add(new Patient(course.id(), null, "A Course", null, null, null, null, null, null,
                patient.allergies(), null, null, false)));
        refused(() -> chart.courses().add(new Course(patient.id(), patient.id(), 0, "Low back pain", null, course.plan(),
                course.status(), course.startedAt())));
    }

    @Test
    void whatIsNotThereIsNotChanged() {
        refused(() -> chart.patients().change(TestCharts.aPatient()));
        refused(() -> chart.patients().archive(UUID.randomUUID(), true));
        refused(() -> chart.courses().change(TestCharts.aCourse(patient.id())));
        refused(() -> chart.sessions().change(TestCharts.aSession(course.id())));
        refused(() -> chart.mixtures().change(TestCharts.aMixture(session.id())));
        refused(() -> chart.injections().change(List.of(TestCharts.anInjection(session.id(), mixture.id(), "5", "110"))));
        refused(() -> chart.injections().move(UUID.randomUUID(), TestCharts.place("5", "110")));
        refused(() -> chart.injections().remove(List.of(UUID.randomUUID())));
        refused(() -> chart.scores().change(TestCharts.aScore(session, Moment.AFTER, 3)));
        nothing(() -> chart.mixtures().remove(UUID.randomUUID()));
        nothing(() -> chart.scores().remove(UUID.randomUUID()));
    }

    @Test
    void nothingIsPutIntoAnothersRecord() {
        refused(() -> chart.courses().change(new Course(course.id(), otherPatient.id(), 1, course.indication(), course.goal(),
                course.plan(), course.status(), course.startedAt())));
        refused(() -> chart.sessions().change(new Session(session.id(), otherCourse.id(), 1, session.at(), session.zone(),
                session.status(), "moved")));
        refused(() -> chart.mixtures().change(new Mixture(mixture.id(), otherSession.id(), "A", mixture.components())));
        Injection dry = new Injection(UUID.randomUUID(), session.id(), 0, null, point.place(), point.depthMm(), BigDecimal.ZERO,
                point.technique(), null, null);
        chart.injections().add(dry);
        refused(() -> chart.injections().change(List.of(new Injection(dry.id(), otherSession.id(), 2, null, dry.place(),
                dry.depthMm(), dry.volumeMl(), dry.technique(), null, null))));
        refused(() -> chart.injections().add(TestCharts.anInjection(otherSession.id(), mixture.id(), "4", "110")));
        refused(() -> chart.scores().change(score(score.id(), otherCourse.id(), otherSession.id(), 8)));
        refused(() -> chart.scores().change(score(score.id(), course.id(), otherSession.id(), 8)));
        refused(() -> chart.scores().add(score(UUID.randomUUID(), course.id(), otherSession.id(), 8)));
        refused(() -> chart.marks().change(new SkinMark(mark.id(), otherSession.id(), mark.kind(), mark.view(),
                mark.figureVersion(), mark.shape(), mark.intensity(), mark.qualities(), mark.radiation(), mark.region(), mark.side())));
    }

    @Test
    void whatWasTakenOutComesBackOnceAndItsRepeatedAddingIsNoNewOne() {
        chart.injections().remove(List.of(point.id()));
        nothing(() -> chart.injections().remove(List.of(point.id())));
        nothing(() -> assertFalse(chart.injections().add(point)));
        chart.mixtures().remove(mixture.id());
        nothing(() -> chart.mixtures().remove(mixture.id()));
        nothing(() -> assertFalse(chart.mixtures().add(mixture)));
        assertTrue(chart.mixtures().ofComponent(mixture.components().getFirst().id()).isEmpty());
        chart.mixtures().restore(mixture.withLetter("A"));
        nothing(() -> chart.mixtures().restore(mixture.withLetter("A")));
        chart.scores().remove(score.id());
        nothing(() -> chart.scores().remove(score.id()));
        nothing(() -> assertFalse(chart.scores().add(score)));
        chart.scores().restore(score);
        nothing(() -> chart.scores().restore(score));
        assertEquals(List.of(score), chart.scores().ofCourse(course.id()));
        chart.sessions().discard(otherSession.id());
        nothing(() -> assertFalse(chart.sessions().add(otherSession)));
    }

    private static PainScore score(UUID id, UUID course, UUID session, int value) {
        PainScore like = TestCharts.aScore(TestCharts.aSession(course), Moment.BEFORE, value);
        return new PainScore(id, course, session, like.site(), like.scale(), like.aspect(), like.moment(), like.afterMinutes(),
                BigDecimal.valueOf(value), like.at());
    }

    @Test
    void aTemplateWithoutSyringesDepthTechniqueAndNeedleReadsBackAsThat() {
        MixtureTemplate bare = new MixtureTemplate("A", List.of(new MixtureTemplate.Part("Saline", List.of(),
                new BigDecimal("2"))), null, null, null, null, null);
        Protocol protocol = new Protocol(UUID.randomUUID(), "Ours", null, List.of(), course.plan(),
                List.of(new Protocol.Stage(1, List.of(bare))), null, null, List.of(), false, true);
        chart.protocols().put(protocol);
        assertEquals(List.of(protocol), chart.protocols().all());
        Protocol shipped = new Protocol(UUID.randomUUID(), "Shipped", "a book", List.of(), course.plan(),
                List.of(new Protocol.Stage(1, List.of(bare))), null, "where it hurts", List.of(), true, false);
        chart.protocols().put(shipped);
        nothing(() -> chart.protocols().put(shipped));
        assertEquals(List.of(protocol, shipped), chart.protocols().all());
    }
}
