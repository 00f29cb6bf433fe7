package org.mesochart.ui.patients;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.mesochart.domain.course.PlanStep;

/** The plan of a course as typed, stretch by stretch; there is always at least one line, which may be blank. */
public final class PlanLines {
    static final int SESSIONS_MAX = 100;
    static final int DAYS_MAX = 365;

    /** A stretch as typed: so many sessions, so many days apart. */
    public static final class Line {
        private final StringProperty sessions = new SimpleStringProperty("");
        private final StringProperty everyDays = new SimpleStringProperty("");

        StringProperty sessions() {
            return sessions;
        }

        StringProperty everyDays() {
            return everyDays;
        }

        private boolean isBlank() {
            return sessions.get().isBlank() && everyDays.get().isBlank();
        }
    }

    private final ObservableList<Line> lines = FXCollections.observableArrayList(new Line());

    ObservableList<Line> all() {
        return lines;
    }

    void fill(List<PlanStep> steps) {
        List<Line> now = new ArrayList<>();
        for (PlanStep step : steps) {
            Line line = new Line();
            line.sessions().set(Integer.toString(step.sessions()));
            line.everyDays().set(Integer.toString(step.everyDays()));
            now.add(line);
        }
        if (now.isEmpty()) {
            now.add(new Line());
        }
        lines.setAll(now);
    }

    void add() {
        lines.add(new Line());
    }

    void remove(Line line) {
        lines.remove(line);
        if (lines.isEmpty()) {
            add();
        }
    }

    /** What is typed, none for no plan; empty when a line cannot be read. */
    Optional<List<PlanStep>> read() {
        List<PlanStep> steps = new ArrayList<>();
        for (Line line : lines) {
            if (!line.isBlank()) {
                int sessions = whole(line.sessions().get());
                int days = whole(line.everyDays().get());
                if (sessions < 1 || sessions > SESSIONS_MAX || days < 1 || days > DAYS_MAX) {
                    return Optional.empty();
                }
                steps.add(new PlanStep(sessions, days));
            }
        }
        return Optional.of(steps);
    }

    private static int whole(String typed) {
        String text = typed.strip();
        return text.matches("[0-9]{1,3}") ? Integer.parseInt(text) : 0;
    }
}
