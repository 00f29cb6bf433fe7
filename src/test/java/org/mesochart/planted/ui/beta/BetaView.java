package org.mesochart.planted.ui.beta;

import org.mesochart.planted.ui.kit.WellBehavedControl;

public final class BetaView {
    private final WellBehavedControl control = new WellBehavedControl();

    WellBehavedControl control() {
        return control;
    }
}
