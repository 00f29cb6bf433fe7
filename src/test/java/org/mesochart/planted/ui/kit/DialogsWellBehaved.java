package org.mesochart.planted.ui.kit;

import javafx.stage.FileChooser;

public final class DialogsWellBehaved {
    FileChooser chooser() {
        return new FileChooser();
    }
}
