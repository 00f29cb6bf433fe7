package org.mesochart.ui.today;

import java.time.LocalDate;
import org.mesochart.storage.Chart;

/** Reads what Today shows, for benchmarks. */
public final class TodayReading {
    private TodayReading() {}

    /** @return how many rows are due */
    public static int of(Chart chart, LocalDate today) {
        return TodayPage.read(chart, today).due().size();
    }
}
