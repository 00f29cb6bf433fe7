package org.mesochart.trend;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.mesochart.domain.insight.TrendSamples.BACK;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.mesochart.BesideOthers;
import org.mesochart.domain.course.CourseStatus;
import org.mesochart.domain.course.Judgement;
import org.mesochart.domain.insight.CourseHistory;
import org.mesochart.domain.insight.Trend;
import org.mesochart.domain.insight.TrendChoice;
import org.mesochart.domain.insight.TrendChoice.Range;
import org.mesochart.domain.insight.TrendSamples;
import org.mesochart.domain.insight.Visit;
import org.mesochart.domain.mixture.Component;
import org.mesochart.domain.mixture.DoseUnit;
import org.mesochart.domain.mixture.Expiry;
import org.mesochart.domain.mixture.Ingredient;
import org.mesochart.domain.mixture.Mixture;
import org.mesochart.domain.mixture.MixtureTotals;
import org.mesochart.domain.pain.Aspect;
import org.mesochart.domain.pain.Moment;
import org.mesochart.domain.pain.PainScale;
import org.mesochart.domain.session.Session;
import org.mesochart.domain.text.Language;
import org.mesochart.i18n.Messages;
import org.mesochart.i18n.ResultSentence;
import org.mesochart.storage.TestCharts;
import org.mesochart.trend.TrendPicture.Kind;
import org.mesochart.trend.TrendPicture.Spot;

/** What the trend says of a course, and where it draws it. */
@BesideOthers
class TrendWordsTest {
    /** Takes down the words; a letter is 7 wide. */
    private static final class Written implements Pen {
        private final List<String> texts = new ArrayList<>();

        @Override
        public double em() {
            return 14;
        }

        @Override
        public double width(String text, double size) {
            return 7 * size * text.length();
        }

        @Override
        public void line(double x1, double y1, double x2, double y2, Edge edge) {}

        @Override
        public void box(double x, double y, double width, double height, double round, Ink fill, Edge edge) {}

        @Override
        public void circle(double x, double y, double r, Ink fill, Edge edge) {}

        @Override
        public void polygon(double[] xs, double[] ys, Ink fill, Edge edge) {}

        @Override
        public void text(String text, double x, double y, double size, Ink ink, Align align) {
            texts.add(text.replace('\u00A0', ' '));
        }
    }

    private final Messages messages = new Messages(Language.ENGLISH);
    private final ResultSentence sentences = new ResultSentence(messages, TestCharts.clock());
    private final TrendWords words = new TrendWords(messages, sentences, TrendSamples.ZONE);
    private final Written pen = new Written();

    private List<Spot> draw(Trend trend) {
        return TrendPicture.draw(words, new TrendPicture.Look(false, TrendRows.of(words, trend, TrendRows.Told.DRUGS)),
                trend, pen, 1000, 700);
    }

    private String said(Trend trend, int dot) {
        return words.dot(trend, trend.lines().getFirst().series(), trend.lines().getFirst().dots().get(dot))
                .replace('\u00A0', ' ');
    }

    @Test
    void minutesThatNobodyNotedAreNeitherSaidNorDrawn() {
        for (Duration typed : List.of(Duration.ofDays(7), Duration.ofMinutes(-20))) {
            TrendSamples course = TrendSamples.active();
            Session session = course.session(0, 10);
            course.before(session, BACK, PainScale.NRS, Aspect.REST, 8);
            course.score(session, BACK, PainScale.NRS, Aspect.REST, Moment.AFTER, null, 3, session.at().plus(typed));
            TrendChoice one = new TrendChoice(Range.SESSION, course.id, null, List.of());
            Trend trend = TrendSamples.trend(one, List.of(course.history()));
            assertTrue(Duration.between(trend.from(), trend.to()).toMinutes() <= 30, "a week does not press it together");
            int after = typed.isNegative() ? 0 : 1;
            assertEquals("Low back, at rest, NRS 3, after, 3 Nov 2026", said(trend, after));
            List<Spot> dots = draw(trend).stream().filter(spot -> spot.kind() == Kind.DOT).toList();
            assertTrue(dots.get(after).x() > dots.get(1 - after).x(), "right of the injections");
            Trend whole = course.trend();
            assertEquals(session.at(), whole.lines().getFirst().dots().get(after).at());
            assertEquals("Low back, at rest, NRS 3, after, 3 Nov 2026, day 0 of the course, session 1", said(whole, after));
        }
    }

