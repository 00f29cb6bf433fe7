package org.mesochart.ui.preferences;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.mesochart.storage.Chart;
import org.mesochart.ui.kit.Sentence;
import org.mesochart.ui.kit.Tasks;
import org.mesochart.ui.kit.secret.Strength;
import org.mesochart.vault.Passphrase;
import org.mesochart.vault.PassphraseStrength;

/** A new passphrase in the place of the old one. */
public final class PassphraseChangeModel {
    private final Chart chart;
    private final Tasks tasks;
    private final Runnable changed;
    private final StringProperty old = new SimpleStringProperty("");
    private final StringProperty fresh = new SimpleStringProperty("");
    private final StringProperty again = new SimpleStringProperty("");
    private final ReadOnlyObjectWrapper<Sentence> oldProblem = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Sentence> freshProblem = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Sentence> againProblem = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<PassphraseStrength.Assessment> strength = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();

    /** @param changed told once, when the new one opens the chart */
    public PassphraseChangeModel(Chart chart, Tasks tasks, Runnable changed) {
        this.chart = chart;
        this.tasks = tasks;
        this.changed = changed;
        fresh.subscribe(text -> strength.set(text.isEmpty() ? null : PassphraseStrength.assess(text)));
    }

    public StringProperty oldProperty() {
        return old;
    }

    public StringProperty freshProperty() {
        return fresh;
    }

    public StringProperty againProperty() {
        return again;
    }

    public ReadOnlyObjectProperty<Sentence> oldProblemProperty() {
        return oldProblem.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Sentence> freshProblemProperty() {
        return freshProblem.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Sentence> againProblemProperty() {
        return againProblem.getReadOnlyProperty();
    }

    /** How good the new one is; null while nothing is typed. */
    public ReadOnlyObjectProperty<PassphraseStrength.Assessment> strengthProperty() {
        return strength.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }

    /** Changes it when everything is typed as it must be; else says what is wrong beside each field. */
    public void change() {
        if (busy.get()) {
            return;
        }
        PassphraseStrength.Assessment assessed = PassphraseStrength.assess(fresh.get());
        oldProblem.set(old.get().isEmpty() ? Sentence.of("security.passphrase.old.missing") : null);
        freshProblem.set(!assessed.acceptable() ? Strength.sentence(assessed)
                : fresh.get().equals(old.get()) ? Sentence.of("security.passphrase.same") : null);
        againProblem.set(assessed.acceptable() && !again.get().equals(fresh.get())
                ? Sentence.of("welcome.again.different") : null);
        if (oldProblem.get() != null || freshProblem.get() != null || againProblem.get() != null) {
            return;
        }
        Passphrase was = Passphrase.of(old.get());
        Passphrase will = Passphrase.of(fresh.get());
        busy.set(true);
        tasks.background(() -> {
            try (was; will) {
                chart.changePassphrase(was, will);
                return null;
            }
        }, done -> {
            busy.set(false);
            forget();
            changed.run();
        }, problem -> {
            busy.set(false);
            oldProblem.set(SecretProblem.of(problem, chart, "security.passphrase.failed"));
        });
    }

    /** Nothing that was typed stays. */
    public void forget() {
        old.set("");
        fresh.set("");
        again.set("");
    }
}
