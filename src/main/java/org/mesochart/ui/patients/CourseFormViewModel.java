package org.mesochart.ui.patients;

import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableMap;
import org.mesochart.domain.Problem;
import org.mesochart.domain.Refused;
import org.mesochart.domain.course.Course;
import org.mesochart.domain.course.CoursePlan;
import org.mesochart.domain.course.CourseStatus;
import org.mesochart.domain.patient.Patient;
import org.mesochart.domain.text.Texts;
import org.mesochart.i18n.Messages;
import org.mesochart.storage.Chart;
import org.mesochart.storage.StorageException;
import org.mesochart.ui.kit.Reads;
import org.mesochart.ui.kit.SaveState;
import org.mesochart.ui.kit.Tasks;

/** The form of a new course: indication, goal, plan. A plan may be missing. */
public final class CourseFormViewModel {
    /** What can be wrong. */
    public enum Input {
        INDICATION, GOAL, PLAN
    }

    private final Chart chart;
    private final Tasks tasks;
    private final SaveState saveState;
    private final Messages messages;
    private final Clock clock;
    private final List<String> indications;
    private final ReadOnlyObjectWrapper<Patient> patient = new ReadOnlyObjectWrapper<>();
    private final StringProperty indication = new SimpleStringProperty("");
    private final StringProperty goal = new SimpleStringProperty("");
    private final PlanLines plan = new PlanLines();
    private final ObservableMap<Input, String> problems = FXCollections.observableHashMap();
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private UUID patientId;
    private UUID id = UUID.randomUUID();

    /** @param indications offered to pick from; any other may be typed */
    public CourseFormViewModel(Chart chart, Tasks tasks, SaveState saveState, Messages messages, Clock clock,
                               List<String> indications) {
        this.chart = chart;
        this.tasks = tasks;
        this.saveState = saveState;
        this.messages = messages;
        this.clock = clock;
        this.indications = List.copyOf(indications);
    }

    /** Begins a course of this patient; one begun for the same patient and not added stays as typed. */
    public void begin(UUID of) {
        if (of.equals(patientId)) {
            reload();
            return;
        }
        saveState.giveUp(id);
        patientId = of;
        id = UUID.randomUUID();
        patient.set(null);
        indication.set("");
        goal.set("");
        plan.fill(List.of());
        problems.clear();
        reload();
    }

    private void reload() {
        UUID asked = patientId;
        Reads.run(tasks, saveState, this, () -> chart.patients().find(asked), found -> {
            if (asked.equals(patientId)) {
                patient.set(found.orElse(null));
            }
        });
    }

    public ReadOnlyObjectProperty<Patient> patient() {
        return patient.getReadOnlyProperty();
    }

    public List<String> indications() {
        return indications;
    }

    public StringProperty indication() {
        return indication;
    }

    public StringProperty goal() {
        return goal;
    }

    PlanLines plan() {
        return plan;
    }

    public ObservableMap<Input, String> problems() {
        return problems;
    }

    public ReadOnlyBooleanProperty busy() {
        return busy.getReadOnlyProperty();
    }

    /** Call when the focus leaves a field. */
    public void left(Input input) {
        String sentence = problemsNow().get(input);
        if (sentence == null) {
            problems.remove(input);
        } else {
            problems.put(input, sentence);
        }
    }

    /**
     * Adds the course.
     *
     * @param done told its id, after the commit only
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
        Course course = new Course(id, patientId, 0, indication.get(), goal.get(), plan.read().map(CoursePlan::new).orElse(CoursePlan.NONE),
                CourseStatus.ACTIVE, clock.instant());
        busy.set(true);
        saveState.saving();
        tasks.run(() -> {
            if (chart.courses().find(course.id()).isPresent()) {
                chart.courses().change(course);
            } else {
                chart.courses().add(course);
            }
            return course.id();
        }, added -> {
            busy.set(false);
            saveState.saved(course.id(), clock.instant());
            patientId = null;
            done.accept(added);
        }, failure -> {
            busy.set(false);
            if (failure instanceof Refused) {
                problemsNow().forEach(problems::put);
            }
            saveState.notSaved(course.id(), 1, kind(failure), messages.text("patients.course.what"), () -> add(done));
        });
        return Optional.empty();
    }

    private static StorageException.Kind kind(Throwable failure) {
        return failure instanceof StorageException storage ? storage.kind() : StorageException.Kind.UNKNOWN;
    }

    private Map<Input, String> problemsNow() {
        Map<Input, String> found = new LinkedHashMap<>();
        List<Problem> wrong = new ArrayList<>();
        if (indication.get().isBlank()) {
            wrong.add(Problem.of("indication", "errors.indication.empty"));
        } else {
            Texts.checkLine("indication", indication.get().strip(), wrong);
        }
        wrong.stream().findFirst().ifPresent(problem -> found.put(Input.INDICATION, words(problem)));
        wrong.clear();
        Texts.checkFree("goal", goal.get(), wrong);
        wrong.stream().findFirst().ifPresent(problem -> found.put(Input.GOAL, words(problem)));
        if (plan.read().isEmpty()) {
            found.put(Input.PLAN, messages.text("patients.course.plan.problem", PlanLines.SESSIONS_MAX, PlanLines.DAYS_MAX));
        }
        return found;
    }

    private String words(Problem problem) {
        return messages.text(problem.key(), problem.args().toArray());
    }
}
