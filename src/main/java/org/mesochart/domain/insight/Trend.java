package org.mesochart.domain.insight;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.mesochart.domain.pain.PainScore;

/**
 * What a trend draws, worked out without a drawing: pain from 0 to 10 over real time. VAS is drawn divided by ten and
 * never compared with the NRS.
 *
 * @param lines at most {@link #LINES}
 * @param all every series there is to choose from, as {@link TrendLine#series} names it
 * @param visits sessions held, in the order of time
 * @param planned days on which sessions of the plan will be due, if it is kept
 * @param bands of the main line; none without a baseline, and none in a single session
 * @param marks in the order of time
 * @param session the one that is drawn; empty for more than one
 * @param injections for one session: when minutes are counted from
 * @param sessionEnd for one session: the last moment at which a follow-up is still told with it
 */
public record Trend(
        TrendChoice.Range range, List<TrendLine> lines, List<SeriesOf> all, List<Visit> visits, List<Planned> planned,
        List<Bands> bands, List<TrendMark> marks, List<TrendNote> notes, LocalDate today, Instant from, Instant to,
        Optional<Visit> session, Optional<Instant> injections, Optional<Instant> sessionEnd) {

    /** More lines at once cannot be told apart. */
    public static final int LINES = 3;

    private static final BigDecimal MODERATE_LEFT = new BigDecimal("0.7");
    private static final BigDecimal SUBSTANTIAL_LEFT = new BigDecimal("0.5");

    /** A series under its name. */
    public record SeriesOf(SeriesName name, PainSeries series) {}

    /** A session that is still to come. */
    public record Planned(int number, Instant at) {}

    /**
     * What counts as at least 30 and 50 % less (IMMPACT, inclusive), on the axis of 0 to 10, exact.
     *
     * @param from null = from the left edge
     * @param to null = to the right edge
     * @param baseline above 0
     */
    public record Bands(PainSeries of, Instant from, Instant to, BigDecimal baseline) {
        /** At or below this a score is at least 30 % less than the baseline. */
        public BigDecimal moderateFrom() {
            return baseline.multiply(MODERATE_LEFT);
        }

        /** At or below this a score is at least 50 % less than the baseline. */
        public BigDecimal substantialFrom() {
            return baseline.multiply(SUBSTANTIAL_LEFT);
        }
    }

    public Trend {
        lines = List.copyOf(lines);
        all = List.copyOf(all);
        visits = List.copyOf(visits);
        planned = List.copyOf(planned);
        bands = List.copyOf(bands);
        marks = List.copyOf(marks);
        notes = List.copyOf(notes);
    }

    /**
     * @param courses all courses of the patient, the one in question among them
     * @param born null when it is not known
     */
    public static Trend of(List<CourseHistory> courses, TrendChoice choice, LocalDate born, LocalDate today,
                           ZoneId zone) {
        return new TrendReading(courses, choice, born, today, zone).trend();
    }

    /** Whether a score of its courses is told: in the drawing when a line is drawn for it, in the table always. */
    public boolean tells(PainScore score) {
        return tells(session, injections.orElse(null), sessionEnd.orElse(null), score);
    }

    static boolean tells(Optional<Visit> session, Instant injections, Instant end, PainScore score) {
        return session.isEmpty() || session.get().session().id().equals(score.sessionId())
                || score.sessionId() == null && !score.at().isBefore(injections) && !score.at().isAfter(end);
    }

    public int linesLeftOut() {
        return all.size() - lines.size();
    }

    @Override
    public String toString() {
        return "Trend[" + range + ", " + lines.size() + ']';
    }
}
