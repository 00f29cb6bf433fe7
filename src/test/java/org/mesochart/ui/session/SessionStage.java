package org.mesochart.ui.session;

import java.util.function.Supplier;
import javafx.scene.Scene;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import org.mesochart.ui.Hand;
import org.mesochart.ui.kit.Actions;
import org.mesochart.ui.kit.Theme;
import org.testfx.util.WaitForAsyncUtils;

/** A session's screen in a window of its own, with what the shell does around it. */
final class SessionStage {
    private SessionStage() {}

    /**
     * Opens the window.
     *
     * @param made makes the screen, on the UI thread
     * @param then what is done once it stands
     */
    static Stage open(Supplier<SessionScreen> made, Runnable then) {
        Stage opened = WaitForAsyncUtils.waitForAsyncFx(30_000, () -> {
            Theme.loadFonts();
            SessionScreen screen = made.get();
            Stage stage = new Stage();
            stage.setX(0);
            stage.setY(0);
            Scene scene = new Scene(SessionFixture.frame(screen), 1280, 800);
            Theme.apply(scene, false, 100);
            // What the shell does: the screen's actions take their keys before the focused control.
            scene.addEventFilter(KeyEvent.KEY_PRESSED, e -> {
                if (e.isShortcutDown() && Actions.fire(screen.actions(), e, () -> true)) {
                    e.consume();
                }
            });
            stage.setScene(scene);
            stage.show();
            stage.requestFocus();
            screen.activate();
            then.run();
            return stage;
        });
        Hand.settle();
        return opened;
    }

    static void close(Stage stage) {
        WaitForAsyncUtils.waitForAsyncFx(10_000, () -> {
            stage.close();
            return null;
        });
    }
}
