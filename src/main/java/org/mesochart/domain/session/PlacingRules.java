package org.mesochart.domain.session;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import org.mesochart.domain.body.SensitiveSpot;

/**
 * What is usual where a point is placed, with the source of every figure. It leads to hints, never to a refusal; what
 * is refused is told by {@link InjectionRules}.
 */
public final class PlacingRules {

    /** The session's own record is the source. */
    public static final String CHART = "chart";

    /** The landmarks of the reference figure are the source. */
    public static final String FIGURE = "figure";

    /** The description of the method that this program was made to is the source. */
    public static final String BRIEF = "brief";

    /** Italian Society of Mesotherapy, 2012 and 2016: 0.10-0.20 mL per point, 2-3 cm apart. */
    public static final String ITALIAN_SOCIETY = "PMC3359685, PMC4912973";

    public static final BigDecimal USUAL_VOLUME_MIN = new BigDecimal("0.10");
    public static final BigDecimal USUAL_VOLUME_MAX = new BigDecimal("0.20");

    /** Coordinates are kept to 0.01 cm and skin is measured to about 2 %: so much nearer is not yet nearer. */
    private static final double TOLERANCE = 0.98;

    private static final double ROUNDING_CM = 0.015;

    /**
     * How far apart points of a technique usually are.
     *
     * @param leastCm centimetres on skin; null where no source gives a figure, and then there is no hint
     * @param mostCm centimetres on skin, or null likewise
     * @param startCm what the Line and Area tools begin with; it can be changed
     * @param source of the figures
     */
    public record Spacing(BigDecimal leastCm, BigDecimal mostCm, BigDecimal startCm, String source) {}

    /**
     * What lies around a point.
     *
     * @param nearestCm centimetres on skin to the nearest other point of the session in the same view
     * @param spot the sensitive part it is near to
     * @param openEvent whether an adverse event that is not over is linked to the place
     * @param wound whether a wound is marked there
     */
    public record Around(OptionalDouble nearestCm, Optional<SensitiveSpot> spot, boolean openEvent, boolean wound) {
        public Around {
            Objects.requireNonNull(nearestCm, "nearestCm");
            Objects.requireNonNull(spot, "spot");
        }

        @Override
        public String toString() {
            return "Around";
        }
    }

    private PlacingRules() {}

    /**
     * The usual spacing. Nappage 2-4 mm (French society of mesotherapy); papules 10 mm (micropapule, mesoderm.es);
     * point by point 2-3 cm (Italian society). For intraepidermic micropunctures no figure was found: the tools begin
     * with that of papules.
     */
    public static Spacing spacing(Technique technique) {
        return switch (technique) {
            case NAPPAGE -> new Spacing(cm("0.2"), cm("0.4"), cm("0.4"), "sfmesotherapie.com");
            case PAPULE -> new Spacing(cm("1"), cm("1"), cm("1"), "mesoderm.es");
            case POINT_BY_POINT -> new Spacing(cm("2"), cm("3"), cm("2"), ITALIAN_SOCIETY);
            case INTRAEPIDERMIC -> new Spacing(null, null, cm("1"), "mesoderm.es");
        };
    }

    private static BigDecimal cm(String text) {
        return new BigDecimal(text);
    }

    /** The hints of a point. */
    public static List<Hint> hints(Injection injection, Around around) {
        return hints(injection.technique(), injection.depthMm(), injection.volumeMl(), around);
    }

    /**
     * The hints of a point, the gravest first.
     *
     * @param depthMm may be null while it is being typed
     * @param volumeMl 0 for a dry puncture, null if unknown: neither is outside the usual
     */
    public static List<Hint> hints(Technique technique, BigDecimal depthMm, BigDecimal volumeMl, Around around) {
        List<Hint> out = new ArrayList<>();
        if (around.wound()) {
            out.add(new Hint(Hint.Kind.WOUND, List.of(), CHART));
        }
        if (around.openEvent()) {
            out.add(new Hint(Hint.Kind.ADVERSE_EVENT, List.of(), CHART));
        }
        around.spot().ifPresent(spot -> out.add(new Hint(kindOf(spot), List.of(), FIGURE)));
        if (depthMm != null && InjectionRules.depthNeedsReason(depthMm)) {
            out.add(new Hint(Hint.Kind.DEPTH,
                    List.of(depthMm, InjectionRules.USUAL_MIN, InjectionRules.USUAL_MAX), BRIEF));
        }
        if (volumeMl != null && volumeMl.signum() > 0
                && (volumeMl.compareTo(USUAL_VOLUME_MIN) < 0 || volumeMl.compareTo(USUAL_VOLUME_MAX) > 0)) {
            out.add(new Hint(Hint.Kind.VOLUME, List.of(volumeMl, USUAL_VOLUME_MIN, USUAL_VOLUME_MAX), ITALIAN_SOCIETY));
        }
        spacingHint(technique, around.nearestCm()).ifPresent(out::add);
        return out;
    }

    private static Optional<Hint> spacingHint(Technique technique, OptionalDouble nearestCm) {
        Spacing usual = spacing(technique);
        if (nearestCm.isEmpty() || usual.leastCm() == null
                || nearestCm.getAsDouble() >= usual.leastCm().doubleValue() * TOLERANCE - ROUNDING_CM) {
            return Optional.empty();
        }
        BigDecimal found = BigDecimal.valueOf(nearestCm.getAsDouble()).setScale(2, RoundingMode.HALF_EVEN);
        return Optional.of(new Hint(Hint.Kind.SPACING, List.of(found, usual.leastCm()), usual.source()));
    }

    private static Hint.Kind kindOf(SensitiveSpot spot) {
        return switch (spot) {
            case EYE -> Hint.Kind.EYE;
            case NIPPLE -> Hint.Kind.NIPPLE;
            case MOUTH -> Hint.Kind.MOUTH;
            case GENITALS -> Hint.Kind.GENITALS;
        };
    }
}
