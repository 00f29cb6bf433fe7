package org.mesochart.ui.welcome;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.mesochart.domain.Problem;
import org.mesochart.domain.practice.Clinic;
import org.mesochart.domain.practice.Practitioner;
import org.mesochart.domain.text.Language;
import org.mesochart.domain.text.Texts;
import org.mesochart.settings.Settings;
import org.mesochart.storage.ChartFile;
import org.mesochart.storage.LivePlace;
import org.mesochart.storage.StorageException;
import org.mesochart.ui.kit.Sentence;
import org.mesochart.ui.kit.secret.KeyPrinting;
import org.mesochart.ui.kit.secret.RecoveryKeyModel;
import org.mesochart.ui.kit.secret.Strength;
import org.mesochart.ui.kit.Tasks;
import org.mesochart.vault.Passphrase;
import org.mesochart.vault.PassphraseStrength;

/** Makes a clinic's chart in three pages: language and clinic, practitioner and passphrase, recovery key. */
public final class FirstRunViewModel {
    /** Number of the last page. */
    public static final int LAST_PAGE = 3;

    /** Makes the chart, off the UI thread. */
    @FunctionalInterface
    public interface Maker {
        ChartFile.NewChart make(Path folder, Clinic clinic, Practitioner practitioner, Passphrase passphrase);
    }

    private final Tasks tasks;
    private final Settings settings;
    private final Path folder;
    private final Path sampleFolder;
    private final Maker maker;
    private final Samples samples;
    private final KeyPrinting printing;
    private final Consumer<Opened> opened;
    private final ObjectProperty<Language> language = new SimpleObjectProperty<>();
    private final StringProperty clinicName = new SimpleStringProperty("");
    private final StringProperty practitionerName = new SimpleStringProperty("");
    private final StringProperty passphrase = new SimpleStringProperty("");
    private final StringProperty again = new SimpleStringProperty("");
    private final ReadOnlyObjectWrapper<Sentence> clinicProblem = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Sentence> practitionerProblem = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Sentence> passphraseProblem = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Sentence> againProblem = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Sentence> failure = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<PassphraseStrength.Assessment> strength = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyIntegerWrapper page = new ReadOnlyIntegerWrapper(1);
    private final ReadOnlyObjectWrapper<Sentence> busy = new ReadOnlyObjectWrapper<>();
    private final RecoveryKeyModel key;
    private ChartFile.NewChart made;

    /**
     * @param folder where the chart is made
     * @param random chooses the two groups to type back
     * @param opened told once, with the new chart or the sample chart
     */
    public FirstRunViewModel(Tasks tasks, Settings settings, Language first, Path folder, Path sampleFolder, Maker maker,
                             Samples samples, KeyPrinting printing, RandomGenerator random, Consumer<Opened> opened) {
        this.tasks = tasks;
        this.settings = settings;
        this.folder = folder;
        this.sampleFolder = sampleFolder;
        this.maker = maker;
        this.samples = samples;
        this.printing = printing;
        key = new RecoveryKeyModel(tasks, random);
        this.opened = opened;
        language.set(first);
        language.subscribe((was, is) -> settings.change(now -> now.withLanguage(is)));
        passphrase.subscribe(text -> strength.set(text.isEmpty() ? null : PassphraseStrength.assess(text)));
    }

    public ObjectProperty<Language> languageProperty() {
        return language;
    }

    public StringProperty clinicNameProperty() {
        return clinicName;
    }

    public StringProperty practitionerNameProperty() {
        return practitionerName;
    }

    public StringProperty passphraseProperty() {
        return passphrase;
    }

    public StringProperty againProperty() {
        return again;
    }

