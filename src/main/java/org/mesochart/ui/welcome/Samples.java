package org.mesochart.ui.welcome;

import java.nio.file.Path;
import org.mesochart.storage.ChartFile;

/** The sample chart, made elsewhere. */
public interface Samples {
    /** No secret: it is printed on the sample chart's unlock screen. */
    String passphrase();

    /** Opens the sample chart in {@code folder}, making it first when there is none; takes some seconds then. */
    ChartFile open(Path folder);
}
