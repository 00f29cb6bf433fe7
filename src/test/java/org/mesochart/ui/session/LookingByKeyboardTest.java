package org.mesochart.ui.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.UUID;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.MenuButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.ScrollEvent;
import javafx.scene.input.TouchEvent;
import javafx.scene.input.TouchPoint;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.mesochart.domain.body.BodyView;
import org.mesochart.domain.session.Injection;
import org.mesochart.domain.text.Language;
import org.mesochart.ui.Gallery;
import org.mesochart.ui.Hand;

/** Looking around on the map with the keys alone; fingers too, as far as a test has any. */
@Tag("slow-once")
class LookingByKeyboardTest {
    @TempDir
    private Path folder;
    private final Hand robot = new Hand();
    private SessionFixture f;
    private SessionViewModel model;
    private Stage stage;

    private void open(Language language) {
        Gallery.start();
        f = new SessionFixture(folder, language);
        f.thirtyPoints();
        stage = SessionStage.open(() -> {
            model = f.followUp();
            return f.screen(model);
        }, () -> model.step().set(Step.INJECT));
    }

    @AfterEach
    void close() {
        SessionStage.close(stage);
    }

    private void keys(KeyCode... codes) {
        robot.push(codes);
        Hand.settle();
    }

    private Node find(String id) {
        return stage.getScene().lookup("#" + id);
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void aPalmIsFoundChartedLeftAndFoundAgainByItsBadge(Language language) {
        open(language);
        keys(KeyCode.W);
        keys(KeyCode.SHIFT, KeyCode.W);
        keys(KeyCode.SHIFT, KeyCode.W);
        assertEquals(BodyView.FRONT, model.points().view().get());
        keys(KeyCode.C);
        MenuButton closeUps = (MenuButton) find("closeUps");
        assertTrue(closeUps.isShowing());
        String hand = f.context.messages().text("map.closeups.hand");
        int at = closeUps.getItems().stream().map(i -> i.getText()).toList().indexOf(hand);
        for (int i = 0; i <= at; i++) {
            keys(KeyCode.DOWN);
        }
        keys(KeyCode.RIGHT);
        keys(KeyCode.ENTER);
        assertEquals(BodyView.HAND_PALMAR_LEFT, model.points().view().get());
        assertEquals(f.context.messages().text("map.closeup.hand_palmar_left"), closeUps.getText());
        keys(KeyCode.RIGHT);
        keys(KeyCode.ENTER);
        Injection point = model.points().points().getLast();
        assertEquals(BodyView.HAND_PALMAR_LEFT, point.place().view());
        keys(KeyCode.W);
        assertEquals(BodyView.FRONT, model.points().view().get());
        assertNull(model.points().closeUp().get());
        // The session began where the last one was, on the back: the hand is out of sight there.
        keys(KeyCode.DIGIT0);
        Button badge = (Button) find("badge-hand_palmar_left");
        assertTrue(badge.isVisible() && badge.getText().contains("1"));
        assertTrue(badge.getAccessibleText().contains(f.context.messages().text("map.view.hand_palmar_left")));
        robot.interact(badge::requestFocus);
        keys(KeyCode.SPACE);
        assertEquals(BodyView.HAND_PALMAR_LEFT, model.points().view().get());
        keys(KeyCode.ESCAPE);
        keys(KeyCode.ESCAPE);
        assertEquals(BodyView.FRONT, model.points().view().get());
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void theLastSessionIsShownHiddenAndCannotBePicked(Language language) {
        open(language);
        UUID last = model.ghost().chosen().orElseThrow().session();
        assertEquals(f.session.id(), last);
        assertEquals(30, model.ghost().shown(BodyView.BACK).size());
        MenuButton chip = (MenuButton) find("ghostChoose");
        assertTrue(chip.getText().contains("24") && chip.getText().contains("30"), chip.getText());
        keys(KeyCode.H);
        assertEquals(0, model.ghost().shown(BodyView.BACK).size());
        keys(KeyCode.H);
        assertEquals(30, model.ghost().shown(BodyView.BACK).size());
        keys(KeyCode.CONTROL, KeyCode.A);
        assertEquals(0, model.points().selection().size());
        keys(KeyCode.RIGHT);
        assertTrue(find("map").getAccessibleText().startsWith(
                f.context.messages().text("map.text.crossHair", "").substring(0, 4)));
    }

    @Test
    void aFingerHasALoupeAndTwoFingersPan() {
        open(Language.ENGLISH);
        for (int i = 0; i < 6; i++) {
            keys(KeyCode.PAGE_UP);
        }
        Region map = (Region) find("map");
        Node loupe = find("loupe");
        // In one go: a finger that a slow computer holds for half a second opens the menu.
        boolean[] above = new boolean[1];
        robot.interact(() -> {
            map.fireEvent(touch(map, TouchEvent.TOUCH_PRESSED, TouchPoint.State.PRESSED, 300, 300));
            above[0] = loupe.isVisible() && loupe.getBoundsInParent().getMaxY() < 300;
            map.fireEvent(touch(map, TouchEvent.TOUCH_RELEASED, TouchPoint.State.RELEASED, 300, 300));
        });
        assertTrue(above[0]);
        assertFalse(loupe.isVisible());
        Node overview = find("overview");
        double before = overview.lookup(".map-overview-frame").getLayoutY();
        robot.interact(() -> map.fireEvent(scroll(map, 2)));
        double after = overview.lookup(".map-overview-frame").getLayoutY();
        assertTrue(after < before, before + " " + after);
        robot.interact(() -> map.fireEvent(scroll(map, 1)));
        assertEquals(after, overview.lookup(".map-overview-frame").getLayoutY());
    }

    private static TouchEvent touch(Region on, javafx.event.EventType<TouchEvent> type, TouchPoint.State state, double x,
            double y) {
        TouchPoint point = new TouchPoint(1, state, x, y, x, y, on, null);
        return new TouchEvent(type, point, java.util.List.of(point), 1, false, false, false, false);
    }

    private static ScrollEvent scroll(Region on, int fingers) {
        return new ScrollEvent(ScrollEvent.SCROLL, 300, 300, 300, 300, false, false, false, false, true, false, 0, 120, 0,
                120, ScrollEvent.HorizontalTextScrollUnits.NONE, 0, ScrollEvent.VerticalTextScrollUnits.NONE, 0, fingers,
                null);
    }
}
