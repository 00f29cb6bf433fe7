package org.mesochart.storage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mesochart.BesideOthers;
import org.mesochart.domain.Refused;
import org.mesochart.domain.body.SkinShape;
import org.mesochart.domain.course.Course;
import org.mesochart.domain.insight.Visit;
import org.mesochart.domain.mixture.Amount;
import org.mesochart.domain.mixture.Mixture;
import org.mesochart.domain.patient.Patient;
import org.mesochart.domain.session.AdverseEvent;
import org.mesochart.domain.session.Injection;
import org.mesochart.domain.session.Needle;
import org.mesochart.domain.session.Session;
import org.mesochart.domain.session.SessionRecord;
import org.mesochart.domain.session.SkinMark;
import org.mesochart.domain.stock.Substances;
import org.mesochart.vault.Passphrase;

/** What the body map puts on record: needles, painted areas, the points of adverse events, and rows nobody can read. */
@BesideOthers
class BodyMapRecordTest {
    @TempDir
    Path folder;

    private ChartFile file;
    private Chart chart;
    private Session session;
    private Mixture mixture;
    private Injection point;

    @BeforeEach
    void aDraftWithAPoint() {
        ChartFile.NewChart made = TestCharts.createFile(folder);
        file = made.file();
        chart = made.chart();
        Patient patient = TestCharts.aPatient();
        chart.patients().add(patient);
        Course course = TestCharts.aCourse(patient.id());
        chart.courses().add(course);
        session = TestCharts.aSession(course.id());
        chart.sessions().add(session);
        mixture = TestCharts.aMixture(session.id());
        chart.mixtures().add(mixture);
        point = point("5", "112");
    }

    @AfterEach
    void closeIt() {
        chart.close();
        file.close();
    }

    private Injection point(String x, String y) {
        Injection injection = TestCharts.anInjection(session.id(), mixture.id(), x, y);
        chart.injections().add(injection);
        return injection;
    }

    private SessionRecord record() {
        return chart.sessions().record(session.id()).orElseThrow();
    }

    private List<SkinMark> marks() {
        return record().marks();
    }

    private AdverseEvent event(UUID... points) {
        return new AdverseEvent(UUID.randomUUID(), session.id(), AdverseEvent.Kind.BRUISE, AdverseEvent.Severity.MILD,
                false, TestCharts.NOW, null, List.of(points));
    }

    private void sql(String sql) {
        file.database().call(in -> in.execute(sql));
    }

    private void sign() throws Exception {
        TestCharts.screen(chart, session.id());
        try (Passphrase passphrase = TestCharts.passphrase(); Signer signer = chart.signer(passphrase)) {
            chart.sessions().sign(session.id(), signer, Substances.NONE);
        }
    }

    private List<Finding.Kind> findings() {
        return chart.verify().findings().stream().map(Finding::kind).toList();
    }

    private static StorageException.Kind refused(Runnable deed) {
        return assertThrows(StorageException.class, deed::run).kind();
    }

    @Test
    void aNeedleIsKeptChangedAndTakenBack() {
        assertEquals(null, record().injections().getFirst().needle());
        for (Needle needle : List.of(Needle.USUAL.getFirst(), new Needle(new BigDecimal("6.35"), 31, 90))) {
            chart.injections().change(List.of(point.withNeedle(needle)));
            assertEquals(needle, record().injections().getFirst().needle());
        }
        chart.injections().change(List.of(point));
        assertEquals(null, record().injections().getFirst().needle());
        assertEquals(List.of(), findings());
    }

