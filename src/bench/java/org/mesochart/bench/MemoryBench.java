package org.mesochart.bench;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.mesochart.demo.DemoChart;
import org.mesochart.domain.text.Language;
import org.mesochart.vault.KdfParameters;
import org.mesochart.vault.Passphrase;

/** Resident memory with the demo chart open on Today, beside a bare window. Linux only. */
final class MemoryBench implements Benchmark {
    @Override
    public String name() {
        return "memory: resident, demo chart open (target: <= 2x a bare window)";
    }

    @Override
    public void run(PrintWriter report) throws Exception {
        if (!Files.exists(Path.of("/proc/self/status"))) {
            report.println("not measured: this system does not tell resident memory in /proc");
            return;
        }
        Path folder = Files.createTempDirectory(Path.of("target").toAbsolutePath(), "bench-memory");
        try (Passphrase passphrase = Passphrase.of(DemoChart.PASSPHRASE)) {
            new DemoChart(Language.ENGLISH, LocalDate.of(2026, 11, 24), DemoChart.SEED)
                    .create(folder, passphrase, KdfParameters.fresh(), share -> { });
        }
        long program = resident(
                List.of("-Dmesochart.data=" + folder, "-Dmesochart.config=" + folder.resolve("config")),
                "org.mesochart.app.OpenDemoWindow", "demo chart open");
        long bare = resident(List.of(), "org.mesochart.bench.BareWindow", "bare window usable");
        report.printf(Locale.ROOT, "demo chart open %d MiB, bare window %d MiB, ratio %.2f%n",
                program / 1024, bare / 1024, (double) program / bare);
    }

    private static long resident(List<String> properties, String main, String word) throws Exception {
        try (Child child = Child.start(Map.of(), properties, main)) {
            child.until(word);
            return child.residentKib();
        }
    }
}
