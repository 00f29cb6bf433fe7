package org.mesochart.bench;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Runs every benchmark; {@code mvn -Pbench verify} starts it. Arguments choose benchmarks by a part of their name. */
public final class Benchmarks {
    private static final List<Benchmark> ALL = List.of(
            new CommitBench(),
            new SearchBench(),
            new InsightBench(),
            new UnlockBench(),
            new SheetBench(),
            new PatientBench(),
            new TodayBench(),
            new PreviewBench(),
            new StartBench(),
            new MemoryBench(),
            new PackageBench(),
            new ResearchBench(),
            new BackupBench(),
            new MapBench(),
            new HourBench());

    private Benchmarks() {
    }

    public static void main(String[] args) throws Exception {
        PrintWriter report = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
        for (Benchmark benchmark : ALL) {
            if (args.length == 0 || List.of(args).stream().anyMatch(benchmark.name()::contains)) {
                report.println("== " + benchmark.name());
                benchmark.run(report);
                report.flush();
            }
        }
        report.println(ALL.size() + " benchmarks");
    }
}
