package org.mesochart.planted.ui.alpha;

import org.mesochart.planted.storage.WellBehavedStore;
import org.mesochart.planted.ui.beta.BetaView;

public final class AlphaView {
    private final BetaView other = new BetaView();

    BetaView show(WellBehavedStore store) {
        store.keep();
        return other;
    }
}
