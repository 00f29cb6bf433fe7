package org.mesochart.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.ZoneId;
import javafx.scene.AccessibleRole;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.control.TextField;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.mesochart.domain.text.Language;
import org.mesochart.i18n.Messages;
import org.mesochart.storage.StorageException;
import org.mesochart.ui.Gallery;
import org.mesochart.ui.Hand;
import org.mesochart.ui.kit.Field;
import org.mesochart.ui.kit.Look;
import org.mesochart.ui.kit.ModalDialogs;
import org.mesochart.ui.kit.SaveState;
import org.mesochart.ui.kit.Tasks;
import org.mesochart.ui.kit.Theme;

/** What is heard without being looked for, and what stands still when motion is not wanted. */
@Tag("slow-once")
class SpokenTest {
    private static final Instant AT = Instant.parse("2026-11-23T07:42:00Z");
    private final Messages messages = new Messages(Language.ENGLISH);
    private final SaveState saveState = new SaveState();
    private final Hand robot = new Hand();
    private final Button unnamed = new Button("Sign");
    private final TextField depth = new TextField();
    private final Field field = new Field("Depth (mm)", depth);
    private final ProgressBar bar = new ProgressBar();
    private final ProgressIndicator turning = new ProgressIndicator();
    private NotSavedBar notSaved;
    private StackPane over;
    private Stage stage;

    @BeforeAll
    static void start() {
        Gallery.start();
    }

    @BeforeEach
    void open() {
        robot.interact(() -> {
            Theme.loadFonts();
            notSaved = new NotSavedBar(messages, ZoneId.of("UTC"), saveState);
            over = new StackPane(new VBox(notSaved, unnamed, field, bar, turning));
            stage = new Stage();
            stage.setScene(new Scene(over, 800, 400));
            Theme.apply(stage.getScene(), Look.LIGHT, 100);
            stage.show();
            unnamed.requestFocus();
        });
    }

    @AfterEach
    void close() {
        robot.interact(stage::hide);
    }

    private void fail() {
        robot.interact(() -> saveState.notSaved("form", 3, StorageException.Kind.DISK_FULL, null, () -> { }));
    }

    @Test
    void whatIsNotSavedIsHeardAtOnceAndThatItIsSavedAfterwards() {
        fail();
        String sentence = notSaved.getAccessibleText();
        assertEquals(AccessibleRole.TEXT, notSaved.getAccessibleRole());
        assertTrue(sentence.contains("disk is full"), sentence);
        assertEquals(sentence + " Sign", unnamed.getAccessibleText());
        robot.interact(() -> saveState.saved("form", AT));
        assertEquals("Saved 07:42 Sign", unnamed.getAccessibleText());
    }

    @Test
    void theNameComesBackWhenTheFocusHasGone() {
        fail();
        robot.interact(depth::requestFocus);
        assertNull(unnamed.getAccessibleText());
    }

    @Test
    void aNameThatWasGivenMeanwhileStays() {
        fail();
        robot.interact(() -> unnamed.setAccessibleText("Signed"));
        robot.interact(depth::requestFocus);
        assertEquals("Signed", unnamed.getAccessibleText());
    }

    @Test
    void anOrdinarySavedInterruptsNobody() {
        robot.interact(() -> saveState.saved("form", AT));
        assertNull(unnamed.getAccessibleText());
    }

    @Test
    void aNoticeIsHeardToo() {
        robot.interact(() -> new ModalDialogs(messages, Tasks.inline(), null, over).notice("shell.saving"));
        assertEquals(messages.text("shell.saving") + " Sign", unnamed.getAccessibleText());
    }

    @Test
    void whatIsWrongWithAFieldIsPartOfItsNameUntilItIsRight() {
        robot.interact(() -> field.setProblem("Depth must be between 0.1 and 13 mm."));
        assertEquals("Depth (mm), Depth must be between 0.1 and 13 mm.", depth.getAccessibleText());
        robot.interact(() -> field.setLabel("Depth (mm) · mixed"));
        assertEquals("Depth (mm) · mixed, Depth must be between 0.1 and 13 mm.", depth.getAccessibleText());
        robot.interact(() -> field.setProblem(null));
        assertEquals("Depth (mm) · mixed", depth.getAccessibleText());
        robot.interact(() -> {
            depth.setAccessibleText("Depth, millimetres");
            field.setProblem("Write the depth.");
            field.setProblem(null);
        });
        assertEquals("Depth, millimetres", depth.getAccessibleText());
    }

    @Test
    void withLessMotionWhatWorksForAnUnknownTimeStandsStill() {
        assertTrue(moves());
        robot.interact(() -> Theme.apply(stage.getScene(), new Look(false, false, true), 100));
        assertTrue(!moves());
        robot.interact(() -> Theme.apply(stage.getScene(), Look.LIGHT, 100));
        assertTrue(moves());
    }

    private boolean moves() {
        Region moving = (Region) bar.lookup(".bar");
        boolean painted = moving.getBackground() != null && moving.getBackground().getFills().stream()
                .anyMatch(fill -> !fill.getFill().equals(javafx.scene.paint.Color.TRANSPARENT));
        assertEquals(painted, turning.lookup(".spinner").isVisible());
        return painted;
    }
}
