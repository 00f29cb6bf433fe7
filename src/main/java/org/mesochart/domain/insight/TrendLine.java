package org.mesochart.domain.insight;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.mesochart.domain.pain.Moment;
import org.mesochart.domain.pain.PainScale;
import org.mesochart.domain.pain.PainScore;
import org.mesochart.domain.session.Session;

/**
 * One site, scale and aspect on the trend.
 *
 * @param series as its words have it; of several courses the latest
 * @param dots course by course, in the order of time within each
 */
public record TrendLine(PainSeries series, List<Dot> dots) {
    /**
     * A score on the axes.
     *
     * @param y 0 to 10; VAS is divided by ten
     * @param at where it stands on the axis of time; after injections without noted minutes, when these were given
     * @param joined true when a line leads to it from the dot before
     * @param gapBefore true when a score was missed between the dot before and this one
     */
    public record Dot(PainScore score, BigDecimal y, Instant at, boolean joined, boolean gapBefore) {}

    public TrendLine {
        dots = List.copyOf(dots);
    }

    static BigDecimal onAxis(PainScale scale, BigDecimal value) {
        return scale == PainScale.VAS ? value.divide(BigDecimal.TEN) : value;
    }

    /**
     * The dots of one course. No line leads over a score that was not taken. Scores after the injections are missed only
     * where this series is scored after injections at all.
     */
    static List<Dot> dots(PainSeries series, List<PainScore> scores, List<Session> sessions) {
        return new Places(series, sessions).dots(scores);
    }

    /** The dots of one session, in minutes from its injections where the minutes were noted. */
    static List<Dot> dots(PainSeries series, List<PainScore> scores, List<Session> sessions, Instant injections) {
        return dots(series, scores, sessions).stream()
                .map(dot -> new Dot(dot.score(), dot.y(), at(dot.score(), injections), dot.joined(), dot.gapBefore()))
                .toList();
    }

    // Such a score without minutes is dated when it was typed, which may be a week later.
    private static Instant at(PainScore score, Instant injections) {
        return score.moment() != Moment.AFTER ? score.at()
                : injections.plus(Duration.ofMinutes(score.afterMinutes() == null ? 0 : score.afterMinutes()));
    }

    /** Where scores stand among the sessions: before session k is 3k, after it 3k + 1, a follow-up later 3k + 2. */
    private static final class Places {
        private final PainScale scale;
        private final List<Session> sessions;
        private final Map<UUID, Integer> order = new HashMap<>();
        private final Set<UUID> before = new HashSet<>();
        private final Set<UUID> after = new HashSet<>();

        Places(PainSeries series, List<Session> all) {
            scale = series.scale();
            sessions = all.stream().sorted(Comparator.comparing(Session::at)).toList();
            for (int k = 0; k < sessions.size(); k++) {
                order.put(sessions.get(k).id(), k);
            }
            for (PainScore score : series.scores()) {
                if (score.sessionId() != null) {
                    (score.moment() == Moment.AFTER ? after : before).add(score.sessionId());
                }
            }
        }

        List<Dot> dots(List<PainScore> scores) {
            List<Dot> dots = new ArrayList<>();
            PainScore last = null;
            for (PainScore score : scores) {
                boolean gap = last != null && missed(place(last), place(score));
                dots.add(new Dot(score, onAxis(scale, score.value()), at(score), last != null && !gap, gap));
                last = score;
            }
            return dots;
        }

        private Instant at(PainScore score) {
            Integer own = score.moment() == Moment.AFTER && score.afterMinutes() == null ? order.get(score.sessionId()) : null;
            return own == null ? score.at() : sessions.get(own).at();
        }

        private boolean missed(int from, int to) {
            for (int place = from + 1; place < to; place++) {
                UUID session = sessions.get(place / 3).id();
                boolean missing = switch (place % 3) {
                    case 0 -> !before.contains(session);
                    case 1 -> !after.isEmpty() && !after.contains(session);
                    default -> false; // nobody is expected to call
                };
                if (missing) {
                    return true;
                }
            }
            return false;
        }

        private int place(PainScore score) {
            Integer own = score.sessionId() == null ? null : order.get(score.sessionId());
            if (own != null) {
                return 3 * own + (score.moment() == Moment.AFTER ? 1 : 0);
            }
            int last = -1;
            for (int k = 0; k < sessions.size() && !sessions.get(k).at().isAfter(score.at()); k++) {
                last = k;
            }
            return 3 * last + 2;
        }
    }

    @Override
    public String toString() {
        return "TrendLine[" + dots.size() + ']';
    }
}
