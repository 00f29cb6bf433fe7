package org.mesochart.domain.stock;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.mesochart.domain.Problem;
import org.mesochart.domain.mixture.Ingredient;
import org.mesochart.domain.text.Texts;

/**
 * Something the clinic injects or applies.
 *
 * @param label name with strength as on the label; what a component of a mixture is called
 * @param form ampoule, vial, cream ..., as the clinic says it, or null
 * @param ingredients what counts as a dose, per mL, or per gram where {@code measure} is grams; none for a diluent or a
 *     device
 * @param container how much one container holds, in {@code measure}, above 0, or null when not told
 * @param measure what its amounts are counted in
 * @param singleDose true when an opened container is for one patient only
 * @param lowStock containers at or under which it is on the low-stock list, or null for never
 * @param code the clinic's own code, or null
 * @param archived no longer offered
 */
public record Product(
        UUID id,
        String label,
        ProductClass productClass,
        String form,
        List<Ingredient> ingredients,
        BigDecimal container,
        Measure measure,
        boolean singleDose,
        BigDecimal lowStock,
        String code,
        boolean archived) {

    /** What amounts of a product are counted in. */
    public enum Measure {
        MILLILITRE("mL"),
        GRAM("g");

        private final String key;

        Measure(String key) {
            this.key = key;
        }

        public String key() {
            return key;
        }

        public static Measure ofKey(String key) {
            for (Measure measure : values()) {
                if (measure.key.equals(key)) {
                    return measure;
                }
            }
            throw new IllegalArgumentException("unknown measure");
        }
    }

    private static final BigDecimal AMOUNT_MAX = new BigDecimal(100_000);
    private static final int DECIMALS = 6;

    public Product {
        Objects.requireNonNull(id);
        Objects.requireNonNull(productClass);
        Objects.requireNonNull(measure);
        label = Objects.requireNonNullElse(Texts.tidy(label), "");
        form = Texts.tidy(form);
        ingredients = List.copyOf(ingredients);
        container = container == null ? null : container.stripTrailingZeros();
        lowStock = lowStock == null ? null : lowStock.stripTrailingZeros();
        code = Texts.tidy(code);
    }

    public List<Problem> check() {
        List<Problem> problems = new ArrayList<>();
        if (label.isEmpty()) {
            problems.add(Problem.of("label", "errors.product.empty"));
        }
        Texts.checkLine("label", label, problems);
        Texts.checkLine("form", form, problems);
        Texts.checkLine("code", code, problems);
        ingredients.forEach(i -> Texts.checkLine("ingredients", i.substance(), problems));
        amount("container", container, true, problems);
        amount("lowStock", lowStock, false, problems);
        return problems;
    }

    private static void amount(String field, BigDecimal amount, boolean aboveZero, List<Problem> problems) {
        if (amount != null
                && (amount.signum() < (aboveZero ? 1 : 0)
                        || amount.compareTo(AMOUNT_MAX) > 0
                        || amount.scale() > DECIMALS)) {
            problems.add(Problem.of(field, "errors.stock.amount", AMOUNT_MAX));
        }
    }

    @Override
    public String toString() {
        return "Product[" + id + ']';
    }
}
