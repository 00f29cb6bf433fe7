package org.mesochart.ui.welcome;

import org.mesochart.storage.Chart;
import org.mesochart.storage.ChartFile;

/** An unlocked chart and the file it is in. */
public record Opened(ChartFile file, Chart chart) {
}
