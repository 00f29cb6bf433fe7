package org.mesochart.ui.erasure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javafx.scene.Node;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mesochart.BesideOthers;
import org.mesochart.backup.BackupFolder;
import org.mesochart.backup.Reason;
import org.mesochart.backup.Watch;
import org.mesochart.bodymap.BodyMap;
import org.mesochart.document.page.Press;
import org.mesochart.domain.patient.ErasureReason;
import org.mesochart.domain.patient.Patient;
import org.mesochart.domain.text.Language;
import org.mesochart.exchange.research.StudyChart;
import org.mesochart.handover.PatientExport;
import org.mesochart.i18n.Messages;
import org.mesochart.storage.Chart;
import org.mesochart.storage.ErasureStore;
import org.mesochart.storage.TestCharts;
import org.mesochart.ui.Practice;
import org.mesochart.ui.kit.Context;
import org.mesochart.ui.kit.Dialogs;
import org.mesochart.ui.kit.Tasks;

/** Export, erasure and the list of erased patients, without a window. */
@BesideOthers
class ErasureModelsTest {
    @TempDir
    private Path folder;

    private Chart chart;
    private UUID patient;

    @BeforeEach
    void aPatient() {
        chart = TestCharts.create(folder.resolve("chart"));
        patient = StudyChart.markedPatient(chart);
    }

    private Context context(Language language) {
        return Practice.context(language, new Practice.Journey(), new OneFolder(folder));
    }

    @Test
    void theFileIsWrittenUnderAFreeNameThatTellsNobodyAndCanBeStopped() {
        Deque<Runnable> background = new ArrayDeque<>();
        Tasks tasks = new Tasks(Runnable::run, background::add, Runnable::run, problem -> {
            throw new AssertionError(problem);
        }) {
            @Override
            public Pending later(Duration delay, Runnable deed) {
                return new Pending();
            }
        };
        Press press = new Press(BodyMap.load());
        // Nothing charted: one document only.
        Patient bare = TestCharts.aPatient();
        chart.patients().add(bare);
        PatientExportViewModel model = new PatientExportViewModel(new Context(new Messages(Language.TURKISH), tasks,
                new OneFolder(folder), TestCharts.clock(), new Practice.Journey(), null), chart,
                new PatientExport(chart, () -> press, "0.1"), bare.id(), "Şükrü");
        assertEquals("Şükrü: her şeyi dışa aktar", model.title());
        model.write();
        assertTrue(background.isEmpty(), "no place is chosen");
        model.chooseFolder();
        Path file = folder.resolve("mesochart-patient-2026-11-24.zip");
        assertEquals(file, model.fileProperty().get());
        model.write();
        assertEquals(PatientExportViewModel.State.WRITING, model.stateProperty().get());
        model.cancel();
        background.remove().run();
        assertEquals("İptal edildi. Hiçbir şey yazılmadı, klinik kaydı değişmedi.", model.problemProperty().get());
        assertFalse(Files.exists(file));
        model.write();
        background.remove().run();
        assertEquals(PatientExportViewModel.State.DONE, model.stateProperty().get());
        assertTrue(model.resultProperty().get().contains("şifreli değildir"), model.resultProperty().get());
        assertTrue(Files.exists(file));
        assertNull(model.problemProperty().get());
    }

    @Test
    void exportReasonAndPassphraseAreAskedForBeforeAnybodyIsErased() {
        List<String> told = new ArrayList<>();
        EraseViewModel model = new EraseViewModel(context(Language.ENGLISH), chart, patient, "Şükrü",
                words -> Optional.empty(), () -> told.add("export"), () -> told.add("erased"));
        model.erase();
        assertEquals("Export first, or tick that the file is not needed.", model.problemProperty().get());
        model.export();
        model.exportedProperty().set(true);
        model.erase();
        assertEquals("Choose a reason.", model.problemProperty().get());
        model.reasonProperty().set(ErasureReason.REQUEST);
        model.erase();
        assertEquals("Type your passphrase.", model.problemProperty().get());
        model.passphraseProperty().set("wrong");
        model.erase();
        assertTrue(model.problemProperty().get().startsWith("This passphrase does not open this chart. Nothing was erased."));
        assertEquals("", model.passphraseProperty().get());
        assertTrue(chart.patients().find(patient).isPresent());
        assertEquals(List.of("export"), told);
        model.passphraseProperty().set(TestCharts.PASSPHRASE);
        model.erase();
        assertEquals(EraseViewModel.State.DONE, model.stateProperty().get(), model.problemProperty().get());
        assertEquals(List.of("export", "erased"), told);
        assertTrue(chart.patients().find(patient).isEmpty());
        assertTrue(model.resultProperty().get().startsWith("The patient is erased."));
    }

