package org.mesochart.ui.stock;

import java.math.BigDecimal;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.mesochart.domain.mixture.Ingredient;
import org.mesochart.domain.stock.Strength;
import org.mesochart.i18n.Numbers;

/** One ingredient of a product as it is being typed. */
final class StrengthLine {
    private final Numbers numbers;
    private final StringProperty substance = new SimpleStringProperty("");
    private final StringProperty amount = new SimpleStringProperty("");
    private final ObjectProperty<Strength.Unit> unit = new SimpleObjectProperty<>(Strength.Unit.MILLIGRAM);
    private final StringProperty per = new SimpleStringProperty("");

    StrengthLine(Numbers numbers) {
        this.numbers = numbers;
    }

    static StrengthLine of(Ingredient ingredient, Numbers numbers) {
        Strength strength = Strength.of(ingredient);
        StrengthLine line = new StrengthLine(numbers);
        line.substance.set(strength.substance());
        line.amount.set(numbers.format(strength.amount()));
        line.unit.set(strength.unit());
        return line;
    }

    StringProperty substance() {
        return substance;
    }

    StringProperty amount() {
        return amount;
    }

    ObjectProperty<Strength.Unit> unit() {
        return unit;
    }

    /** How much the amount is in; empty for one mL or gram. */
    StringProperty per() {
        return per;
    }

    boolean isBlank() {
        return substance.get().isBlank() && amount.get().isBlank() && per.get().isBlank();
    }

    /** What is typed; what is no number is null there, except that an unreadable "in" is 0, which is refused. */
    Strength strength() {
        BigDecimal in = per.get().isBlank() ? null : numbers.parse(per.get()).orElse(BigDecimal.ZERO);
        return new Strength(substance.get(), numbers.parse(amount.get()).orElse(null), unit.get(), in);
    }

    Optional<Ingredient> ingredient() {
        return strength().ingredient();
    }

    /** Shows the numbers as they were read. */
    void showBack() {
        numbers.parse(amount.get()).map(numbers::format).ifPresent(amount::set);
        numbers.parse(per.get()).map(numbers::format).ifPresent(per::set);
    }
}
