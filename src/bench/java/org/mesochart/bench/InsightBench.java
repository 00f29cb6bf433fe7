package org.mesochart.bench;

import java.io.IOException;
import java.io.PrintWriter;
import java.lang.ProcessBuilder.Redirect;
import java.lang.management.ManagementFactory;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.mesochart.domain.insight.Criteria;
import org.mesochart.domain.insight.Facet;
import org.mesochart.domain.insight.Insight;
import org.mesochart.domain.pain.Aspect;
import org.mesochart.domain.pain.PainScale;
import org.mesochart.storage.ChartFile;
import org.mesochart.storage.InsightChart;

/**
 * Insight over 100,000 patients and 2,000,000 points: everything, from the question to the figures of all groups, beside
 * the same statements in the sqlite3 shell, which opens nothing that is sealed and counts nothing. Where there is no shell,
 * beside the same statements walked over JDBC.
 */
final class InsightBench implements Benchmark {
    private static final int PATIENTS = Integer.getInteger("bench.patients", 100_000);
    private static final int ROUNDS = 5;

    @Override
    public String name() {
        return "insight: 100,000 patients, 2 million points (target: <= 1.2x the same SQL in the sqlite3 shell)";
    }

    @Override
    public void run(PrintWriter report) throws Exception {
        Path folder = Files.createTempDirectory(Path.of("target"), "bench-insight");
        try {
            measure(folder, report);
        } finally {
            // More than a gigabyte.
            try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
                for (Path file : files) {
                    Files.delete(file);
                }
            }
            Files.delete(folder);
        }
    }

    private static void measure(Path folder, PrintWriter report) throws Exception {
        try (InsightChart made = InsightChart.create(folder, PATIENTS)) {
            Path database = folder.resolve(ChartFile.FILE);
            boolean shell = hasShell();
            Samples ours = new Samples("insight", ROUNDS);
            Samples floor = new Samples(shell ? "sqlite3 shell, same statements" : "JDBC, same statements", ROUNDS);
            for (int i = 0; i < ROUNDS; i++) {
                floor.add(shell ? shell(database) : jdbc(database));
                ours.add(insight(made, report, i == 0));
            }
            ours.print(report);
            floor.print(report);
            report.printf(Locale.ROOT, "ratio of medians: %.2f; best of each %.2f; load of the computer %.1f on %d cores%n",
                    ours.median() / floor.median(), ours.percentile(0) / floor.percentile(0),
                    ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage(),
                    Runtime.getRuntime().availableProcessors());
        }
    }

    private static long insight(InsightChart made, PrintWriter report, boolean tell) {
        Criteria criteria = new Criteria(PainScale.NRS, Aspect.MOVEMENT, null, null, Map.of());
        long begin = System.nanoTime();
        Insight insight = made.chart().insights()
                .of(criteria, List.of(Facet.REGION, Facet.TECHNIQUE, Facet.DEPTH), LocalDate.of(2026, 11, 24),
                        (done, of) -> true)
                .orElseThrow();
        long taken = System.nanoTime() - begin;
        if (insight.all().patients() != PATIENTS || insight.all().sessions() != 2 * PATIENTS) {
            throw new IllegalStateException("not everybody was read");
        }
        if (tell) {
            report.println(insight.all().patients() + " patients, " + insight.all().sessions() + " sessions, "
                    + insight.groups().size() + " groups");
        }
        return taken;
    }

    private static boolean hasShell() {
        try {
            return new ProcessBuilder("sqlite3", "--version").redirectOutput(Redirect.DISCARD).start().waitFor() == 0;
        } catch (IOException none) {
            return false;
        } catch (InterruptedException asked) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static long shell(Path database) throws IOException, InterruptedException {
        long begin = System.nanoTime();
        Process process = new ProcessBuilder("sqlite3", "-readonly", "-bail", database.toString(),
                String.join(";\n", InsightChart.statements()))
                .redirectOutput(Redirect.DISCARD)
                .redirectError(Redirect.INHERIT)
                .start();
        if (process.waitFor() != 0) {
            throw new IllegalStateException("the shell refused a statement");
        }
        return System.nanoTime() - begin;
    }

    private static long jdbc(Path database) throws SQLException {
        long begin = System.nanoTime();
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + database);
                Statement statement = connection.createStatement()) {
            for (String sql : InsightChart.statements()) {
                try (ResultSet rows = statement.executeQuery(sql)) {
                    int columns = rows.getMetaData().getColumnCount();
                    while (rows.next()) {
                        for (int i = 1; i <= columns; i++) {
                            rows.getObject(i);
                        }
                    }
                }
            }
        }
        return System.nanoTime() - begin;
    }
}
