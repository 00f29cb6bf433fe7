package org.mesochart.ui.session;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.mesochart.domain.Problem;
import org.mesochart.domain.pain.Aspect;
import org.mesochart.domain.pain.Moment;
import org.mesochart.domain.pain.PainScale;
import org.mesochart.domain.pain.PainScore;
import org.mesochart.i18n.Numbers;

/** The scores of one painful site in one session: before, and at each time after; at rest and on movement. */
final class SiteForm {
    static final List<Aspect> ASPECTS = List.of(Aspect.MOVEMENT, Aspect.REST, Aspect.UNSPECIFIED);

    /**
     * Which score.
     *
     * @param round the key of the measurement after; 0 before
     */
    record Slot(Moment moment, Aspect aspect, int round) {}

    /** One score as typed. Empty is "not taken", never 0. */
    static final class Score {
        private final StringProperty text = new SimpleStringProperty("");
        private UUID id = UUID.randomUUID();
        private PainScore saved;

        StringProperty text() {
            return text;
        }

        UUID id() {
            return id;
        }

        PainScore saved() {
            return saved;
        }

        void saved(PainScore now) {
            saved = now;
        }

        /** Taken back: a later score in this place is another one. */
        void removed() {
            saved = null;
            id = UUID.randomUUID();
        }
    }

    private final Numbers numbers;
    private final StringProperty site = new SimpleStringProperty("");
    private final ObjectProperty<PainScale> scale = new SimpleObjectProperty<>(PainScale.NRS);
    private final Map<Slot, Score> scores = new LinkedHashMap<>();
    private Predicate<SiteForm> taken = form -> false;

    SiteForm(Numbers numbers) {
        this.numbers = numbers;
        open(Moment.BEFORE, 0);
    }

    /** Makes room for the scores after of a round; those that are new. */
    List<Score> open(AfterRound round) {
        return open(Moment.AFTER, round.key());
    }

    private List<Score> open(Moment moment, int round) {
        List<Score> fresh = new ArrayList<>();
        for (Aspect aspect : ASPECTS) {
            scores.computeIfAbsent(new Slot(moment, aspect, round), slot -> {
                Score score = new Score();
                fresh.add(score);
                return score;
            });
        }
        return fresh;
    }

    /** Forgets a round without scores. */
    void close(AfterRound round) {
        scores.keySet().removeIf(slot -> slot.moment() == Moment.AFTER && slot.round() == round.key());
    }

    /** Asked when the name is checked: whether another site has it too. */
    void unlike(Predicate<SiteForm> other) {
        taken = other;
    }

    StringProperty site() {
        return site;
    }

    ObjectProperty<PainScale> scale() {
        return scale;
    }

    /** The score before, or that of the first measurement after. */
    Score score(Moment moment, Aspect aspect) {
        return scores.entrySet().stream()
                .filter(e -> e.getKey().moment() == moment && e.getKey().aspect() == aspect)
                .map(Map.Entry::getValue)
                .findFirst()
                .orElseThrow();
    }

    Score score(AfterRound round, Aspect aspect) {
        return scores.get(new Slot(Moment.AFTER, aspect, round.key()));
    }

    Map<Slot, Score> scores() {
        return scores;
    }

    /**
     * Takes a stored score into its place; false when the place is taken.
     *
     * @param round the key of its measurement, 0 before
     */
    boolean take(PainScore stored, int round) {
        Score score = scores.get(new Slot(stored.moment(), stored.aspect(), round));
        if (score == null || score.saved != null) {
            return false;
        }
        score.id = stored.id();
        score.saved = stored;
        score.text.set(numbers.format(stored.value()));
        return true;
    }

    /** The number typed, if it is one the scale has. */
    Optional<BigDecimal> value(Score score) {
        return numbers.parse(score.text.get()).filter(scale.get()::accepts);
    }

    Optional<Problem> problem(Score score) {
        boolean fine = score.text.get().isBlank() || value(score).isPresent();
        return fine
                ? Optional.empty()
                : Optional.of(Problem.of("value", scale.get() == PainScale.NRS ? "errors.score.nrs" : "errors.score.vas"));
    }

    /** A site must be named before a score can be kept. */
    Optional<Problem> siteProblem() {
        boolean anything = scores.values().stream().anyMatch(s -> !s.text.get().isBlank());
        if (site.get().isBlank()) {
            return anything ? Optional.of(Problem.of("site", "errors.site.empty")) : Optional.empty();
        }
        return taken.test(this) ? Optional.of(Problem.of("site", "errors.site.twice")) : Optional.empty();
    }

    boolean valid() {
        return siteProblem().isEmpty() && scores.values().stream().allMatch(s -> problem(s).isEmpty());
    }

    /** Whether what is asked before the injections is right: the site's name and its scores. */
    boolean validBefore() {
        return siteProblem().isEmpty() && scores.entrySet().stream()
                .filter(e -> e.getKey().moment() == Moment.BEFORE)
                .allMatch(e -> problem(e.getValue()).isEmpty());
    }

    boolean isBlank() {
        return site.get().isBlank() && scores.values().stream().allMatch(s -> s.text.get().isBlank());
    }

    /** True when there is a score of this aspect at that moment, of whichever measurement. */
    boolean has(Moment moment, Aspect aspect) {
        return scores.entrySet().stream().anyMatch(e -> e.getKey().moment() == moment
                && e.getKey().aspect() == aspect && e.getValue().saved() != null);
    }

    boolean has(Moment moment) {
        return scores.entrySet().stream()
                .anyMatch(e -> e.getKey().moment() == moment && e.getValue().saved() != null);
    }

    void showBack() {
        scores.values().forEach(s -> value(s).map(numbers::format).ifPresent(s.text::set));
    }
}
