package org.mesochart.ui.preferences;

import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.mesochart.domain.text.Language;
import org.mesochart.storage.Chart;
import org.mesochart.ui.kit.Sentence;
import org.mesochart.ui.kit.Tasks;
import org.mesochart.ui.kit.secret.KeyPrinting;
import org.mesochart.ui.kit.secret.RecoveryKeyModel;
import org.mesochart.vault.Passphrase;
import org.mesochart.vault.RecoveryKey;

/**
 * A new recovery key: the old one opens the chart until this one is on paper, typed back, and written; either alone, or with new
 * keys for the whole chart.
 */
public final class RecoveryKeyChangeModel {
    /** Writes it, and tells on the UI thread what came of it. */
    @FunctionalInterface
    public interface Writing {
        void write(Passphrase own, RecoveryKey fresh, Runnable done, Consumer<Throwable> failed);
    }

    private final Chart chart;
    private final Writing writing;
    private final String failedKey;
    private final Runnable replaced;
    private final RecoveryKey fresh = RecoveryKey.generate();
    private final RecoveryKeyModel key;
    private final StringProperty passphrase = new SimpleStringProperty("");
    private final ReadOnlyObjectWrapper<Sentence> problem = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private boolean over;
    private Consumer<Sentence> afterwards = why -> { };

    /**
     * @param language of the sheet
     * @param replaced told once, when the new key opens the chart and the old one does not
     */
    public RecoveryKeyChangeModel(Chart chart, Tasks tasks, RandomGenerator random, KeyPrinting printing, Language language,
                                  Runnable replaced) {
        this(chart, tasks, random, printing, language, replaced, "security.recovery.failed",
                (own, fresh, done, failed) -> tasks.background(() -> {
                    try (own) {
                        chart.replaceRecoveryKey(own, fresh);
                        return null;
                    }
                }, written -> done.run(), failed));
    }

    /** @param failedKey of what to say when it is not written, see {@link SecretProblem} */
    RecoveryKeyChangeModel(Chart chart, Tasks tasks, RandomGenerator random, KeyPrinting printing, Language language,
                           Runnable replaced, String failedKey, Writing writing) {
        this.chart = chart;
        this.writing = writing;
        this.failedKey = failedKey;
        this.replaced = replaced;
        key = new RecoveryKeyModel(tasks, random);
        key.show(fresh, groups -> printing.print(groups, chart.clinic(), chart.practitioner().name(), language));
    }

    /** The new key, to be printed or written down and typed back. */
    public RecoveryKeyModel key() {
        return key;
    }

    public StringProperty passphraseProperty() {
        return passphrase;
    }

    public ReadOnlyObjectProperty<Sentence> problemProperty() {
        return problem.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }

    /** Puts the new key in the old one's place, once it was typed back. */
    public void replace() {
        if (busy.get() || over || !key.typedRightProperty().get()) {
            return;
        }
        if (passphrase.get().isEmpty()) {
            problem.set(Sentence.of("security.passphrase.old.missing"));
            return;
        }
        problem.set(null);
        Passphrase own = Passphrase.of(passphrase.get());
        busy.set(true);
        writing.write(own, fresh, () -> {
            busy.set(false);
            over = true;
            forget();
            replaced.run();
        }, why -> {
            busy.set(false);
            problem.set(SecretProblem.of(why, chart, failedKey));
            if (over) {
                forget();
                afterwards.accept(problem.get());
            }
        });
    }

    /** Who is told why it failed, when the dialog is gone by then. */
    void whenGone(Consumer<Sentence> told) {
        afterwards = told;
    }

    /** The dialog is gone: the new key is forgotten; while it is being written, after that. */
    public void leave() {
        if (!over) {
            over = true;
            if (!busy.get()) {
                forget();
            }
        }
    }

    private void forget() {
        passphrase.set("");
        key.forget();
        fresh.close();
    }
}
