package org.mesochart.planted.storage;

import javafx.scene.control.Label;

public final class StoreWithControl {
    Label show() {
        return new Label();
    }
}
