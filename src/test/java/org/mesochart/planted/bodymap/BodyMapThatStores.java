package org.mesochart.planted.bodymap;

import org.mesochart.planted.storage.WellBehavedStore;

public final class BodyMapThatStores {
    void keep(WellBehavedStore store) {
        store.keep();
    }
}
