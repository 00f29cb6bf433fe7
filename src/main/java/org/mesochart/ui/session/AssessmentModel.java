package org.mesochart.ui.session;

import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.mesochart.domain.Problem;
import org.mesochart.domain.course.Assessment;
import org.mesochart.domain.course.Course;
import org.mesochart.storage.Chart;

/** What the course is about: indication, assessment, goal and plan. Saved as it becomes good. */
final class AssessmentModel {
    private final Chart chart;
    private final SaveQueue queue;
    private final Autosave autosave;
    private final StringProperty indication = new SimpleStringProperty("");
    private final ReadOnlyObjectWrapper<Course> course = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Assessment> assessment = new ReadOnlyObjectWrapper<>();
    private boolean filling;

    AssessmentModel(Chart chart, SaveQueue queue, Autosave autosave) {
        this.chart = chart;
        this.queue = queue;
        this.autosave = autosave;
        indication.addListener((o, was, now) -> {
            if (!filling) {
                autosave.soon(indication, this::saveIndication);
            }
        });
    }

    void show(Course of, Assessment recorded) {
        filling = true;
        course.set(of);
        assessment.set(recorded);
        indication.set(of.indication());
        filling = false;
    }

    ReadOnlyObjectProperty<Course> course() {
        return course.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Assessment> assessment() {
        return assessment.getReadOnlyProperty();
    }

    StringProperty indication() {
        return indication;
    }

    Optional<Problem> indicationProblem() {
        return course.get().withIndication(indication.get()).check().stream().findFirst();
    }

    private void saveIndication() {
        Course now = course.get().withIndication(indication.get());
        if (now.check().isEmpty() && !now.equals(course.get())) {
            course.set(now);
            queue.write(List.of(now.id()), () -> chart.courses().change(now));
        }
    }
}
