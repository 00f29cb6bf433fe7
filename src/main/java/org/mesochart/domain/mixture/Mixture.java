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
 */
public record Mixture(UUID id, UUID sessionId, String letter, List<Component> components) {
    /** A session has marks for six mixtures, A to F; a seventh is refused. */
    public static final String LETTERS = "ABCDEF";

    private static final BigDecimal VOLUME_MAX = new BigDecimal(100);
    private static final int DECIMALS = 6;
    private static final int COMPONENTS_MAX = 20;

    public Mixture {
        Objects.requireNonNull(id);
        Objects.requireNonNull(sessionId);
        components = List.copyOf(components);
    }

    /** Millilitres prepared: the sum of the components. */
    public BigDecimal totalMl() {
        return components.stream().map(Component::volumeMl).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    public Mixture withLetter(String now) {
        return new Mixture(id, sessionId, now, components);
    }

    public Mixture withComponents(List<Component> now) {
        return new Mixture(id, sessionId, letter, now);
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
        return problems;
    }

    @Override
    public String toString() {
        return "Mixture[" + id + ']';
    }
}
