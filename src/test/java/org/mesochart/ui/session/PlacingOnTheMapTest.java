package org.mesochart.ui.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.event.EventType;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.mesochart.domain.body.BodyView;
import org.mesochart.domain.body.Place;
import org.mesochart.domain.body.Side;
import org.mesochart.domain.session.Injection;
import org.mesochart.domain.session.Session;
import org.mesochart.domain.session.Technique;
import org.mesochart.domain.text.Language;
import org.mesochart.exchange.Catalogue;
import org.mesochart.storage.TestCharts;
import org.mesochart.ui.Gallery;
import org.mesochart.ui.Hand;
import org.mesochart.ui.map.MapView;
import org.mesochart.ui.map.DismissedHints;
import org.mesochart.ui.map.LayersModel;
import org.testfx.util.WaitForAsyncUtils;

/** Many points in few actions, each counted: with the mouse, and with the keys alone. */
@Tag("slow-once")
class PlacingOnTheMapTest {
    @TempDir
    private Path folder;
    private final Hand robot = new Hand();
    private SessionFixture f;
    private SessionViewModel model;
    private Stage stage;
    private int actions;

    private void open(Language language) {
        open(language, false);
    }

    private void open(Language language, boolean second) {
        Gallery.start();
        f = new SessionFixture(folder, language);
        model = f.model;
        if (second) {
            f.thirtyPoints();
            Session next = TestCharts.aSession(f.course.id(), TestCharts.NOW);
            f.chart.sessions().add(next);
            model = new SessionViewModel(f.chart, next.id(), f.context, f.queue, SessionFixture.BODY,
                new LayersModel(), new DismissedHints(), Catalogue.load().shipped());
        } else {
            f.mixture();
        }
        stage = SessionStage.open(() -> new SessionScreen(model, f.context, f.saveState, List.of()),
                () -> model.step().set(Step.INJECT));
        actions = 0;
    }

    @AfterEach
    void close() {
        SessionStage.close(stage);
    }

    private void key(KeyCode... codes) {
        robot.push(codes);
        Hand.settle();
        actions++;
    }

