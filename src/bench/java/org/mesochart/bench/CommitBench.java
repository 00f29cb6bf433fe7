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
import java.util.UUID;
import org.mesochart.domain.session.Injection;
import org.mesochart.storage.BenchChart;

/** A click, from the store's door to the disk, beside one raw append with fdatasync; the two take turns. */
final class CommitBench implements Benchmark {
    private static final int ROUNDS = 1500;
    private static final int WARM_UP = 500;
    // About what one point and its audit row add to the log.
    private static final int APPENDED_BYTES = 8 * 1024;

    @Override
    public String name() {
        return "commit: one click committed to disk (target: median <= 2x one append + fdatasync)";
    }

    @Override
    public void run(PrintWriter report) throws Exception {
        Path folder = Files.createTempDirectory(Path.of("target"), "bench-commit");
        Samples click = new Samples("click to commit", ROUNDS);
        Samples small = new Samples("append 300 B + fdatasync", ROUNDS);
        Samples large = new Samples("append 8 KiB + fdatasync", ROUNDS);
        try (BenchChart bench = BenchChart.create(folder);
                FileChannel raw = FileChannel.open(
                        folder.resolve("raw"), StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
            for (int i = 0; i < WARM_UP + ROUNDS; i++) {
                Injection point = bench.point(
                        UUID.randomUUID(), new BigDecimal(i % 1600).movePointLeft(2), new BigDecimal("105"));
                long begin = System.nanoTime();
                bench.chart().injections().add(point);
                long committed = System.nanoTime();
                append(raw, 300);
                long appended = System.nanoTime();
                append(raw, APPENDED_BYTES);
                long all = System.nanoTime();
                if (i >= WARM_UP) {
                    click.add(committed - begin);
                    small.add(appended - committed);
                    large.add(all - appended);
                }
            }
        }
        click.print(report);
        small.print(report);
        large.print(report);
        report.printf(Locale.ROOT, "ratio of medians: %.2f (300 B), %.2f (8 KiB)%n",
                click.median() / small.median(), click.median() / large.median());
    }

    private static void append(FileChannel raw, int bytes) throws IOException {
        raw.write(ByteBuffer.allocate(bytes));
        raw.force(false);
    }
}
