package org.mesochart.domain.insight;

import java.util.Optional;
import org.mesochart.domain.course.Course;
import org.mesochart.domain.pain.ImmediateEffect;
import org.mesochart.domain.pain.PainScore;
import org.mesochart.domain.session.Session;

/** What a reader of the trend must be told, because the drawing alone would mislead or cannot show it. */
public sealed interface TrendNote {
    /**
     * No score of the main line was taken before the first injection: no percentages.
     *
     * @param course of which, when several are drawn
     */
    record NoBaseline(PainSeries series, Optional<Course> course) implements TrendNote {}

    /**
     * The baseline is 0: no percentages.
     *
     * @param course of which, when several are drawn
     */
    record ZeroBaseline(PainSeries series, Optional<Course> course) implements TrendNote {}

    /**
     * The place was scored on one scale, then on another; the two are not compared.
     *
     * @param last the last score on the scale before
     * @param first the first score on the scale after
     * @param lastSession in which the last one was taken, or null
     * @param firstSession in which the first one was taken, or null
     */
    record ScaleChanged(PainSeries before, PainSeries after, PainScore last, PainScore first, Session lastSession,
                        Session firstSession) implements TrendNote {}

    /** A score dated before the patient was born: it is not drawn. */
    record ScoreBeforeBirth(PainSeries series, PainScore score) implements TrendNote {}

    /** A session dated before the patient was born: it is not drawn. */
    record SessionBeforeBirth(Session session) implements TrendNote {}

    /** A score dated later than today. */
    record ScoreInFuture(PainSeries series, PainScore score) implements TrendNote {}

    /** Two scores of one line and one minute. */
    record SameMinute(PainSeries series, PainScore score) implements TrendNote {}

    /** A session dated before the one it follows: a clock may have been set back. */
    record OutOfOrder(Session earlier, Session later) implements TrendNote {}

    /** A score after the injections dated before the one before them. */
    record AfterTooEarly(PainSeries series, PainScore score) implements TrendNote {}

    /** A draft that was left. */
    record LeftDraft(Session session) implements TrendNote {}

    /** What the injections of one session did at once; no result of the course. */
    record AtOnce(PainSeries series, ImmediateEffect effect) implements TrendNote {}
}
