package org.mesochart.ui.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Set;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.mesochart.domain.pain.PainQuality;
import org.mesochart.domain.session.Needle;
import org.mesochart.domain.session.SkinMark;
import org.mesochart.domain.text.Language;
import org.mesochart.ui.Gallery;
import org.mesochart.ui.Hand;
import org.testfx.util.WaitForAsyncUtils;

/** Painting and measuring as a user does it: with the keys alone, and with the mouse. */
class PainByKeyboardTest {
    @TempDir
    private Path folder;
    private final Hand robot = new Hand();
    private SessionFixture f;
    private Stage stage;

    private void open(Language language) {
        Gallery.start();
        f = new SessionFixture(folder, language);
        f.mixture();
        stage = SessionStage.open(f::screen, () -> f.model.step().set(Step.INJECT));
    }

    @AfterEach
    void close() {
        SessionStage.close(stage);
    }

    private void keys(KeyCode... codes) {
        robot.push(codes);
        Hand.settle();
    }

    private boolean told(String beginning) {
        return robot.lookup(".status-line .label").queryAllAs(Label.class).stream()
                .anyMatch(l -> l.getText().startsWith(beginning));
    }

    private SkinMark stored() {
        return f.stored().marks().getFirst();
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void aPainIsPaintedDescribedUndoneAndMeasuredWithTheKeysAlone(Language language) {
        open(language);
        keys(KeyCode.D);
        keys(KeyCode.K);
        assertEquals(4, f.model.marks().brush().get());
        keys(KeyCode.RIGHT);
        keys(KeyCode.SHIFT, KeyCode.RIGHT);
        keys(KeyCode.ENTER);
        assertEquals(1, f.stored().marks().size());
        keys(KeyCode.DIGIT7);
        keys(KeyCode.SPACE);
        assertEquals(7, stored().intensity());
        assertEquals(Set.of(PainQuality.BURNING), stored().qualities());
        keys(KeyCode.ESCAPE);
        keys(KeyCode.CONTROL, KeyCode.Z);
        assertEquals(Set.of(), stored().qualities());
        keys(KeyCode.CONTROL, KeyCode.Z);
        keys(KeyCode.CONTROL, KeyCode.Z);
        assertTrue(f.stored().marks().isEmpty());
        keys(KeyCode.CONTROL, KeyCode.Y);
        keys(KeyCode.CONTROL, KeyCode.Y);
        assertEquals(7, stored().intensity());
        keys(KeyCode.F2);
        keys(KeyCode.DIGIT1);
        keys(KeyCode.DIGIT0);
        assertEquals(10, stored().intensity());
        keys(KeyCode.ESCAPE);
        double before = stored().shape().areaCm2();
        keys(KeyCode.UP);
        keys(KeyCode.ENTER);
        assertTrue(stored().shape().areaCm2() > before, "a dab that begins on the area makes it larger");
        keys(KeyCode.SHIFT, KeyCode.ENTER);
        assertTrue(f.stored().marks().isEmpty() || stored().shape().areaCm2() < before, "Shift erases");
        keys(KeyCode.R);
        keys(KeyCode.ENTER);
        keys(KeyCode.SHIFT, KeyCode.UP);
        assertTrue(told(language == Language.TURKISH ? "deri üzerinde yaklaşık 2\u00A0cm" : "about 2\u00A0cm on skin"));
        Node map = robot.lookup("#map").query();
        assertTrue(map.getAccessibleText().contains("2\u00A0cm"), map.getAccessibleText());
        keys(KeyCode.P);
        keys(KeyCode.E);
        assertEquals(Needle.USUAL.get(1), f.model.points().settings().next().needle());
    }

    @Test
    void theMousePaintsFillsDrawsRadiationAndErases() {
        open(Language.ENGLISH);
        keys(KeyCode.D);
        Point2D middle = middleOfMap();
        robot.drag(middle.add(8, -100), MouseButton.PRIMARY).moveTo(middle.add(9, -92)).moveTo(middle.add(8, -84)).drop();
        Hand.settle();
        SkinMark painted = stored();
        keys(KeyCode.ESCAPE);
        robot.drag(middle.add(8, -92), MouseButton.PRIMARY).moveTo(middle.add(12, -40)).moveTo(middle.add(16, 12)).drop();
        Hand.settle();
        assertTrue(stored().radiation().isPresent(), "a straight line out of the area is a radiation");
        assertEquals(painted.shape(), stored().shape());
        robot.clickOn(middle.add(-8, -140));
        Hand.settle();
        assertEquals(2, f.stored().marks().size());
        keys(KeyCode.ESCAPE);
        robot.clickOn(middle.add(300, -250));
        Hand.settle();
        assertEquals(2, f.stored().marks().size());
        assertTrue(told("Outside the body"));
        robot.press(KeyCode.SHIFT);
        robot.drag(middle.add(8, -110), MouseButton.PRIMARY).moveTo(middle.add(8, -95)).moveTo(middle.add(8, -70)).drop();
        robot.release(KeyCode.SHIFT);
        Hand.settle();
        assertFalse(f.stored().marks().contains(painted));
        assertTrue(f.stored().injections().isEmpty());
    }

    @Test
    void anotherNeedleIsTypedAndAnImpossibleOneRefusedBesideTheField() {
        open(Language.ENGLISH);
        ComboBox<String> needle = robot.lookup("#needle").queryComboBox();
        robot.interact(() -> needle.setValue("other"));
        type("#needleLength", "6");
        type("#needleGauge", "99");
        keys(KeyCode.ENTER);
        assertEquals(Needle.USUAL.getFirst(), f.model.points().settings().next().needle());
        assertTrue(robot.lookup(".map-settings .problem").queryAllAs(Label.class).stream()
                .anyMatch(l -> l.isVisible() && l.getText().startsWith("Gauge:")));
        type("#needleGauge", "30");
        type("#needleAngle", "60");
        keys(KeyCode.ENTER);
        assertEquals(Needle.parse("6/30/60").orElseThrow(), f.model.points().settings().next().needle());
        assertEquals("6/30/60", needle.getValue());
    }

    private void type(String field, String text) {
        robot.interact(() -> {
            TextInputControl control = robot.lookup(field).queryTextInputControl();
            control.requestFocus();
            control.setText(text);
        });
    }

    private Point2D middleOfMap() {
        Node map = robot.lookup("#map").query();
        return WaitForAsyncUtils.waitForAsyncFx(5_000, () -> map.localToScreen(
                map.getBoundsInLocal().getWidth() / 2, map.getBoundsInLocal().getHeight() / 2));
    }
}
