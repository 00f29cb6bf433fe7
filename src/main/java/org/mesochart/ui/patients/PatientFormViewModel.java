package org.mesochart.ui.patients;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.ObservableMap;
import org.mesochart.domain.Problem;
import org.mesochart.domain.Refused;
import org.mesochart.domain.patient.Allergies;
import org.mesochart.domain.patient.Allergy;
import org.mesochart.domain.patient.Patient;
import org.mesochart.domain.patient.PatientRules;
import org.mesochart.domain.patient.Sex;
import org.mesochart.domain.text.Language;
import org.mesochart.i18n.Messages;
import org.mesochart.storage.Chart;
import org.mesochart.storage.StorageException;
import org.mesochart.ui.kit.DateField;
import org.mesochart.ui.kit.NumberField;
import org.mesochart.ui.kit.Reads;
import org.mesochart.ui.kit.SaveState;
import org.mesochart.ui.kit.Tasks;

/**
 * The form of a patient. A new patient is added as a whole; of one that is there already, every field is written as it
 * is left, and a field with a problem keeps what was last stored. What was typed stays, whatever the disk says.
 */
public final class PatientFormViewModel {
    /** Fields, spelled as the rules spell them. */
    public enum Input {
        NAME("name"), BORN("born"), WEIGHT("weightKg"), HEIGHT("heightCm"), PHONE("phone"),
        IDENTITY("identityNumber"), ALLERGIES("allergies"), ALERTS("alerts");

        private final String field;

        Input(String field) {
            this.field = field;
        }
    }

    /** One allergy as typed. */
    public static final class AllergyLine {
        private final StringProperty substance = new SimpleStringProperty("");
        private final StringProperty reaction = new SimpleStringProperty("");

        public StringProperty substance() {
            return substance;
        }

        public StringProperty reaction() {
            return reaction;
        }

        boolean isEmpty() {
            return substance.get().isBlank() && reaction.get().isBlank();
        }
    }

    private final Chart chart;
    private final Tasks tasks;
    private final SaveState saveState;
    private final Messages messages;
    private final Clock clock;

    private final Map<Input, StringProperty> texts = new LinkedHashMap<>();
    private final ObjectProperty<Sex> sex = new SimpleObjectProperty<>();
    private final ObjectProperty<Allergies.State> allergyState = new SimpleObjectProperty<>(Allergies.State.NOT_ASKED);
    private final ObservableList<AllergyLine> allergies = FXCollections.observableArrayList();
    private final ObjectProperty<Language> language = new SimpleObjectProperty<>();
    private final ObservableMap<Input, String> problems = FXCollections.observableHashMap();
    private final ReadOnlyStringWrapper duplicate = new ReadOnlyStringWrapper();
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<Patient> stored = new ReadOnlyObjectWrapper<>();

    private UUID id = UUID.randomUUID();
    private boolean untouched = true;
    private boolean filling;

    public PatientFormViewModel(Chart chart, Tasks tasks, SaveState saveState, Messages messages, Clock clock) {
        this.chart = chart;
        this.tasks = tasks;
        this.saveState = saveState;
        this.messages = messages;
        this.clock = clock;
        for (Input input : Input.values()) {
            StringProperty text = new SimpleStringProperty("");
            text.subscribe(() -> touched());
            texts.put(input, text);
        }
        language.set(messages.language());
        allergyState.subscribe(state -> stateChosen());
        sex.subscribe(() -> touched());
        untouched = true;
    }

    /** An empty form, unless one was begun and not yet added: then that one, for nothing typed is thrown away. */
    public void begin(String typedName) {
        if (stored.get() == null && !untouched) {
            return;
        }
        startEmpty(typedName);
    }

    /** An empty form; what was typed is given up. */
    public void startEmpty(String typedName) {
        saveState.giveUp(id);
        fill(null);
        id = UUID.randomUUID();
        text(Input.NAME).set(typedName == null ? "" : typedName.strip());
        untouched = true;
    }

    /** Shows a patient who is in the chart. */
    public void edit(UUID patient) {
        id = patient;
        fill(null);
        Reads.run(tasks, saveState, this, () -> chart.patients().find(patient), found -> {
            if (patient.equals(id)) {
                found.ifPresent(this::fill);
            }
        });
    }

    public StringProperty text(Input input) {
        return texts.get(input);
    }

    public ObjectProperty<Sex> sex() {
        return sex;
    }

    public ObjectProperty<Allergies.State> allergyState() {
        return allergyState;
    }

    public ObservableList<AllergyLine> allergies() {
        return allergies;
    }

    public ObjectProperty<Language> language() {
        return language;
    }

    /** Sentences by field, as they are to be shown beside it. */
    public ObservableMap<Input, String> problems() {
        return problems;
    }

