package org.mesochart.ui.session;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.mesochart.domain.Problem;
import org.mesochart.domain.course.Course;
import org.mesochart.domain.course.CoursePlan;
import org.mesochart.domain.course.PlanStep;
import org.mesochart.domain.practice.Knowledge;
import org.mesochart.domain.protocol.Protocol;
import org.mesochart.domain.text.Folding;

/** The plan of the course: stretches of sessions with their intervals, the day of each session, and where it came from. */
final class PlanModel {
    static final int SESSIONS_MAX = 100;
    static final int DAYS_MAX = 365;

    /** A stretch as typed: so many sessions, so many days apart. */
    static final class Line {
        private final StringProperty sessions = new SimpleStringProperty("");
        private final StringProperty everyDays = new SimpleStringProperty("");

        StringProperty sessions() {
            return sessions;
        }

        StringProperty everyDays() {
            return everyDays;
        }

        boolean isBlank() {
            return sessions.get().isBlank() && everyDays.get().isBlank();
        }

        private Optional<PlanStep> step() {
            int count = whole(sessions.get());
            int days = whole(everyDays.get());
            return count < 1 || count > SESSIONS_MAX || days < 1 || days > DAYS_MAX
                    ? Optional.empty()
                    : Optional.of(new PlanStep(count, days));
        }

        private static int whole(String typed) {
            String text = typed.strip();
            return text.matches("[0-9]{1,3}") ? Integer.parseInt(text) : 0;
        }
    }

    private final AssessmentModel assessment;
    private final Autosave autosave;
    private final FieldDeeds typed;
    private final ObservableList<Line> lines = FXCollections.observableArrayList();
    private List<LocalDate> visits = List.of();
    private List<Protocol> protocols = List.of();
    private boolean typing;
    private boolean filling;

    PlanModel(AssessmentModel assessment, Autosave autosave, FieldDeeds typed) {
        this.assessment = assessment;
        this.autosave = autosave;
        this.typed = typed;
        assessment.course().addListener((o, was, now) -> {
            if (now != null && !typing && (was == null || !was.plan().steps().equals(now.plan().steps()))) {
                fill(now.plan().steps());
            }
        });
    }

    /** @param nowVisits days of the sessions held, this one among them */
    void show(List<LocalDate> nowVisits, Knowledge knowledge) {
        visits = List.copyOf(nowVisits);
        protocols = knowledge.protocols();
    }

    /** At least one, which may be blank. */
    ObservableList<Line> lines() {
        return lines;
    }

    CoursePlan plan() {
        return assessment.course().get().plan();
    }

    /** Every session with its day. */
    List<CoursePlan.Planned> schedule() {
        return plan().schedule(visits);
    }

    // protocols

    /**
     * What the plan can be taken from: protocols for this indication first, then the others, then those that are a plan
     * and nothing more.
     */
    List<Protocol> offered() {
        Comparator<Protocol> order = Comparator.comparing((Protocol p) -> !fits(p))
                .thenComparing(p -> p.stages().isEmpty());
        return protocols.stream().filter(p -> !p.plan().steps().isEmpty()).sorted(order).toList();
    }

    /** True when the protocol is for the indication of the course. */
    boolean fits(Protocol protocol) {
        String wanted = Folding.fold(assessment.course().get().indication()).strip();
        return !wanted.isEmpty() && protocol.indications().stream()
                .map(each -> Folding.fold(each).strip())
                .anyMatch(each -> !each.isEmpty() && (each.contains(wanted) || wanted.contains(each)));
    }

    /** The protocol that the course follows, as the library has it now. */
    Optional<Protocol> followed() {
        return protocols.stream().filter(p -> p.id().equals(plan().protocol())).findFirst();
    }

    /** Takes plan and, when there is none yet, goal from a protocol; one with mixtures is followed from now on. */
    void follow(Protocol protocol) {
        assessment.changeCourse("assess.edit.follow", List.of(protocol.name()), course -> {
            CoursePlan plan = course.plan().withSteps(protocol.plan().steps())
                    .withProtocol(protocol.stages().isEmpty() ? course.plan().protocol() : protocol.id());
            Course planned = course.withPlan(plan);
            return course.goal() == null && protocol.goal() != null ? planned.withGoal(protocol.goal()) : planned;
        });
    }

    void followNone() {
        assessment.changeCourse("assess.edit.followNone", List.of(), course ->
                course.withPlan(course.plan().withProtocol(null)));
    }

    // intervals

    void addLine() {
        if (lines.stream().noneMatch(Line::isBlank)) {
            lines.add(line());
        }
    }

    void removeLine(Line line) {
        autosave.flush();
        lines.remove(line);
        if (lines.isEmpty()) {
            lines.add(line());
        }
        read().ifPresent(steps -> assessment.changeCourse("assess.edit.plan", List.of(), course ->
                course.withPlan(course.plan().withSteps(steps))));
    }

    /** Why the lines are not kept as they stand. */
    Optional<Problem> problem() {
        return read().isPresent() ? Optional.empty()
                : Optional.of(Problem.of("plan", "errors.plan.line", SESSIONS_MAX, DAYS_MAX));
    }

    private Optional<List<PlanStep>> read() {
        List<PlanStep> steps = new ArrayList<>();
        for (Line line : lines) {
            if (!line.isBlank()) {
                Optional<PlanStep> step = line.step();
                if (step.isEmpty()) {
                    return Optional.empty();
                }
                steps.add(step.get());
            }
        }
        return Optional.of(steps);
    }

    private Line line() {
        Line line = new Line();
        line.sessions().addListener((o, was, now) -> typed());
        line.everyDays().addListener((o, was, now) -> typed());
        return line;
    }

    private void typed() {
        if (!filling) {
            autosave.soon(this, () -> read().ifPresent(this::save));
        }
    }

    private void save(List<PlanStep> steps) {
        Course before = assessment.course().get();
        Course after = before.withPlan(before.plan().withSteps(steps));
        if (!after.equals(before)) {
            typing = true;
            try {
                typed.type(this, "assess.edit.plan", List.of(), before, after, assessment::set);
            } finally {
                typing = false;
            }
        }
    }

    private void fill(List<PlanStep> steps) {
        filling = true;
        List<Line> now = new ArrayList<>();
        for (PlanStep step : steps) {
            Line line = line();
            line.sessions().set(Integer.toString(step.sessions()));
            line.everyDays().set(Integer.toString(step.everyDays()));
            now.add(line);
        }
        if (now.isEmpty()) {
            now.add(line());
        }
        lines.setAll(now);
        filling = false;
    }

    // days

    /**
     * Sets the day of a session by hand.
     *
     * @param day null = as the interval has it
     * @return what is wrong with it; then nothing is changed
     */
    Optional<Problem> move(int number, LocalDate day) {
        if (day == null || due(number).filter(day::equals).isPresent()) {
            if (day == null) {
                assessment.changeCourse("assess.edit.dayBack", List.of(number), course ->
                        course.withPlan(course.plan().withDate(number, null)));
            }
            return Optional.empty();
        }
        Optional<Problem> problem = plan().checkDate(number, day, visits);
        if (problem.isEmpty()) {
            assessment.changeCourse("assess.edit.day", List.of(number), course ->
                    course.withPlan(course.plan().withDate(number, day)));
        }
        return problem;
    }

    private Optional<LocalDate> due(int number) {
        return schedule().stream().filter(p -> p.number() == number).findFirst().map(CoursePlan.Planned::day);
    }
}
