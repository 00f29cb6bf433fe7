package org.mesochart.bench;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Locale;
import org.mesochart.domain.practice.Practitioner;
import org.mesochart.storage.Chart;
import org.mesochart.storage.ChartFile;
import org.mesochart.storage.TestCharts;
import org.mesochart.vault.KdfParameters;
import org.mesochart.vault.KeySlot;
import org.mesochart.vault.Passphrase;
import org.mesochart.vault.SlotKind;
import org.mesochart.vault.Vault;

/** From the passphrase to a search that answers, with 100,000 patients, beside Argon2id alone. */
final class UnlockBench implements Benchmark {
    private static final int PATIENTS = 100_000;
    private static final int ROUNDS = 5;

    @Override
    public String name() {
        return "unlock: 100,000 patients, passphrase to first search (target: <= 2 s; floor: Argon2id alone)";
    }

    @Override
    public void run(PrintWriter report) throws Exception {
        Path folder = Files.createTempDirectory(Path.of("target"), "bench-unlock");
        Practitioner practitioner = TestCharts.practitioner();
        try (Passphrase passphrase = TestCharts.passphrase()) {
            ChartFile.NewChart made = ChartFile.create(
                    folder, null, TestCharts.clinic(), practitioner, passphrase, KdfParameters.fresh(), false,
                    Clock.systemUTC());
            try (ChartFile file = made.file(); Chart chart = made.chart()) {
                fill(chart);
            }
            Vault.warmUp();
            Samples unlock = new Samples("unlock and first search", ROUNDS);
            Samples floor = new Samples("Argon2id 64 MiB t=3", ROUNDS);
            for (int i = 0; i < ROUNDS; i++) {
                unlock.add(unlock(folder, practitioner));
                floor.add(argon2(passphrase));
            }
            unlock.print(report);
            floor.print(report);
            report.printf(Locale.ROOT, "first unlock in this process: %.0f ms%n", unlock.first());
        }
    }

    private static void fill(Chart chart) {
        Names names = new Names(7);
        for (int batch = 0; batch < PATIENTS / 1000; batch++) {
            chart.inOneTransaction(() -> {
                for (int i = 0; i < 1000; i++) {
                    chart.patients().add(TestCharts.aPatient(names.next()));
                }
                return null;
            });
        }
    }

    private static long unlock(Path folder, Practitioner practitioner) throws Exception {
        try (ChartFile file = ChartFile.open(folder); Passphrase passphrase = TestCharts.passphrase()) {
            long begin = System.nanoTime();
            try (Chart chart = file.unlock(practitioner.id(), passphrase)) {
                chart.patients().index().search("şük", 8);
                return System.nanoTime() - begin;
            }
        }
    }

    private static long argon2(Passphrase passphrase) {
        try (Vault vault = Vault.create()) {
            long begin = System.nanoTime();
            KeySlot slot = vault.slot(SlotKind.PRACTITIONER, passphrase, KdfParameters.fresh());
            long taken = System.nanoTime() - begin;
            if (slot.wrappedDataKey().length == 0) {
                throw new IllegalStateException("no slot");
            }
            return taken;
        }
    }
}
