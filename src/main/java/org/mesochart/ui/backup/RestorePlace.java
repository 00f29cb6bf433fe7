package org.mesochart.ui.backup;

import java.nio.file.Path;
import java.util.Objects;
import java.util.function.Consumer;
import org.mesochart.storage.ChartFile;
import org.mesochart.vault.UnlockThrottle;

/**
 * Where a backup is to be put.
 *
 * @param folder of the chart, or where it is to be
 * @param open the chart there when this program has it open, else null
 * @param anchors where heads of audit chains are noted
 * @param throttle slows down guessing, for the whole time of the program
 * @param confirmed puts what was prepared in place: closes the chart first, then {@link RestoreViewModel#take takes} it
 */
public record RestorePlace(Path folder, ChartFile open, Path anchors, UnlockThrottle throttle,
        Consumer<RestoreViewModel> confirmed) {
    public RestorePlace {
        Objects.requireNonNull(folder);
    }
}
