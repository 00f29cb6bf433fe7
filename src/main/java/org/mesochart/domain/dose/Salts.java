package org.mesochart.domain.dose;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.mesochart.domain.mixture.Exact;
import org.mesochart.domain.text.Folding;

/**
 * Salt and base. Everywhere a dose keeps the name on its label; only beside a ceiling, which is told in one form, a dose
 * of base is counted as the salt that holds it.
 */
final class Salts {
    /** 16.2 mg of lidocaine base are in 20 mg of lidocaine hydrochloride monohydrate (clinical.md, dose arithmetic). */
    private static final Map<String, Exact> SALT_OF_BASE = Map.of(
            "lidocaine", Exact.of(new BigDecimal("20")).over(Exact.of(new BigDecimal("16.2"))));

    // "Lidocaine base", "Lidokain baz", "Lidokain bazı" as they fold.
    private static final List<String> BASE = List.of("base", "baz", "bazi");

    private Salts() {}

    /** True when the label says that it is the base. A name that says nothing counts as labelled. */
    static boolean isBase(String name) {
        return List.of(Folding.fold(name).split("[^\\p{L}]+")).stream().anyMatch(BASE::contains);
    }

    /** What one unit of an ingredient counts towards the ceiling of a substance: 1, or more for the base of a salt. */
    static Exact factor(String substance, String ingredient) {
        Exact one = Exact.of(BigDecimal.ONE);
        return isBase(ingredient) ? SALT_OF_BASE.getOrDefault(substance, one) : one;
    }
}
