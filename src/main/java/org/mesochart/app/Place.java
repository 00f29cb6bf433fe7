package org.mesochart.app;

import java.nio.file.Path;
import org.mesochart.settings.Folders;

/**
 * Where this run keeps its things. {@code -Dmesochart.data} and {@code -Dmesochart.config} put them elsewhere, for
 * tests and benchmarks.
 *
 * @param data the clinic's chart
 * @param demo the sample chart
 * @param config settings, log, and the noted heads of audit chains
 */
public record Place(Path data, Path demo, Path config) {
    /** The usual folders of this computer, unless told otherwise. */
    public static Place usual() {
        String data = System.getProperty("mesochart.data");
        String config = System.getProperty("mesochart.config");
        Path chart = data == null ? Folders.data() : Path.of(data);
        return new Place(chart, data == null ? Folders.demo() : chart.resolve("demo"),
                config == null ? Folders.config() : Path.of(config));
    }

    /** The program's log. */
    Path logs() {
        return data.resolve("logs");
    }

    /** Heads of audit chains, outside the chart's folder. */
    Path anchors() {
        return config.resolve("heads");
    }

    /** What this computer remembers of each chart's backups. */
    Path backups() {
        return config.resolve("backups");
    }
}
