package org.mesochart.ui.kit.judging;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.UnaryOperator;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.mesochart.domain.Problem;
import org.mesochart.domain.course.Course;
import org.mesochart.domain.course.CoursePlan;
import org.mesochart.domain.course.CourseStatus;
import org.mesochart.domain.course.Judgement;
import org.mesochart.domain.course.PlanStep;
import org.mesochart.domain.insight.Judging;
import org.mesochart.edit.Edit;
import org.mesochart.edit.EditStack;
import org.mesochart.i18n.Messages;
import org.mesochart.ui.kit.Sentence;

/** How the course on the screen goes on: what is being decided, and what was decided and can be taken back. */
public final class JudgementModel {
    private static final String EDIT = "judge.edit.";

    /** Where decisions are written; each with the change of the course that comes with it, then the course is shown anew. */
    public interface Keeper {
        /** True when nothing may be written. */
        boolean readOnly();

        void put(Judgement decided, UnaryOperator<Course> with);

        void remove(Judgement decided, UnaryOperator<Course> with);

        void change(UUID course, UnaryOperator<Course> how);
    }

    /**
     * A course with what can be said of its response.
     *
     * @param begun the number of the session that is begun and not signed; empty without one
     */
    public record Shown(Course course, Judging judging, Optional<Integer> begun) {
        /** True when the plan is to be changed as was decided. */
        public boolean planOffered() {
            return course.status() == CourseStatus.ACTIVE && judging.latest()
                    .filter(latest -> latest.choice() == Judgement.Choice.CHANGE).isPresent();
        }

        @Override
        public String toString() {
            return "Shown[" + course.id() + ']';
        }
    }

    private final Messages messages;
    private final Clock clock;
    private final EditStack edits;
    private final Keeper keeper;
    private final ReadOnlyObjectWrapper<Shown> shown = new ReadOnlyObjectWrapper<>();
    private final ObjectProperty<Judgement.Choice> choice = new SimpleObjectProperty<>();
    private final StringProperty reason = new SimpleStringProperty("");
    private final ReadOnlyObjectWrapper<Sentence> choiceProblem = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Sentence> reasonProblem = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyStringWrapper undoWords = new ReadOnlyStringWrapper();
    private final ReadOnlyStringWrapper redoWords = new ReadOnlyStringWrapper();
    private final BooleanProperty canUndo = new SimpleBooleanProperty();
    private final BooleanProperty canRedo = new SimpleBooleanProperty();
    private final BooleanProperty decidedLast = new SimpleBooleanProperty();
    private final Set<UUID> unwritten = new HashSet<>();

    /** @param edits the screen's; only what was decided is taken back from here */
    public JudgementModel(Messages messages, Clock clock, EditStack edits, Keeper keeper) {
        this.messages = messages;
        this.clock = clock;
        this.edits = edits;
        this.keeper = keeper;
        edits.onChange(this::tell);
        tell();
        choice.subscribe(now -> {
            choiceProblem.set(null);
            reasonProblem.set(null);
        });
        reason.subscribe(now -> reasonProblem.set(null));
    }

    /**
     * What is typed stays while the same course is asked for.
     *
     * @param written false while something still waits to be written: what was recorded is not recorded twice
     */
    public void show(Optional<Shown> now, boolean written) {
        Shown before = shown.get();
        if (written) {
            unwritten.clear();
        }
        if (before != null && (now.isEmpty() || !now.get().course().id().equals(before.course().id())
                || !now.get().judging().asked())) {
            choice.set(null);
            reason.set("");
        }
        shown.set(now.orElse(null));
    }

    /** The course on the page, or null. */
    public ReadOnlyObjectProperty<Shown> shown() {
        return shown.getReadOnlyProperty();
    }

    public ObjectProperty<Judgement.Choice> choice() {
        return choice;
    }

    public StringProperty reason() {
        return reason;
    }

