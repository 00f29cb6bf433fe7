package org.mesochart.ui.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextInputControl;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mesochart.domain.text.Language;
import org.mesochart.storage.StorageException;
import org.mesochart.ui.Gallery;
import org.mesochart.ui.Hand;

/** What is not saved, on the screen. */
class UnsavedScreenTest {
    @TempDir
    private Path folder;
    private final Hand robot = new Hand();
    private final FullDisk disk = new FullDisk();
    private SessionFixture f;
    private SessionScreen screen;
    private Stage stage;

    @BeforeEach
    void open() {
        Gallery.start();
        f = new SessionFixture(folder, Language.ENGLISH, disk);
        f.thirtyPoints();
        show();
        robot.interact(() -> f.model.step().set(Step.OBSERVE));
    }

    private void show() {
        stage = SessionStage.open(() -> screen = f.screen(), () -> { });
    }

    @AfterEach
    void close() {
        SessionStage.close(stage);
    }

    private Node node(String id) {
        return stage.getScene().getRoot().lookup("#" + id);
    }

    private void type(String words) {
        robot.interact(() -> {
            node("note").requestFocus();
            ((TextInputControl) node("note")).setText(words);
            node("advice").requestFocus();
        });
        Hand.settle();
    }

    private boolean told(String sentence) {
        Set<Label> problems = robot.lookup(".problem").queryAllAs(Label.class);
        return problems.stream().anyMatch(label -> label.isVisible() && label.getText().equals(sentence));
    }

    @Test
    void aSessionThatIsOpenedAgainShowsWhatIsNotSaved() {
        disk.fail(StorageException.Kind.DISK_FULL);
        type("he felt well");
        robot.interact(screen::deactivate);
        close();
        disk.work();
        show();
        assertEquals(Step.OBSERVE, f.model.step().get());
        assertEquals("he felt well", ((TextInputControl) node("note")).getText());
        robot.interact(f.saveState::retry);
        assertEquals("he felt well", f.stored().session().note());
    }

    @Test
    void aNoteTooLongIsToldBesideItsField() {
        String sentence = f.context.messages().text("errors.text.long", 20_000);
        type("a".repeat(20_001));
        assertTrue(told(sentence));
        type("short");
        assertFalse(told(sentence));
        assertEquals("short", f.stored().session().note());
    }
}