    @Test
    void anAreaIsPaintedChangedRemovedAndPutBack() {
        SkinMark pain = TestCharts.aMark(session.id());
        SkinMark wound = TestCharts.aWound(session.id());
        assertTrue(chart.marks().add(pain));
        assertTrue(chart.marks().add(wound));
        assertEquals(List.of(pain, wound), marks());
        SkinMark wider = pain.withShape(pain.shape().union(SkinShape.disc(7, 104, 3))).withIntensity(null);
        chart.marks().change(wider);
        assertEquals(List.of(wider, wound), marks());
        chart.marks().remove(List.of(pain.id()));
        assertEquals(List.of(wound), marks());
        chart.marks().restore(List.of(wider));
        assertEquals(Optional.of(wider), chart.marks().find(pain.id()));
        assertEquals(List.of("add", "change", "remove", "restore"),
                chart.audit().of(pain.id()).stream().map(Audit::action).toList());
        assertEquals(List.of(), findings());
    }

    @Test
    void doingItAgainChangesNothing() {
        SkinMark pain = TestCharts.aMark(session.id());
        chart.marks().add(pain);
        assertFalse(chart.marks().add(pain));
        chart.marks().change(pain);
        chart.marks().restore(List.of(pain));
        assertEquals(1, chart.audit().of(pain.id()).size());
        chart.marks().remove(List.of(pain.id()));
        chart.marks().remove(List.of(pain.id()));
        assertFalse(chart.marks().add(pain));
        assertEquals(List.of(), marks());
        assertEquals(StorageException.Kind.CONFLICT, refused(() -> chart.marks().add(pain.withIntensity(1))));
        assertEquals(StorageException.Kind.CONFLICT, refused(() -> chart.marks().change(pain)));
        assertEquals(StorageException.Kind.CONFLICT, refused(() -> chart.marks().remove(List.of(UUID.randomUUID()))));
        assertThrows(Refused.class, () -> chart.marks().add(pain.withIntensity(11)));
    }

    @Test
    void nothingIsPaintedIntoASignedSession() throws Exception {
        SkinMark pain = TestCharts.aMark(session.id());
        chart.marks().add(pain);
        sign();
        assertEquals(StorageException.Kind.SIGNED, refused(() -> chart.marks().change(pain.withIntensity(1))));
        assertEquals(StorageException.Kind.SIGNED, refused(() -> chart.marks().remove(List.of(pain.id()))));
        assertEquals(StorageException.Kind.SIGNED, refused(() -> chart.marks().add(TestCharts.aWound(session.id()))));
        assertFalse(chart.marks().add(pain));
        assertEquals(List.of(pain), marks());
        assertEquals(List.of(), findings());
    }

    @Test
    void aDiscardedDraftTakesItsMarksAndLinksWithIt() {
        chart.marks().add(TestCharts.aMark(session.id()));
        chart.adverseEvents().add(event(point.id()));
        chart.sessions().discard(session.id());
        assertEquals(List.of(), findings());
    }

    @Test
    void anAdverseEventIsLinkedToItsPointsAlsoAfterSigning() throws Exception {
        Injection other = point("-5", "112");
        sign();
        AdverseEvent event = event(other.id(), point.id());
        assertTrue(chart.adverseEvents().add(event));
        assertFalse(chart.adverseEvents().add(event));
        assertEquals(List.of(event), record().adverseEvents());
        AdverseEvent one = event.withPoints(List.of(point.id()));
        chart.adverseEvents().change(one);
        assertEquals(List.of(one), chart.adverseEvents().ofSession(session.id()));
        chart.adverseEvents().change(event.withPoints(List.of()));
        assertEquals(List.of(), record().adverseEvents().getFirst().points());
        assertEquals(List.of(), findings());
        assertEquals(StorageException.Kind.CONFLICT, refused(() -> chart.adverseEvents().add(event(UUID.randomUUID()))));
        assertEquals(1, record().adverseEvents().size());
    }

    @Test
    void aPointTakenOutAndPutBackIsLinkedAgain() {
        AdverseEvent event = event(point.id());
        chart.adverseEvents().add(event);
        chart.injections().remove(List.of(point.id()));
        assertEquals(List.of(event.withPoints(List.of())), record().adverseEvents());
        assertEquals(List.of(), findings());
        chart.injections().restore(List.of(point));
        assertEquals(List.of(event), record().adverseEvents());
        assertEquals(List.of(), findings());
    }

