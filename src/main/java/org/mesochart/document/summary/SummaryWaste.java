package org.mesochart.document.summary;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;
import org.mesochart.document.page.PaperWords;
import org.mesochart.domain.mixture.Amount;
import org.mesochart.domain.mixture.DoseName;
import org.mesochart.domain.mixture.Exact;
import org.mesochart.domain.mixture.MixtureTotals;

/**
 * What several mixtures left over. More given of one than was prepared takes nothing off the waste of another.
 *
 * @param over given beyond what was prepared
 * @param atMost whether the waste of a mixture was not measured and depends on a volume that is not known
 */
record SummaryWaste(Exact wasted, Exact over, boolean atMost) {
    private static final int VOLUME_DECIMALS = 9;
    private static final SummaryWaste NONE = new SummaryWaste(Exact.ZERO, Exact.ZERO, false);

    static SummaryWaste ofVolumes(List<MixtureTotals> mixtures) {
        SummaryWaste sum = NONE;
        for (MixtureTotals each : mixtures) {
            sum = sum.plus(Exact.of(each.wastedMl()), each.wastedAtMost());
        }
        return sum;
    }

    static SummaryWaste of(Amount substance, List<MixtureTotals> mixtures) {
        DoseName name = DoseName.of(substance.substance(), substance.unit());
        SummaryWaste sum = NONE;
        for (MixtureTotals each : mixtures) {
            for (Amount amount : each.amounts()) {
                if (DoseName.of(amount.substance(), amount.unit()).equals(name)) {
                    sum = sum.plus(amount.wasted(), each.wastedAtMost());
                }
            }
        }
        return sum;
    }

    private SummaryWaste plus(Exact more, boolean upTo) {
        return more.signum() < 0
                ? new SummaryWaste(wasted, over.minus(more), atMost)
                : new SummaryWaste(wasted.plus(more), over, atMost || upTo);
    }

    /** "1.8 mL", "at most 3 mL; 0.5 mL more than prepared"; volumes are not rounded. */
    String mL(PaperWords words) {
        return words(words, "mL", volume -> volume.rounded(VOLUME_DECIMALS));
    }

    String dose(PaperWords words, String unit) {
        return words(words, unit, PaperWords::shown);
    }

    private String words(PaperWords words, String unit, Function<Exact, BigDecimal> shown) {
        String beyond = words.wasted(shown.apply(over).negate(), unit, false);
        if (over.signum() > 0 && wasted.signum() == 0 && !atMost) {
            return beyond;
        }
        String left = words.wasted(shown.apply(wasted), unit, atMost);
        return over.signum() > 0 ? left + "; " + beyond : left;
    }
}
