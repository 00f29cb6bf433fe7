package org.mesochart.app;

import java.nio.file.Path;
import java.time.LocalDate;
import org.mesochart.demo.DemoChart;
import org.mesochart.storage.ChartFile;
import org.mesochart.storage.LivePlace;
import org.mesochart.ui.welcome.Samples;

/** The sample chart in its own folder, in the language of the screen at its making. */
final class SampleChart implements Samples {
    private final Wiring wiring;

    SampleChart(Wiring wiring) {
        this.wiring = wiring;
    }

    @Override
    public String passphrase() {
        return DemoChart.PASSPHRASE;
    }

    @Override
    public ChartFile open(Path folder) {
        if (!ChartFile.existsIn(folder)) {
            LivePlace.REAL.require(folder);
            DemoChart.create(folder, wiring.language(), LocalDate.now(wiring.clock()), DemoChart.SEED, done -> { });
        }
        return wiring.openFile(folder);
    }
}
