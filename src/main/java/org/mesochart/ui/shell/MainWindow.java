package org.mesochart.ui.shell;

import java.util.List;
import java.util.function.BooleanSupplier;
import javafx.application.Platform;
import javafx.collections.MapChangeListener;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.input.InputEvent;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.stage.PopupWindow;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.mesochart.i18n.Messages;
import org.mesochart.settings.Preferences;
import org.mesochart.settings.Settings;
import org.mesochart.settings.WindowPlace;
import org.mesochart.ui.kit.CopiedWords;
import org.mesochart.ui.kit.FocusRing;
import org.mesochart.ui.kit.Look;
import org.mesochart.ui.kit.StockTexts;
import org.mesochart.ui.kit.Theme;

/**
 * The one window. Its title is the program's name and never a patient's. It comes back where it was, if that is still
 * on a screen.
 */
public final class MainWindow {
    private static final double WIDTH = 1440;
    private static final double HEIGHT = 900;
    private static final double LEAST_WIDTH = 900;
    private static final double LEAST_HEIGHT = 560;

    private final Stage stage;
    private final Settings settings;
    private final StackPane root = new StackPane();
    private final CopiedWords copied;
    private Scene scene;
    private Messages messages;

    /** @param copied told of every text that is copied in the window */
    public MainWindow(Stage stage, Settings settings, String title, CopiedWords copied) {
        this.stage = stage;
        this.settings = settings;
        this.copied = copied;
        stage.setTitle(title);
        root.getStyleClass().add("window");
    }

    /**
     * Shows the empty window in the ground colour of the theme; the controls and their style sheets come after, so
     * that something is there at once.
     */
    public void open() {
        scene = new Scene(root, WIDTH, HEIGHT);
        scene.setFill(Look.of(settings.get()).ground());
        stage.setScene(scene);
        stage.setMinWidth(LEAST_WIDTH);
        stage.setMinHeight(LEAST_HEIGHT);
        stage.setFullScreenExitKeyCombination(KeyCombination.NO_MATCH); // Esc cancels other things
        place();
        stage.show();
        // Before the first control is made: that would have JavaFX's own style sheet read, and ours after it.
        Theme.apply(scene, settings.get());
    }

    /** Puts content into the window, in the theme and text size of the preferences. */
    public void show(Parent content, Messages messages) {
        Theme.apply(scene, settings.get());
        if (this.messages == null) {
            StockTexts.install(scene, () -> this.messages);
            copied.follow(scene);
            FocusRing.install(scene);
            // The computer's own settings may change while the program runs: dark at night, high contrast.
            Platform.getPreferences().addListener((MapChangeListener<String, Object>) changed -> dress());
        }
        this.messages = messages;
        stage.setFullScreenExitHint("");
        root.getChildren().setAll(content);
        if (content instanceof Region region) {
            region.setMinSize(0, 0);
        }
        // What lies in a scroll pane is in the scene only once that has its skin; before, it takes no focus.
        root.applyCss();
    }

    /** Colours and text size as they are now in the preferences. */
    public void dress() {
        if (messages != null) {
            Theme.apply(scene, settings.get());
        }
    }

    public void toggleFullScreen() {
        stage.setFullScreen(!stage.isFullScreen());
    }

    /** Asked of every press, key and movement before anybody else gets it; one for which it answers true goes no further. */
    public void onTouch(BooleanSupplier asked) {
        double[] pointer = new double[2];
        scene.addEventFilter(InputEvent.ANY, event -> {
            // A pulse makes such events too, when something moves beneath a pointer that lies still.
            if (event instanceof MouseEvent moved && (moved.getEventType() == MouseEvent.MOUSE_MOVED
                    || moved.getEventType() == MouseEvent.MOUSE_ENTERED || moved.getEventType() == MouseEvent.MOUSE_EXITED
                    || moved.getEventType() == MouseEvent.MOUSE_ENTERED_TARGET
                    || moved.getEventType() == MouseEvent.MOUSE_EXITED_TARGET)) {
                if (moved.getScreenX() == pointer[0] && moved.getScreenY() == pointer[1]) {
                    return;
                }
                pointer[0] = moved.getScreenX();
                pointer[1] = moved.getScreenY();
            }
            if (asked.getAsBoolean()) {
                event.consume();
            }
        });
    }

    /** Who has the focus, or null. */
    public Node focused() {
        return scene.getFocusOwner();
    }

    /**
     * Nobody has the focus: who had it hands over what was typed. Menus, lists and hints over the window go; one that
     * fails to keeps no other.
     */
    public void quiet() {
        RuntimeException failed = null;
        for (Window over : List.copyOf(Window.getWindows())) {
            try {
                if (over instanceof PopupWindow) {
                    over.hide();
                }
            } catch (RuntimeException problem) {
                failed = problem;
            }
        }
        root.requestFocus();
        if (failed != null) {
            throw failed;
        }
    }

    /** Gives the window its icon; drawn only now, since the window was to be there first. */
    public void showIcon() {
        stage.getIcons().setAll(ProgramIcon.inAllSizes());
    }

    /** Where the user sees it, also when it was put away. */
    public void toFront() {
        stage.setIconified(false);
        stage.toFront();
        stage.requestFocus();
    }

    /** Nothing is in the window. */
    public void empty() {
        root.getChildren().clear();
    }

    public Window window() {
        return stage;
    }

    /** Remembers where the window is. */
    public void remember() {
        if (stage.isIconified() || stage.isFullScreen() || !stage.isShowing()) {
            return;
        }
        WindowPlace now = new WindowPlace(stage.getX(), stage.getY(), stage.getWidth(), stage.getHeight(),
                stage.isMaximized());
        settings.change(preferences -> {
            boolean keepSize = now.maximised() && preferences.window().isPresent();
            return preferences.withWindow(keepSize ? maximised(preferences) : now);
        });
    }

    // Maximised, the window has the screen's size; what it had before is kept for when it is not.
    private static WindowPlace maximised(Preferences preferences) {
        WindowPlace before = preferences.window().orElseThrow();
        return new WindowPlace(before.x(), before.y(), before.width(), before.height(), true);
    }

    private void place() {
        settings.get().window().filter(this::isOnAScreen).ifPresentOrElse(place -> {
            stage.setX(place.x());
            stage.setY(place.y());
            stage.setWidth(place.width());
            stage.setHeight(place.height());
            stage.setMaximized(place.maximised());
        }, this::fitTheScreen);
    }

    private boolean isOnAScreen(WindowPlace place) {
        // Enough of the title bar must be there to take hold of.
        return !javafx.stage.Screen.getScreensForRectangle(place.x() + 40, place.y(), 120, 40).isEmpty();
    }

    private void fitTheScreen() {
        Rectangle2D screen = javafx.stage.Screen.getPrimary().getVisualBounds();
        if (screen.getWidth() < WIDTH || screen.getHeight() < HEIGHT) {
            stage.setX(screen.getMinX());
            stage.setY(screen.getMinY());
            stage.setWidth(Math.min(WIDTH, screen.getWidth()));
            stage.setHeight(Math.min(HEIGHT, screen.getHeight()));
        }
    }
}
