package org.mesochart.ui.preferences;

import java.math.BigDecimal;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.mesochart.domain.Problem;
import org.mesochart.domain.course.FollowUpRules;
import org.mesochart.edit.Edit;
import org.mesochart.edit.EditStack;
import org.mesochart.i18n.Messages;
import org.mesochart.storage.Chart;
import org.mesochart.storage.StorageException;
import org.mesochart.ui.kit.NumberField;
import org.mesochart.ui.kit.Reads;
import org.mesochart.ui.kit.SaveState;
import org.mesochart.ui.kit.Sentence;
import org.mesochart.ui.kit.Tasks;

/** When the clinic judges a course and asks after its patients; each change is saved at once and can be taken back. */
public final class FollowUpModel {
    /** The numbers, as the rules name them. */
    static final List<String> FIELDS = List.of("judgeFrom", "judgeAgain", "checkDays", "scoreDays");
    private static final int REMEMBERED = 50;

    private final Chart chart;
    private final Tasks tasks;
    private final SaveState saveState;
    private final Clock clock;
    private final Messages messages;
    private final EditStack edits = new EditStack(REMEMBERED);
    private final Map<String, StringProperty> texts = new LinkedHashMap<>();
    private final Map<String, ReadOnlyObjectWrapper<Sentence>> problems = new LinkedHashMap<>();
    private final ReadOnlyStringWrapper undoWords = new ReadOnlyStringWrapper("");
    private FollowUpRules rules;

    public FollowUpModel(Chart chart, Tasks tasks, SaveState saveState, Clock clock, Messages messages) {
        this.chart = chart;
        this.tasks = tasks;
        this.saveState = saveState;
        this.clock = clock;
        this.messages = messages;
        FIELDS.forEach(field -> {
            texts.put(field, new SimpleStringProperty(""));
            problems.put(field, new ReadOnlyObjectWrapper<>());
        });
        edits.onChange(() -> undoWords.set(edits.undoable()
                .map(edit -> messages.text("preferences.followUp.undo", messages.text(edit.key()))).orElse("")));
    }

    void load() {
        Reads.run(tasks, saveState, this, () -> chart.followUpRules().get(), this::show);
    }

    private void show(FollowUpRules now) {
        rules = now;
        List<Integer> values = values(now);
        for (int i = 0; i < FIELDS.size(); i++) {
            texts.get(FIELDS.get(i)).set(Integer.toString(values.get(i)));
            problems.get(FIELDS.get(i)).set(null);
        }
    }

    private static List<Integer> values(FollowUpRules of) {
        return List.of(of.judgeFrom(), of.judgeAgain(), of.checkDays(), of.scoreDays());
    }

    boolean readOnly() {
        return chart.readOnly();
    }

    StringProperty text(String field) {
        return texts.get(field);
    }

    /** What is wrong with a number, or null. */
    ReadOnlyObjectProperty<Sentence> problem(String field) {
        return problems.get(field).getReadOnlyProperty();
    }

    /** "Undo when a course is judged", or an empty text. */
    ReadOnlyStringProperty undoWords() {
        return undoWords.getReadOnlyProperty();
    }

    void undo() {
        edits.undo();
    }

    /** Saves what is typed when all of it is acceptable; called on leaving a field. */
    void commit() {
        if (rules == null || readOnly()) {
            return;
        }
        problems.values().forEach(problem -> problem.set(null));
        List<Integer> typed = new ArrayList<>();
        for (String field : FIELDS) {
            Optional<Integer> number = whole(texts.get(field).get());
            if (number.isEmpty()) {
                problems.get(field).set(Sentence.of(NumberField.UNREADABLE));
            }
            number.ifPresent(typed::add);
        }
        if (typed.size() < FIELDS.size()) {
            return;
        }
        FollowUpRules now = new FollowUpRules(typed.get(0), typed.get(1), typed.get(2), typed.get(3));
        List<Problem> wrong = now.check();
        wrong.forEach(each -> problems.get(each.field()).set(new Sentence(each.key(), each.args())));
        if (wrong.isEmpty() && !now.equals(rules)) {
            FollowUpRules before = rules;
            edits.perform(new Edit("preferences.followUp.edit." + changed(before, now), List.of(),
                    () -> put(now), () -> put(before)));
        }
    }

    private static String changed(FollowUpRules before, FollowUpRules now) {
        List<String> changed = new ArrayList<>(FIELDS);
        changed.removeIf(field -> values(before).get(FIELDS.indexOf(field)).equals(values(now).get(FIELDS.indexOf(field))));
        return changed.size() == 1 ? changed.getFirst() : "several";
    }

    private Optional<Integer> whole(String text) {
        return text.isBlank() ? Optional.empty() : messages.numbers().parse(text).map(BigDecimal::stripTrailingZeros)
                .filter(number -> number.scale() <= 0 && number.precision() - number.scale() <= 4)
                .map(BigDecimal::intValueExact);
    }

    private void put(FollowUpRules now) {
        show(now);
        write(now);
    }

    private void write(FollowUpRules now) {
        saveState.saving();
        tasks.run(() -> {
            chart.followUpRules().put(now);
            return true;
        }, saved -> saveState.saved(FollowUpRules.class, clock.instant()),
                why -> saveState.notSaved(FollowUpRules.class, 1, kind(why), null, () -> write(now)));
    }

    private static StorageException.Kind kind(Throwable why) {
        return why instanceof StorageException refused ? refused.kind() : StorageException.Kind.UNKNOWN;
    }
}
