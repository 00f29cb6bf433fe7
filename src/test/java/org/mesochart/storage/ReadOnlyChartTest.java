package org.mesochart.storage;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mesochart.BesideOthers;
import org.mesochart.domain.course.Course;
import org.mesochart.domain.insight.Criteria;
import org.mesochart.domain.insight.Facet;
import org.mesochart.domain.insight.Insight;
import org.mesochart.domain.mixture.Mixture;
import org.mesochart.domain.pain.Aspect;
import org.mesochart.domain.pain.Moment;
import org.mesochart.domain.pain.PainScale;
import org.mesochart.domain.patient.ErasureReason;
import org.mesochart.domain.patient.Patient;
import org.mesochart.domain.session.Session;
import org.mesochart.domain.stock.Substances;
import org.mesochart.vault.Passphrase;
import org.mesochart.vault.WrongPassphraseException;

/** A chart that is open for reading only answers whatever it is asked, leaves no note of it, and takes nothing. */
@BesideOthers
class ReadOnlyChartTest {
    @TempDir
    Path folder;

    private Path data;
    private final Patient patient = TestCharts.aPatient("Deniz Ak");
    private final Course course = TestCharts.aCourse(patient.id());
    private final Session session = TestCharts.aSession(course.id());

    @BeforeEach
    void aDamagedChart() throws Exception {
        BackupCharts charts = new BackupCharts(folder);
        data = charts.data;
        Chart chart = charts.chart;
        chart.patients().add(patient);
        chart.courses().add(course);
        chart.sessions().add(session);
        Mixture mixture = TestCharts.aMixture(session.id());
        chart.mixtures().add(mixture);
        chart.injections().add(TestCharts.anInjection(session.id(), mixture.id(), "3", "110"));
        chart.scores().add(TestCharts.aScore(session, Moment.BEFORE, 8));
        TestCharts.screen(chart, session.id());
        try (Passphrase passphrase = TestCharts.passphrase(); Signer signer = chart.signer(passphrase)) {
            chart.sessions().sign(session.id(), signer, Substances.NONE);
        }
        charts.closeChart();
        TestCharts.damage(data.resolve(ChartFile.FILE), "padding");
    }

    private interface Look {
        void at(ChartFile file, Chart chart);
    }

    private void withoutATrace(Look look) throws Exception {
        byte[] before = Files.readAllBytes(data.resolve(ChartFile.FILE));
        try (ChartFile file = ChartFile.open(data, folder.resolve("anchors"), TestCharts.clock());
                Passphrase passphrase = TestCharts.passphrase();
                Chart chart = file.unlock(file.practitioners().getFirst().id(), passphrase)) {
            assertTrue(chart.readOnly());
            look.at(file, chart);
        }
        assertArrayEquals(before, Files.readAllBytes(data.resolve(ChartFile.FILE)));
    }

    @Test
    void listsThatAreElsewhereNotedAreGivenWithoutANote() throws Exception {
        withoutATrace((file, chart) -> {
            assertEquals(List.of(session.id()), chart.recalls().of("LD2406").uses().stream()
                    .map(use -> use.session().id()).filter(session.id()::equals).toList());
            Insight insight = chart.insights().of(new Criteria(PainScale.NRS, Aspect.MOVEMENT, null, null, Map.of()),
                    List.of(Facet.TECHNIQUE), LocalDate.of(2026, 11, 24), (done, of) -> true).orElseThrow();
            assertEquals(List.of("Deniz Ak"), chart.insights().members(insight, insight.groups().getFirst()).stream()
                    .map(member -> member.patient().name()).toList());
            chart.patients().noteExport(patient.id(), 3);
            chart.research().note(1, 1, false);
            assertEquals(List.of(), chart.audit().of(InsightStore.noted(List.of(Facet.TECHNIQUE))));
            assertEquals(List.of(), chart.audit().of(RecallStore.noted("LD2406")));
        });
    }

    @Test
    void nobodyIsErasedInItAndNothingIsPutIntoIt() throws Exception {
        withoutATrace((file, chart) -> {
            assertFalse(chart.mayErase());
            for (Runnable deed : List.<Runnable>of(
                    () -> chart.erasures().erase(patient.id(), ErasureReason.REQUEST, words -> java.util.Optional.empty()),
                    () -> chart.patients().archive(patient.id(), true),
                    () -> chart.sessions().add(TestCharts.aSession(course.id())))) {
                assertEquals(StorageException.Kind.READ_ONLY, assertThrows(StorageException.class, deed::run).kind());
            }
            assertTrue(chart.patients().find(patient.id()).isPresent());
        });
    }

    @Test
    void aWrongPassphraseIsRefusedThereTooAndTheRightOneOpensIt() throws Exception {
        withoutATrace((file, chart) -> {
            UUID who = file.practitioners().getFirst().id();
            try (Passphrase wrong = Passphrase.of("not the one that it is")) {
                assertThrows(WrongPassphraseException.class, () -> file.unlock(who, wrong));
            }
            chart.lockSoon();
            chart.lock();
            assertTrue(chart.locked());
            try (Passphrase right = TestCharts.passphrase()) {
                file.unlockAgain(chart, right);
            } catch (WrongPassphraseException kept) {
                throw new AssertionError(kept);
            }
            assertEquals("Deniz Ak", chart.patients().find(patient.id()).orElseThrow().name());
        });
    }
}
