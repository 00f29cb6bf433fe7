package org.mesochart.bench;

import java.io.PrintWriter;

/** One measurement beside its floor, both taken in the same run. */
public interface Benchmark {
    /** What is measured, as one line of the report. */
    String name();

    /** Measures, and writes the figure, its floor and the target. */
    void run(PrintWriter report) throws Exception;
}
