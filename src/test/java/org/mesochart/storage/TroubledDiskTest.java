package org.mesochart.storage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mesochart.BesideOthers;
import org.mesochart.domain.course.Course;
import org.mesochart.domain.mixture.Mixture;
import org.mesochart.domain.patient.Patient;
import org.mesochart.domain.session.Injection;
import org.mesochart.domain.session.Session;
import org.mesochart.vault.Passphrase;

@BesideOthers
class TroubledDiskTest {
    @TempDir
    Path folder;

    private record Draft(UUID session, UUID mixture) {}

    private static Draft draft(Chart chart) {
        Patient patient = TestCharts.aPatient();
        chart.patients().add(patient);
        Course course = TestCharts.aCourse(patient.id());
        chart.courses().add(course);
        Session session = TestCharts.aSession(course.id());
        chart.sessions().add(session);
        Mixture mixture = TestCharts.aMixture(session.id());
        chart.mixtures().add(mixture);
        return new Draft(session.id(), mixture.id());
    }

    private static void pages(ChartFile file, int most) {
        file.database().call(in -> in.createQuery("PRAGMA max_page_count = " + most).mapTo(Integer.class).one());
    }

    @Test
    void aFullDiskLosesNothingThatWasSavedAndTryingAgainWorks() {
        ChartFile.NewChart made = TestCharts.createFile(folder);
        try (ChartFile file = made.file(); Chart chart = made.chart()) {
            Draft draft = draft(chart);
            pages(file, 1);
            List<Injection> saved = new ArrayList<>();
            Injection refused = null;
            for (int i = 0; refused == null; i++) {
                Injection point = TestCharts.anInjection(draft.session(), draft.mixture(), "4." + i % 10, "110");
                try {
                    chart.injections().add(point);
                    saved.add(point);
                } catch (StorageException full) {
                    assertEquals(StorageException.Kind.DISK_FULL, full.kind());
                    refused = point;
                }
            }
            assertEquals(saved.stream().map(Injection::id).toList(), stored(chart, draft));
            pages(file, 1_000_000);
            assertTrue(chart.injections().add(refused));
            assertEquals(saved.size() + 1, stored(chart, draft).size());
            assertTrue(chart.verify().ok(), () -> chart.verify().findings().toString());
        }
    }

    @Test
    void aChartOpenedForReadingShowsAllAndTakesNothing() throws Exception {
        Draft draft;
        ChartFile.NewChart made = TestCharts.createFile(folder);
        try (ChartFile file = made.file(); Chart chart = made.chart()) {
            draft = draft(chart);
        }
        Path file = folder.resolve(ChartFile.FILE);
        try (Database database = Database.open(file, true)) {
            Integer sessions = database.read(
                    in -> in.createQuery("SELECT count(*) FROM session").mapTo(Integer.class).one());
            assertEquals(Integer.valueOf(1), sessions);
            StorageException refused = assertThrows(StorageException.class,
                    () -> database.use(in -> in.execute("DELETE FROM session")));
            assertEquals(StorageException.Kind.READ_ONLY, refused.kind());
            StorageException byTheFileToo = assertThrows(StorageException.class,
                    () -> database.call(in -> in.execute("DELETE FROM session")));
            assertEquals(StorageException.Kind.READ_ONLY, byTheFileToo.kind());
        }
        try (ChartFile open = ChartFile.open(folder); Passphrase passphrase = TestCharts.passphrase();
                Chart chart = open.unlock(open.practitioners().getFirst().id(), passphrase)) {
            assertTrue(chart.sessions().find(draft.session()).isPresent());
        }
    }

    @Test
    void whatIsQueuedIsOnDiskBeforeTheFileIsClosed() throws Exception {
        ChartFile.NewChart made = TestCharts.createFile(folder);
        List<CompletableFuture<Void>> queued = new ArrayList<>();
        Draft draft = draft(made.chart());
        for (int i = 0; i < 50; i++) {
            Injection point = TestCharts.anInjection(draft.session(), draft.mixture(), "4." + i % 10, "110");
            queued.add(CompletableFuture.runAsync(() -> made.chart().injections().add(point), made.chart().executor()));
        }
        made.file().close();
        assertTrue(queued.stream().allMatch(CompletableFuture::isDone));
        assertFalse(queued.stream().anyMatch(CompletableFuture::isCompletedExceptionally));
        try (ChartFile open = ChartFile.open(folder); Passphrase passphrase = TestCharts.passphrase();
                Chart chart = open.unlock(open.practitioners().getFirst().id(), passphrase)) {
            assertEquals(50, stored(chart, draft).size());
        }
    }

    @Test
    void noFailureOfTheLibraryCarriesWhatWasWritten() {
        ChartFile.NewChart made = TestCharts.createFile(folder);
        try (ChartFile file = made.file(); Chart chart = made.chart()) {
            StorageException failed = assertThrows(StorageException.class, () -> file.database().call(in -> in
                    .createUpdate("INSERT INTO nowhere (name) VALUES (:name)")
                    .bind("name", "MARKER")
                    .execute()));
            assertFalse(String.valueOf(failed.getMessage()).contains("MARKER"));
            assertEquals(null, failed.getCause());
            StorageException unbound = assertThrows(StorageException.class, () -> file.database().call(in -> in
                    .createUpdate("UPDATE chart SET phone = :phone, licence = :licence")
                    .bind("phone", "MARKER")
                    .execute()));
            assertFalse(String.valueOf(unbound.getMessage()).contains("MARKER"));
        }
    }

    private static List<UUID> stored(Chart chart, Draft draft) {
        return chart.sessions().record(draft.session()).orElseThrow().injections().stream()
                .map(Injection::id)
                .toList();
    }
}
