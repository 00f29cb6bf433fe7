package org.mesochart.planted.cli;

import org.mesochart.planted.ui.kit.WellBehavedControl;

public final class CommandWithWindow {
    Object open() {
        return new WellBehavedControl();
    }
}