    /** Types as a keyboard does: a key pressed and its character. */
    private void type(String text) {
        for (char c : text.toCharArray()) {
            robot.interact(() -> {
                Node focused = stage.getScene().getFocusOwner();
                focused.fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "",
                        Character.isDigit(c) ? KeyCode.valueOf("DIGIT" + c) : KeyCode.COMMA, false, false, false, false));
                focused.fireEvent(new KeyEvent(KeyEvent.KEY_TYPED, String.valueOf(c), "", KeyCode.UNDEFINED, false,
                        false, false, false));
            });
        }
        Hand.settle();
        actions++;
    }

    private void click(double x, double y) {
        robot.clickOn(onScreen(x, y), MouseButton.PRIMARY);
        Hand.settle();
        actions++;
    }

    private void shiftClick(double x, double y) {
        held(onScreen(x, y), MouseEvent.MOUSE_PRESSED, true, false);
        held(onScreen(x, y), MouseEvent.MOUSE_RELEASED, true, false);
        actions++;
    }

    // The headless robot does not join held keys to the mouse.
    private void held(Point2D at, EventType<MouseEvent> what, boolean shift, boolean control) {
        robot.interact(() -> {
            Node map = stage.getScene().lookup("#map");
            Point2D own = map.localToScene(map.screenToLocal(at));
            map.fireEvent(new MouseEvent(what, own.getX(), own.getY(), at.getX(), at.getY(), MouseButton.PRIMARY, 1, shift,
                    control, false, false, what != MouseEvent.MOUSE_RELEASED, false, false, false, false, false, null));
        });
        Hand.settle();
    }

    /** Where a place of the back lies on the screen. */
    private Point2D onScreen(double x, double y) {
        return WaitForAsyncUtils.waitForAsyncFx(5_000, () -> {
            Node map = stage.getScene().lookup("#map");
            double[] at = ((MapView) map.getParent()).pixels(
                    SessionFixture.BODY.figure(BodyView.BACK).place(x, y).orElseThrow());
            return map.localToScreen(at[0], at[1]);
        });
    }

    private String text(String id) {
        return ((TextInputControl) stage.getScene().lookup(id)).getText();
    }

    private Node focused() {
        return stage.getScene().getFocusOwner();
    }

    private List<Injection> stored() {
        return f.chart.sessions().record(model.session().id()).orElseThrow().injections();
    }

    private void thirtyOverBothLumbarParaspinals() {
        List<Injection> stored = stored();
        assertEquals(30, stored.size());
        assertTrue(stored.stream().allMatch(p -> p.depthMm().compareTo(new BigDecimal("2")) == 0
                && p.volumeMl().compareTo(new BigDecimal("0.1")) == 0));
        assertEquals(Set.of("paraspinal_lumbar_upper", "paraspinal_lumbar_lower"), stored.stream()
                .map(p -> SessionFixture.BODY.whole(p.place().region())).collect(Collectors.toSet()));
        assertEquals(Map.of(Side.LEFT, 15L, Side.RIGHT, 15L), stored.stream()
                .collect(Collectors.groupingBy(p -> p.place().side(), Collectors.counting())));
        assertFalse(model.preview().standing());
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void thirtyPointsOverBothLumbarParaspinalsTakeSixActionsWithTheMouse(Language language) {
        open(language);
        key(KeyCode.A);
        click(3, 112);
        shiftClick(3, 105);
        assertEquals("previewCount", focused().getId(), "a number can be typed at once");
        key(KeyCode.B);
        assertTrue(model.preview().bothSides().get(), "letters go to the map");
        type("30");
        Gallery.snap(stage.getScene(), "map-area-preview-" + language.key());
        key(KeyCode.ENTER);
        thirtyOverBothLumbarParaspinals();
        assertEquals(6, actions);
        assertEquals("map", focused().getId());
        key(KeyCode.CONTROL, KeyCode.Z);
        assertTrue(stored().isEmpty());
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void thirtyPointsTakeEightActionsWithTheKeysAlone(Language language) {
        open(language);
        key(KeyCode.N);
        assertEquals("regionSearch", focused().getId());
        robot.interact(() -> ((TextInputControl) focused()).setText(
                language == Language.TURKISH ? "sol ust lomber para" : "left upper lumbar para"));
        actions++;
        Gallery.snap(stage.getScene(), "map-region-search-" + language.key());
        key(KeyCode.ENTER);
        assertEquals("previewCount", focused().getId());
        key(KeyCode.B);
        type("30");
        key(KeyCode.ENTER);
        assertEquals(30, stored().size());
        assertTrue(actions <= 8, actions + " actions");
        assertTrue(model.undoText().get().contains(language == Language.TURKISH ? "bele 30 nokta" : "30 points, lower back"),
                model.undoText().get());
    }

    @Test
    void regionsAreChosenWithTheCrossHairAndJoinedWithShiftEnter() {
        open(Language.ENGLISH);
        key(KeyCode.A);
        robot.interact(() -> model.points().settings().technique(Technique.POINT_BY_POINT));
        key(KeyCode.LEFT);
        for (int i = 0; i < 6; i++) {
            key(KeyCode.LEFT);
        }
        key(KeyCode.ENTER);
        assertTrue(model.preview().standing());
        assertEquals("previewCount", focused().getId());
        int alone = model.preview().proposed().size();
        key(KeyCode.SHIFT, KeyCode.UP);
        assertEquals("map", focused().getId(), "up and down go back to the cross-hair");
        for (int i = 0; i < 3; i++) {
            key(KeyCode.SHIFT, KeyCode.UP);
        }
        key(KeyCode.SHIFT, KeyCode.ENTER);
        assertTrue(model.preview().proposed().size() > alone);
        key(KeyCode.ENTER);
        assertFalse(stored().isEmpty());
    }

    @Test
    void aNappageOfTwoHundredPointsTakesSixActions() {
        open(Language.ENGLISH);
        key(KeyCode.T);
        assertEquals(Technique.NAPPAGE, model.points().settings().next().technique());
        key(KeyCode.A);
        click(9, 125);
        type("200");
        key(KeyCode.ENTER);
        assertEquals(200, stored().size());
        assertTrue(stored().stream().allMatch(p -> p.technique() == Technique.NAPPAGE));
        assertTrue(actions <= 6, actions + " actions");
    }

    @Test
    void bothDecimalSeparatorsAreTakenInTheSpacingAndWrongOnesAreSaid() {
        open(Language.TURKISH);
        key(KeyCode.A);
        click(3, 112);
        key(KeyCode.S);
        assertEquals("previewSpacing", focused().getId());
        type("1,5");
        assertEquals(new BigDecimal("1.5"), model.preview().spacingCm().orElseThrow());
        assertEquals(String.valueOf(model.preview().proposed().size()), text("#previewCount"));
        robot.interact(() -> ((TextInputControl) focused()).selectAll());
        type("0.01");
        assertTrue(stage.getScene().lookup("#previewPlace").isDisabled());
        Label sentence = (Label) stage.getScene().lookup(".preview-sentence");
        assertTrue(sentence.isVisible() && sentence.getText().contains("0,1"), sentence.getText());
        key(KeyCode.ENTER);
        assertTrue(stored().isEmpty());
        key(KeyCode.ESCAPE);
        assertFalse(model.preview().standing());
        assertEquals("map", focused().getId());
    }

    @Test
    void aLineIsDrawnWithTheMouseAndItsBarCoversNoneOfIt() {
        open(Language.ENGLISH);
        key(KeyCode.L);
        robot.drag(onScreen(4, 112), MouseButton.PRIMARY).moveTo(onScreen(4, 100)).drop();
        Hand.settle();
        int many = model.preview().proposed().size();
        assertTrue(many > 8, many + " points");
        robot.interact(() -> {
            Node bar = stage.getScene().lookup("#preview");
            Bounds on = bar.localToScreen(bar.getBoundsInLocal());
            for (var p : model.preview().proposed()) {
                Place place = p.point().place();
                assertFalse(on.contains(onScreenNow(place)), "covered");
            }
        });
        key(KeyCode.ENTER);
        assertEquals(many, stored().size());
        assertTrue(stored().stream().allMatch(p -> Math.abs(p.place().xCm().doubleValue() - 4) < 0.3));
    }

    private Point2D onScreenNow(Place place) {
        Node map = stage.getScene().lookup("#map");
        double[] at = ((MapView) map.getParent()).pixels(place);
        return map.localToScreen(at[0], at[1]);
    }

    @Test
    void aLassoIsFilledAndControlTakesAwayFromIt() {
        open(Language.ENGLISH);
        key(KeyCode.A);
        lasso(4, 108, 3, false);
        int many = model.preview().proposed().size();
        assertTrue(many > 5, many + " points");
        lasso(5, 108, 1.5, true);
        assertTrue(model.preview().proposed().size() < many);
        key(KeyCode.ENTER);
        assertTrue(stored().stream().noneMatch(p -> Math.hypot(p.place().xCm().doubleValue() - 5,
                p.place().yCm().doubleValue() - 108) < 1.2));
        assertTrue(stored().stream().allMatch(p -> Math.hypot(p.place().xCm().doubleValue() - 4,
                p.place().yCm().doubleValue() - 108) < 3.1));
    }

    private void lasso(double x, double y, double r, boolean control) {
        held(onScreen(x + r, y), MouseEvent.MOUSE_PRESSED, false, control);
        for (int i = 1; i <= 16; i++) {
            double angle = i * Math.PI / 8;
            Point2D at = onScreen(x + r * Math.cos(angle), y + r * Math.sin(angle));
            held(at, i < 16 ? MouseEvent.MOUSE_DRAGGED : MouseEvent.MOUSE_RELEASED, false, control);
        }
    }

    @Test
    void withShiftThePointToolSetsTheMirroredPointTooAsOneDeed() {
        open(Language.ENGLISH);
        shiftClick(4, 110);
        List<Injection> stored = stored();
        assertEquals(2, stored.size());
        assertEquals(stored.get(0).place().xCm().negate(), stored.get(1).place().xCm());
        key(KeyCode.CONTROL, KeyCode.Z);
        assertTrue(stored().isEmpty());
        shiftClick(0.05, 108);
        assertEquals(1, stored().size(), "on the midline there is one");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void theLastSessionIsRepeatedWithTwoKeysAlsoBeforeAnyMixture(Language language) {
        open(language, true);
        assertTrue(stage.getScene().lookup("#tool-area").isDisabled());
        assertFalse(stage.getScene().lookup("#tool-repeat").isDisabled());
        key(KeyCode.G);
        assertEquals(30, model.preview().proposed().size());
        Gallery.snap(stage.getScene(), "map-repeat-preview-" + language.key());
        key(KeyCode.ENTER);
        assertEquals(30, stored().size());
        assertEquals(2, actions);
        assertFalse(stage.getScene().lookup("#tool-area").isDisabled());
    }

    @Test
    void theMirrorIsOneKeyAndItsBarTakesEnter() {
        open(Language.ENGLISH);
        click(4, 110);
        click(4, 98);
        key(KeyCode.M);
        assertEquals(2, model.preview().proposed().size());
        key(KeyCode.ENTER);
        assertEquals(4, stored().size());
        key(KeyCode.M);
        assertFalse(model.preview().standing(), "everything is there already");
    }
}
