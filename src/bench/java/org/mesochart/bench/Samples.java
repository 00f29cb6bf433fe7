package org.mesochart.bench;

import java.io.PrintWriter;
import java.util.Arrays;
import java.util.Locale;

/** Times of one thing done many times, in nanoseconds. */
final class Samples {
    private final String name;
    private final long[] nanos;
    private int count;

    Samples(String name, int capacity) {
        this.name = name;
        this.nanos = new long[capacity];
    }

    void add(long value) {
        nanos[count++] = value;
    }

    double first() {
        return nanos[0] / 1e6;
    }

    double median() {
        return percentile(0.5);
    }

    /** @param share 0 to 1 */
    double percentile(double share) {
        long[] sorted = Arrays.copyOf(nanos, count);
        Arrays.sort(sorted);
        return sorted[(int) Math.min(count - 1L, Math.round(share * (count - 1)))] / 1e6;
    }

    void print(PrintWriter report) {
        report.printf(Locale.ROOT, "%-34s n %6d   median %8.3f ms   p95 %8.3f ms   max %8.3f ms%n",
                name, count, median(), percentile(0.95), percentile(1));
    }
}
