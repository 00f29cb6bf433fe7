package org.mesochart.app;

import java.nio.file.Path;
import org.mesochart.storage.ChartFile;
import org.mesochart.storage.StorageException;
import org.mesochart.ui.welcome.Samples;

/** The sample chart in its own folder. */
final class SampleChart implements Samples {
    private final Wiring wiring;

    SampleChart(Wiring wiring) {
        this.wiring = wiring;
    }

    @Override
    public String passphrase() {
        return "";
    }

    @Override
    public ChartFile open(Path folder) {
        if (!ChartFile.existsIn(folder)) {
            throw new StorageException(StorageException.Kind.NOT_FOUND);
        }
        return wiring.openFile(folder);
    }
}
