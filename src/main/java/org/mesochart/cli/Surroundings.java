package org.mesochart.cli;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Locale;
import java.util.function.Supplier;
import org.mesochart.settings.Folders;
import org.mesochart.vault.KdfParameters;

/**
 * What a command finds around it.
 *
 * @param data the folder of the chart unless another is given
 * @param demo the folder of the demo chart unless another is given
 * @param heads where the heads of audit chains are noted, outside the charts
 * @param kdf the cost of a new chart's keys
 */
record Surroundings(
        Path data, Path demo, Path heads, Supplier<KdfParameters> kdf, Clock clock, Locale locale, Terminal terminal) {

    static Surroundings real() {
        return new Surroundings(Folders.data(), Folders.demo(), Folders.config().resolve("heads"),
                KdfParameters::fresh, Clock.systemDefaultZone(), Locale.getDefault(), Terminal.real());
    }
}
