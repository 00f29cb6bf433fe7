package org.mesochart.bench;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import javafx.animation.AnimationTimer;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;

/** The floor: a window of the same size with one label, which says so once it has been painted. */
public final class BareWindow {
    /** Argument: ends as soon as it was painted. */
    static final String ONCE = "once";

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
                    // The second pulse after showing: the first frame is on the screen.
                    if (++frames == 2) {
                        stop();
                        new PrintWriter(System.out, true, StandardCharsets.UTF_8).println("bare window usable");
                        if (getParameters().getRaw().contains(ONCE)) {
                            Platform.exit();
                        }
                    }
                }
            }.start();
        }
    }
}
