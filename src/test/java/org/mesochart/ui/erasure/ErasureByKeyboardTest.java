package org.mesochart.ui.erasure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.mesochart.backup.BackupFolder;
import org.mesochart.backup.Reason;
import org.mesochart.backup.Watch;
import org.mesochart.bodymap.BodyMap;
import org.mesochart.document.page.Press;
import org.mesochart.domain.course.Course;
import org.mesochart.domain.patient.Patient;
import org.mesochart.domain.text.Language;
import org.mesochart.handover.PatientExport;
import org.mesochart.i18n.Messages;
import org.mesochart.settings.Settings;
import org.mesochart.storage.Chart;
import org.mesochart.storage.TestCharts;
import org.mesochart.ui.Gallery;
import org.mesochart.ui.Hand;
import org.mesochart.ui.Practice;
import org.mesochart.ui.kit.Context;
import org.mesochart.ui.kit.FileChoosing;
import org.mesochart.ui.kit.ModalDialogs;
import org.mesochart.ui.kit.Tasks;
import org.mesochart.ui.kit.Theme;

/** Export, erasure, the list of erased patients and that of old records, with the keyboard alone, and their pictures. */
@Tag("slow-once")
class ErasureByKeyboardTest {
    @TempDir
    private Path folder;

    private final Hand robot = new Hand();
    private Stage stage;
    private ModalDialogs dialogs;
    private Context context;
    private Chart chart;

    @AfterEach
    void close() {
        robot.interact(() -> stage.close());
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void fromTheExportToTheListOfTheErased(Language language) throws Exception {
        chart = TestCharts.create(folder.resolve("chart"));
        UUID patient = Practice.fill(chart);
        Path backups = Files.createDirectory(folder.resolve("backups"));
        chart.backups().make(new BackupFolder(backups), Reason.BY_HAND, Watch.NONE);
        boolean dark = language == Language.TURKISH;
        open(language, dark);
        String name = language.key() + (dark ? "-dark" : "-light");
        Press press = new Press(BodyMap.load());
        PatientExportViewModel export = new PatientExportViewModel(context, chart,
                new PatientExport(chart, () -> press, "0.1"), patient, "Şükran Aydın");
        show(new PatientExportView(export, context.messages(), dialogs::close));
        assertEquals("exportFolder", focused());
        Gallery.snap(stage.getScene(), "patient-export-" + name);
        press(KeyCode.SPACE);
        tabTo("exportWrite");
        press(KeyCode.SPACE);
        assertEquals("exportLeave", focused());
        assertEquals(PatientExportViewModel.State.DONE, export.stateProperty().get(), export.problemProperty().get());
        assertTrue(Files.exists(folder.resolve("mesochart-patient-2026-11-24.zip")));
        Gallery.snap(stage.getScene(), "patient-export-done-" + name);
        press(KeyCode.SPACE);

        chart.importing(() -> {
            Patient seen = TestCharts.aPatient("Gülşen Işıkoğlu");
            chart.patients().add(seen);
            Course course = TestCharts.aCourse(seen.id());
            chart.courses().add(new Course(course.id(), seen.id(), 1, "Bel ağrısı", null, course.plan(), course.status(),
                    TestCharts.NOW.minus(Duration.ofDays(4000))));
            return chart.sessions().add(TestCharts.aSession(course.id(), TestCharts.NOW.minus(Duration.ofDays(3990))));
        });
        chart.retention().set(Optional.of(10));
        RetentionViewModel old = new RetentionViewModel(context, chart, id -> { }, id -> { });
        show(new RetentionView(old, context.messages(), dialogs::close));
        robot.interact(old::look);
        Hand.settle();
        assertEquals("keepYears", focused());
        Gallery.snap(stage.getScene(), "retention-" + name);
        press(KeyCode.ESCAPE);

        EraseViewModel erase = new EraseViewModel(context, chart, patient, "Şükran Aydın", words -> Optional.empty(),
                () -> { }, () -> { });
        show(new EraseView(erase, context.messages(), dialogs::close));
        assertEquals("eraseExport", focused(), "never the red button first");
        Gallery.snap(stage.getScene(), "erase-" + name);
        tabTo("eraseExported");
        press(KeyCode.SPACE);
        tabTo("eraseReason-request");
        press(KeyCode.SPACE);
        for (int i = 0; i < 6 && !typing(); i++) {
            press(KeyCode.TAB);
        }
        robot.interact(() -> erase.passphraseProperty().set(TestCharts.PASSPHRASE));
        Hand.settle();
        Gallery.snap(stage.getScene(), "erase-typed-" + name);
        tabTo("eraseDo");
        press(KeyCode.SPACE);
        assertEquals(EraseViewModel.State.DONE, erase.stateProperty().get(), erase.problemProperty().get());
        Gallery.snap(stage.getScene(), "erase-done-" + name);
        assertEquals("eraseLeave", focused());
        press(KeyCode.SPACE);
        assertFalse(stage.getScene().getRoot().lookupAll(".erasure").stream().anyMatch(Node::isVisible));

        ErasedViewModel erased = new ErasedViewModel(context, chart, () -> List.of(backups, folder.resolve("stick")),
                new java.util.HashSet<>());
        show(new ErasedView(erased, context.messages(), dialogs::close));
        robot.interact(erased::look);
        Hand.settle();
        Gallery.snap(stage.getScene(), "erased-list-" + name);
        press(KeyCode.ESCAPE);
    }

    private boolean typing() {
        Node owner = stage.getScene().getFocusOwner();
        return owner instanceof javafx.scene.control.TextInputControl;
    }

    private void show(Node dialog) {
        robot.interact(() -> dialogs.modal(dialog));
        Hand.settle();
    }

    private void open(Language language, boolean dark) {
        Gallery.start();
        robot.interact(() -> {
            Theme.loadFonts();
            Messages messages = new Messages(language);
            Tasks tasks = new Tasks(Runnable::run, Runnable::run, Platform::runLater, problem -> {
                throw new AssertionError(problem);
            });
            StackPane over = new StackPane();
            dialogs = new ModalDialogs(messages, tasks, new OneFolder(folder), over);
            context = new Context(messages, tasks, dialogs, TestCharts.clock(), new Practice.Journey(),
                    Settings.direct(folder.resolve("settings")));
            Scene scene = new Scene(over, 1280, dark ? 800 : 720);
            Theme.apply(scene, dark, dark ? 125 : 100);
            stage = new Stage();
            stage.setX(0);
            stage.setY(0);
            stage.setScene(scene);
            stage.show();
        });
        Hand.settle();
    }

    private void press(KeyCode code) {
        robot.type(code);
        Hand.settle();
    }

    private void tabTo(String id) {
        for (int i = 0; i < 12 && !id.equals(focused()); i++) {
            press(KeyCode.TAB);
        }
        assertEquals(id, focused());
    }

    private String focused() {
        Node owner = stage.getScene().getFocusOwner();
        return owner == null ? null : owner.getId();
    }

    private record OneFolder(Path chosen) implements FileChoosing {
        @Override
        public Optional<Path> save(String title, String suggestedName, String kind, String extension) {
            return Optional.empty();
        }

        @Override
        public Optional<Path> folder(String title) {
            return Optional.of(chosen);
        }

        @Override
        public boolean open(Path file) {
            return false;
        }
    }
}
