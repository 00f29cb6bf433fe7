package org.mesochart.domain.session;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mesochart.domain.Problem;
import org.mesochart.domain.text.Texts;

/**
 * What an injection may be. Depth 1-4 mm is usual in pain mesotherapy; outside it a reason is asked and printed;
 * outside 0.1-13 mm it is refused (clinical.md, technique figures; needle 13 mm: PMC3359685).
 */
public final class InjectionRules {
    public static final BigDecimal DEPTH_MIN = new BigDecimal("0.1");
    public static final BigDecimal DEPTH_MAX = new BigDecimal("13");
    public static final int DEPTH_DECIMALS = 1;
    public static final BigDecimal USUAL_MIN = new BigDecimal("1");
    public static final BigDecimal USUAL_MAX = new BigDecimal("4");
    /** Far above any published volume per point (0.1-0.2 mL); catches a slip of the decimal point. */
    public static final BigDecimal VOLUME_MAX = new BigDecimal("5");

    public static final int VOLUME_DECIMALS = 6;

    private InjectionRules() {}

    /** True when the depth can be charted at all. */
    public static boolean depthPossible(BigDecimal depthMm) {
        return depthMm.compareTo(DEPTH_MIN) >= 0
                && depthMm.compareTo(DEPTH_MAX) <= 0
                && depthMm.stripTrailingZeros().scale() <= DEPTH_DECIMALS;
    }

    /** True when the depth needs a written reason. */
    public static boolean depthNeedsReason(BigDecimal depthMm) {
        return depthMm.compareTo(USUAL_MIN) < 0 || depthMm.compareTo(USUAL_MAX) > 0;
    }

    public static Optional<Problem> checkDepth(BigDecimal depthMm, String reason) {
        if (!depthPossible(depthMm)) {
            return Optional.of(Problem.of("depthMm", "errors.depth.refused", DEPTH_MIN, DEPTH_MAX));
        }
        if (depthNeedsReason(depthMm) && Texts.tidy(reason) == null) {
            return Optional.of(Problem.of("reason", "errors.depth.reason", depthMm, USUAL_MIN, USUAL_MAX));
        }
        return Optional.empty();
    }

    public static Optional<Problem> checkVolume(BigDecimal volumeMl) {
        return volumeMl != null
                        && (volumeMl.signum() < 0
                                || volumeMl.compareTo(VOLUME_MAX) > 0
                                || volumeMl.stripTrailingZeros().scale() > VOLUME_DECIMALS)
                ? Optional.of(Problem.of("mL", "errors.volume.range", VOLUME_MAX))
                : Optional.empty();
    }

    public static List<Problem> check(Injection injection) {
        List<Problem> problems = new ArrayList<>();
        checkDepth(injection.depthMm(), injection.reason()).ifPresent(problems::add);
        checkVolume(injection.volumeMl()).ifPresent(problems::add);
        Texts.checkFree("reason", injection.reason(), problems);
        return problems;
    }
}
