package org.mesochart.ui.preferences;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.mesochart.document.page.LogoFile;
import org.mesochart.domain.Problem;
import org.mesochart.domain.paper.Logo;
import org.mesochart.domain.paper.PaperSettings;
import org.mesochart.storage.Chart;
import org.mesochart.storage.StorageException;
import org.mesochart.ui.kit.Dialogs;
import org.mesochart.ui.kit.Reads;
import org.mesochart.ui.kit.SaveState;
import org.mesochart.ui.kit.Sentence;
import org.mesochart.ui.kit.Tasks;

/** How the clinic's papers look and whom they tell to call; each change is saved at once. */
public final class PapersModel {
    private final Chart chart;
    private final Tasks tasks;
    private final Dialogs dialogs;
    private final SaveState saveState;
    private final Clock clock;
    private final ReadOnlyObjectWrapper<PaperSettings> settings = new ReadOnlyObjectWrapper<>(PaperSettings.USUAL);
    private final StringProperty emergencyNumber = new SimpleStringProperty("");
    private final StringProperty licenceName = new SimpleStringProperty("");
    private final ObjectProperty<Integer> aftercareHours = new SimpleObjectProperty<>();
    private final ReadOnlyObjectWrapper<Sentence> emergencyProblem = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Sentence> licenceProblem = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Sentence> logoProblem = new ReadOnlyObjectWrapper<>();
    private boolean showing;
    private boolean loaded;

    public PapersModel(Chart chart, Tasks tasks, Dialogs dialogs, SaveState saveState, Clock clock) {
        this.chart = chart;
        this.tasks = tasks;
        this.dialogs = dialogs;
        this.saveState = saveState;
        this.clock = clock;
        aftercareHours.subscribe((was, is) -> {
            if (!showing && is != null) {
                change(now -> now.withAftercareHours(is));
            }
        });
    }

    void load() {
        Reads.run(tasks, saveState, this, () -> chart.paperSettings().get(), this::show);
    }

    private void show(PaperSettings read) {
        loaded = true;
        showing = true;
        settings.set(read);
        emergencyNumber.set(read.emergencyNumber());
        licenceName.set(read.licenceName() == null ? "" : read.licenceName());
        aftercareHours.set(read.aftercareHours());
        showing = false;
    }

    boolean readOnly() {
        return chart.readOnly();
    }

    ReadOnlyObjectProperty<PaperSettings> settings() {
        return settings.getReadOnlyProperty();
    }

    StringProperty emergencyNumber() {
        return emergencyNumber;
    }

    StringProperty licenceName() {
        return licenceName;
    }

    ObjectProperty<Integer> aftercareHours() {
        return aftercareHours;
    }

    ReadOnlyObjectProperty<Sentence> emergencyProblem() {
        return emergencyProblem.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Sentence> licenceProblem() {
        return licenceProblem.getReadOnlyProperty();
    }

    /** Why the picture chosen last was not taken, or null. */
    ReadOnlyObjectProperty<Sentence> logoProblem() {
        return logoProblem.getReadOnlyProperty();
    }

    /** Asks for a picture and keeps it; one that cannot be drawn is refused with the reason, and the old one stays. */
    void chooseLogo() {
        dialogs.chooseFile("preferences.papers.logo.kind", List.of("png", "jpg", "jpeg")).ifPresent(this::take);
    }

    private void take(Path file) {
        tasks.background(
                () -> {
                    try {
                        return LogoFile.read(file);
                    } catch (LogoFile.Refused refused) {
                        return refused;
                    }
                },
                found -> {
                    if (found instanceof LogoFile.Refused refused) {
                        logoProblem.set(Sentence.of(refused.key()));
                    } else {
                        logoProblem.set(null);
                        change(now -> now.withLogo(Optional.of((Logo) found)));
                    }
                },
                problem -> logoProblem.set(Sentence.of("documents.logo.unreadable")));
    }

    void removeLogo() {
        logoProblem.set(null);
        change(now -> now.withLogo(Optional.empty()));
    }

    /** Hands what is typed to the disk, if it changed and is acceptable; called on leaving a field. */
    void commit() {
        PaperSettings typed = settings.get()
                .withEmergencyNumber(emergencyNumber.get())
                .withLicenceName(licenceName.get());
        List<Problem> problems = typed.check();
        emergencyProblem.set(problem(problems, "emergencyNumber"));
        licenceProblem.set(problem(problems, "licenceName"));
        change(now -> {
            PaperSettings next = emergencyProblem.get() == null ? now.withEmergencyNumber(emergencyNumber.get()) : now;
            return licenceProblem.get() == null ? next.withLicenceName(licenceName.get()) : next;
        });
    }

    private static Sentence problem(List<Problem> problems, String field) {
        return problems.stream()
                .filter(each -> each.field().equals(field))
                .findFirst()
                .map(each -> new Sentence(each.key(), each.args()))
                .orElse(null);
    }

    private void change(UnaryOperator<PaperSettings> deed) {
        PaperSettings next = deed.apply(settings.get());
        // Before it is known what is stored, nothing of it is replaced.
        if (!loaded || readOnly() || next.equals(settings.get())) {
            return;
        }
        settings.set(next);
        write(next);
    }

    private void write(PaperSettings next) {
        saveState.saving();
        tasks.run(() -> {
            chart.paperSettings().put(next);
            return true;
        }, saved -> saveState.saved(PaperSettings.class, clock.instant()),
                problem -> saveState.notSaved(PaperSettings.class, 1, kind(problem), null, () -> write(next)));
    }

    private static StorageException.Kind kind(Throwable problem) {
        return problem instanceof StorageException refused ? refused.kind() : StorageException.Kind.UNKNOWN;
    }
}
