package org.mesochart.domain.pain;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.mesochart.domain.Problem;
import org.mesochart.domain.text.Folding;
import org.mesochart.domain.text.Texts;

/**
 * One pain score. A score that was not taken is no score: missing never becomes 0.
 *
 * @param sessionId the session it was taken in, or null for a follow-up without a visit
 * @param site the painful place, in the practitioner's words
 * @param afterMinutes minutes after the injections (1 to 1,440) for {@link Moment#AFTER}, or null when not noted
 * @param value a whole number within the scale
 * @param at when it was taken
 */
public record PainScore(
        UUID id,
        UUID courseId,
        UUID sessionId,
        String site,
        PainScale scale,
        Aspect aspect,
        Moment moment,
        Integer afterMinutes,
        BigDecimal value,
        Instant at) {

    public static final int MINUTES_MAX = 1440;

    public PainScore {
        Objects.requireNonNull(id);
        Objects.requireNonNull(courseId);
        Objects.requireNonNull(site);
        Objects.requireNonNull(scale);
        Objects.requireNonNull(aspect);
        Objects.requireNonNull(moment);
        Objects.requireNonNull(value);
        Objects.requireNonNull(at);
        site = site.strip();
    }

    public PainScore withAt(Instant now) {
        return new PainScore(id, courseId, sessionId, site, scale, aspect, moment, afterMinutes, value, now);
    }

    public List<Problem> check() {
        List<Problem> problems = new ArrayList<>();
        if (site.isEmpty()) {
            problems.add(Problem.of("site", "errors.site.empty"));
        } else {
            Texts.checkLine("site", site, problems);
        }
        if (!scale.accepts(value)) {
            problems.add(Problem.of("value", scale == PainScale.NRS ? "errors.score.nrs" : "errors.score.vas"));
        }
        if (afterMinutes != null
                && (moment != Moment.AFTER || afterMinutes < 1 || afterMinutes > MINUTES_MAX)) {
            problems.add(Problem.of("afterMinutes", "errors.score.minutes", MINUTES_MAX));
        }
        if ((sessionId == null) != (moment == Moment.FOLLOW_UP)) {
            problems.add(Problem.of("moment", "errors.score.moment"));
        }
        return problems;
    }

    /** True when the other is of the same site, however it is spelt, scale and aspect: only such scores are compared. */
    public boolean sameSeries(PainScore other) {
        return Folding.same(site, other.site) && scale == other.scale && aspect == other.aspect;
    }

    @Override
    public String toString() {
        return "PainScore[" + id + ']';
    }
}