    public ReadOnlyObjectProperty<Sentence> clinicProblemProperty() {
        return clinicProblem.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Sentence> practitionerProblemProperty() {
        return practitionerProblem.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Sentence> passphraseProblemProperty() {
        return passphraseProblem.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Sentence> againProblemProperty() {
        return againProblem.getReadOnlyProperty();
    }

    /** Why the chart could not be made, or null. */
    public ReadOnlyObjectProperty<Sentence> failureProperty() {
        return failure.getReadOnlyProperty();
    }

    /** How good the typed passphrase is; null while nothing is typed. Follows every key. */
    public ReadOnlyObjectProperty<PassphraseStrength.Assessment> strengthProperty() {
        return strength.getReadOnlyProperty();
    }

    public ReadOnlyIntegerProperty pageProperty() {
        return page.getReadOnlyProperty();
    }

    /** What is being done now, or null. */
    public ReadOnlyObjectProperty<Sentence> busyProperty() {
        return busy.getReadOnlyProperty();
    }

    /** Whether a chart is being made, or was made and its recovery key is not written down yet. */
    public boolean begun() {
        return busy.get() != null || made != null;
    }

    /** The recovery key, on the last page. */
    public RecoveryKeyModel key() {
        return key;
    }

    /** To the next page when this one is right; from the second, the chart is made. From the last, it starts. */
    public void next() {
        if (busy.get() != null) {
            return;
        }
        failure.set(null);
        switch (page.get()) {
            case 1 -> {
                clinicProblem.set(line(clinicName.get(), "welcome.clinic.missing"));
                if (clinicProblem.get() == null) {
                    page.set(2);
                }
            }
            case 2 -> make();
            default -> start();
        }
    }

    /** To the page before; not from the last, where the chart exists already. */
    public void back() {
        if (page.get() == 2 && busy.get() == null) {
            page.set(1);
        }
    }

    /** Opens the sample chart, and makes it the first time. */
    public void lookAround() {
        if (busy.get() != null) {
            return;
        }
        failure.set(null);
        busy.set(Sentence.of("welcome.samples.making"));
        tasks.background(() -> {
            ChartFile file = samples.open(sampleFolder);
            try (Passphrase known = Passphrase.of(samples.passphrase())) {
                return new Opened(file, file.unlock(file.practitioners().getFirst().id(), known));
            } catch (Exception failed) {
                file.close();
                throw failed;
            }
        }, this::finished, this::failed);
    }

    private void make() {
        practitionerProblem.set(line(practitionerName.get(), "welcome.practitioner.missing"));
        PassphraseStrength.Assessment assessed = PassphraseStrength.assess(passphrase.get());
        passphraseProblem.set(assessed.acceptable() ? null : Strength.sentence(assessed));
        againProblem.set(assessed.acceptable() && !again.get().equals(passphrase.get())
                ? Sentence.of("welcome.again.different") : null);
        if (practitionerProblem.get() != null || passphraseProblem.get() != null || againProblem.get() != null) {
            return;
        }
        Clinic clinic = new Clinic(clinicName.get().strip(), null, null, null, language.get());
        Practitioner who = new Practitioner(UUID.randomUUID(), practitionerName.get().strip(), null, null);
        Passphrase typed = Passphrase.of(passphrase.get());
        busy.set(Sentence.of("welcome.making"));
        tasks.background(() -> {
            try (typed) {
                return maker.make(folder, clinic, who, typed);
            }
        }, this::made, this::failed);
    }

    private void made(ChartFile.NewChart chart) {
        made = chart;
        busy.set(null);
        passphrase.set("");
        again.set("");
        Language written = language.get();
        String who = practitionerName.get().strip();
        key.show(chart.recoveryKey(), groups -> printing.print(groups, chart.file().clinic(), who, written));
        settings.change(now -> now.withLastPractitioner(chart.chart().practitioner().id()));
        page.set(LAST_PAGE);
    }

    private void start() {
        if (key.typedRightProperty().get()) {
            ChartFile.NewChart chart = made;
            key.forget();
            chart.recoveryKey().close();
            opened.accept(new Opened(chart.file(), chart.chart()));
        }
    }

    private void finished(Opened sample) {
        busy.set(null);
        opened.accept(sample);
    }

    private void failed(Throwable why) {
        busy.set(null);
        failure.set(switch (why) {
            case StorageException refused -> Sentence.of(switch (refused.kind()) {
                case READ_ONLY -> "welcome.failed.readOnly";
                case DISK_FULL -> "welcome.failed.diskFull";
                case IN_USE -> "welcome.barred.inUse";
                case EXISTS -> "welcome.failed.exists";
                default -> "welcome.failed.other";
            });
            case LivePlace.Refused refused -> Sentence.of("welcome.place." + refused.trouble().name());
            default -> Sentence.of("welcome.failed.other");
        });
    }

    private static Sentence line(String typed, String missingKey) {
        String text = Texts.tidy(typed);
        if (text == null) {
            return Sentence.of(missingKey);
        }
        List<Problem> problems = new ArrayList<>();
        Texts.checkLine("name", text, problems);
        return problems.isEmpty() ? null
                : new Sentence(problems.getFirst().key(), problems.getFirst().args());
    }
}
