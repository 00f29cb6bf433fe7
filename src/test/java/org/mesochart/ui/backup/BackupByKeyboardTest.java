package org.mesochart.ui.backup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.mesochart.domain.text.Language;
import org.mesochart.i18n.Messages;
import org.mesochart.ui.Gallery;
import org.mesochart.ui.Hand;
import org.mesochart.ui.kit.ModalDialogs;
import org.mesochart.ui.kit.Tasks;
import org.mesochart.ui.kit.Theme;

/** Back up now, cancel, second place and drill with the keyboard alone, and their pictures. */
@Tag("slow-once")
class BackupByKeyboardTest {
    @TempDir
    private Path folder;
    private final Hand robot = new Hand();
    private final Deque<Runnable> background = new ArrayDeque<>();
    private final ChosenFolder files = new ChosenFolder();
    private BackupFixture practice;
    private BackupView view;
    private Stage stage;

    @AfterEach
    void close() {
        robot.interact(stage::close);
        practice.close();
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void backUpCancelChooseAPlaceAndDrill(Language language) {
        boolean dark = language == Language.TURKISH;
        open(language, dark);
        String name = language.key() + (dark ? "-dark" : "-light");
        goOn();
        Gallery.snap(stage.getScene(), "backup-none-" + name);
        focus("backUpNow");
        press(KeyCode.SPACE);
        assertEquals("cancelBackup", focused(), "what is under way can be cancelled");
        Gallery.snap(stage.getScene(), "backup-running-" + name);
        press(KeyCode.SPACE);
        goOn();
        assertTrue(practice.reasons().isEmpty(), "cancelled");
        assertEquals("backUpNow", focused());
        press(KeyCode.SPACE);
        goOn();
        assertEquals(1, practice.reasons().size());
        assertEquals("backUpNow", focused());
        files.chosen = practice.place("MESO-2");
        focus("chooseSecondPlace");
        press(KeyCode.SPACE);
        goOn();
        assertEquals(1, practice.reasons(files.chosen).size());
        focus("drillNow");
        press(KeyCode.SPACE);
        assertEquals("cancelBackup", focused());
        goOn();
        for (int i = 0; i < 3; i++) {
            practice.clock.pass(Duration.ofHours(25));
            practice.change();
            robot.interact(practice.keeper::backUpNow);
            goOn();
        }
        Gallery.snap(stage.getScene(), "backup-" + name);
        robot.interact(() -> {
            Path away = practice.folder.resolve("away");
            try {
                Files.move(files.chosen, away);
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        });
        practice.clock.pass(Duration.ofDays(8));
        practice.change();
        robot.interact(practice.keeper::backUpNow);
        goOn();
        Gallery.snap(stage.getScene(), "backup-missed-" + name);
        focus("backupStripLater");
        press(KeyCode.SPACE);
        assertEquals(false, stage.getScene().lookup("#backupStrip").isVisible());
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void closingWaitsAndCanBeToldNotTo(Language language) throws IOException {
        boolean dark = language == Language.TURKISH;
        open(language, dark);
        String name = language.key() + (dark ? "-dark" : "-light");
        goOn();
        Path obstacle = Files.writeString(practice.obstacle(), "");
        List<String> done = new ArrayList<>();
        Messages messages = new Messages(language);
        ClosingViewModel closing = new ClosingViewModel(practice.keeper, messages, practice.clock, true, () -> done.add("closed"));
        robot.interact(() -> closing.begin(() -> {
            ClosingView view = new ClosingView(closing, messages);
            stage.getScene().setRoot(view);
            view.focus();
        }));
        robot.interact(() -> background.remove().run());
        assertEquals("closingFirst", focused());
        Gallery.snap(stage.getScene(), "closing-" + name);
        press(KeyCode.SPACE);
        Gallery.snap(stage.getScene(), "closing-asked-" + name);
        press(KeyCode.ESCAPE);
        assertEquals(ClosingViewModel.Stage.MAKING, closing.stageProperty().get());
        goOn();
        assertEquals("closingSecond", focused());
        Gallery.snap(stage.getScene(), "closing-failed-" + name);
        Files.delete(obstacle);
        focus("closingFirst");
        press(KeyCode.SPACE);
        goOn();
        assertEquals(List.of("closed"), done);
        assertEquals(1, practice.reasons().size());
    }

    private void open(Language language, boolean dark) {
        Gallery.start();
        robot.interact(() -> {
            Theme.loadFonts();
            Messages messages = new Messages(language);
            Tasks tasks = new Tasks(Runnable::run, background::add, Platform::runLater, problem -> {
                throw new AssertionError(problem);
            });
            practice = new BackupFixture(folder, tasks);
            practice.change();
            practice.keeper.begin();
            StackPane over = new StackPane();
            ModalDialogs dialogs = new ModalDialogs(messages, tasks, files, over);
            view = new BackupView(new BackupViewModel(practice.keeper, messages, dialogs, tasks, practice.clock), messages,
                    chosen -> { });
            BorderPane page = new BorderPane(view);
            page.setBottom(new BackupStrip(practice.keeper, messages, practice.clock, () -> { }));
            over.getChildren().add(page);
            Scene scene = new Scene(over, dark ? 1000 : 1100, 720);
            Theme.apply(scene, dark, dark ? 112 : 100);
            stage = new Stage();
            stage.setX(0);
            stage.setY(0);
            stage.setScene(scene);
            stage.show();
            view.activate();
        });
        Hand.settle();
    }

    // All that waits, and what it brings with it.
    private void goOn() {
        boolean[] more = {true};
        while (more[0]) {
            robot.interact(() -> {
                more[0] = !background.isEmpty();
                if (more[0]) {
                    background.remove().run();
                }
            });
        }
    }

    private void press(KeyCode code) {
        robot.type(code);
        Hand.settle();
    }

    private void focus(String id) {
        for (int i = 0; i < 15 && !id.equals(focused()); i++) {
            press(KeyCode.TAB);
        }
        assertEquals(id, focused());
    }

    private String focused() {
        Node owner = stage.getScene().getFocusOwner();
        return owner == null ? null : owner.getId();
    }
}