    @Test
    void theListNamesTheFilesThatStillHoldThePatientAndGetsShorter() throws Exception {
        Path backups = Files.createDirectory(folder.resolve("backups"));
        Path second = folder.resolve("stick");
        ErasedViewModel model = new ErasedViewModel(context(Language.ENGLISH), chart, () -> List.of(backups, second),
                new HashSet<>());
        model.look();
        assertEquals("Nobody was erased.", model.noteProperty().get());
        Path older = chart.backups().make(new BackupFolder(backups), Reason.BY_HAND, Watch.NONE).file().path();
        chart.erasures().erase(patient, ErasureReason.ORDER, words -> Optional.empty());
        chart.backups().make(new BackupFolder(backups), Reason.BY_HAND, Watch.NONE);
        model.look();
        ErasedViewModel.Line line = model.linesProperty().get().getFirst();
        assertEquals("Erased patient (" + patient.toString().substring(0, 8) + ")", line.who());
        assertTrue(line.what().endsWith("· Dr. Elif Kaya · A court or an authority ordered it"), line.what());
        assertEquals(1, line.copies().size());
        assertTrue(line.copies().getFirst().contains(older.getFileName().toString()), line.copies().getFirst());
        assertTrue(model.noteProperty().get().contains(second + " is not there now"), model.noteProperty().get());
        Files.writeString(older, "no backup any more");
        model.look();
        assertEquals(List.of(), model.linesProperty().get().getFirst().copies());
        assertFalse(model.noteProperty().get().contains("No file is known any more"), model.noteProperty().get());
        assertTrue(model.noteProperty().get().contains(older + " cannot be read"), model.noteProperty().get());
        Files.delete(older);
        model.look();
        assertTrue(model.noteProperty().get().startsWith("No file that could be read"), model.noteProperty().get());
        Files.createDirectory(second);
        model.look();
        assertEquals(List.of(), model.linesProperty().get().getFirst().copies());
        assertTrue(model.noteProperty().get().startsWith("No file is known any more"), model.noteProperty().get());
    }

    @Test
    void theListIsShownWhileTheSecondPlaceDoesNotAnswerAndIsAskedByOneThreadAlone() throws Exception {
        Path backups = Files.createDirectory(folder.resolve("backups"));
        Path second = Files.createDirectory(folder.resolve("stick"));
        Path there = chart.backups().make(new BackupFolder(second), Reason.BY_HAND, Watch.NONE).file().path();
        chart.erasures().erase(patient, ErasureReason.ORDER, words -> Optional.empty());
        Deque<Runnable> background = new ArrayDeque<>();
        Tasks tasks = new Tasks(Runnable::run, background::add, Runnable::run, problem -> {
            throw new AssertionError(problem);
        });
        Set<Path> unanswered = new HashSet<>();
        for (Language language : Language.values()) {
            Messages messages = new Messages(language);
            ErasedViewModel model = new ErasedViewModel(new Context(messages, tasks, new OneFolder(folder), TestCharts.clock(),
                    new Practice.Journey(), null), chart, () -> List.of(backups, second), unanswered);
            model.look();
            background.removeLast().run();
            assertEquals(1, model.linesProperty().get().size());
            assertEquals(messages.text("erasure.list.noCopies.part") + "\n" + messages.text("erasure.list.asked", second),
                    model.noteProperty().get());
            assertEquals(1, background.size(), "the first opening asks");
        }
        background.removeLast().run();
        assertEquals(Set.of(), unanswered);
        ErasedViewModel answered = new ErasedViewModel(new Context(new Messages(Language.ENGLISH), tasks, new OneFolder(folder),
                TestCharts.clock(), new Practice.Journey(), null), chart, () -> List.of(backups, second), unanswered);
        answered.look();
        background.removeLast().run();
        background.removeLast().run();
        assertTrue(answered.linesProperty().get().getFirst().copies().getFirst().contains(there.getFileName().toString()));
        assertFalse(answered.noteProperty().get().contains("has not answered"), answered.noteProperty().get());
    }

    @Test
    void whatIsNotKnownOfAnErasureIsSaid() {
        EraseViewModel model = new EraseViewModel(context(Language.ENGLISH), chart, patient, "Şükrü",
                words -> Optional.empty(), () -> { }, () -> { });
        model.failed(new ErasureStore.NotKnown());
        assertTrue(model.problemProperty().get().contains("not known whether"), model.problemProperty().get());
    }

    @Test
    void aCorrectedNumberOfYearsTakesTheProblemAwayAndTheDialogWaitsForTheDisk() {
        Deque<Runnable> database = new ArrayDeque<>();
        Tasks tasks = new Tasks(database::add, Runnable::run, Runnable::run, problem -> {
            throw new AssertionError(problem);
        });
        RetentionViewModel model = new RetentionViewModel(new Context(new Messages(Language.ENGLISH), tasks,
                new OneFolder(folder), TestCharts.clock(), new Practice.Journey(), null), chart, id -> { }, id -> { });
        List<String> told = new ArrayList<>();
        model.yearsProperty().set("ten");
        model.commit(() -> told.add("closed"));
        assertNotNull(model.problemProperty().get());
        model.yearsProperty().set("");
        model.commit();
        assertNull(model.problemProperty().get());
        model.yearsProperty().set("10");
        model.commit(() -> told.add("closed"));
        assertEquals(List.of(), told);
        database.remove().run();
        assertEquals(List.of("closed"), told);
        assertEquals(10, chart.retention().get().orElseThrow().years());
    }

    private record OneFolder(Path chosen) implements Dialogs {
        @Override
        public void failed(String key, String code, Object... args) {
            throw new AssertionError(key);
        }

        @Override
        public void notice(String key, Object... args) {
            throw new AssertionError(key);
        }

        @Override
        public void modal(Node content) {
            throw new AssertionError();
        }

        @Override
        public void close() {
            throw new AssertionError();
        }

        @Override
        public void ask(String titleKey, String textKey, List<Choice> choices, Object... args) {
            throw new AssertionError(titleKey);
        }

        @Override
        public Optional<Path> saveFile(String suggestedName, String kindKey, String extension) {
            return Optional.empty();
        }

        @Override
        public boolean openFile(Path file) {
            return false;
        }

        @Override
        public Optional<Path> folder(String titleKey) {
            return Optional.of(chosen);
        }
    }
}
