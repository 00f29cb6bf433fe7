package org.mesochart.planted.ui.alpha;

import javafx.application.Platform;

public final class RunsLater {
    void later(Runnable work) {
        Platform.runLater(work);
    }
}
