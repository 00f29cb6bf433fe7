package org.mesochart.ui.protocols;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.mesochart.domain.Problem;
import org.mesochart.domain.course.CoursePlan;
import org.mesochart.domain.course.PlanStep;
import org.mesochart.domain.mixture.Ingredient;
import org.mesochart.domain.protocol.MixtureTemplate;
import org.mesochart.domain.protocol.Protocol;
import org.mesochart.i18n.Numbers;

/** A protocol of the clinic as it is being typed. */
final class ProtocolForm {
    private static final int SESSIONS_MAX = 100;
    private static final int DAYS_MAX = 365;

    /** What is typed in one field. */
    enum Text {
        NAME, SOURCE, INDICATIONS, GOAL, POINTS, MINUTES;

        /** What its control is called. */
        String control() {
            return "protocol-" + name().toLowerCase(Locale.ROOT);
        }
    }

    /** A stretch of the plan as typed. */
    static final class Stretch {
        private final StringProperty sessions = new SimpleStringProperty("");
        private final StringProperty everyDays = new SimpleStringProperty("");

        StringProperty sessions() {
            return sessions;
        }

        StringProperty everyDays() {
            return everyDays;
        }
    }

    private final UUID id;
    private final boolean archived;
    private final Numbers numbers;
    private final Map<Text, StringProperty> texts = new LinkedHashMap<>();
    private final ObservableList<Stretch> plan = FXCollections.observableArrayList();
    private final ObservableList<MixtureForm> mixtures = FXCollections.observableArrayList();

    private ProtocolForm(UUID id, boolean archived, Numbers numbers) {
        this.id = id;
        this.archived = archived;
        this.numbers = numbers;
        for (Text text : Text.values()) {
            texts.put(text, new SimpleStringProperty(""));
        }
    }

    /** A new one. */
    static ProtocolForm blank(Numbers numbers) {
        ProtocolForm form = new ProtocolForm(UUID.randomUUID(), false, numbers);
        form.addStretch();
        return form;
    }

    /**
     * One that is there, to be changed: the clinic's own stays itself, a shipped one becomes the clinic's copy.
     *
     * @param copy true for a copy of the clinic's own too
     */
    static ProtocolForm of(Protocol from, boolean copy, Numbers numbers) {
        boolean other = copy || from.shipped();
        ProtocolForm form = new ProtocolForm(other ? UUID.randomUUID() : from.id(), !other && from.archived(), numbers);
        form.text(Text.NAME).set(from.name());
        form.text(Text.SOURCE).set(Objects.requireNonNullElse(from.source(), ""));
        form.text(Text.INDICATIONS).set(String.join("\n", from.indications()));
        form.text(Text.GOAL).set(Objects.requireNonNullElse(from.goal(), ""));
        form.text(Text.POINTS).set(Objects.requireNonNullElse(from.points(), ""));
        form.text(Text.MINUTES).set(String.join(" ", from.minutes().stream().map(String::valueOf).toList()));
        for (PlanStep step : from.plan().steps()) {
            Stretch stretch = form.addStretch();
            stretch.sessions().set(Integer.toString(step.sessions()));
            stretch.everyDays().set(Integer.toString(step.everyDays()));
        }
        if (form.plan.isEmpty()) {
            form.addStretch();
        }
        for (Protocol.Stage stage : from.stages()) {
            stage.mixtures().forEach(m -> form.mixtures.add(new MixtureForm(numbers, stage.fromSession(), m)));
        }
        return form;
    }

    UUID id() {
        return id;
    }

    StringProperty text(Text text) {
        return texts.get(text);
    }

    ObservableList<Stretch> plan() {
        return plan;
    }

    ObservableList<MixtureForm> mixtures() {
        return mixtures;
    }

    Stretch addStretch() {
        Stretch stretch = new Stretch();
        plan.add(stretch);
        return stretch;
    }

    void removeStretch(Stretch stretch) {
        plan.remove(stretch);
        if (plan.isEmpty()) {
            addStretch();
        }
    }

    MixtureForm addMixture() {
        MixtureForm mixture = new MixtureForm(numbers);
        mixtures.add(mixture);
        return mixture;
    }

    void removeMixture(MixtureForm mixture) {
        mixtures.remove(mixture);
    }

    /**
     * The protocol as typed.
     *
     * @param ingredients what a product holds
     * @param problems told everything that is wrong, each with the name of its control
     * @return empty when something is wrong
     */
    Optional<Protocol> read(Function<String, List<Ingredient>> ingredients, List<Problem> problems) {
        List<PlanStep> steps = steps(problems);
        List<Integer> minutes = new ArrayList<>();
        for (String each : words(Text.MINUTES, "[\\s,;]+")) {
            MixtureForm.whole(each).ifPresentOrElse(minutes::add,
                    () -> problems.add(Problem.of(Text.MINUTES.control(), "errors.protocol.minutes")));
        }
        Map<Integer, List<MixtureTemplate>> stages = new TreeMap<>();
        for (int i = 0; i < mixtures.size(); i++) {
            MixtureForm form = mixtures.get(i);
            Optional<MixtureTemplate> mixture = form.read(i + 1, ingredients, problems);
            int from = form.fromSession().orElse(0);
            if (from < 1) {
                problems.add(Problem.of("from" + (i + 1), "errors.template.stage"));
            } else {
                mixture.ifPresent(m -> stages.computeIfAbsent(from, first -> new ArrayList<>()).add(m));
            }
        }
        Protocol protocol = new Protocol(id, text(Text.NAME).get(), text(Text.SOURCE).get(),
                words(Text.INDICATIONS, "\\R"), new CoursePlan(steps),
                stages.entrySet().stream().map(s -> new Protocol.Stage(s.getKey(), s.getValue())).toList(),
                text(Text.GOAL).get(), text(Text.POINTS).get(), minutes, false, archived);
        boolean unread = !problems.isEmpty();
        for (Problem problem : protocol.check()) {
            if (!problem.field().equals("plan")) {
                problems.add(problem.at(Text.valueOf(problem.field().toUpperCase(Locale.ROOT)).control()));
            } else if (!unread) {
                problems.add(problem.at("sessions1"));
            }
        }
        return problems.isEmpty() ? Optional.of(protocol) : Optional.empty();
    }

    private List<PlanStep> steps(List<Problem> problems) {
        List<PlanStep> steps = new ArrayList<>();
        for (int i = 0; i < plan.size(); i++) {
            Stretch stretch = plan.get(i);
            if (stretch.sessions().get().isBlank() && stretch.everyDays().get().isBlank()) {
                continue;
            }
            int count = MixtureForm.whole(stretch.sessions().get()).orElse(0);
            int days = MixtureForm.whole(stretch.everyDays().get()).orElse(0);
            boolean few = count >= 1 && count <= SESSIONS_MAX;
            if (few && days >= 1 && days <= DAYS_MAX) {
                steps.add(new PlanStep(count, days));
            } else {
                problems.add(Problem.of((few ? "days" : "sessions") + (i + 1), "errors.plan.line", SESSIONS_MAX, DAYS_MAX));
            }
        }
        return steps;
    }

    private List<String> words(Text text, String between) {
        return Arrays.stream(text(text).get().split(between)).map(String::strip).filter(w -> !w.isEmpty()).toList();
    }
}
