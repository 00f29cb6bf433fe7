package org.mesochart.domain.insight;

import java.util.Objects;
import org.mesochart.domain.pain.Aspect;
import org.mesochart.domain.pain.PainScale;
import org.mesochart.domain.text.Folding;

/**
 * What scores have in common that may stand on one line: site, scale and aspect.
 *
 * @param site in one spelling
 */
public record SeriesName(String site, PainScale scale, Aspect aspect) {
    public SeriesName {
        Objects.requireNonNull(site);
        Objects.requireNonNull(scale);
        Objects.requireNonNull(aspect);
    }

    public static SeriesName of(PainSeries series) {
        return new SeriesName(Folding.fold(series.site()), series.scale(), series.aspect());
    }

    @Override
    public String toString() {
        return "SeriesName[" + scale + ", " + aspect + ']';
    }
}
