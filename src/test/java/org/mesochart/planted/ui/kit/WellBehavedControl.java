package org.mesochart.planted.ui.kit;

import javafx.scene.layout.Region;

public final class WellBehavedControl extends Region {
}
