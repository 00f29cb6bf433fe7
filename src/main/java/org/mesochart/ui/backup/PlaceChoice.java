package org.mesochart.ui.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What becomes of a folder that was chosen as the second place. Network, sync and removable folders are all welcome. */
enum PlaceChoice {
    TAKEN,
    /** Inside the chart's own folder: it would be lost with it. */
    WITH_THE_CHART,
    /** Not there, or not to be written. */
    NOT_WRITABLE,
    /** It hangs: as the second place that is remembered, or it was chosen before and has not answered yet. */
    NOT_ANSWERING;

    /** Asks the disk: not on the UI thread. */
    static PlaceChoice of(Path place, Path chart) {
        try {
            if (place.toRealPath().startsWith(chart.toRealPath())) {
                return WITH_THE_CHART;
            }
            return Files.isDirectory(place) && Files.isWritable(place) ? TAKEN : NOT_WRITABLE;
        } catch (IOException notThere) {
            return NOT_WRITABLE;
        }
    }

    /** Whether both are on one disk, and so lost together. Asks the disk: not on the UI thread. */
    static boolean onOneDisk(Path place, Path chart) {
        try {
            return Files.getFileStore(place).equals(Files.getFileStore(chart));
        } catch (IOException notThere) {
            return false;
        }
    }
}
