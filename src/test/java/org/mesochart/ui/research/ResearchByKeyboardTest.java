package org.mesochart.ui.research;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.mesochart.domain.text.Language;
import org.mesochart.exchange.research.StudyChart;
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
import org.mesochart.ui.kit.SaveState;
import org.mesochart.ui.kit.Tasks;
import org.mesochart.ui.kit.Theme;
import org.mesochart.ui.preferences.DeedSection;
import org.mesochart.ui.preferences.PreferencesView;
import org.mesochart.ui.preferences.PreferencesViewModel;

/** The research export from the preferences to the files with the keyboard alone, and its pictures. */
@Tag("slow-once")
class ResearchByKeyboardTest {
    @TempDir
    private Path folder;

    private final Hand robot = new Hand();
    private final Deque<Runnable> background = new ArrayDeque<>();
    private Stage stage;
    private PreferencesView preferences;

    @AfterEach
    void close() {
        robot.interact(() -> stage.close());
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void fromThePreferencesToTheFiles(Language language) {
        Chart chart = TestCharts.create(folder.resolve("chart"));
        StudyChart.markedPatient(chart);
        Practice.fill(chart);
        boolean dark = language == Language.TURKISH;
        open(chart, language, dark);
        String name = language.key() + (dark ? "-dark" : "-light");

        robot.interact(() -> {
            ((ScrollPane) preferences.root().lookup(".scroll-pane")).setVvalue(1);
            stage.getScene().lookup("#research-open").requestFocus();
        });
        Hand.settle();
        Gallery.snap(stage.getScene(), "research-preferences-" + name);
        press(KeyCode.SPACE);
        assertEquals("researchLeave", focused(), "while it counts it can be left");
        Gallery.snap(stage.getScene(), "research-counting-" + name);
        goOn();
        assertEquals("researchFolder", focused());
        Gallery.snap(stage.getScene(), "research-counted-" + name);
        robot.press(KeyCode.SHIFT).press(KeyCode.TAB).release(KeyCode.TAB, KeyCode.SHIFT);
        Hand.settle();
        assertEquals("researchFreeText", focused());
        press(KeyCode.SPACE);
        Gallery.snap(stage.getScene(), "research-free-text-" + name);
        press(KeyCode.SPACE);
        tabTo("researchFolder");
        press(KeyCode.SPACE);
        tabTo("researchWrite");
        press(KeyCode.SPACE);
        assertEquals("researchLeave", focused(), "while it writes it can be cancelled");
        Gallery.snap(stage.getScene(), "research-writing-" + name);
        press(KeyCode.SPACE);
        goOn();
        assertTrue(((Label) stage.getScene().lookup("#researchProblem")).isVisible());
        Gallery.snap(stage.getScene(), "research-cancelled-" + name);
        robot.press(KeyCode.CONTROL).press(KeyCode.ENTER).release(KeyCode.ENTER, KeyCode.CONTROL);
        Hand.settle();
        goOn();
        assertTrue(((Label) stage.getScene().lookup("#researchResult")).isVisible());
        assertTrue(Files.exists(folder.resolve("mesochart-research-2026-11-24/patients.csv")));
        Gallery.snap(stage.getScene(), "research-done-" + name);
        press(KeyCode.ESCAPE);
        assertFalse(stage.getScene().getRoot().lookupAll(".research").stream().anyMatch(Node::isVisible));
        assertEquals("research-open", focused());
    }

    private void open(Chart chart, Language language, boolean dark) {
        Gallery.start();
        robot.interact(() -> {
            Theme.loadFonts();
            Messages messages = new Messages(language);
            Tasks tasks = new Tasks(Runnable::run, background::add, Platform::runLater, problem -> {
                throw new AssertionError(problem);
            });
            StackPane over = new StackPane();
            ModalDialogs dialogs = new ModalDialogs(messages, tasks, new OneFolder(folder), over);
            Settings settings = Settings.direct(folder.resolve("settings"));
            Context context = new Context(messages, tasks, dialogs, TestCharts.clock(), new Practice.Journey(), settings);
            preferences = new PreferencesView(context, new PreferencesViewModel(tasks, settings, chart, new SaveState(),
                    TestCharts.clock(), language),
                    new DeedSection(messages, "mdi2f-file-delimited-outline", "research.open", () -> {
                        ResearchViewModel model = new ResearchViewModel(context, chart);
                        dialogs.modal(new ResearchView(model, messages, dialogs::close));
                        model.count();
                    }));
            over.getChildren().add(preferences.root());
            Scene scene = new Scene(over, 1280, 640);
            Theme.apply(scene, dark, dark ? 125 : 100);
            stage = new Stage();
            stage.setX(0);
            stage.setY(0);
            stage.setScene(scene);
            stage.show();
            preferences.activate();
        });
        Hand.settle();
    }

    private void goOn() {
        robot.interact(() -> background.remove().run());
        Hand.settle();
    }

    private void press(KeyCode code) {
        robot.type(code);
        Hand.settle();
    }

    private void tabTo(String id) {
        for (int i = 0; i < 10 && !id.equals(focused()); i++) {
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
