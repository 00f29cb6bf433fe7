package org.mesochart.ui.today;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.LocalDate;
import java.time.ZoneId;
import org.mesochart.storage.Chart;

/**
 * Reads what Today shows, for benchmarks.
 *
 * @param rows how many are due
 * @param worked processor time of the database thread, ns
 */
public record TodayReading(int rows, long worked) {
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    /** As on the screen: on the database thread. */
    public static TodayReading of(Chart chart, LocalDate today) {
        return chart.inOneTransaction(() -> {
            long begin = THREADS.getCurrentThreadCpuTime();
            int rows = TodayPage.read(chart, today, ZoneId.systemDefault()).due().size();
            return new TodayReading(rows, THREADS.getCurrentThreadCpuTime() - begin);
        });
    }
}
