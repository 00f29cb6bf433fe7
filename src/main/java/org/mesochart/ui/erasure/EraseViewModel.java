package org.mesochart.ui.erasure;

import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.mesochart.domain.patient.ErasureReason;
import org.mesochart.i18n.Messages;
import org.mesochart.storage.Chart;
import org.mesochart.storage.ErasureStore;
import org.mesochart.storage.StorageException;
import org.mesochart.storage.TeamRefusal;
import org.mesochart.ui.kit.Context;
import org.mesochart.vault.Passphrase;
import org.mesochart.vault.WrongPassphraseException;

/** Erases one patient for good: with a reason from a list, after the export was offered, with the passphrase typed. */
public final class EraseViewModel {
    /** Where it stands. */
    public enum State { READY, ERASING, DONE }

    private final Context context;
    private final Messages messages;
    private final Chart chart;
    private final UUID patient;
    private final String name;
    private final Function<String, Optional<String>> known;
    private final Runnable export;
    private final Runnable erased;
    private final ObjectProperty<ErasureReason> reason = new SimpleObjectProperty<>();
    private final BooleanProperty exported = new SimpleBooleanProperty();
    private final StringProperty passphrase = new SimpleStringProperty("");
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(State.READY);
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper();
    private final ReadOnlyStringWrapper result = new ReadOnlyStringWrapper();

    /**
     * @param name of the patient, for the screen alone
     * @param known what may stay of an indication's words: those of the catalogue
     * @param export opens the export of everything about the patient instead
     * @param erased told when the patient is gone
     */
    public EraseViewModel(Context context, Chart chart, UUID patient, String name,
                          Function<String, Optional<String>> known, Runnable export, Runnable erased) {
        this.context = context;
        this.messages = context.messages();
        this.chart = chart;
        this.patient = patient;
        this.name = name;
        this.known = known;
        this.export = export;
        this.erased = erased;
    }

    public String title() {
        return messages.text("erasure.erase.title", name);
    }

    /** Null until one is chosen. */
    public ObjectProperty<ErasureReason> reasonProperty() {
        return reason;
    }

    /** Whether it was said that the export is made or not needed. */
    public BooleanProperty exportedProperty() {
        return exported;
    }

    public StringProperty passphraseProperty() {
        return passphrase;
    }

    public ReadOnlyObjectProperty<State> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /** What is missing or went wrong; null when nothing is. */
    public ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /** What was done and what is left to do; null until it is. */
    public ReadOnlyStringProperty resultProperty() {
        return result.getReadOnlyProperty();
    }

    /** Opens the export first. */
    public void export() {
        forget();
        export.run();
    }

    /** Erases, when everything asked for is there; else says what is missing. */
    public void erase() {
        if (state.get() != State.READY) {
            return;
        }
        String missing = !exported.get() ? "erasure.erase.missing.export"
                : reason.get() == null ? "erasure.erase.missing.reason"
                : passphrase.get().isEmpty() ? "erasure.erase.missing.passphrase" : null;
        problem.set(missing == null ? null : messages.text(missing));
        if (missing != null) {
            return;
        }
        Passphrase typed = Passphrase.of(passphrase.get());
        ErasureReason why = reason.get();
        passphrase.set("");
        state.set(State.ERASING);
        context.tasks().background(() -> {
            try (typed) {
                chart.signer(typed).close();
            }
            return chart.erasures().erase(patient, why, known);
        }, this::done, this::failed);
    }

    private void done(ErasureStore.Erased done) {
        result.set(messages.text("erasure.erase.done") + ' '
                + messages.text(done.clean() ? "erasure.erase.done.copies" : "erasure.erase.done.unclean"));
        state.set(State.DONE);
        erased.run();
    }

    void failed(Throwable why) {
        state.set(State.READY);
        problem.set(switch (why) {
            case WrongPassphraseException _ -> {
                long wait = (chart.waitBeforeNextTry().toMillis() + 999) / 1000;
                yield wait == 0 ? messages.text("erasure.erase.wrong") : messages.text("erasure.erase.wrong.wait", wait);
            }
            case TeamRefusal refused -> messages.text(refused.why() == TeamRefusal.Why.NOT_ADMINISTRATOR
                    ? "erasure.erase.notAllowed" : "practitioners.refused." + refused.why().key());
            case ErasureStore.NotKnown _ -> messages.text("erasure.erase.notKnown");
            case StorageException refused when refused.kind() == StorageException.Kind.DISK_FULL
                    || refused.kind() == StorageException.Kind.IO -> messages.text("erasure.erase.failed.disk");
            default -> messages.text("erasure.erase.failed");
        });
    }

    /** Nothing that was typed stays. */
    public void forget() {
        passphrase.set("");
    }
}
