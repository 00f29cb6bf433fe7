package org.mesochart.planted.ui.alpha;

import javafx.scene.Node;
import org.mesochart.planted.storage.WellBehavedStore;

public final class AlphaViewModel {
    private final WellBehavedStore store = new WellBehavedStore();

    void show(Node node) {
        store.keep();
        node.requestFocus();
    }
}
