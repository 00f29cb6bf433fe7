package org.mesochart.ui.map;

import java.math.BigDecimal;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.mesochart.domain.Problem;
import org.mesochart.domain.body.Place;
import org.mesochart.domain.session.Injection;
import org.mesochart.domain.session.InjectionRules;
import org.mesochart.domain.session.Needle;
import org.mesochart.domain.session.Technique;

/**
 * What the next points get.
 *
 * @param mixtureId null while no mixture is prepared
 * @param depthMm 0.1 to 13
 * @param volumeMl 0 = dry puncture
 * @param reason why the depth is outside 1-4 mm, or null
 * @param needle null = not recorded
 */
public record PointSettings(
        UUID mixtureId, BigDecimal depthMm, BigDecimal volumeMl, Technique technique, String reason, Needle needle) {

    /**
     * 2 mm and 0.1 mL: the usual papule; 4 mm 27G at 45 degrees: the usual needle (clinical.md, technique figures).
     */
    public static final PointSettings USUAL = new PointSettings(null, new BigDecimal("2"), new BigDecimal("0.1"),
            Technique.PAPULE, null, Needle.USUAL.getFirst());

    public PointSettings {
        Objects.requireNonNull(depthMm);
        Objects.requireNonNull(volumeMl);
        Objects.requireNonNull(technique);
        depthMm = depthMm.stripTrailingZeros();
        volumeMl = volumeMl.stripTrailingZeros();
    }

    /** What keeps a point with these settings from being charted, or empty. */
    public Optional<Problem> problem() {
        return InjectionRules.checkDepth(depthMm, reason).or(() -> InjectionRules.checkVolume(volumeMl));
    }

    /** A point with these settings; an id of its own. */
    Injection at(Place place, UUID session, int number) {
        return new Injection(
                UUID.randomUUID(), session, number, mixtureId, place, depthMm, volumeMl, technique, reason,
                needle);
    }

    PointSettings withMixture(UUID now) {
        return new PointSettings(now, depthMm, volumeMl, technique, reason, needle);
    }

    PointSettings withDepth(BigDecimal now, String why) {
        return new PointSettings(mixtureId, now, volumeMl, technique, why, needle);
    }

    PointSettings withVolume(BigDecimal now) {
        return new PointSettings(mixtureId, depthMm, now, technique, reason, needle);
    }

    PointSettings withTechnique(Technique now) {
        return new PointSettings(mixtureId, depthMm, volumeMl, now, reason, needle);
    }

    PointSettings withNeedle(Needle now) {
        return new PointSettings(mixtureId, depthMm, volumeMl, technique, reason, now);
    }

    @Override
    public String toString() {
        return "PointSettings[]";
    }
}
