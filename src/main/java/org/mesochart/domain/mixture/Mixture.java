package org.mesochart.domain.mixture;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.mesochart.domain.Problem;
import org.mesochart.domain.text.Texts;

/**
 * What is in the syringe.
 *
 * @param letter A to F within the session; given by the chart
 * @param components at least one
 * @param name what the clinic calls it, or the template it came from; or null
 * @param syringes or null when not told
 * @param wastedMl what was thrown away, as measured, 0 or more; null when not told: then it is what was not given
 */
public record Mixture(
        UUID id, UUID sessionId, String letter, List<Component> components, String name, Syringes syringes,
        BigDecimal wastedMl) {
    /** A session has marks for six mixtures, A to F; a seventh is refused. */
    public static final String LETTERS = "ABCDEF";

    /** Of one component, mL. */
    public static final BigDecimal VOLUME_MAX = new BigDecimal(100);
    public static final int DECIMALS = 6;
    public static final int COMPONENTS_MAX = 20;

    public Mixture {
        Objects.requireNonNull(id);
        Objects.requireNonNull(sessionId);
        components = List.copyOf(components);
        name = Texts.tidy(name);
        wastedMl = wastedMl == null ? null : wastedMl.stripTrailingZeros();
    }

    /** A mixture that nothing else is told of yet. */
    public Mixture(UUID id, UUID sessionId, String letter, List<Component> components) {
        this(id, sessionId, letter, components, null, null, null);
    }

    /** Millilitres prepared: the sum of the components. */
    public BigDecimal totalMl() {
        return components.stream().map(Component::volumeMl).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    public Mixture withLetter(String now) {
        return new Mixture(id, sessionId, now, components, name, syringes, wastedMl);
    }

    public Mixture withComponents(List<Component> now) {
        return new Mixture(id, sessionId, letter, now, name, syringes, wastedMl);
    }

    public Mixture withName(String now) {
        return new Mixture(id, sessionId, letter, components, now, syringes, wastedMl);
    }

    public Mixture withSyringes(Syringes now) {
        return new Mixture(id, sessionId, letter, components, name, now, wastedMl);
    }

    /** @param now millilitres thrown away, null = not told */
    public Mixture withWasted(BigDecimal now) {
        return new Mixture(id, sessionId, letter, components, name, syringes, now);
    }

    public List<Problem> check() {
        List<Problem> problems = new ArrayList<>();
        if (components.isEmpty() || components.size() > COMPONENTS_MAX) {
            problems.add(Problem.of("components", "errors.mixture.components", COMPONENTS_MAX));
        }
        for (Component component : components) {
            if (component.product().isEmpty()) {
                problems.add(Problem.of("product", "errors.product.empty"));
            } else {
                Texts.checkLine("product", component.product(), problems);
            }
            Texts.checkLine("lot", component.lot(), problems);
            Texts.checkFree("expiredReason", component.expiredReason(), problems);
            BigDecimal volume = component.volumeMl();
            if (volume.signum() <= 0 || volume.compareTo(VOLUME_MAX) > 0 || volume.scale() > DECIMALS) {
                problems.add(Problem.of("mL", "errors.component.volume", VOLUME_MAX));
            }
        }
        Texts.checkLine("name", name, problems);
        checkSyringes(problems);
        if (wastedMl != null
                && (wastedMl.signum() < 0 || wastedMl.compareTo(VOLUME_MAX) > 0 || wastedMl.scale() > DECIMALS)) {
            problems.add(Problem.of("wastedMl", "errors.mixture.wasted", VOLUME_MAX));
        }
        return problems;
    }

    private void checkSyringes(List<Problem> problems) {
        if (syringes == null) {
            return;
        }
        BigDecimal size = syringes.sizeMl();
        if (syringes.count() < 1 || syringes.count() > Syringes.COUNT_MAX) {
            problems.add(Problem.of("syringes", "errors.syringes.count", Syringes.COUNT_MAX));
        } else if (size != null
                && (size.signum() <= 0 || size.compareTo(Syringes.SIZE_MAX) > 0 || size.scale() > DECIMALS)) {
            problems.add(Problem.of("syringeMl", "errors.syringes.size", Syringes.SIZE_MAX));
        } else if (!syringes.hold(totalMl())) {
            problems.add(Problem.of("syringes", "errors.syringes.small", totalMl(),
                    size.multiply(BigDecimal.valueOf(syringes.count()))));
        }
    }

    @Override
    public String toString() {
        return "Mixture[" + id + ']';
    }
}
