package org.mesochart.ui.preferences;

import java.time.Clock;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.mesochart.domain.Problem;
import org.mesochart.domain.practice.Shipped;
import org.mesochart.domain.screening.ScreeningQuestion;
import org.mesochart.domain.screening.ScreeningQuestion.Origin;
import org.mesochart.edit.Edit;
import org.mesochart.edit.EditStack;
import org.mesochart.storage.Chart;
import org.mesochart.storage.StorageException;
import org.mesochart.ui.kit.SaveState;
import org.mesochart.ui.kit.Tasks;

/**
 * Which contraindications the clinic asks for: the ten that always stay, further prompts, and its own. Every change is
 * saved at once and can be taken back. A question that somebody has answered keeps its words: another wording is another
 * question, and the old one is asked no more.
 */
public final class QuestionsViewModel {
    private static final int REMEMBERED = 100;

    private final Tasks tasks;
    private final Chart chart;
    private final Shipped shipped;
    private final SaveState saveState;
    private final Clock clock;
    private final EditStack edits = new EditStack(REMEMBERED);
    private final ObservableList<ScreeningQuestion> questions = FXCollections.observableArrayList();
    private final BooleanProperty canUndo = new SimpleBooleanProperty();
    private final Deque<Runnable> waiting = new ArrayDeque<>();
    private boolean running;

    public QuestionsViewModel(Tasks tasks, Chart chart, Shipped shipped, SaveState saveState, Clock clock) {
        this.tasks = tasks;
        this.chart = chart;
        this.shipped = shipped;
        this.saveState = saveState;
        this.clock = clock;
        edits.onChange(() -> canUndo.set(edits.undoable().isPresent()));
    }

    /** Reads them from the chart. */
    public void load() {
        tasks.run(() -> chart.knowledge(shipped).questions(), questions::setAll, why -> { });
    }

    /** All there are, in the order asked; those not asked at present too. */
    public ObservableList<ScreeningQuestion> questions() {
        return questions;
    }

    public List<ScreeningQuestion> of(Origin origin) {
        return questions.stream().filter(q -> q.origin() == origin).toList();
    }

    public boolean readOnly() {
        return chart.readOnly();
    }

    public ReadOnlyBooleanProperty canUndo() {
        return canUndo;
    }

    /** The deed that would be taken back. */
    public Optional<Edit> undoable() {
        return edits.undoable();
    }

    public void undo() {
        edits.undo();
    }

    /** Asks a prompt or an own question from now on, or no more. The ten are always asked. */
    public void ask(ScreeningQuestion question, boolean asked) {
        if (question.origin() != Origin.BRIEF && question.asked() != asked) {
            edits.perform(new Edit(asked ? "preferences.edit.ask" : "preferences.edit.off",
                    List.of(question.words().inSentence()),
                    () -> put(question.withAsked(asked)), () -> put(question)));
        }
    }

    /** @return what is wrong with the wording; then nothing is added */
    public List<Problem> add(String english, String turkish) {
        ScreeningQuestion own = ScreeningQuestion.own(english, turkish);
        List<Problem> problems = own.check();
        if (problems.isEmpty()) {
            edits.perform(new Edit("preferences.edit.add", List.of(own.words().inSentence()),
                    () -> put(own), () -> remove(own)));
        }
        return problems;
    }

    /**
     * Words one of the clinic's own anew.
     *
     * @return what is wrong with the wording; then nothing is changed
     */
    public List<Problem> reword(ScreeningQuestion question, String english, String turkish) {
        ScreeningQuestion same = new ScreeningQuestion(
                question.key(), Origin.CLINIC, english, turkish, null, question.asked());
        List<Problem> problems = same.check();
        if (!problems.isEmpty() || same.equals(question) || question.origin() != Origin.CLINIC) {
            return problems;
        }
        tasks.run(() -> chart.screening().answered(question.key()), answered -> {
            saveState.giveUp(question.key());
            ScreeningQuestion fresh = answered ? ScreeningQuestion.own(english, turkish) : same;
            edits.perform(new Edit("preferences.edit.reword", List.of(question.words().inSentence()), () -> {
                if (answered) {
                    put(question.withAsked(false));
                }
                put(fresh);
            }, () -> {
                if (answered) {
                    remove(fresh);
                }
                put(question);
            }));
        }, why -> saveState.notSaved(question.key(), 1, kind(why), null, () -> reword(question, english, turkish)));
        return problems;
    }

    private void put(ScreeningQuestion question) {
        int at = index(question.key());
        if (at < 0) {
            questions.add(question);
        } else {
            questions.set(at, question);
        }
        write(() -> chart.questions().put(question));
    }

    private void remove(ScreeningQuestion question) {
        int at = index(question.key());
        if (at >= 0) {
            questions.remove(at);
        }
        write(() -> chart.questions().remove(question));
    }

    private int index(String key) {
        return questions.stream().map(ScreeningQuestion::key).toList().indexOf(key);
    }

    // One after another, in the order done.
    private void write(Runnable deed) {
        waiting.addLast(deed);
        next();
    }

    private void next() {
        Runnable first = waiting.peekFirst();
        if (running || first == null) {
            return;
        }
        running = true;
        saveState.saving();
        tasks.run(() -> {
            first.run();
            return null;
        }, done -> {
            running = false;
            waiting.removeFirst();
            if (waiting.isEmpty()) {
                saveState.saved(this, clock.instant());
            }
            next();
        }, why -> {
            running = false;
            saveState.notSaved(this, waiting.size(), kind(why), null, this::next);
        });
    }

    private static StorageException.Kind kind(Throwable why) {
        return why instanceof StorageException refused ? refused.kind() : StorageException.Kind.UNKNOWN;
    }
}