    @Test
    void aPointOnAnUnknownViewIsLeftInPlaceAndSaid() {
        Injection second = point("-5", "112");
        Injection third = point("6", "112");
        for (String broken : List.of("view = 'inside'", "x_tenth_mm = 100000000", "y_tenth_mm = -9000000", "region = ' '")) {
            sql("UPDATE injection SET " + broken + " WHERE id = '" + second.id() + "'");
            SessionRecord record = record();
            assertEquals(new SessionRecord.Unshown(1, 0), record.unshown());
            assertEquals(List.of(point.id(), third.id()), record.injections().stream().map(Injection::id).toList());
            assertEquals(List.of(1, 3), record.injections().stream().map(Injection::number).toList());
            assertEquals(Optional.empty(), chart.injections().find(second.id()));
            assertEquals(List.of(Finding.Kind.UNREADABLE), findings());
            // What was given is not known any more: never a sum without it.
            assertTrue(record.totals().getFirst().atLeast());
            assertTrue(record.totals().getFirst().amounts().stream().allMatch(Amount::atLeast));
            assertEquals(2, record.totals().getFirst().points());
            Visit visit = chart.histories().ofPatient(chart.courses().find(session.courseId()).orElseThrow().patientId()).getFirst()
                    .visits().getFirst();
            assertEquals(List.of(2, 1), List.of(visit.points().count(), visit.points().unshown()));
            assertEquals(record.totals(), visit.mixtures());
            Refused refused = assertThrows(Refused.class, this::sign);
            assertEquals("errors.sign.unshown", refused.problems().getFirst().key());
            chart.injections().remove(List.of(second.id()));
            chart.injections().restore(List.of(second));
            assertThrows(Refused.class, () -> chart.sessions().discard(session.id()));
            assertEquals(2, record().injections().size());
            sql("UPDATE injection SET view = 'back', region = 'paraspinal_lumbar_upper', x_tenth_mm = -500,"
                    + " y_tenth_mm = 11200 WHERE id = '" + second.id() + "'");
            assertEquals(3, record().injections().size());
            assertEquals(List.of(), findings());
        }
    }

    @Test
    void aRegionOfOtherTablesIsReadAsItIs() {
        sql("UPDATE injection SET region = 'tail'");
        assertEquals("tail", record().injections().getFirst().place().region());
        assertEquals(List.of(Finding.Kind.ALTERED), findings());
    }

    @Test
    void aMarkThatCannotBeReadIsLeftInPlaceAndSaid() {
        SkinMark pain = TestCharts.aMark(session.id());
        SkinMark wound = TestCharts.aWound(session.id());
        chart.marks().add(pain);
        chart.marks().add(wound);
        for (String broken : List.of("view = 'inside'", "shape = '1:2,x'", "qualities = 'burning,rough'",
                "to_x_tenth_mm = 100000000", "region = ''")) {
            sql("UPDATE skin_mark SET " + broken + " WHERE id = '" + pain.id() + "'");
            assertEquals(new SessionRecord.Unshown(0, 1), record().unshown());
            assertEquals(List.of(wound), marks());
            assertEquals(List.of(Finding.Kind.UNREADABLE), findings());
            assertFalse(record().totals().getFirst().atLeast());
            assertThrows(Refused.class, this::sign);
            chart.marks().remove(List.of(pain.id()));
            chart.marks().restore(List.of(pain));
            sql("UPDATE skin_mark SET view = 'back', shape = '" + pain.shape().text() + "', qualities = 'burning,electric',"
                    + " to_x_tenth_mm = 825, region = 'paraspinal_lumbar_lower' WHERE id = '" + pain.id() + "'");
            assertEquals(List.of(pain, wound), marks());
        }
        assertEquals(List.of(), findings());
    }
}
