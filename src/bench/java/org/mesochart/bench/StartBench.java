package org.mesochart.bench;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.mesochart.storage.ChartFile;
import org.mesochart.storage.TestCharts;

/** From the start of the process to a window in which something can be typed, beside a bare window; in turn. */
final class StartBench implements Benchmark {
    private static final int ROUNDS = 7;

    @Override
    public String name() {
        return "start: process start to first usable window (target: <= 2x a bare window, same flags)";
    }

    @Override
    public void run(PrintWriter report) throws Exception {
        Path folder = Files.createTempDirectory(Path.of("target").toAbsolutePath(), "bench-start");
        try (ChartFile file = TestCharts.createFile(folder).file()) {
            report.println("chart in use by the program: " + file.clinic().name());
        }
        List<String> properties = List.of(
                "-Dmesochart.data=" + folder, "-Dmesochart.config=" + folder.resolve("config"),
                "-Dmesochart.log=console");
        Samples program = new Samples("first usable window", ROUNDS);
        Samples bare = new Samples("bare window", ROUNDS);
        for (int i = -1; i < ROUNDS; i++) {
            long ours = timed(properties, "org.mesochart.Launcher", "First usable window");
            long floor = timed(List.of(), "org.mesochart.bench.BareWindow", "bare window usable");
            if (i >= 0) {
                program.add(ours);
                bare.add(floor);
            }
        }
        program.print(report);
        bare.print(report);
        report.printf(Locale.ROOT, "ratio of medians: %.2f%n", program.median() / bare.median());
    }

    private static long timed(List<String> properties, String main, String word) throws Exception {
        try (Child child = Child.start(Map.of(), properties, main)) {
            return child.until(word);
        }
    }
}
