package org.mesochart.bench;

import java.io.IOException;
import java.io.PrintWriter;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Locale;
import java.util.stream.Stream;
import org.mesochart.domain.course.Course;
import org.mesochart.domain.mixture.Mixture;
import org.mesochart.domain.pain.Moment;
import org.mesochart.domain.patient.Patient;
import org.mesochart.domain.session.Session;
import org.mesochart.domain.stock.Substances;
import org.mesochart.exchange.research.ResearchExport;
import org.mesochart.storage.Chart;
import org.mesochart.storage.ChartFile;
import org.mesochart.storage.Signer;
import org.mesochart.storage.TestCharts;

/**
 * The research export of invented patients, beside writing the same bytes raw, and the heap at the beginning and at the
 * end of it.
 */
final class ResearchBench implements Benchmark {
    private static final int PATIENTS = 2_000;
    private static final int SESSIONS = 2;
    private static final int POINTS = 25;
    private static final int RUNS = 5;

    @Override
    public String name() {
        return "research: export as CSV (target: >= 50,000 rows a second, heap flat)";
    }

    @Override
    public void run(PrintWriter report) throws Exception {
        Path folder = Files.createTempDirectory(Path.of("target").toAbsolutePath(), "bench-research");
        ChartFile.NewChart made = TestCharts.createFile(folder.resolve("chart"));
        try (ChartFile file = made.file(); Chart chart = made.chart()) {
            fill(chart);
            ResearchExport export = new ResearchExport(chart);
            Samples own = new Samples("export", RUNS);
            Samples raw = new Samples("the same bytes raw, forced", RUNS);
            long rows = 0;
            for (int i = 0; i < RUNS; i++) {
                Path out = folder.resolve("out" + i);
                long start = System.nanoTime();
                rows = export.write(out, false, ResearchExport.Watch.NONE).rows();
                own.add(System.nanoTime() - start);
                raw.add(raw(out, folder.resolve("raw" + i)));
            }
            own.print(report);
            raw.print(report);
            report.printf(Locale.ROOT, "%d rows, %.0f rows a second (median), %.1f x the raw bytes%n", rows,
                    rows / own.median() * 1000, own.median() / raw.median());
            long[] heap = new long[2];
            export.write(folder.resolve("heap"), true, (done, all) -> {
                if (done == all / 10 || done == all) {
                    heap[done == all ? 1 : 0] = used();
                }
                return true;
            });
            report.printf(Locale.ROOT, "heap after a collection: %.1f MiB after a tenth, %.1f MiB at the end%n",
                    heap[0] / 1048576.0, heap[1] / 1048576.0);
            long start = System.nanoTime();
            export.preview(ResearchExport.Watch.NONE);
            report.printf(Locale.ROOT, "count before writing: %.0f patients a second%n",
                    PATIENTS / ((System.nanoTime() - start) / 1e9));
        }
    }

    private static void fill(Chart chart) throws Exception {
        try (var passphrase = TestCharts.passphrase(); Signer signer = chart.signer(passphrase)) {
            for (int i = 0; i < PATIENTS; i++) {
                int number = i;
                chart.inOneTransaction(() -> {
                    patient(chart, number, signer);
                    return null;
                });
            }
        }
    }

    private static void patient(Chart chart, int number, Signer signer) {
        Patient patient = TestCharts.aPatient("Patient " + number);
        chart.patients().add(patient);
        Course course = TestCharts.aCourse(patient.id());
        chart.courses().add(course);
        for (int s = 0; s < SESSIONS; s++) {
            Session session = TestCharts.aSession(course.id(), TestCharts.NOW.minusSeconds(86_400L * 7 * (SESSIONS - s)));
            chart.sessions().add(session);
            Mixture mixture = TestCharts.aMixture(session.id());
            chart.mixtures().add(mixture);
            for (int p = 0; p < POINTS; p++) {
                chart.injections().add(TestCharts.anInjection(session.id(), mixture.id(),
                        new BigDecimal(p).movePointLeft(1).toPlainString(), "104"));
            }
            chart.scores().add(TestCharts.aScore(session, Moment.BEFORE, 7));
            chart.scores().add(TestCharts.aScore(session, Moment.AFTER, 4));
            TestCharts.screen(chart, session.id());
            chart.sessions().sign(session.id(), signer, Substances.NONE);
        }
    }

    private static long raw(Path from, Path to) throws IOException {
        byte[] all;
        try (Stream<Path> files = Files.list(from)) {
            all = new byte[(int) files.mapToLong(file -> file.toFile().length()).sum()];
        }
        long start = System.nanoTime();
        try (FileChannel channel = FileChannel.open(to, StandardOpenOption.WRITE, StandardOpenOption.CREATE_NEW)) {
            for (int at = 0; at < all.length; at += 1 << 16) {
                channel.write(ByteBuffer.wrap(all, at, Math.min(1 << 16, all.length - at)));
            }
            channel.force(true);
        }
        return System.nanoTime() - start;
    }

    private static long used() {
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }
}