    public ReadOnlyObjectProperty<Sentence> choiceProblem() {
        return choiceProblem.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Sentence> reasonProblem() {
        return reasonProblem.getReadOnlyProperty();
    }

    /** The session that stays begun when the course is stopped, as is chosen or was decided. */
    public static Optional<Integer> left(Shown shown, Judgement.Choice chosen) {
        Judgement.Choice choice = shown.judging().asked()
                ? chosen
                : shown.judging().latest().map(Judgement::choice)
                        .filter(decided -> shown.course().status() == CourseStatus.STOPPED).orElse(null);
        return shown.begun().filter(session -> choice == Judgement.Choice.STOP);
    }

    public boolean readOnly() {
        return keeper.readOnly();
    }

    /**
     * Records what is chosen; a stop stops the course with it.
     *
     * @return false when something is missing: then it is said beside its field
     */
    public boolean record() {
        if (readOnly() || shown.get() == null || !shown.get().judging().asked()
                || unwritten.contains(shown.get().course().id())) {
            return true;
        }
        if (choice.get() == null) {
            choiceProblem.set(Sentence.of("judge.choice.none"));
            return false;
        }
        UUID course = shown.get().course().id();
        Judgement decided = new Judgement(UUID.randomUUID(), course, shown.get().judging().held(), choice.get(),
                reason.get(), clock.instant());
        Optional<Problem> wrong = decided.check().stream().findFirst();
        wrong.ifPresent(problem -> reasonProblem.set(new Sentence(problem.key(), problem.args())));
        if (wrong.isPresent()) {
            return false;
        }
        boolean stop = decided.choice() == Judgement.Choice.STOP;
        edits.perform(new Edit(EDIT + decided.choice().key(), List.of(), () -> {
            unwritten.add(course);
            keeper.put(decided, stop ? found -> found.withStatus(CourseStatus.STOPPED) : UnaryOperator.identity());
        }, () -> {
            unwritten.remove(course);
            keeper.remove(decided, stop ? found -> found.withStatus(CourseStatus.ACTIVE) : UnaryOperator.identity());
        }));
        return true;
    }

    /** Plans the course anew; only its steps, for days and protocol may have changed since it was read. */
    public void plan(List<PlanStep> steps) {
        UUID course = shown.get().course().id();
        List<PlanStep> before = shown.get().course().plan().steps();
        if (!steps.equals(before)) {
            Replanning replanning = new Replanning();
            edits.perform(new Edit(EDIT + "plan", List.of(),
                    () -> keeper.change(course, found -> replanning.with(steps, found)),
                    () -> keeper.change(course, found -> replanning.with(before, found))));
        }
    }

    /** Keeps the days of the sessions that a shorter plan drops, for the way back. */
    private static final class Replanning {
        private Map<Integer, LocalDate> dropped = Map.of();

        Course with(List<PlanStep> steps, Course found) {
            Map<Integer, LocalDate> dates = new TreeMap<>(dropped);
            dates.putAll(found.plan().dates());
            CoursePlan planned = new CoursePlan(found.plan().steps(), dates, found.plan().protocol()).withSteps(steps);
            dates.keySet().removeAll(planned.dates().keySet());
            dropped = dates;
            return found.withPlan(planned);
        }
    }

    public void undo() {
        edits.undo();
    }

    public void redo() {
        edits.redo();
    }

    /** True while the deed that can be taken back is a decision. */
    ReadOnlyBooleanProperty decidedLast() {
        return decidedLast;
    }

    public ReadOnlyBooleanProperty canUndo() {
        return canUndo;
    }

    public ReadOnlyBooleanProperty canRedo() {
        return canRedo;
    }

    public ReadOnlyStringProperty undoWords() {
        return undoWords.getReadOnlyProperty();
    }

    public ReadOnlyStringProperty redoWords() {
        return redoWords.getReadOnlyProperty();
    }

    private void tell() {
        canUndo.set(edits.undoable().isPresent());
        canRedo.set(edits.redoable().isPresent());
        decidedLast.set(edits.undoable().filter(edit -> edit.key().startsWith(EDIT)).isPresent());
        undoWords.set(edits.undoable().map(edit -> messages.text("judge.undo", name(edit)))
                .orElseGet(() -> messages.text("judge.undo.none")));
        redoWords.set(edits.redoable().map(edit -> messages.text("judge.redo", name(edit)))
                .orElseGet(() -> messages.text("judge.redo.none")));
    }

    private String name(Edit edit) {
        return messages.text(edit.key(), edit.args().toArray());
    }
}
