package org.mesochart.ui;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.collections.ListChangeListener;
import javafx.css.CssParser;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.stage.Window;
import org.testfx.api.FxRobot;
import org.testfx.robot.BaseRobot;
import org.testfx.util.WaitForAsyncUtils;

/**
 * A user's hands. TestFX sleeps some fifty milliseconds after each press and each release; here a
 * press is done when what it changed has been laid out, which is what the next one needs.
 */
public final class Hand extends FxRobot {
    private static final int PULSES = 2;
    private static final Queue<Throwable> ERRORS = new ConcurrentLinkedQueue<>();

    /** Waits until all that stands in the UI thread's queue is done and laid out. Errors there are thrown here. */
    public static void settle() {
        if (Platform.isFxApplicationThread()) {
            throw new IllegalStateException("The UI thread cannot wait for itself");
        }
        CountDownLatch done = new CountDownLatch(1);
        Platform.runLater(() -> {
            Thread.currentThread().setUncaughtExceptionHandler((thread, error) -> ERRORS.add(error));
            afterPulses(done);
        });
        try {
            if (!done.await(60, TimeUnit.SECONDS)) {
                throw new AssertionError("The window stood still for a minute");
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new AssertionError("Stopped while waiting for the window", stopped);
        }
        Throwable error = ERRORS.poll();
        if (error != null) {
            ERRORS.clear();
            throw new AssertionError("Thrown on the UI thread", error);
        }
    }

    /** A style that cannot be set, as where a window has no theme, is an error of the test that shows it. */
    static void watchStyles() {
        CssParser.errorsProperty().addListener((ListChangeListener<CssParser.ParseError>) change -> {
            while (change.next()) {
                change.getAddedSubList().forEach(error -> ERRORS.add(new AssertionError(error.getMessage())));
            }
        });
    }

    private static void afterPulses(CountDownLatch done) {
        new AnimationTimer() {
            private int pulses;

            @Override
            public void handle(long now) {
                // A pulse lays out after its timers: when a later one calls, the first is done.
                if (++pulses > PULSES) {
                    stop();
                    Platform.runLater(() -> {
                        look();
                        done.countDown();
                    });
                }
            }
        }.start();
    }

    private static void look() {
        try {
            OverTheScreen.check();
        } catch (RuntimeException | AssertionError wrong) {
            ERRORS.add(wrong);
        }
    }

    /** Holds the keys down together, then lets them go. */
    @Override
    public FxRobot push(KeyCode... together) {
        press(together);
        KeyCode[] lastFirst = new KeyCode[together.length];
        for (int i = 0; i < together.length; i++) {
            lastFirst[i] = together[together.length - 1 - i];
        }
        return release(lastFirst);
    }

    @Override
    public FxRobot press(KeyCode... keys) {
        BaseRobot robot = robotContext().getBaseRobot();
        for (KeyCode key : keys) {
            robot.pressKeyboard(real(key));
        }
        settle();
        return this;
    }

    @Override
    public FxRobot release(KeyCode... keys) {
        BaseRobot robot = robotContext().getBaseRobot();
        for (KeyCode key : keys) {
            robot.releaseKeyboard(real(key));
        }
        settle();
        return this;
    }

    // No keyboard has a key of this name.
    private static KeyCode real(KeyCode key) {
        boolean mac = System.getProperty("os.name").startsWith("Mac");
        return key != KeyCode.SHORTCUT ? key : mac ? KeyCode.COMMAND : KeyCode.CONTROL;
    }

    /** One after the other. */
    @Override
    public FxRobot type(KeyCode... oneByOne) {
        for (KeyCode key : oneByOne) {
            push(key);
        }
        return this;
    }

    /** Letter by letter, into the window that has the focus now. */
    @Override
    public FxRobot write(String text) {
        Scene scene = window(Window::isFocused).getScene();
        for (String letter : text.split("")) {
            robotContext().getBaseRobot().typeKeyboard(scene, KeyCode.UNDEFINED, letter);
            settle();
        }
        return this;
    }

    @Override
    public FxRobot interact(Runnable deed) {
        WaitForAsyncUtils.waitForAsyncFx(60_000, deed);
        settle();
        return this;
    }
}
