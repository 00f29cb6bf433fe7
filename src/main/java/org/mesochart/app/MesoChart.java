package org.mesochart.app;

import javafx.application.Application;
import javafx.application.Platform;
import javafx.stage.Stage;
import org.mesochart.vault.KdfParameters;

/** The window. */
public final class MesoChart extends Application {
    private Beginning begun;

    @Override
    public void init() {
        begun = Beginning.at(Place.usual());
    }

    @Override
    public void start(Stage stage) {
        Platform.setImplicitExit(false); // the window is hidden before the last write is done
        new Wiring(stage, begun, KdfParameters::fresh, address -> getHostServices().showDocument(address)).start();
    }

    @Override
    public void stop() {
        begun.shutdown().close();
    }
}
