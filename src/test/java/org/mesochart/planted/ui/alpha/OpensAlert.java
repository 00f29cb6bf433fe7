package org.mesochart.planted.ui.alpha;

import javafx.scene.control.Alert;

public final class OpensAlert {
    void ask() {
        new Alert(Alert.AlertType.NONE).showAndWait();
    }
}
