package org.mesochart.demo;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import java.util.function.Consumer;
import org.mesochart.bodymap.BodyMap;
import org.mesochart.domain.practice.Clinic;
import org.mesochart.domain.practice.Practitioner;
import org.mesochart.domain.text.Language;
import org.mesochart.storage.ChartFile;
import org.mesochart.storage.Signer;
import org.mesochart.vault.KdfParameters;
import org.mesochart.vault.Passphrase;
import org.mesochart.vault.WrongPassphraseException;

/**
 * The chart to look around in: invented people over eighteen months up to today, made through the same stores as any
 * chart. The same language, day and seed give the same records with the same ids.
 */
public final class DemoChart {
    /** No secret: it is printed wherever the demo chart is unlocked. */
    public static final String PASSPHRASE = "sample data only";
    /** The seed of the demo chart that people see. */
    public static final long SEED = 20261123;

    static final ZoneId ZONE = ZoneId.of("Europe/Istanbul");
    private static final int DAYS_BACK = 560;

    private final Language language;
    private final LocalDate today;
    private final long seed;

    public DemoChart(Language language, LocalDate today, long seed) {
        this.language = language;
        this.today = today;
        this.seed = seed;
    }

    /**
     * Makes the demo chart with its printed passphrase.
     *
     * @param progress from 0 to 1, called on the database thread
     * @throws org.mesochart.storage.StorageException EXISTS when the folder holds a chart
     */
    public static void create(
            Path folder, Language language, LocalDate today, long seed, Consumer<Double> progress) {
        try (Passphrase passphrase = Passphrase.of(PASSPHRASE)) {
            new DemoChart(language, today, seed).create(folder, passphrase, KdfParameters.fresh(), progress);
        }
    }

    /** The same with another passphrase and cost; the chart is closed afterwards. */
    public void create(Path folder, Passphrase passphrase, KdfParameters kdf, Consumer<Double> progress) {
        Instant start = today.minusDays(DAYS_BACK).atTime(9, 0).atZone(ZONE).toInstant();
        DemoClock clock = new DemoClock(start);
        ChartFile.NewChart made =
                ChartFile.create(folder, null, clinic(), practitioner(), passphrase, kdf, true, clock);
        made.recoveryKey().close();
        try (Signer signer = made.chart().signer(passphrase)) {
            DemoSessions sessions = new DemoSessions(made.chart(), BodyMap.load(), signer, clock, language, today, seed);
            // One transaction: thousands of commits would take minutes on a slow disk.
            made.chart().inOneTransaction(() -> {
                sessions.write(progress);
                return null;
            });
        } catch (WrongPassphraseException impossible) {
            throw new IllegalStateException("a chart just made must open");
        } finally {
            made.chart().close();
            made.file().close();
        }
    }

    private Clinic clinic() {
        boolean turkish = language == Language.TURKISH;
        return new Clinic(
                turkish ? "Çamlık Ağrı Kliniği (örnek)" : "Çamlık Pain Clinic (sample)",
                "Ihlamur Sok. 4, Bornova, İzmir",
                "0232 555 01 00",
                "35/0000-000",
                language);
    }

    private Practitioner practitioner() {
        boolean turkish = language == Language.TURKISH;
        return new Practitioner(
                new UUID(seed, 1),
                "Dr. Defne Özgür",
                turkish ? "Fiziksel tıp ve rehabilitasyon" : "Physical medicine and rehabilitation",
                "MZT-0000-0000");
    }
}
