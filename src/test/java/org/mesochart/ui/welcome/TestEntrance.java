package org.mesochart.ui.welcome;

import java.nio.file.Path;
import java.util.Random;
import java.util.function.Consumer;
import org.mesochart.ui.kit.secret.KeyPrinting;
import org.mesochart.domain.practice.Practitioner;
import org.mesochart.domain.text.Language;
import org.mesochart.settings.Settings;
import org.mesochart.storage.ChartFile;
import org.mesochart.storage.TestCharts;
import org.mesochart.ui.kit.Tasks;

/** Real models of the entrance over real charts in a temp folder, with a cheap key derivation. */
final class TestEntrance {
    static final String SAMPLE_PASSPHRASE = "look around here";

    private TestEntrance() {
    }

    static ChartFile lockedChart(Path folder) {
        ChartFile.NewChart made = TestCharts.createFile(folder);
        made.chart().close();
        return made.file();
    }

    static UnlockViewModel unlock(Tasks tasks, Path folder, Consumer<Opened> opened) {
        return new UnlockViewModel(tasks, Settings.direct(folder.resolve("settings")), lockedChart(folder), "", opened);
    }

    static FirstRunViewModel firstRun(Tasks tasks, Path folder, Language language, KeyPrinting printing,
                                      Consumer<Opened> opened) {
        return new FirstRunViewModel(tasks, Settings.direct(folder.resolve("settings")), language,
                folder.resolve("chart"), folder.resolve("demo"),
                (where, clinic, practitioner, passphrase) -> ChartFile.create(where, null, clinic, practitioner,
                        passphrase, TestCharts.cheapKdf(), false, TestCharts.clock()),
                new SmallSample(), printing, new Random(7), opened);
    }

    static KeyPrinting noPrinter() {
        return (groups, clinic, practitioner, language) -> new KeyPrinting.Result(KeyPrinting.Outcome.NOT_PRINTED, null);
    }

    /** A sample chart without patients, which takes no time to make. */
    static final class SmallSample implements Samples {
        @Override
        public String passphrase() {
            return SAMPLE_PASSPHRASE;
        }

        @Override
        public ChartFile open(Path folder) {
            if (ChartFile.existsIn(folder)) {
                return ChartFile.open(folder);
            }
            Practitioner practitioner = TestCharts.practitioner();
            try (var passphrase = org.mesochart.vault.Passphrase.of(SAMPLE_PASSPHRASE)) {
                ChartFile.NewChart made = ChartFile.create(folder, TestCharts.clinic(), practitioner, passphrase,
                        TestCharts.cheapKdf(), true);
                made.chart().close();
                return made.file();
            }
        }
    }
}
