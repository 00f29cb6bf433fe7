package org.mesochart.domain.session;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A needle and how it is held to the skin. Written {@code length/gauge/angle}, so {@code 4/27/45} is 4 mm, 27G, 45
 * degrees.
 *
 * @param lengthMm above 0 and at most 50, two decimals at most
 * @param gauge 18 to 34, the thicker the smaller
 * @param angleDegrees 1 to 90, 90 being upright on the skin
 */
public record Needle(BigDecimal lengthMm, int gauge, int angleDegrees) {
    public static final BigDecimal LENGTH_MAX = new BigDecimal(50);
    public static final int GAUGE_MIN = 18;
    public static final int GAUGE_MAX = 34;
    public static final int ANGLE_MAX = 90;

    public static final int LENGTH_DECIMALS = 2;
    private static final Pattern TEXT = Pattern.compile("(\\d{1,2}(?:\\.\\d{1,2})?)/(\\d{1,2})/(\\d{1,2})");

    /**
     * The usual ones: 4 mm 27G, or 13 mm 30G and 32G, at 30 to 45 degrees (Italian Society of Mesotherapy, PMC3359685
     * and PMC4912973); for nappage 4 mm 27G at up to 60 degrees (training texts: 30 to 60).
     */
    public static final List<Needle> USUAL = List.of(
            of(4, 27, 45), of(4, 27, 30), of(4, 27, 60), of(13, 30, 45), of(13, 30, 30), of(13, 32, 45),
            of(13, 32, 30));

    /** @throws IllegalArgumentException when there is no such needle */
    public Needle {
        lengthMm = Objects.requireNonNull(lengthMm).stripTrailingZeros();
        lengthMm = lengthMm.scale() < 0 ? lengthMm.setScale(0) : lengthMm;
        if (lengthMm.signum() <= 0
                || lengthMm.compareTo(LENGTH_MAX) > 0
                || lengthMm.scale() > LENGTH_DECIMALS
                || gauge < GAUGE_MIN
                || gauge > GAUGE_MAX
                || angleDegrees < 1
                || angleDegrees > ANGLE_MAX) {
            throw new IllegalArgumentException("no such needle");
        }
    }

    private static Needle of(int lengthMm, int gauge, int angleDegrees) {
        return new Needle(BigDecimal.valueOf(lengthMm), gauge, angleDegrees);
    }

    /** The needle written this way, or empty when there is none such. */
    public static Optional<Needle> parse(String text) {
        Matcher parts = TEXT.matcher(text);
        if (!parts.matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new Needle(new BigDecimal(parts.group(1)), Integer.parseInt(parts.group(2)),
                    Integer.parseInt(parts.group(3))));
        } catch (IllegalArgumentException noSuchNeedle) {
            return Optional.empty();
        }
    }

    /** The one spelling of this needle: {@code 4/27/45}. */
    public String text() {
        return lengthMm.toPlainString() + '/' + gauge + '/' + angleDegrees;
    }
}
