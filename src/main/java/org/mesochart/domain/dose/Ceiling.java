package org.mesochart.domain.dose;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.mesochart.domain.Problem;
import org.mesochart.domain.mixture.DoseUnit;
import org.mesochart.domain.text.Texts;

/**
 * The most of a substance in one session, from all formulations together. Editable, shown with its source; never a
 * prescription.
 *
 * @param substance what it is for, by the key of the substance in the catalogue ({@code lidocaine})
 * @param perKg for each kilogram of body weight, or null when weight does not matter
 * @param most whatever the weight, or null
 * @param source where the figures come from
 * @param active false when the clinic does not want it
 */
public record Ceiling(
        UUID id, String substance, BigDecimal perKg, BigDecimal most, DoseUnit unit, String source, boolean active) {
    private static final BigDecimal FIGURE_MAX = new BigDecimal(1_000_000);
    private static final int DECIMALS = 6;

    public Ceiling {
        Objects.requireNonNull(id);
        Objects.requireNonNull(substance);
        Objects.requireNonNull(unit);
        perKg = perKg == null ? null : perKg.stripTrailingZeros();
        most = most == null ? null : most.stripTrailingZeros();
        source = Objects.requireNonNullElse(Texts.tidy(source), "");
    }

    public Ceiling withSource(String now) {
        return new Ceiling(id, substance, perKg, most, unit, now, active);
    }

    public List<Problem> check() {
        List<Problem> problems = new ArrayList<>();
        if (perKg == null && most == null) {
            problems.add(Problem.of("most", "errors.ceiling.figure"));
        }
        figure("perKg", perKg, problems);
        figure("most", most, problems);
        if (source.isEmpty()) {
            problems.add(Problem.of("source", "errors.ceiling.source"));
        }
        Texts.checkLine("source", source, problems);
        return problems;
    }

    private static void figure(String field, BigDecimal figure, List<Problem> problems) {
        if (figure != null
                && (figure.signum() <= 0 || figure.compareTo(FIGURE_MAX) > 0 || figure.scale() > DECIMALS)) {
            problems.add(Problem.of(field, "errors.ceiling.range", FIGURE_MAX));
        }
    }

    @Override
    public String toString() {
        return "Ceiling[" + id + ']';
    }
}
