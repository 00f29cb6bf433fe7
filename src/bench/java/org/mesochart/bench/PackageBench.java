package org.mesochart.bench;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.mesochart.demo.DemoChart;
import org.mesochart.domain.text.Language;
import org.mesochart.storage.ChartFile;
import org.mesochart.storage.TestCharts;
import org.mesochart.vault.KdfParameters;
import org.mesochart.vault.Passphrase;

/**
 * The packaged program beside a bare window with the same run-time image, flags and start cache, and beside one whose cache knows nothing
 * else; in turn. The first is the floor: Java loads all of a cache's classes at once, and the program's knows every screen. The second
 * tells how much that is.
 */
final class PackageBench implements Benchmark {
    private static final int ROUNDS = 9;
    private static final int UNLOCKS = 5;
    private static final String OPENS = "org.mesochart.app.OpenDemoWindow";
    private static final String TODAY = "today after ";
    private static final String DUE = "who is due after ";

    @Override
    public String name() {
        return "package: start (<= 2x a bare window, aim 1.5x), unlock to Today (<= 1 s), memory on Today (<= 2x), sizes";
    }

    @Override
    public void run(PrintWriter report) throws Exception {
        Path folder = Files.createTempDirectory(Path.of("target").toAbsolutePath(), "bench-package");
        Optional<Packaged> packaged = Packaged.open(folder);
        if (packaged.isEmpty()) {
            report.println("not measured: nothing is packaged; mvn -Ppackage verify makes target/package first");
            return;
        }
        try (Packaged program = packaged.get()) {
            start(program, report);
            today(program, report);
            report.println(String.join(", ", program.sizes()));
        }
    }

    private static void start(Packaged packaged, PrintWriter report) throws Exception {
        Path data = Files.createDirectory(packaged.folder().resolve("start"));
        try (ChartFile file = TestCharts.createFile(data).file()) {
            report.println("chart in use by the program: " + file.clinic().name());
        }
        Samples ours = new Samples("first usable window, packaged", ROUNDS);
        Samples floor = new Samples("bare window, same image, flags and cache", ROUNDS);
        Samples alone = new Samples("bare window, a cache of its own", ROUNDS);
        for (int i = -1; i < ROUNDS; i++) {
            long program;
            long bare;
            long own;
            try (Child child = packaged.program(data)) {
                program = child.until("First usable window");
            }
            try (Child child = packaged.bare()) {
                bare = child.until("bare window usable");
            }
            try (Child child = packaged.bareWithItsOwnCache()) {
                own = child.until("bare window usable");
            }
            if (i >= 0) {
                ours.add(program);
                floor.add(bare);
                alone.add(own);
            }
        }
        ours.print(report);
        floor.print(report);
        alone.print(report);
        double ratio = ours.median() / floor.median();
        report.printf(Locale.ROOT, "ratio of medians: %.2f: %s%n", ratio,
                ratio <= 1.5 ? "within the aim" : ratio <= 2 ? "within the target, not the aim" : "missed");
        report.printf(Locale.ROOT, "to the one with a cache of its own: %.2f%n", ours.median() / alone.median());
    }

    private static void today(Packaged packaged, PrintWriter report) throws Exception {
        Path data = Files.createDirectory(packaged.folder().resolve("today"));
        try (Passphrase passphrase = Passphrase.of(DemoChart.PASSPHRASE)) {
            new DemoChart(Language.ENGLISH, LocalDate.now(), DemoChart.SEED)
                    .create(data, passphrase, KdfParameters.fresh(), share -> { });
        }
        Samples unlock = new Samples("unlock to Today, demo chart, passphrase typed", UNLOCKS);
        Samples due = new Samples("unlock to who is due, painted", UNLOCKS);
        Samples atOnce = new Samples("the same, pressed in the first frame", UNLOCKS);
        long resident = 0;
        for (int i = 0; i < UNLOCKS; i++) {
            try (Child child = packaged.program(data, OPENS)) {
                List<String> said = child.linesUntil("demo chart open");
                unlock.add(nanos(said, TODAY));
                due.add(nanos(said, DUE));
                resident = Math.max(resident, child.residentKib());
            }
            try (Child child = packaged.program(data, OPENS, "at once")) {
                atOnce.add(nanos(child.linesUntil("demo chart open"), TODAY));
            }
        }
        unlock.print(report);
        due.print(report);
        atOnce.print(report);
        report.printf(Locale.ROOT, "target 1000 ms: to be typed into %s, with who is due %s%n",
                unlock.median() <= 1000 ? "met" : "missed", due.median() <= 1000 ? "met" : "missed");
        long bare = residentKib(packaged.bare());
        report.printf(Locale.ROOT, "resident on Today %d MiB at most, bare window %d MiB, ratio %.2f: %s%n", resident / 1024, bare / 1024,
                (double) resident / bare, resident <= 2 * bare ? "met" : "missed");
        long alone = residentKib(packaged.bareWithItsOwnCache());
        report.printf(Locale.ROOT, "with a cache of its own %d MiB, ratio %.2f%n", alone / 1024, (double) resident / alone);
    }

    private static long residentKib(Child bare) throws Exception {
        try (bare) {
            bare.until("bare window left alone");
            return bare.residentKib();
        }
    }

    private static long nanos(List<String> said, String what) {
        String line = said.stream().filter(each -> each.startsWith(what)).findFirst().orElseThrow();
        return Long.parseLong(line.substring(what.length(), line.indexOf(" ns")));
    }
}
