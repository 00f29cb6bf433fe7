package org.mesochart.bench;

import java.io.PrintWriter;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Locale;
import org.mesochart.storage.ChartFile;
import org.mesochart.storage.DueStatements;
import org.mesochart.storage.InsightChart;
import org.mesochart.ui.today.TodayReading;

/** Everything that Today shows, read from a chart of 2,000 patients, in turns with its one statement over all courses. */
final class TodayBench implements Benchmark {
    private static final int PATIENTS = 2_000;
    private static final int ROUNDS = 20;
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 1);
    private static final double TARGET_MS = 150;

    @Override
    public String name() {
        return "today: what is due among 2,000 patients (target: <= 150 ms)";
    }

    @Override
    public void run(PrintWriter report) throws Exception {
        Path folder = Files.createTempDirectory(Path.of("target"), "bench-today");
        try (InsightChart made = InsightChart.create(folder, PATIENTS);
                DueStatements floor = new DueStatements(folder.resolve(ChartFile.FILE))) {
            floor.sign();
            Samples ours = new Samples("today read", ROUNDS);
            Samples plain = new Samples("its courses by plain SQL", ROUNDS);
            Samples worked = new Samples("today read, processor time", ROUNDS);
            int rows = 0;
            for (int i = 0; i < ROUNDS; i++) {
                long begin = System.nanoTime();
                TodayReading read = TodayReading.of(made.chart(), TODAY);
                ours.add(System.nanoTime() - begin);
                worked.add(read.worked());
                rows = read.rows();
                begin = System.nanoTime();
                if (floor.walk() != PATIENTS) {
                    throw new IllegalStateException("not every course was read");
                }
                plain.add(System.nanoTime() - begin);
            }
            ours.print(report);
            worked.print(report);
            plain.print(report);
            report.printf(Locale.ROOT, "%d rows; the first of all %.1f ms; ratio of medians %.2f; target %.0f ms of processor time: %s%n", rows,
                    ours.first(), ours.median() / plain.median(), TARGET_MS, worked.median() <= TARGET_MS ? "met" : "missed");
        } finally {
            try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
                for (Path file : files) {
                    Files.delete(file);
                }
            }
            Files.delete(folder);
        }
    }
}
