package org.mesochart.bench;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import javafx.animation.AnimationTimer;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;

/**
 * The floor: a window of the same size with one label, which says so once it has been painted, and again when it has been left alone as
 * long as the program's.
 */
public final class BareWindow {
    /** Argument: ends as soon as it was painted. */
    static final String ONCE = "once";
    private static final Duration LEFT_ALONE = Duration.ofSeconds(15); // with what the program takes until Today

    private BareWindow() {}

    public static void main(String[] args) {
        Application.launch(Bare.class, args);
    }

    /** The window. */
    public static final class Bare extends Application {
        @Override
        public void start(Stage stage) {
            stage.setScene(new Scene(new StackPane(new Label("MesoChart")), 1280, 720));
            stage.show();
            new AnimationTimer() {
                private int frames;

                @Override
                public void handle(long now) {
                    // As the program's FirstUse counts: the second pulse waits until the first frame is drawn.
                    if (++frames == 3) {
                        stop();
                        say("bare window usable");
                        if (getParameters().getRaw().contains(ONCE)) {
                            Platform.exit();
                            return;
                        }
                        Thread alone = new Thread(() -> {
                            try {
                                // Not a timer of the window's, which would keep it painting.
                                Thread.sleep(LEFT_ALONE);
                                say("bare window left alone");
                            } catch (InterruptedException ended) {
                                Thread.currentThread().interrupt();
                            }
                        });
                        alone.setDaemon(true);
                        alone.start();
                    }
                }
            }.start();
        }

        private static void say(String words) {
            new PrintWriter(System.out, true, StandardCharsets.UTF_8).println(words);
        }
    }
}
