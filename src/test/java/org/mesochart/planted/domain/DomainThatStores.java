package org.mesochart.planted.domain;

import org.mesochart.planted.storage.WellBehavedStore;

public final class DomainThatStores {
    void keep(WellBehavedStore store) {
        store.keep();
    }
}
