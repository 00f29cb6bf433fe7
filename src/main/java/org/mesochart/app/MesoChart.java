package org.mesochart.app;

import javafx.application.Application;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.mesochart.log.Phases;

/** The window. */
public final class MesoChart extends Application {
    @Override
    public void start(Stage stage) {
        stage.setTitle("MesoChart");
        stage.setScene(new Scene(new StackPane(), 1280, 800));
        stage.show();
        new Phases().over("window shown");
    }
}
