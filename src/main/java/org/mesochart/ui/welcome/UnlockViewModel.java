package org.mesochart.ui.welcome;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.mesochart.domain.practice.Practitioner;
import org.mesochart.settings.Settings;
import org.mesochart.storage.Chart;
import org.mesochart.storage.ChartFile;
import org.mesochart.storage.StorageException;
import org.mesochart.ui.kit.Sentence;
import org.mesochart.ui.kit.Tasks;
import org.mesochart.vault.Passphrase;
import org.mesochart.vault.RecoveryKey;
import org.mesochart.vault.WrongPassphraseException;

/** Opens a chart with a passphrase or the recovery key, and waits after wrong ones. */
public final class UnlockViewModel {
    private final Tasks tasks;
    private final Settings settings;
    private final ChartFile file;
    private final String shownPassphrase;
    private final Consumer<Opened> opened;
    private final Unlocker unlocker;
    private final List<Practitioner> practitioners;
    private final String clinic;
    private final ObjectProperty<Practitioner> practitioner = new SimpleObjectProperty<>();
    private final StringProperty passphrase = new SimpleStringProperty("");
    private final StringProperty recoveryKey = new SimpleStringProperty("");
    private final BooleanProperty recovering = new SimpleBooleanProperty();
    private final ReadOnlyBooleanWrapper opening = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<Sentence> problem = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyIntegerWrapper wait = new ReadOnlyIntegerWrapper();
    private final Practitioner atWork;
    private BooleanSupplier othersMay = () -> true;
    private boolean disposed;

    /**
     * @param samplePassphrase printed on the screen when the chart is the sample chart
     * @param opened told once, with the unlocked chart
     */
    public UnlockViewModel(Tasks tasks, Settings settings, ChartFile file, String samplePassphrase,
                           Consumer<Opened> opened) {
        this(tasks, settings, file, samplePassphrase, anew(file), file.mayUnlock(), null, file.clinicName(), opened);
    }

    /**
     * For a chart that is open and was locked: who is at work in it opens it again, or another one takes over.
     *
     * @param othersMay whether all that who is at work began has ended: else it would be written as the other one's deed
     */
    public static UnlockViewModel again(Tasks tasks, Settings settings, Opened locked, String samplePassphrase,
                                        BooleanSupplier othersMay, Consumer<Opened> opened) {
        // Nothing is asked of the file: its thread may be busy, and the card must be there at once.
        UnlockViewModel model = new UnlockViewModel(tasks, settings, locked.file(), samplePassphrase, again(locked),
                locked.file().mayUnlock(), locked.chart().practitioner(), "", opened);
        model.othersMay = othersMay;
        return model;
    }

    private UnlockViewModel(Tasks tasks, Settings settings, ChartFile file, String samplePassphrase, Unlocker unlocker,
                            List<Practitioner> active, Practitioner atWork, String clinic, Consumer<Opened> opened) {
        this.tasks = tasks;
        this.settings = settings;
        this.file = file;
        this.opened = opened;
        this.unlocker = unlocker;
        this.atWork = atWork;
        practitioners = active.isEmpty() ? file.practitioners() : active;
        this.clinic = clinic;
        shownPassphrase = file.demo() ? samplePassphrase : null;
        practitioner.set(Optional.ofNullable(atWork).map(Practitioner::id).or(() -> settings.get().lastPractitioner())
                .flatMap(id -> practitioners.stream().filter(one -> one.id().equals(id)).findFirst())
                .orElse(practitioners.getFirst()));
        recovering.subscribe(() -> problem.set(null));
        countDown();
    }

    private static Unlocker anew(ChartFile file) {
        return new Unlocker() {
            @Override
            public Chart with(UUID practitioner, Passphrase passphrase) throws WrongPassphraseException {
                return file.unlock(practitioner, passphrase);
            }

            @Override
            public Chart with(RecoveryKey key) throws WrongPassphraseException {
                return file.unlock(key);
            }
        };
    }

    private static Unlocker again(Opened locked) {
        return new Unlocker() {
            @Override
            public Chart with(UUID practitioner, Passphrase passphrase) throws WrongPassphraseException {
                locked.file().unlockAgain(locked.chart(), practitioner, passphrase);
                return locked.chart();
            }

            @Override
            public Chart with(RecoveryKey key) throws WrongPassphraseException {
                locked.file().unlockAgain(locked.chart(), key);
                return locked.chart();
            }
        };
    }

