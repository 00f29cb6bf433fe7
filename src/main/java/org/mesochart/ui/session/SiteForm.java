package org.mesochart.ui.session;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
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

/** The scores of one painful site in one session: before and after, at rest and on movement. */
final class SiteForm {
    /** Which score. */
    record Slot(Moment moment, Aspect aspect) {}

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

    SiteForm(Numbers numbers) {
        this.numbers = numbers;
        for (Moment moment : List.of(Moment.BEFORE, Moment.AFTER)) {
            for (Aspect aspect : List.of(Aspect.MOVEMENT, Aspect.REST, Aspect.UNSPECIFIED)) {
                scores.put(new Slot(moment, aspect), new Score());
            }
        }
    }

    StringProperty site() {
        return site;
    }

    ObjectProperty<PainScale> scale() {
        return scale;
    }

    Score score(Moment moment, Aspect aspect) {
        return scores.get(new Slot(moment, aspect));
    }

    Map<Slot, Score> scores() {
        return scores;
    }

    /** Takes a stored score into its place; false when the place is taken. */
    boolean take(PainScore stored) {
        Score score = scores.get(new Slot(stored.moment(), stored.aspect()));
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
        return site.get().isBlank() && anything
                ? Optional.of(Problem.of("site", "errors.site.empty"))
                : Optional.empty();
    }

    boolean valid() {
        return siteProblem().isEmpty() && scores.values().stream().allMatch(s -> problem(s).isEmpty());
    }

    boolean isBlank() {
        return site.get().isBlank() && scores.values().stream().allMatch(s -> s.text.get().isBlank());
    }

    boolean has(Moment moment) {
        return scores.entrySet().stream()
                .anyMatch(e -> e.getKey().moment() == moment && e.getValue().saved() != null);
    }

    void showBack() {
        scores.values().forEach(s -> value(s).map(numbers::format).ifPresent(s.text::set));
    }
}