    @Test
    void notedMinutesAreSaid() {
        TrendSamples course = TrendSamples.active();
        Session session = course.session(0, 10);
        course.before(session, BACK, PainScale.NRS, Aspect.REST, 8);
        course.after(session, BACK, PainScale.NRS, Aspect.REST, 15, 3);
        Trend trend = TrendSamples.trend(new TrendChoice(Range.SESSION, course.id, null, List.of()), List.of(course.history()));
        assertTrue(said(trend, 1).endsWith(", 15 min after the injections"), said(trend, 1));
    }

    @Test
    void theBaselineIsWrittenOnItsOwnScale() {
        TrendSamples course = TrendSamples.active();
        course.before(course.session(0, 10), BACK, PainScale.VAS, Aspect.REST, 64);
        course.before(course.session(7, 10), BACK, PainScale.VAS, Aspect.REST, 41);
        draw(course.trend());
        assertTrue(pen.texts.contains("baseline VAS 64"), pen.texts.toString());
        assertTrue(pen.texts.contains("VAS 41 at rest"), pen.texts.toString());
    }

    @Test
    void aMissingBaselineNamesItsSeriesAndItsCourse() {
        TrendSamples first = new TrendSamples(1, CourseStatus.FINISHED, "2026-01-05");
        first.session(0, 10);
        first.before(first.session(7, 10), BACK, PainScale.NRS, Aspect.REST, 6);
        TrendSamples second = new TrendSamples(2, CourseStatus.ACTIVE, "2026-11-03");
        second.before(second.session(0, 10), BACK, PainScale.NRS, Aspect.REST, 6);
        List<CourseHistory> both = List.of(first.history(), second.history());
        assertEquals(List.of("Low back, at rest, NRS (course 1): no score was taken before the first injection, so there is "
                + "no percentage and no band."), notes(new TrendChoice(Range.ALL, second.id, null, List.of()), both));
        assertEquals(List.of("Low back, at rest, NRS: no score was taken before the first injection, so there is no "
                + "percentage and no band."), notes(TrendChoice.ofCourse(first.id), both));
    }

    private List<String> notes(TrendChoice choice, List<CourseHistory> of) {
        TrendNoteWords notes = new TrendNoteWords(messages, sentences, words);
        return TrendSamples.trend(choice, of).notes().stream().map(notes::of).toList();
    }

    @Test
    void noDayBeforeTheCourseIsCounted() {
        TrendSamples course = TrendSamples.active();
        course.followUp(-3, BACK, PainScale.NRS, Aspect.REST, 8);
        course.session(0, 10);
        assertEquals("Low back, at rest, NRS 8, follow-up, 31 Oct 2026, 10:00", said(course.trend(), 0));
    }

    @Test
    void pointsThatCannotBeReadMakeEverySumAtLeast() {
        Visit visit = visit(new Visit.Points(24, new BigDecimal("2.4"), 0, 2, BigDecimal.TWO, BigDecimal.TWO), List.of(), false);
        assertEquals(List.of("at least 24", "at least 2.4 mL"), told(visit));
        assertTrue(words.session(visit).replace('\u00A0', ' ').contains("at least 24 points, at least 2.4 mL in all"));
        Visit none = visit(new Visit.Points(0, BigDecimal.ZERO, 0, 5, null, null), List.of(), false);
        assertEquals(List.of("at least 0", "unknown"), told(none));
        assertTrue(none.injected());
        Visit known = visit(new Visit.Points(3, BigDecimal.ZERO, 2, 0, BigDecimal.TWO, BigDecimal.TWO), List.of(), false);
        assertEquals(List.of("3", "unknown"), told(known));
        Visit dry = visit(new Visit.Points(3, BigDecimal.ZERO, 0, 0, BigDecimal.TWO, BigDecimal.TWO), List.of(), false);
        assertEquals(List.of("3", "0 mL"), told(dry));
    }

    @Test
    void nothingOfAStoppedSessionIsToldAsGiven() {
        Visit stopped = visit(new Visit.Points(24, new BigDecimal("2.4"), 0, 2, BigDecimal.TWO, BigDecimal.TWO), List.of(), true);
        assertEquals(List.of("0", "0 mL"), told(stopped));
        assertEquals("–", words.depth(stopped));
    }

