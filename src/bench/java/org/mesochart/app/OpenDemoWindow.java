package org.mesochart.app;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import javafx.animation.AnimationTimer;
import javafx.application.Application;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ListView;
import javafx.scene.control.TextInputControl;
import javafx.stage.Stage;
import org.mesochart.demo.DemoChart;
import org.mesochart.vault.KdfParameters;

/**
 * The real program, which types the demo chart's passphrase by itself as fast as a person can, ten letters in a second, unlocks, and
 * says when Today is there to be typed into, when it shows who is due, and when it has been left alone for twelve seconds, and what it
 * does then is done. "at once" as argument: nothing is typed, the whole passphrase is there in the first frame, and what the program does
 * while one types has not been done.
 */
public final class OpenDemoWindow {
    private OpenDemoWindow() {}

    public static void main(String[] args) {
        NativeLibraries.use();
        Application.launch(Opening.class, args);
    }

    /** The window. */
    public static final class Opening extends Application {
        private static final long LEFT_ALONE = 12_000_000_000L;
        private static final int PAINTED = 3;
        private static final long A_LETTER = 100_000_000L;

        @Override
        public void start(Stage stage) {
            new Wiring(stage, Beginning.at(Place.usual()), KdfParameters::fresh, address -> { }).start();
            new AnimationTimer() {
                private final boolean atOnce = getParameters().getRaw().contains("at once");
                private boolean pressed;
                private int typed;
                private long nextLetter;
                private long pressedAt;
                private long since;
                private int framesOfToday;
                private int framesOfDue;

                @Override
                public void handle(long now) {
                    Scene scene = stage.getScene();
                    if (scene == null) {
                        return;
                    }
                    if (!pressed && scene.lookup("#unlock") instanceof Button unlock) {
                        if (!atOnce && typed < DemoChart.PASSPHRASE.length()) {
                            if (now >= nextLetter) {
                                nextLetter = now + A_LETTER;
                                type(scene.lookup("#passphrase"), DemoChart.PASSPHRASE.substring(0, ++typed));
                            }
                            return;
                        }
                        type(scene.lookup("#passphrase"), DemoChart.PASSPHRASE);
                        pressed = true;
                        pressedAt = System.nanoTime();
                        unlock.fire();
                        return;
                    }
                    // As FirstUse counts: the second pulse waits until the first frame is drawn.
                    if (pressed && scene.lookup("#search") != null && ++framesOfToday == PAINTED) {
                        say("today after " + (System.nanoTime() - pressedAt) + " ns");
                    }
                    if (scene.lookup("#due") instanceof ListView<?> due && !due.getItems().isEmpty() && ++framesOfDue == PAINTED) {
                        since = now;
                        say("who is due after " + (System.nanoTime() - pressedAt) + " ns");
                    }
                    if (since > 0 && now - since > LEFT_ALONE) {
                        stop();
                        say("demo chart open");
                    }
                }
            }.start();
        }

        private static void say(String words) {
            new PrintWriter(System.out, true, StandardCharsets.UTF_8).println(words);
        }

        private static void type(Node field, String passphrase) {
            Node text = field instanceof TextInputControl ? field : field.lookup(".text-input");
            ((TextInputControl) text).setText(passphrase);
        }
    }
}
