package org.mesochart.domain.protocol;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.mesochart.domain.Problem;
import org.mesochart.domain.course.CoursePlan;
import org.mesochart.domain.text.Texts;

/**
 * What the clinic does again: a plan, mixtures, or both as a whole course. The mixtures may change with the number of the
 * session.
 *
 * @param source citation or other origin, shown where it is chosen; or null
 * @param indications what it is offered for first, in the words of the courses; none = for any
 * @param plan {@link CoursePlan#NONE} when it has none
 * @param stages what is prepared from which session on; none = only a plan
 * @param goal or null
 * @param points where and how it is injected, in words, or null
 * @param minutes when pain is scored after the injections, minutes, ascending
 * @param shipped true for an example that came with the program
 * @param archived no longer offered
 */
public record Protocol(
        UUID id,
        String name,
        String source,
        List<String> indications,
        CoursePlan plan,
        List<Stage> stages,
        String goal,
        String points,
        List<Integer> minutes,
        boolean shipped,
        boolean archived) {

    private static final int MINUTES_MAX = 1440;

    /**
     * What is prepared from a session on, until the next stage.
     *
     * @param fromSession 1 or more
     */
    public record Stage(int fromSession, List<MixtureTemplate> mixtures) {
        public Stage {
            mixtures = List.copyOf(mixtures);
        }
    }

    public Protocol {
        Objects.requireNonNull(id);
        Objects.requireNonNull(plan);
        name = Objects.requireNonNullElse(Texts.tidy(name), "");
        source = Texts.tidy(source);
        indications = List.copyOf(indications);
        stages = stages.stream().sorted(Comparator.comparingInt(Stage::fromSession)).toList();
        goal = Texts.tidy(goal);
        points = Texts.tidy(points);
        minutes = minutes.stream().distinct().sorted().toList();
    }

    /** What is prepared in this session of a course; none when the protocol says nothing of it. */
    public List<MixtureTemplate> mixturesFor(int session) {
        return stages.stream()
                .filter(stage -> stage.fromSession() <= session)
                .reduce((earlier, later) -> later)
                .map(Stage::mixtures)
                .orElse(List.of());
    }

    public List<Problem> check() {
        List<Problem> problems = new ArrayList<>();
        if (name.isEmpty()) {
            problems.add(Problem.of("name", "errors.template.name"));
        }
        Texts.checkLine("name", name, problems);
        Texts.checkFree("source", source, problems);
        Texts.checkFree("goal", goal, problems);
        Texts.checkFree("points", points, problems);
        indications.forEach(each -> Texts.checkLine("indications", each, problems));
        if (stages.isEmpty() && plan.steps().isEmpty()) {
            problems.add(Problem.of("plan", "errors.template.empty"));
        }
        for (Stage stage : stages) {
            if (stage.fromSession() < 1) {
                problems.add(Problem.of("fromSession", "errors.template.stage"));
            }
            stage.mixtures().forEach(mixture -> problems.addAll(mixture.check()));
        }
        if (stages.stream().map(Stage::fromSession).distinct().count() < stages.size()) {
            problems.add(Problem.of("fromSession", "errors.template.stageTwice"));
        }
        if (minutes.stream().anyMatch(m -> m < 1 || m > MINUTES_MAX)) {
            problems.add(Problem.of("minutes", "errors.score.minutes", MINUTES_MAX));
        }
        return problems;
    }

    @Override
    public String toString() {
        return "Protocol[" + id + ']';
    }
}
