package org.mesochart.ui.session;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.mesochart.domain.Problem;
import org.mesochart.domain.course.Assessment;
import org.mesochart.domain.course.Course;
import org.mesochart.edit.Edit;
import org.mesochart.edit.EditStack;
import org.mesochart.storage.Chart;

/**
 * What the course is about: indication, assessment, goal and plan. Words are saved as they become good; those that are
 * not stay in their field with a sentence.
 */
final class AssessmentModel {
    /** What is told in words. */
    enum Word {
        INDICATION,
        DIAGNOSIS,
        HEALTH,
        MEDICINES,
        TRIED,
        WHY,
        GOAL;

        /** For message keys and the names of problems. */
        String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private final Chart chart;
    private final SaveQueue queue;
    private final Autosave autosave;
    private final EditStack edits;
    private final FieldDeeds typed;
    private final Map<Word, StringProperty> words = new EnumMap<>(Word.class);
    private final ReadOnlyObjectWrapper<Course> course = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Assessment> assessment = new ReadOnlyObjectWrapper<>();
    private boolean filling;
    private Word typing;

    AssessmentModel(Chart chart, SaveQueue queue, Autosave autosave, EditStack edits, FieldDeeds typed) {
        this.chart = chart;
        this.queue = queue;
        this.autosave = autosave;
        this.edits = edits;
        this.typed = typed;
        for (Word word : Word.values()) {
            StringProperty text = new SimpleStringProperty("");
            words.put(word, text);
            text.addListener((o, was, now) -> {
                if (!filling) {
                    autosave.soon(word, () -> save(word));
                }
            });
        }
    }

    void show(Course of, Assessment recorded) {
        course.set(of);
        assessment.set(recorded);
        for (Word word : Word.values()) {
            fill(word);
        }
    }

    ReadOnlyObjectProperty<Course> course() {
        return course.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Assessment> assessment() {
        return assessment.getReadOnlyProperty();
    }

    /** What is typed, good or not. */
    StringProperty text(Word word) {
        return words.get(word);
    }

    StringProperty indication() {
        return text(Word.INDICATION);
    }

    Optional<Problem> problem(Word word) {
        String now = words.get(word).get();
        List<Problem> problems = ofCourse(word)
                ? with(course.get(), word, now).check()
                : with(assessment.get().withSites(List.of()), word, now).check();
        return problems.stream().filter(p -> p.field().equals(word.key())).findFirst();
    }

    /** True when something typed here could not be kept. */
    boolean unfinished() {
        return course.get() != null && List.of(Word.values()).stream().anyMatch(word -> problem(word).isPresent());
    }

    // changing

    /**
     * Changes the course as a deed that can be taken back.
     *
     * @param deed the message key of the deed's name
     * @return what is wrong with it; then nothing is changed
     */
    List<Problem> changeCourse(String deed, List<Object> args, UnaryOperator<Course> how) {
        autosave.flush();
        Course before = course.get();
        Course after = how.apply(before);
        List<Problem> problems = after.check();
        if (problems.isEmpty() && !after.equals(before)) {
            edits.perform(new Edit(deed, args, () -> set(after), () -> set(before)));
        }
        return problems;
    }

    /** Puts a course in the place of the one recorded, without a deed of its own. */
    void set(Course now) {
        set(now, () -> { });
    }

    /** The same, with something else written in the same transaction. */
    void set(Course now, Runnable with) {
        Course before = course.get();
        course.set(now);
        queue.write(List.of(now.id()), () -> chart.inOneTransaction(() -> {
            with.run();
            chart.courses().change(now);
            return null;
        }));
        refill(word -> ofCourse(word) && !Objects.equals(value(before, word), value(now, word)));
    }

    /** Puts an assessment in the place of the one recorded, without a deed of its own. */
    void set(Assessment now) {
        Assessment before = assessment.get();
        assessment.set(now);
        queue.write(List.of(now.id()), () -> chart.assessments().put(now));
        refill(word -> !ofCourse(word) && !Objects.equals(value(before, word), value(now, word)));
    }

    private void refill(java.util.function.Predicate<Word> changed) {
        for (Word word : Word.values()) {
            if (word != typing && changed.test(word)) {
                fill(word);
            }
        }
    }

    private void fill(Word word) {
        filling = true;
        words.get(word).set(Objects.requireNonNullElse(
                ofCourse(word) ? value(course.get(), word) : value(assessment.get(), word), ""));
        filling = false;
    }

    private void save(Word word) {
        String now = words.get(word).get();
        if (problem(word).isPresent()) {
            return;
        }
        typing = word;
        try {
            if (ofCourse(word)) {
                Course before = course.get();
                Course after = with(before, word, now);
                if (!after.equals(before)) {
                    typed.type(word, "assess.edit." + word.key(), List.of(), before, after, this::set);
                }
            } else {
                Assessment before = assessment.get();
                Assessment after = with(before, word, now);
                if (!after.equals(before)) {
                    typed.type(word, "assess.edit." + word.key(), List.of(), before, after, this::set);
                }
            }
        } finally {
            typing = null;
        }
    }

    private static boolean ofCourse(Word word) {
        return word == Word.INDICATION || word == Word.GOAL;
    }

    private static String value(Course of, Word word) {
        return word == Word.GOAL ? of.goal() : of.indication();
    }

    private static String value(Assessment of, Word word) {
        return switch (word) {
            case DIAGNOSIS -> of.diagnosis();
            case HEALTH -> of.health();
            case MEDICINES -> of.medicines();
            case TRIED -> of.tried();
            case WHY -> of.why();
            case INDICATION, GOAL -> throw new IllegalArgumentException("of the course");
        };
    }

    private static Course with(Course of, Word word, String now) {
        return word == Word.GOAL ? of.withGoal(now) : of.withIndication(now);
    }

    private static Assessment with(Assessment of, Word word, String now) {
        return switch (word) {
            case DIAGNOSIS -> of.withDiagnosis(now);
            case HEALTH -> of.withHealth(now);
            case MEDICINES -> of.withMedicines(now);
            case TRIED -> of.withTried(now);
            case WHY -> of.withWhy(now);
            case INDICATION, GOAL -> throw new IllegalArgumentException("of the course");
        };
    }
}
