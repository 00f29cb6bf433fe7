package org.mesochart.ui.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.mesochart.domain.session.Injection;
import org.mesochart.domain.text.Language;
import org.mesochart.storage.TestCharts;
import org.mesochart.ui.Gallery;
import org.mesochart.ui.Hand;
import org.testfx.util.WaitForAsyncUtils;

/** A whole session as a user does it: once with the keys alone, once with the mouse on the map. */
class SessionByKeyboardTest {
    @TempDir
    private Path folder;
    private final Hand robot = new Hand();
    private SessionFixture f;
    private Stage stage;

    private void open(Language language, Step step) {
        Gallery.start();
        f = new SessionFixture(folder, language);
        stage = SessionStage.open(f::screen, () -> f.model.step().set(step));
    }

    @AfterEach
    void close() {
        SessionStage.close(stage);
    }

    private void keys(KeyCode... codes) {
        robot.push(codes);
        Hand.settle();
    }

    private void tabTo(String id) {
        for (int i = 0; i < 40 && !id.equals(stage.getScene().getFocusOwner().getId()); i++) {
            keys(KeyCode.TAB);
        }
        assertEquals(id, stage.getScene().getFocusOwner().getId());
    }

    private void write(String text) {
        robot.interact(() -> {
            Node focused = stage.getScene().getFocusOwner();
            ((javafx.scene.control.TextInputControl) focused).replaceSelection(text);
        });
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void tenPointsAreChartedAndSignedWithTheKeysAlone(Language language) {
        open(language, Step.ASSESS);
        write("bel");
        tabTo("movement1");
        write("8");
        keys(KeyCode.CONTROL, KeyCode.ENTER);
        assertEquals(Step.SCREEN, f.model.step().get());
        assertEquals(1, f.stored().scores().size());
        for (int i = 0; i < 10; i++) {
            keys(KeyCode.DIGIT1);
        }
        assertEquals(10, f.stored().screening().size());
        keys(KeyCode.CONTROL, KeyCode.ENTER);
        assertEquals(Step.PREPARE, f.model.step().get());
        // The suggestions stand open under an unfinished name, and Tab goes on all the same.
        for (String typed : List.of("Lidocaine hydrochloride 20 mg", "L1", "01/2027", "4")) {
            write(typed);
            keys(KeyCode.TAB);
        }
        keys(KeyCode.CONTROL, KeyCode.ENTER);
        assertEquals(Step.INJECT, f.model.step().get());
        assertEquals(1, f.stored().mixtures().size());
        keys(KeyCode.DIGIT3);
        keys(KeyCode.K);
        keys(KeyCode.RIGHT);
        for (int i = 0; i < 10; i++) {
            keys(KeyCode.SHIFT, KeyCode.UP);
            keys(KeyCode.ENTER);
        }
        List<Injection> stored = f.stored().injections();
        assertEquals(10, stored.size());
        assertTrue(stored.stream().allMatch(p -> p.depthMm().intValue() == 3 && p.volumeMl().toString().equals("0.15")));
        keys(KeyCode.CONTROL, KeyCode.Z);
        assertEquals(9, f.stored().injections().size());
        keys(KeyCode.CONTROL, KeyCode.Y);
        assertEquals(10, f.stored().injections().size());
        keys(KeyCode.CONTROL, KeyCode.DIGIT6);
        assertEquals(Step.SIGN, f.model.step().get());
        // What Observe would have asked is asked in its line: the score after, and adverse events.
        write("3");
        keys(KeyCode.ENTER);
        tabTo("signNoEvents");
        keys(KeyCode.SPACE);
        write(TestCharts.PASSPHRASE);
        keys(KeyCode.ENTER);
        assertTrue(f.stored().session().signed());
        assertTrue(f.model.signed().get());
    }

    @Test
    void pointsArePlacedSelectedMovedAndRemovedWithTheMouse() {
        open(Language.ENGLISH, Step.ASSESS);
        robot.interact(() -> {
            f.mixture();
            f.model.load();
            f.model.step().set(Step.INJECT);
        });
        Hand.settle();
        Node map = robot.lookup("#map").query();
        Point2D middle = screenMiddle(map);
        robot.clickOn(middle.add(8, -100));
        robot.clickOn(middle.add(-30, -160));
        assertEquals(2, f.stored().injections().size());
        robot.clickOn(middle.add(300, -250));
        assertEquals(2, f.stored().injections().size());
        Injection first = f.stored().injections().getFirst();
        robot.clickOn(middle.add(8, -100));
        assertEquals(java.util.Set.of(first.id()), f.model.points().selection());
        robot.drag(middle.add(8, -100), MouseButton.PRIMARY).moveTo(middle.add(20, -70)).drop();
        Hand.settle();
        Injection moved = f.stored().injections().getFirst();
        assertTrue(moved.place().yCm().compareTo(first.place().yCm()) < 0);
        keys(KeyCode.DELETE);
        assertEquals(1, f.stored().injections().size());
        assertEquals(1, f.model.points().points().size());
    }

    private static Point2D screenMiddle(Node map) {
        return WaitForAsyncUtils.waitForAsyncFx(5_000, () -> map.localToScreen(
                map.getBoundsInLocal().getWidth() / 2, map.getBoundsInLocal().getHeight() / 2));
    }
}
