package org.mesochart.ui.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import javafx.geometry.Point2D;
import javafx.scene.Cursor;
import javafx.scene.ImageCursor;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.mesochart.domain.body.BodyView;
import org.mesochart.domain.text.Language;
import org.mesochart.ui.Gallery;
import org.mesochart.ui.Hand;
import org.mesochart.ui.kit.Theme;
import org.mesochart.ui.map.MapView;
import org.mesochart.ui.map.SettingsBar;
import org.mesochart.ui.map.Tool;
import org.testfx.util.WaitForAsyncUtils;

/** What stands around the map gives way in its order when room is short, and the pointer tells where nothing can be placed. */
class MapFitsTest {
    @TempDir
    private Path folder;
    private SessionFixture f;
    private Stage stage;

    private void open(Language language, double width, double height, int text) {
        Gallery.start();
        f = new SessionFixture(folder, language);
        f.thirtyPoints();
        WaitForAsyncUtils.waitForAsyncFx(30_000, () -> {
            Theme.loadFonts();
            SessionScreen screen = f.screen();
            stage = new Stage();
            Scene scene = new Scene(SessionFixture.frame(screen), width, height);
            Theme.apply(scene, false, text);
            stage.setScene(scene);
            stage.show();
            screen.activate();
            f.model.step().set(Step.INJECT);
            return null;
        });
        Hand.settle();
    }

    @AfterEach
    void close() {
        WaitForAsyncUtils.waitForAsyncFx(10_000, () -> {
            stage.close();
            return null;
        });
    }

    private Node find(String selector) {
        return stage.getScene().lookup(selector);
    }

    private static double foot(Node node) {
        return node.localToScene(node.getLayoutBounds()).getMaxY();
    }

    private void theLineIsAtTheFoot(double height) {
        Node status = find(".status-line");
        assertEquals(height, foot(status), 0.5, "where the line ends");
        assertTrue(foot(find("#map")) <= status.localToScene(status.getLayoutBounds()).getMinY() + 0.5, "the map ends above it");
    }

    private SettingsBar bar() {
        return (SettingsBar) find(".map-settings");
    }

    private boolean oneLine() {
        return bar().getChildren().stream().filter(Node::isManaged).map(Node::getLayoutY).distinct().count() == 1;
    }

    private long mixtureNames() {
        return bar().getChildren().getFirst().lookupAll(".toggle-button").stream()
                .filter(b -> !((ToggleButton) b).getText().isEmpty()).count();
    }

    private double dots() {
        return ((Region) find(".depth-dot")).getWidth();
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void inALargeWindowTheChosenMixtureHasItsNameAndDepthsTheirDots(Language language) {
        open(language, 1440, 900, 100);
        assertTrue(oneLine());
        assertEquals(1, mixtureNames());
        assertTrue(dots() > 10);
        theLineIsAtTheFoot(900);
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void inASmallWindowNameAndDotsGiveWaySoThatOneLineIsEnough(Language language) {
        open(language, 1280, 640, 100);
        assertTrue(oneLine());
        assertEquals(0, mixtureNames());
        assertEquals(0, dots());
        theLineIsAtTheFoot(640);
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void withLargeTextInTheSmallestWindowToolsDropTheirWordsAndNothingIsCut(Language language) {
        open(language, 1280, 640, 150);
        Node status = find(".status-line");
        theLineIsAtTheFoot(640);
        double top = status.localToScene(status.getLayoutBounds()).getMinY();
        assertTrue(foot(find("#tool-repeat")) <= top, () -> "tools end at " + foot(find("#tool-repeat")) + ", not " + top);
        Node word = find("#tool-area .tool-word");
        assertFalse(word.isVisible());
        assertEquals(f.context.messages().text("map.tool.spoken", f.context.messages().text("map.tool.area"), "A"),
                find("#tool-area").getAccessibleText());
        Label name = (Label) find(".patient-name");
        assertTrue(name.getWidth() >= name.prefWidth(-1) - 0.5, () -> "name has " + name.getWidth());
    }

    @Test
    void thePointerBesideTheBodySaysThatNothingCanBePlaced() {
        open(Language.ENGLISH, 1440, 900, 100);
        for (Tool tool : new Tool[] {Tool.POINT, Tool.LINE, Tool.AREA, Tool.PAIN}) {
            use(tool);
            assertEquals(Cursor.CROSSHAIR, over(0, 110));
            Cursor beside = over(40, 60);
            assertNotEquals(Cursor.CROSSHAIR, beside);
            boolean pictures = WaitForAsyncUtils.waitForAsyncFx(5_000, () -> ImageCursor.getBestSize(32, 32).getWidth() >= 32);
            assertEquals(pictures, beside instanceof ImageCursor);
        }
        use(Tool.SELECT);
        assertEquals(Cursor.DEFAULT, over(40, 60));
    }

    private void use(Tool tool) {
        WaitForAsyncUtils.waitForAsyncFx(5_000, () -> {
            f.model.points().tool().set(tool);
            return null;
        });
    }

    /** The pointer over centimetres of the back. */
    private Cursor over(double x, double y) {
        return WaitForAsyncUtils.waitForAsyncFx(5_000, () -> {
            Node map = find("#map");
            MapView view = (MapView) map.getParent();
            var back = SessionFixture.BODY.figure(BodyView.BACK);
            double[] o = view.pixels(back.place(0, 110).orElseThrow());
            double[] one = view.pixels(back.place(5, 110).orElseThrow());
            double px = (one[0] - o[0]) / 5;
            Point2D at = new Point2D(o[0] + x * px, o[1] - (y - 110) * Math.abs(px));
            map.fireEvent(new MouseEvent(MouseEvent.MOUSE_MOVED, at.getX(), at.getY(), at.getX(), at.getY(),
                    MouseButton.NONE, 0, false, false, false, false, false, false, false, false, false, false, null));
            return map.getCursor();
        });
    }
}
