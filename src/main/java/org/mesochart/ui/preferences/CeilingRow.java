package org.mesochart.ui.preferences;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.mesochart.domain.Problem;
import org.mesochart.domain.dose.Ceiling;
import org.mesochart.domain.mixture.DoseUnit;
import org.mesochart.i18n.Numbers;
import org.mesochart.ui.kit.NumberField;
import org.mesochart.ui.kit.Sentence;

/** One ceiling as it is typed: figures as text, and what is wrong with each. */
final class CeilingRow {
    /** The fields that can be wrong. */
    static final List<String> FIELDS = List.of("perKg", "most", "source");

    private final UUID id;
    private final String substance;
    private final String name;
    private final Ceiling shipped;
    private final Numbers numbers;
    private final StringProperty perKg = new SimpleStringProperty("");
    private final StringProperty most = new SimpleStringProperty("");
    private final StringProperty source = new SimpleStringProperty("");
    private final ObjectProperty<DoseUnit> unit = new SimpleObjectProperty<>();
    private final ObjectProperty<Boolean> active = new SimpleObjectProperty<>(true);
    private final Map<String, ReadOnlyObjectWrapper<Sentence>> problems = new HashMap<>();
    private Ceiling saved;
    private boolean filling;

    /**
     * @param shown what stands in the fields
     * @param saved the clinic's row in the chart, or null while there is none
     * @param shipped what comes with the program, or null
     * @param name of the substance in the language of the screen
     */
    CeilingRow(Ceiling shown, Ceiling saved, Ceiling shipped, String name, Numbers numbers) {
        id = shown.id();
        substance = shown.substance();
        this.name = name;
        this.saved = saved;
        this.shipped = shipped;
        this.numbers = numbers;
        FIELDS.forEach(field -> problems.put(field, new ReadOnlyObjectWrapper<>()));
        fill(shown);
    }

    private void fill(Ceiling ceiling) {
        filling = true;
        perKg.set(ceiling.perKg() == null ? "" : numbers.format(ceiling.perKg()));
        most.set(ceiling.most() == null ? "" : numbers.format(ceiling.most()));
        source.set(ceiling.source());
        unit.set(ceiling.unit());
        active.set(ceiling.active());
        problems.values().forEach(problem -> problem.set(null));
        filling = false;
    }

    UUID id() {
        return id;
    }

    String substance() {
        return substance;
    }

    String name() {
        return name;
    }

    StringProperty perKg() {
        return perKg;
    }

    StringProperty most() {
        return most;
    }

    StringProperty source() {
        return source;
    }

    ObjectProperty<DoseUnit> unit() {
        return unit;
    }

    ObjectProperty<Boolean> active() {
        return active;
    }

    /** What is wrong with a field, or null. */
    ReadOnlyObjectProperty<Sentence> problem(String field) {
        return problems.get(field).getReadOnlyProperty();
    }

    /** The row of the chart, or null. */
    Ceiling saved() {
        return saved;
    }

    void saved(Ceiling now) {
        saved = now;
    }

    /** True when it came with the program: it can be given back its figures, but not taken away. */
    boolean isShipped() {
        return shipped != null;
    }

    /** True when the clinic's figures stand in the place of the shipped ones. */
    boolean isChanged() {
        return shipped != null && saved != null;
    }

    /** Shows the shipped figures again. */
    void showShipped() {
        saved = null;
        fill(shipped);
    }

    /** True while a new row holds nothing yet. */
    boolean isBlank() {
        return saved == null && shipped == null && perKg.get().isBlank() && most.get().isBlank()
                && source.get().isBlank();
    }

    /** What is typed, when all of it is acceptable; else the problems stand beside their fields. */
    Optional<Ceiling> read() {
        if (filling) {
            return Optional.empty();
        }
        problems.values().forEach(problem -> problem.set(null));
        boolean readable = readable("perKg", perKg) & readable("most", most);
        if (!readable) {
            return Optional.empty();
        }
        Ceiling typed = new Ceiling(id, substance, number(perKg).orElse(null), number(most).orElse(null), unit.get(),
                source.get(), active.get());
        List<Problem> wrong = typed.check();
        // The last first, so that of two about one field the first stays.
        for (Problem problem : wrong.reversed()) {
            problems.get(problem.field()).set(new Sentence(problem.key(), problem.args()));
        }
        return wrong.isEmpty() ? Optional.of(typed) : Optional.empty();
    }

    /** True when this is not what holds already. */
    boolean differs(Ceiling typed) {
        return !typed.equals(saved == null ? shipped : saved);
    }

    private boolean readable(String field, StringProperty text) {
        boolean wrong = !text.get().isBlank() && number(text).isEmpty();
        if (wrong) {
            problems.get(field).set(Sentence.of(NumberField.UNREADABLE));
        }
        return !wrong;
    }

    private Optional<BigDecimal> number(StringProperty text) {
        return text.get().isBlank() ? Optional.empty() : numbers.parse(text.get());
    }
}
