package org.mesochart.planted.ui.shell;

import org.mesochart.planted.ui.beta.BetaView;

public final class WellBehavedShell {
    BetaView open() {
        return new BetaView();
    }
}
