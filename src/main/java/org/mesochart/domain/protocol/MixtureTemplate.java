package org.mesochart.domain.protocol;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.mesochart.domain.Problem;
import org.mesochart.domain.mixture.Ingredient;
import org.mesochart.domain.mixture.Syringes;
import org.mesochart.domain.session.InjectionRules;
import org.mesochart.domain.session.Needle;
import org.mesochart.domain.session.Technique;
import org.mesochart.domain.text.Texts;

/**
 * A mixture to be prepared again: products and volumes, never lots, which are read from the vial each time.
 *
 * @param parts in the order they are drawn
 * @param syringes or null
 * @param depthMm what its points get, or null
 * @param volumeMl per point, or null
 * @param technique or null
 * @param needle or null
 */
public record MixtureTemplate(
        String name,
        List<Part> parts,
        Syringes syringes,
        BigDecimal depthMm,
        BigDecimal volumeMl,
        Technique technique,
        Needle needle) {

    private static final BigDecimal VOLUME_MAX = new BigDecimal(100);
    private static final int DECIMALS = 6;

    /** One product of it. */
    public record Part(String product, List<Ingredient> ingredients, BigDecimal volumeMl) {
        public Part {
            Objects.requireNonNull(product);
            ingredients = List.copyOf(ingredients);
            volumeMl = volumeMl.stripTrailingZeros();
        }

        /** What is wrong with it. */
        public List<Problem> check() {
            List<Problem> problems = new ArrayList<>();
            if (product.isBlank()) {
                problems.add(Problem.of("product", "errors.product.empty"));
            }
            Texts.checkLine("product", product, problems);
            if (volumeMl.signum() <= 0 || volumeMl.compareTo(VOLUME_MAX) > 0 || volumeMl.scale() > DECIMALS) {
                problems.add(Problem.of("mL", "errors.component.volume", VOLUME_MAX));
            }
            return problems;
        }

        @Override
        public String toString() {
            return "Part[…]";
        }
    }

    public MixtureTemplate {
        name = Objects.requireNonNullElse(Texts.tidy(name), "");
        parts = List.copyOf(parts);
        depthMm = depthMm == null ? null : depthMm.stripTrailingZeros();
        volumeMl = volumeMl == null ? null : volumeMl.stripTrailingZeros();
    }

    public List<Problem> check() {
        List<Problem> problems = new ArrayList<>();
        if (name.isEmpty()) {
            problems.add(Problem.of("name", "errors.template.name"));
        }
        Texts.checkLine("name", name, problems);
        if (parts.isEmpty()) {
            problems.add(Problem.of("parts", "errors.template.parts"));
        }
        parts.forEach(part -> problems.addAll(part.check()));
        if (syringes != null && (syringes.count() < 1 || syringes.count() > Syringes.COUNT_MAX)) {
            problems.add(Problem.of("syringes", "errors.syringes.count", Syringes.COUNT_MAX));
        }
        if (depthMm != null && !InjectionRules.depthPossible(depthMm)) {
            problems.add(Problem.of("depthMm", "errors.depth.refused", InjectionRules.DEPTH_MIN, InjectionRules.DEPTH_MAX));
        }
        InjectionRules.checkVolume(volumeMl).ifPresent(problems::add);
        return problems;
    }

    @Override
    public String toString() {
        return "MixtureTemplate[…]";
    }
}
