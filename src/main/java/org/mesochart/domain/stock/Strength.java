package org.mesochart.domain.stock;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.mesochart.domain.Problem;
import org.mesochart.domain.mixture.DoseUnit;
import org.mesochart.domain.mixture.Ingredient;
import org.mesochart.domain.text.Texts;

/**
 * How strong a product is in one substance, as a label says it: "20 mg/mL", "2 %", "100 mg in 2 mL". A percent is grams
 * in 100 mL or 100 g, so 1 % is 10 mg in each (clinical.md, dose arithmetic).
 *
 * @param substance as on the label, its salt too
 * @param amount what {@code per} holds of it, or a percent; null when nothing readable was typed
 * @param per how much the amount is in, in the product's measure; null for one
 */
public record Strength(String substance, BigDecimal amount, Unit unit, BigDecimal per) {
    /** The units that labels use. */
    public enum Unit {
        MILLIGRAM("mg", DoseUnit.MILLIGRAM, 0),
        GRAM("g", DoseUnit.MILLIGRAM, 3),
        MICROGRAM("microgram", DoseUnit.MICROGRAM, 0),
        IU("IU", DoseUnit.IU, 0),
        PERCENT("percent", DoseUnit.MILLIGRAM, 1);

        private final String key;
        private final DoseUnit dose;
        private final int tens;

        Unit(String key, DoseUnit dose, int tens) {
            this.key = key;
            this.dose = dose;
            this.tens = tens;
        }

        public String key() {
            return key;
        }

        /** The unit that an amount of this one is reckoned in. */
        public static Unit of(DoseUnit dose) {
            return switch (dose) {
                case MILLIGRAM -> MILLIGRAM;
                case MICROGRAM -> MICROGRAM;
                case IU -> IU;
            };
        }
    }

    private static final BigDecimal AMOUNT_MAX = new BigDecimal(1_000_000);
    private static final int DECIMALS = 6;

    public Strength {
        Objects.requireNonNull(unit);
        substance = Texts.tidy(substance);
        per = unit == Unit.PERCENT ? null : per;
    }

    /** What stands for an ingredient that is known. */
    public static Strength of(Ingredient ingredient) {
        return new Strength(ingredient.substance(), ingredient.perMl(), Unit.of(ingredient.unit()), null);
    }

    public List<Problem> check() {
        List<Problem> problems = new ArrayList<>();
        if (substance == null) {
            problems.add(Problem.of("substance", "errors.strength.substance"));
        }
        Texts.checkLine("substance", substance, problems);
        if (wrong(amount)) {
            problems.add(Problem.of("amount", "errors.strength.amount"));
        } else if (per != null && wrong(per)) {
            problems.add(Problem.of("per", "errors.strength.per"));
        } else if (unit == Unit.PERCENT && amount.compareTo(new BigDecimal(100)) > 0) {
            problems.add(Problem.of("amount", "errors.strength.percent"));
        } else if (inOne().isEmpty()) {
            problems.add(Problem.of("per", "errors.strength.endless", amount, per));
        }
        return problems;
    }

    private static boolean wrong(BigDecimal number) {
        return number == null
                || number.signum() <= 0
                || number.compareTo(AMOUNT_MAX) > 0
                || number.stripTrailingZeros().scale() > DECIMALS;
    }

    /** In one mL or gram, exact; empty when the division has no end, because a rounded strength is no strength. */
    private Optional<BigDecimal> inOne() {
        BigDecimal inUnit = amount.movePointRight(unit.tens);
        try {
            return Optional.of(per == null ? inUnit : inUnit.divide(per, MathContext.UNLIMITED));
        } catch (ArithmeticException endless) {
            return Optional.empty();
        }
    }

    /** The ingredient in one mL or gram, or empty when the strength is wrong. */
    public Optional<Ingredient> ingredient() {
        return check().isEmpty()
                ? inOne().map(one -> new Ingredient(substance, one, unit.dose))
                : Optional.empty();
    }

    @Override
    public String toString() {
        return "Strength[" + unit + ']';
    }
}
