package org.mesochart.bench;

import java.io.IOException;
import java.io.PrintWriter;
import java.math.BigDecimal;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Locale;
import org.mesochart.backup.BackupFolder;
import org.mesochart.backup.Reason;
import org.mesochart.backup.Watch;
import org.mesochart.domain.course.Course;
import org.mesochart.domain.mixture.Mixture;
import org.mesochart.domain.pain.Moment;
import org.mesochart.domain.patient.Patient;
import org.mesochart.domain.session.Injection;
import org.mesochart.domain.session.Session;
import org.mesochart.storage.Backups;
import org.mesochart.storage.Chart;
import org.mesochart.storage.ChartFile;
import org.mesochart.storage.TestCharts;

/**
 * A backup with all its checks, in turns with a copy of its bytes forced to disk; and how long a click takes while one
 * is made.
 */
final class BackupBench implements Benchmark {
    private static final int PATIENTS = 2000;
    private static final int SESSIONS = 3;
    private static final int POINTS = 12;
    private static final int RUNS = 5;

    @Override
    public String name() {
        return "backup: 2,000 patients made, read back and verified (floor: the same bytes copied and forced)";
    }

    @Override
    public void run(PrintWriter report) throws Exception {
        Path folder = Files.createTempDirectory(Path.of("target").toAbsolutePath(), "bench-backup");
        ChartFile.NewChart made = TestCharts.createFile(folder.resolve("chart"));
        try (ChartFile file = made.file(); Chart chart = made.chart()) {
            Injection template = fill(chart);
            BackupFolder backups = new BackupFolder(Files.createDirectory(folder.resolve("backups")));
            Samples whole = new Samples("backup, verified", RUNS);
            Samples writing = new Samples("of that, copying and sealing", RUNS);
            Samples drill = new Samples("drill", RUNS);
            Samples floor = new Samples("copy + force", RUNS);
            Backups.Made last = null;
            for (int i = 0; i < RUNS; i++) {
                long[] written = {0};
                long start = System.nanoTime();
                last = chart.backups().make(backups, Reason.BY_HAND, share -> {
                    written[0] = written[0] == 0 && share >= 0.5 ? System.nanoTime() : written[0];
                    return true;
                });
                whole.add(System.nanoTime() - start);
                writing.add(written[0] - start);
                floor.add(copy(last.file().path(), folder.resolve("copy")));
                long begin = System.nanoTime();
                if (!chart.backups().drill(last.file().path(), Watch.NONE).whole()) {
                    throw new IllegalStateException("the drill found something");
                }
                drill.add(System.nanoTime() - begin);
            }
            whole.print(report);
            writing.print(report);
            drill.print(report);
            floor.print(report);
            report.printf(Locale.ROOT, "%.1f MB; backup %.1f x the copy, copying and sealing %.1f x%n",
                    last.file().bytes() / 1e6, whole.median() / floor.median(), writing.median() / floor.median());
            clicks(chart, template, backups, report);
        }
    }

    private static void clicks(Chart chart, Injection template, BackupFolder backups, PrintWriter report)
            throws InterruptedException {
        Samples quiet = new Samples("click, no backup", 20_000);
        Samples busy = new Samples("click, backup meanwhile", 20_000);
        for (int i = 0; i < 500; i++) {
            quiet.add(click(chart, template, i));
        }
        Thread backup = new Thread(() -> {
            for (int i = 0; i < 2; i++) {
                chart.backups().make(backups, Reason.WHILE_OPEN, Watch.NONE);
            }
        });
        backup.start();
        for (int i = 500; backup.isAlive() && i < 20_000; i++) {
            busy.add(click(chart, template, i));
        }
        backup.join();
        quiet.print(report);
        busy.print(report);
    }

    private static long click(Chart chart, Injection template, int number) {
        Injection point = TestCharts.anInjection(template.sessionId(), template.mixtureId(),
                new BigDecimal(number % 160).movePointLeft(1).toPlainString(), "105");
        long start = System.nanoTime();
        chart.injections().add(point);
        return System.nanoTime() - start;
    }

    private static Injection fill(Chart chart) {
        Injection[] last = {null};
        for (int from = 0; from < PATIENTS; from += 100) {
            int first = from;
            chart.inOneTransaction(() -> {
                for (int i = first; i < first + 100; i++) {
                    last[0] = patient(chart, i);
                }
                return null;
            });
        }
        return last[0];
    }

    private static Injection patient(Chart chart, int number) {
        Patient patient = TestCharts.aPatient("Patient " + number);
        chart.patients().add(patient);
        Course course = TestCharts.aCourse(patient.id());
        chart.courses().add(course);
        Injection point = null;
        for (int s = 0; s < SESSIONS; s++) {
            Session session = TestCharts.aSession(course.id(), TestCharts.NOW.minusSeconds(86_400L * 7 * (SESSIONS - s)));
            chart.sessions().add(session);
            Mixture mixture = TestCharts.aMixture(session.id());
            chart.mixtures().add(mixture);
            for (int p = 0; p < POINTS; p++) {
                point = TestCharts.anInjection(session.id(), mixture.id(),
                        new BigDecimal(p).movePointLeft(1).toPlainString(), "104");
                chart.injections().add(point);
            }
            chart.scores().add(TestCharts.aScore(session, Moment.BEFORE, 7));
            chart.scores().add(TestCharts.aScore(session, Moment.AFTER, 4));
        }
        return point;
    }

    private static long copy(Path from, Path to) throws IOException {
        long start = System.nanoTime();
        Files.copy(from, to, StandardCopyOption.REPLACE_EXISTING);
        try (FileChannel channel = FileChannel.open(to, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
        return System.nanoTime() - start;
    }
}