    private List<String> told(Visit visit) {
        return List.of(words.points(visit), words.volume(visit).replace('\u00A0', ' '));
    }

    private static Visit visit(Visit.Points points, List<MixtureTotals> mixtures, boolean stopped) {
        return new Visit(TestCharts.aSession(TestCharts.aCourse(TestCharts.aPatient().id()).id()), false, stopped, mixtures,
                points, List.of());
    }

    @Test
    void noSubstanceDisappears() {
        for (int count : new int[] {6, 7, 9}) {
            TrendSamples course = TrendSamples.active();
            course.session(0, 0);
            CourseHistory history = course.history();
            Session session = history.visits().getFirst().session();
            Mixture mixture = new Mixture(UUID.randomUUID(), session.id(), "A", IntStream.range(0, count)
                    .mapToObj(i -> new Component(UUID.randomUUID(), "Product " + i,
                            List.of(new Ingredient("Substance " + i, BigDecimal.TEN, DoseUnit.MILLIGRAM)), "L" + i,
                            new Expiry("2028-03"), BigDecimal.ONE, null)).toList());
            Visit given = new Visit(session, false, false,
                    List.of(MixtureTotals.of(mixture, 10, BigDecimal.ONE, false)),
                    new Visit.Points(10, BigDecimal.ONE, 0, 0, BigDecimal.TWO, BigDecimal.TWO), List.of());
            Trend trend = TrendSamples.trend(TrendChoice.ofCourse(course.id), List.of(new CourseHistory(history.course(),
                    List.of(given), List.of(), List.of(), List.of(), TrendSamples.LIFETIME)));
            List<TrendRows.Row> rows = TrendRows.of(words, trend, TrendRows.Told.DRUGS).all();
            assertEquals(3 + 6, rows.size());
            assertEquals(count == 6 ? "Substance 5" : (count - 5) + " more", rows.getLast().name());
            assertEquals(count == 6, !rows.getLast().values().getFirst().startsWith("+"));
        }
    }

    @Test
    void aDecisionIsMarkedAndSpoken() {
        TrendSamples course = TrendSamples.usual();
        course.judged(20, 3, Judgement.Choice.CHANGE);
        Trend trend = course.trend();
        List<Spot> spots = draw(trend);
        assertTrue(pen.texts.contains("change"), pen.texts.toString());
        Spot mark = spots.stream().filter(spot -> spot.kind() == Kind.MARK && spot.index() == 2).findFirst().orElseThrow();
        assertEquals("Decided on 23 Nov 2026, after 3 sessions: change. Reason: why",
                new TrendSpeech(words).of(trend, mark));
    }

    @Test
    void aPlannedSessionHasTheNumberThatItWillGet() {
        TrendSamples course = TrendSamples.active();
        course.session(0, 10);
        course.session(7, 10);
        CourseHistory held = course.history();
        Visit last = held.visits().getLast();
        CourseHistory history = new CourseHistory(held.course(), List.of(held.visits().getFirst(),
                new Visit(last.session(), true, true, List.of(), Visit.Points.NONE, List.of())), List.of(), List.of(),
                List.of(), TrendSamples.LIFETIME);
        Trend trend = TrendSamples.trend(TrendChoice.ofCourse(course.id), List.of(history));
        assertEquals(3, trend.planned().getFirst().number());
    }

    @Test
    void theTableTellsOfASessionWhatTheDrawingDraws() {
        TrendSamples course = TrendSamples.active();
        Session session = course.session(0, 10);
        var before = course.before(session, BACK, PainScale.NRS, Aspect.REST, 8);
        var evening = course.score(null, BACK, PainScale.NRS, Aspect.REST, Moment.FOLLOW_UP, null, 4,
                session.at().plus(Duration.ofHours(9)));
        var later = course.followUp(3, BACK, PainScale.NRS, Aspect.REST, 5);
        Trend trend = TrendSamples.trend(new TrendChoice(Range.SESSION, course.id, null, List.of()), List.of(course.history()));
        assertEquals(List.of(before, evening), trend.lines().getFirst().dots().stream().map(dot -> dot.score()).toList());
        assertEquals(List.of(before, evening), List.of(before, evening, later).stream().filter(trend::tells).toList());
        assertEquals(3, List.of(before, evening, later).stream().filter(course.trend()::tells).count());
        assertTrue(trend.to().isBefore(Instant.parse("2026-11-04T07:00:00Z")));
    }
}
