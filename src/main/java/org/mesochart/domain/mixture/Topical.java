package org.mesochart.domain.mixture;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.mesochart.domain.Problem;
import org.mesochart.domain.text.Texts;

/**
 * A local anaesthetic on the skin before the injections. What it holds counts towards the ceilings.
 *
 * @param product as on the label
 * @param ingredients amounts in one gram ({@link Ingredient#perMl()} is per gram here)
 * @param lot lot number, or null when not read
 * @param expiry or null when not read
 * @param grams above 0 to 500, or null when not told: then what it adds to a dose is not known
 * @param minutes how long it was left on, 1 to 1,440, or null when not told
 * @param expiredReason why it is used though it has expired or nobody read when it does, or null
 */
public record Topical(
        String product, List<Ingredient> ingredients, String lot, Expiry expiry, BigDecimal grams, Integer minutes,
        String expiredReason) {
    public static final BigDecimal GRAMS_MAX = new BigDecimal(500);
    public static final int MINUTES_MAX = 1440;
    public static final int DECIMALS = 3;

    public Topical {
        Objects.requireNonNull(product);
        product = product.strip();
        ingredients = List.copyOf(ingredients);
        lot = Texts.tidy(lot);
        grams = grams == null ? null : grams.stripTrailingZeros();
        expiredReason = Texts.tidy(expiredReason);
    }

    public Topical(String product, List<Ingredient> ingredients, String lot, Expiry expiry, BigDecimal grams,
            Integer minutes) {
        this(product, ingredients, lot, expiry, grams, minutes, null);
    }

    /** True when it is known to have expired on this day. */
    public boolean isExpired(LocalDate day) {
        return expiry != null && expiry.isPastOn(day);
    }

    public List<Problem> check() {
        List<Problem> problems = new ArrayList<>();
        if (product.isEmpty()) {
            problems.add(Problem.of("topical", "errors.product.empty"));
        }
        Texts.checkLine("topical", product, problems);
        Texts.checkLine("topicalLot", lot, problems);
        if (grams != null
                && (grams.signum() <= 0 || grams.compareTo(GRAMS_MAX) > 0 || grams.scale() > DECIMALS)) {
            problems.add(Problem.of("grams", "errors.topical.grams", GRAMS_MAX));
        }
        if (minutes != null && (minutes < 1 || minutes > MINUTES_MAX)) {
            problems.add(Problem.of("minutes", "errors.topical.minutes", MINUTES_MAX));
        }
        Texts.checkFree("creamReason", expiredReason, problems);
        return problems;
    }

    @Override
    public String toString() {
        return "Topical[…]";
    }
}
