package org.mesochart.planted.ui.alpha;

import javafx.animation.FadeTransition;
import javafx.scene.Node;
import javafx.util.Duration;

public final class FadesIn {
    private FadesIn() {
    }

    static void show(Node node) {
        new FadeTransition(Duration.millis(120), node).play();
    }
}