    public List<Practitioner> practitioners() {
        return practitioners;
    }

    public String clinic() {
        return clinic;
    }

    /** The passphrase to print on the screen, or null. */
    public String shownPassphrase() {
        return shownPassphrase;
    }

    /** Whether the chart can only be read. */
    public boolean readOnly() {
        return file.readOnly();
    }

    /** Whether that is because the file is damaged. */
    public boolean damaged() {
        return file.damaged();
    }

    public ObjectProperty<Practitioner> practitionerProperty() {
        return practitioner;
    }

    public StringProperty passphraseProperty() {
        return passphrase;
    }

    public StringProperty recoveryKeyProperty() {
        return recoveryKey;
    }

    /** Whether the recovery key is asked for instead of the passphrase. */
    public BooleanProperty recoveringProperty() {
        return recovering;
    }

    public ReadOnlyBooleanProperty openingProperty() {
        return opening.getReadOnlyProperty();
    }

    /** What is wrong, or null. */
    public ReadOnlyObjectProperty<Sentence> problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /** Seconds until the next try, 0 when it may be now. */
    public ReadOnlyIntegerProperty waitProperty() {
        return wait.getReadOnlyProperty();
    }

    /** Says something beside the field. */
    public void say(Sentence sentence) {
        problem.set(sentence);
    }

    /** Tries; does nothing while a try runs or the wait is not over. */
    public void unlock() {
        if (opening.get() || wait.get() > 0) {
            return;
        }
        if (recovering.get()) {
            recover();
        } else if (passphrase.get().isEmpty()) {
            problem.set(Sentence.of("welcome.unlock.empty"));
        } else {
            Practitioner who = practitioner.get();
            if (atWork != null && !who.id().equals(atWork.id()) && !othersMay.getAsBoolean()) {
                problem.set(Sentence.of("security.locked.waitingFor", atWork.name()));
                return;
            }
            Passphrase typed = Passphrase.of(passphrase.get());
            attempt(() -> {
                try (typed) {
                    return unlocker.with(who.id(), typed);
                }
            });
        }
    }

    /** No timers run on after this. */
    public void dispose() {
        disposed = true;
        passphrase.set("");
        recoveryKey.set("");
    }

    private void recover() {
        switch (RecoveryKey.parse(recoveryKey.get())) {
            case RecoveryKey.Mistyped wrong -> problem.set(recoveryKey.get().isBlank()
                    ? Sentence.of("welcome.unlock.recovery.empty")
                    : Sentence.of("welcome.unlock.recovery.mistyped", wrong.group()));
            case RecoveryKey.Valid valid -> attempt(() -> {
                try (RecoveryKey key = valid.key()) {
                    return unlocker.with(key);
                }
            });
        }
    }

    private interface Attempt {
        Chart open() throws WrongPassphraseException;
    }

    private void attempt(Attempt attempt) {
        problem.set(null);
        opening.set(true);
        tasks.background(() -> {
            Chart chart = attempt.open();
            chart.patients().index(); // built now, so that the search finds at the first key
            return chart;
        }, this::succeeded, this::failed);
    }

    private void succeeded(Chart chart) {
        opening.set(false);
        settings.change(now -> now.withLastPractitioner(chart.practitioner().id()));
        dispose();
        opened.accept(new Opened(file, chart));
    }

    private void failed(Throwable why) {
        opening.set(false);
        switch (why) {
            case WrongPassphraseException _ -> {
                problem.set(Sentence.of(recovering.get() ? "welcome.unlock.recovery.wrong" : "welcome.unlock.wrong"));
                countDown();
            }
            case StorageException damaged when damaged.kind() == StorageException.Kind.DAMAGED ->
                    problem.set(Sentence.of("welcome.barred.damaged"));
            default -> problem.set(Sentence.of("welcome.unlock.failed"));
        }
    }

    private void countDown() {
        if (disposed) {
            return;
        }
        Duration left = file.waitBeforeNextTry();
        wait.set((int) ((left.toMillis() + 999) / 1000));
        if (wait.get() > 0) {
            tasks.later(Duration.ofMillis(Math.max(1, Math.min(1000, left.toMillis()))), this::countDown);
        }
    }
}
