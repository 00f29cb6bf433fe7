package org.mesochart.ui.preferences;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.ObjectProperty;
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
import org.mesochart.settings.Appearance;
import org.mesochart.settings.Settings;
import org.mesochart.storage.Chart;
import org.mesochart.storage.StorageException;
import org.mesochart.storage.TeamRefusal;
import org.mesochart.ui.kit.SaveState;
import org.mesochart.ui.kit.Sentence;
import org.mesochart.ui.kit.Tasks;

/** This computer's settings, the clinic's letterhead and the practitioner's lines. Every change is saved by itself. */
public final class PreferencesViewModel {
    /** One line of the letterhead: what is typed, what is wrong with it. */
    public static final class Line {
        private final String key;
        private final boolean required;
        private final StringProperty text = new SimpleStringProperty("");
        private final ReadOnlyObjectWrapper<Sentence> problem = new ReadOnlyObjectWrapper<>();

        private Line(String key, boolean required, String now) {
            this.key = key;
            this.required = required;
            text.set(now == null ? "" : now);
        }

        /** Message key of its label. */
        public String key() {
            return key;
        }

        public StringProperty textProperty() {
            return text;
        }

        public ReadOnlyObjectProperty<Sentence> problemProperty() {
            return problem.getReadOnlyProperty();
        }

        private String value() {
            return Texts.tidy(text.get());
        }

        private boolean check() {
            List<Problem> problems = new ArrayList<>();
            Texts.checkLine(key, value(), problems);
            problem.set(value() == null && required ? Sentence.of("preferences.missing")
                    : problems.isEmpty() ? null : new Sentence(problems.getFirst().key(), problems.getFirst().args()));
            return problem.get() == null;
        }
    }

    private final Tasks tasks;
    private final Settings settings;
    private final Chart chart;
    private final SaveState saveState;
    private final Clock clock;
    private final ObjectProperty<Language> language = new SimpleObjectProperty<>();
    private final ObjectProperty<Appearance> appearance = new SimpleObjectProperty<>();
    private final ObjectProperty<Integer> textSize = new SimpleObjectProperty<>();
    private final ObjectProperty<Boolean> letterKeys = new SimpleObjectProperty<>();
    private final ObjectProperty<Boolean> lessMotion = new SimpleObjectProperty<>();
    private final Line clinicName;
    private final Line address;
    private final Line phone;
    private final Line licence;
    private final Line practitionerName;
    private final Line title;
    private final Line certificate;
    private Clinic clinic;
    private Practitioner practitioner;

    /** @param shown the language of the screen now */
    public PreferencesViewModel(Tasks tasks, Settings settings, Chart chart, SaveState saveState, Clock clock,
                                Language shown) {
        this.tasks = tasks;
        this.settings = settings;
        this.chart = chart;
        this.saveState = saveState;
        this.clock = clock;
        clinic = chart.clinic();
        practitioner = chart.practitioner();
        language.set(shown);
        appearance.set(settings.get().appearance());
        textSize.set(settings.get().textSize());
        letterKeys.set(settings.get().letterKeys());
        lessMotion.set(settings.get().lessMotion());
        clinicName = new Line("preferences.clinic.name", true, clinic.name());
        address = new Line("preferences.clinic.address", false, clinic.address());
        phone = new Line("preferences.clinic.phone", false, clinic.phone());
        licence = new Line("preferences.clinic.licence", false, clinic.licence());
        practitionerName = new Line("preferences.practitioner.name", true, practitioner.name());
        title = new Line("preferences.practitioner.title", false, practitioner.title());
        certificate = new Line("preferences.practitioner.certificate", false, practitioner.certificate());
        appearance.subscribe((was, is) -> settings.change(now -> now.withAppearance(is)));
        textSize.subscribe((was, is) -> settings.change(now -> now.withTextSize(is)));
        letterKeys.subscribe((was, is) -> settings.change(now -> now.withLetterKeys(is)));
        lessMotion.subscribe((was, is) -> settings.change(now -> now.withLessMotion(is)));
        // Last, because the window is built anew at once.
        language.subscribe((was, is) -> settings.change(now -> now.withLanguage(is)));
    }

    public ObjectProperty<Language> languageProperty() {
        return language;
    }

    public ObjectProperty<Appearance> appearanceProperty() {
        return appearance;
    }

    /** Per cent. */
    public ObjectProperty<Integer> textSizeProperty() {
        return textSize;
    }

    public ObjectProperty<Boolean> letterKeysProperty() {
        return letterKeys;
    }

    public ObjectProperty<Boolean> lessMotionProperty() {
        return lessMotion;
    }

    public List<Line> clinicLines() {
        return List.of(clinicName, address, phone, licence);
    }

    public List<Line> practitionerLines() {
        return List.of(practitionerName, title, certificate);
    }

    /** Whether letterhead and practitioner can be changed at all. */
    public boolean readOnly() {
        return chart.readOnly();
    }

    /** Hands what is typed to the disk, if it changed and is acceptable; called on leaving a field. */
    public void commit() {
        commitClinic(false);
        commitPractitioner(false);
    }

    private void commitClinic(boolean again) {
        Clinic typed = !check(clinicLines()) ? clinic : new Clinic(clinicName.value(), address.value(), phone.value(),
                licence.value(), clinic.language());
        if (!typed.equals(clinic)) {
            save(Clinic.class, () -> chart.changeClinic(typed), () -> clinic = typed, () -> commitClinic(true));
        } else if (again) {
            saveState.giveUp(Clinic.class);
        }
    }

    private void commitPractitioner(boolean again) {
        Practitioner typed = !check(practitionerLines()) ? practitioner : new Practitioner(practitioner.id(),
                practitionerName.value(), title.value(), certificate.value());
        if (!typed.equals(practitioner)) {
            save(Practitioner.class, () -> chart.changePractitioner(typed), () -> practitioner = typed,
                    () -> commitPractitioner(true));
        } else if (again) {
            saveState.giveUp(Practitioner.class);
        }
    }

    private static boolean check(List<Line> lines) {
        boolean right = true;
        for (Line line : lines) {
            right &= line.check();
        }
        return right;
    }

    private void save(Class<?> source, Runnable work, Runnable written, Runnable again) {
        saveState.saving();
        tasks.run(() -> {
            work.run();
            return true;
        }, done -> {
            written.run();
            saveState.saved(source, clock.instant());
        }, problem -> {
            if (problem instanceof TeamRefusal) {
                practitionerName.problem.set(Sentence.of("practitioners.refused.nameTaken"));
                saveState.giveUp(source);
                return;
            }
            StorageException.Kind kind = problem instanceof StorageException refused
                    ? refused.kind() : StorageException.Kind.UNKNOWN;
            saveState.notSaved(source, 1, kind, null, again);
        });
    }
}
