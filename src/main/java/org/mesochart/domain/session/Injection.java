package org.mesochart.domain.session;

import java.math.BigDecimal;
import java.util.Objects;
import java.util.UUID;
import org.mesochart.domain.body.Place;
import org.mesochart.domain.text.Texts;

/**
 * One injection point.
 *
 * @param number 1 to n through the session, in the order placed; given by the chart, 0 before
 * @param mixtureId the mixture injected, or null for a dry puncture of none
 * @param depthMm 0.1 to 13 mm in steps of 0.1
 * @param volumeMl 0 = dry puncture, null = unknown
 * @param reason why the depth is outside 1-4 mm; printed on the sheet; null inside it
 * @param needle null = not recorded
 */
public record Injection(
        UUID id,
        UUID sessionId,
        int number,
        UUID mixtureId,
        Place place,
        BigDecimal depthMm,
        BigDecimal volumeMl,
        Technique technique,
        String reason,
        Needle needle) {

    public Injection {
        Objects.requireNonNull(id);
        Objects.requireNonNull(sessionId);
        Objects.requireNonNull(place);
        Objects.requireNonNull(depthMm);
        Objects.requireNonNull(technique);
        depthMm = depthMm.stripTrailingZeros();
        volumeMl = volumeMl == null ? null : volumeMl.stripTrailingZeros();
        reason = Texts.tidy(reason);
    }

    public Injection withNumber(int now) {
        return new Injection(id, sessionId, now, mixtureId, place, depthMm, volumeMl, technique, reason, needle);
    }

    public Injection withPlace(Place now) {
        return new Injection(id, sessionId, number, mixtureId, now, depthMm, volumeMl, technique, reason, needle);
    }

    public Injection withMixture(UUID now) {
        return new Injection(id, sessionId, number, now, place, depthMm, volumeMl, technique, reason, needle);
    }

    /** @param why the reason of a depth outside 1-4 mm, null inside it */
    public Injection withDepth(BigDecimal now, String why) {
        return new Injection(id, sessionId, number, mixtureId, place, now, volumeMl, technique, why, needle);
    }

    /** @param now 0 = dry puncture, null = unknown */
    public Injection withVolume(BigDecimal now) {
        return new Injection(id, sessionId, number, mixtureId, place, depthMm, now, technique, reason, needle);
    }

    public Injection withTechnique(Technique now) {
        return new Injection(id, sessionId, number, mixtureId, place, depthMm, volumeMl, now, reason, needle);
    }

    /** @param now null = not recorded */
    public Injection withNeedle(Needle now) {
        return new Injection(id, sessionId, number, mixtureId, place, depthMm, volumeMl, technique, reason, now);
    }

    @Override
    public String toString() {
        return "Injection[" + id + ']';
    }
}
