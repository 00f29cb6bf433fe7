package org.mesochart.ui.kit.entry;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.mesochart.domain.Problem;
import org.mesochart.domain.pain.Measure;
import org.mesochart.domain.pain.OutcomeScore;
import org.mesochart.i18n.Numbers;

/** A total as it is being written: which one, and its value; the impression of change as a choice. Knows no control. */
public final class TotalDraft {
    private final Numbers numbers;
    private final ObjectProperty<Measure> measure = new SimpleObjectProperty<>();
    private final StringProperty value = new SimpleStringProperty("");
    private final ObjectProperty<Integer> impression = new SimpleObjectProperty<>();

    public TotalDraft(Numbers numbers) {
        this.numbers = numbers;
    }

    public ObjectProperty<Measure> measure() {
        return measure;
    }

    public StringProperty value() {
        return value;
    }

    /** For {@link Measure#PGIC}: 1 very much improved to 7 very much worse. */
    public ObjectProperty<Integer> impression() {
        return impression;
    }

    public void clear() {
        measure.set(null);
        value.set("");
        impression.set(null);
    }

    /** True when something is chosen or typed. */
    public boolean started() {
        return measure.get() != null;
    }

    private Optional<BigDecimal> read() {
        return measure.get() == Measure.PGIC
                ? Optional.ofNullable(impression.get()).map(BigDecimal::valueOf)
                : numbers.parse(value.get());
    }

    public Optional<Problem> problem() {
        if (measure.get() == null) {
            return Optional.of(Problem.of("measure", "observe.total.missing"));
        }
        boolean good = read().filter(measure.get()::accepts).isPresent();
        if (good) {
            return Optional.empty();
        }
        return Optional.of(measure.get() == Measure.PGIC
                ? Problem.of("value", "observe.total.choose")
                : Problem.of("value", "errors.outcome.value", measure.get().least(), measure.get().most()));
    }

    /** @param session or null between the visits */
    public Optional<OutcomeScore> score(UUID id, UUID course, UUID session, Instant at) {
        return problem().isPresent()
                ? Optional.empty()
                : Optional.of(new OutcomeScore(id, course, session, measure.get(), read().orElseThrow(), at));
    }
}