    /** That a patient with this name and birth date is in the chart already, or null. */
    public ReadOnlyStringProperty duplicate() {
        return duplicate.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty busy() {
        return busy.getReadOnlyProperty();
    }

    /** The patient as last stored; null while a new one is typed. */
    public ReadOnlyObjectProperty<Patient> stored() {
        return stored.getReadOnlyProperty();
    }

    /** Whether the form holds something that is not in the chart. */
    public boolean begun() {
        return stored.get() == null && !untouched;
    }

    /** Call when the focus leaves a field: says what is wrong with it, and writes it when the patient is in the chart. */
    public void left(Input input) {
        show(input, problemsNow().get(input));
        if (input == Input.NAME || input == Input.BORN) {
            lookForDuplicate();
        }
        if (stored.get() != null) {
            store();
        }
    }

    /** The same for choices, which are complete at once. */
    public void chosen() {
        if (!filling && stored.get() != null) {
            store();
        }
    }

    /** Adds an allergy to be typed. */
    public AllergyLine addAllergy() {
        AllergyLine line = new AllergyLine();
        allergies.add(line);
        return line;
    }

    public void removeAllergy(AllergyLine line) {
        allergies.remove(line);
        left(Input.ALLERGIES);
    }

    /**
     * Adds the new patient.
     *
     * @param done told the id, after the commit only
     * @return the first field with a problem; then nothing was handed to the disk
     */
    public Optional<Input> add(Consumer<UUID> done) {
        Map<Input, String> wrong = problemsNow();
        problems.keySet().removeIf(input -> !wrong.containsKey(input));
        problems.putAll(wrong);
        if (!wrong.isEmpty()) {
            return Optional.of(wrong.keySet().iterator().next());
        }
        if (busy.get()) {
            return Optional.empty();
        }
        Patient patient = typed(null);
        busy.set(true);
        saveState.saving();
        tasks.run(() -> {
            if (chart.patients().find(patient.id()).isPresent()) {
                // An earlier try was written although it was not heard of: what is typed now counts.
                chart.patients().change(patient);
            } else {
                chart.patients().add(patient);
            }
            return patient.id();
        }, added -> {
            busy.set(false);
            saveState.saved(patient.id(), clock.instant());
            startEmpty("");
            done.accept(added);
        }, failure -> failed(patient.id(), failure, () -> add(done)));
        return Optional.empty();
    }

    private void store() {
        store(false);
    }

    private void store(boolean again) {
        Patient before = stored.get();
        Patient patient = typed(before);
        if (same(before, patient)) {
            if (again) {
                saveState.giveUp(id);
            }
            return;
        }
        saveState.saving();
        tasks.run(() -> {
            chart.patients().change(patient);
            return patient;
        }, changed -> {
            if (changed.id().equals(id)) {
                stored.set(changed);
            }
            saveState.saved(changed.id(), clock.instant());
        }, failure -> failed(patient.id(), failure, () -> store(true)));
    }

    private void failed(UUID source, Throwable failure, Runnable again) {
        busy.set(false);
        if (failure instanceof Refused refused) {
            refused.problems().forEach(problem -> input(problem.field()).ifPresent(field -> show(field, words(problem))));
        }
        StorageException.Kind kind =
                failure instanceof StorageException storage ? storage.kind() : StorageException.Kind.UNKNOWN;
        saveState.notSaved(source, 1, kind, messages.text("patients.form.what"), again);
    }

    private void fill(Patient patient) {
        filling = true;
        stored.set(patient);
        problems.clear();
        duplicate.set(null);
        text(Input.NAME).set(patient == null ? "" : patient.name());
        text(Input.BORN).set(written(patient, Patient::born, messages.dates()::day));
        text(Input.WEIGHT).set(written(patient, Patient::weightKg, messages.numbers()::format));
        text(Input.HEIGHT).set(written(patient, Patient::heightCm, messages.numbers()::format));
        text(Input.PHONE).set(written(patient, Patient::phone, phone -> phone));
        text(Input.IDENTITY).set(written(patient, Patient::identityNumber, number -> number));
        text(Input.ALERTS).set(written(patient, Patient::alerts, alerts -> alerts));
        sex.set(patient == null ? null : patient.sex());
        language.set(patient == null || patient.language() == null ? messages.language() : patient.language());
        allergies.clear();
        allergyState.set(patient == null ? Allergies.State.NOT_ASKED : patient.allergies().state());
        allergies.clear();
        if (patient != null) {
            for (Allergy allergy : patient.allergies().list()) {
                AllergyLine line = addAllergy();
                line.substance().set(allergy.substance());
                line.reaction().set(allergy.reaction() == null ? "" : allergy.reaction());
            }
        }
        filling = false;
        untouched = true;
    }

    private static <T> String written(Patient patient, Function<Patient, T> value, Function<T, String> words) {
        T got = patient == null ? null : value.apply(patient);
        return got == null ? "" : words.apply(got);
    }

    private void touched() {
        untouched = false;
    }

    private void stateChosen() {
        touched();
        if (allergyState.get() == Allergies.State.KNOWN && allergies.isEmpty() && !filling) {
            addAllergy();
        }
        chosen();
    }

    private void lookForDuplicate() {
        LocalDate born = day().orElse(null);
        boolean there = born != null && chart.patients().index().namesake(text(Input.NAME).get(), born, id).isPresent();
        duplicate.set(there ? messages.text("patients.form.duplicate") : null);
    }

    private Optional<LocalDate> day() {
        return messages.dates().parse(text(Input.BORN).get());
    }

    private Map<Input, String> problemsNow() {
        Map<Input, String> found = new LinkedHashMap<>();
        for (Problem problem : PatientRules.check(typed(null), LocalDate.now(clock))) {
            input(problem.field()).ifPresent(input -> found.putIfAbsent(input, words(problem)));
        }
        if (!blank(Input.BORN) && day().isEmpty()) {
            found.put(Input.BORN, messages.text(DateField.UNREADABLE));
        }
        for (Input input : List.of(Input.WEIGHT, Input.HEIGHT)) {
            if (!blank(input) && number(input).isEmpty()) {
                found.put(input, messages.text(NumberField.UNREADABLE));
            }
        }
        if (allergyState.get() == Allergies.State.KNOWN && !found.containsKey(Input.ALLERGIES)
                && allergies.stream().allMatch(line -> line.substance().get().isBlank())) {
            found.put(Input.ALLERGIES, messages.text("errors.allergy.empty"));
        }
        Map<Input, String> inOrder = new LinkedHashMap<>();
        for (Input input : Input.values()) {
            if (found.containsKey(input)) {
                inOrder.put(input, found.get(input));
            }
        }
        return inOrder;
    }

    private void show(Input input, String sentence) {
        if (sentence == null) {
            problems.remove(input);
        } else {
            problems.put(input, sentence);
        }
    }

    private String words(Problem problem) {
        return messages.text(problem.key(), problem.args().toArray());
    }

    private static Optional<Input> input(String field) {
        for (Input input : Input.values()) {
            if (input.field.equals(field)) {
                return Optional.of(input);
            }
        }
        return Optional.empty();
    }

    private boolean blank(Input input) {
        return text(input).get() == null || text(input).get().isBlank();
    }

    private Optional<BigDecimal> number(Input input) {
        return blank(input) ? Optional.empty() : messages.numbers().parse(text(input).get());
    }

    /** What is typed; fields with a problem as in {@code before}, when there is one. */
    private Patient typed(Patient before) {
        Map<Input, String> wrong = before == null ? Map.of() : problemsNow();
        Function<Input, Boolean> kept = wrong::containsKey;
        return new Patient(
                id,
                before == null ? null : before.chartNumber(),
                kept.apply(Input.NAME) ? before.name() : text(Input.NAME).get(),
                kept.apply(Input.BORN) ? before.born() : day().orElse(null),
                sex.get(),
                kept.apply(Input.WEIGHT) ? before.weightKg() : number(Input.WEIGHT).orElse(null),
                kept.apply(Input.HEIGHT) ? before.heightCm() : number(Input.HEIGHT).orElse(null),
                kept.apply(Input.PHONE) ? before.phone() : text(Input.PHONE).get(),
                kept.apply(Input.IDENTITY) ? before.identityNumber() : identity(),
                kept.apply(Input.ALLERGIES) ? before.allergies() : typedAllergies(),
                kept.apply(Input.ALERTS) ? before.alerts() : text(Input.ALERTS).get(),
                language.get(),
                before != null && before.archived());
    }

    // Typed in groups by many, and without meaning.
    private String identity() {
        return text(Input.IDENTITY).get().replaceAll("\\s", "");
    }

    private Allergies typedAllergies() {
        return switch (allergyState.get()) {
            case NOT_ASKED -> Allergies.NOT_ASKED;
            case NONE_KNOWN -> Allergies.NONE_KNOWN;
            case KNOWN -> {
                List<Allergy> list = new ArrayList<>();
                for (AllergyLine line : allergies) {
                    if (!line.isEmpty()) {
                        String reaction = line.reaction().get().strip();
                        list.add(new Allergy(line.substance().get().strip(), reaction.isEmpty() ? null : reaction));
                    }
                }
                yield list.isEmpty() ? Allergies.NOT_ASKED : Allergies.of(list);
            }
        };
    }

    private static boolean same(Patient a, Patient b) {
        return Objects.equals(a, b);
    }
}
