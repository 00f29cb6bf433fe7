package org.mesochart.bench;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * An hour's points, charted as fast as they are painted: click to painted beside an empty window's, the heap, the
 * write-ahead log and the open files. {@code -Dmesochart.bench.points} makes it shorter, for trying.
 */
final class HourBench implements Benchmark {
    private static final String WINDOW = "org.mesochart.app.HourOfCharting";
    private static final int POINTS = Integer.getInteger("mesochart.bench.points", 20_000);
    private static final int OF_A_SESSION = Math.min(200, Math.max(1, POINTS / 20));
    private static final double TARGET_MS = 33;
    private static final long TARGET_WAL = 16L << 20;
    private static final double TARGET_HEAP = 0.1;

    @Override
    public String name() {
        return "hour: 20,000 points charted (target: p99 click to painted <= 33 ms, heap within 10 %, WAL <= 16 MiB)";
    }

    @Override
    public void run(PrintWriter report) throws Exception {
        Path folder = Files.createTempDirectory(Path.of("target").toAbsolutePath(), "bench-hour");
        report.println(Packaged.flags().isEmpty() ? "Java's own heap: nothing is packaged" : "the package's heap and compilers");
        clicks("floor: a circle in an empty window", said(List.of(), "bare", Math.min(POINTS, 2_000))).print(report);
        long begun = System.nanoTime();
        List<String> said = said(List.of("-Dmesochart.data=" + folder, "-Dmesochart.config=" + folder.resolve("config")),
                "chart", POINTS);
        Samples painted = clicks("click to painted", said);
        painted.print(report);
        report.printf(Locale.ROOT, "p50 %.1f ms, p99 %.1f ms: %s; %,d points of an hour, in %.1f minutes%n",
                painted.median(), painted.percentile(0.99), met(painted.percentile(0.99) <= TARGET_MS),
                said.stream().filter(line -> line.startsWith("nanos ")).count(), (System.nanoTime() - begun) / 60e9);
        report.printf(Locale.ROOT, "%d clicks on free skin charted nothing and were done again, their time counted from the first%n",
                said.stream().filter(line -> line.startsWith("missed ")).count());
        long wal = said.stream().filter(line -> line.startsWith("wal ")).mapToLong(HourBench::number).max().orElseThrow();
        report.printf(Locale.ROOT, "write-ahead log at most %.1f MiB: %s%n", wal / 1048576.0, met(wal <= TARGET_WAL));
        double early = one(said, "early heap ");
        double late = one(said, "late heap ");
        report.printf(Locale.ROOT, "heap after a full collection %.1f MiB at %,d points, %.1f MiB at %,d: %+.1f %%: %s%n",
                early / 1048576, one(said, "early points "), late / 1048576, one(said, "late points "),
                100 * (late / early - 1), met(Math.abs(late / early - 1) <= TARGET_HEAP));
        if (said.stream().anyMatch(line -> line.startsWith("early files "))) {
            report.printf(Locale.ROOT, "open files %d, then %d%n", one(said, "early files "), one(said, "late files "));
        }
    }

    private static List<String> said(List<String> places, String what, int points) throws Exception {
        // Its heap and its compilers are what a clinic has, where it is packaged.
        List<String> properties = new ArrayList<>(Packaged.flags());
        properties.addAll(places);
        properties.add("-Djavafx.animation.fullspeed=true");
        try (Child child = Child.start(Map.of(), properties, WINDOW, what, Integer.toString(points),
                Integer.toString(OF_A_SESSION))) {
            return child.linesUntil("done");
        }
    }

    private static Samples clicks(String name, List<String> said) {
        Samples samples = new Samples(name, said.size());
        said.stream().filter(line -> line.startsWith("nanos ")).forEach(line -> samples.add(number(line)));
        return samples;
    }

    private static long one(List<String> said, String word) {
        return number(said.stream().filter(line -> line.startsWith(word)).findFirst().orElseThrow());
    }

    private static long number(String line) {
        return Long.parseLong(line.substring(line.lastIndexOf(' ') + 1));
    }

    private static String met(boolean met) {
        return met ? "met" : "missed";
    }
}
