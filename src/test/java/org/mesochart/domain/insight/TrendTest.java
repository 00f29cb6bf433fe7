package org.mesochart.domain.insight;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.mesochart.domain.insight.TrendSamples.BACK;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.mesochart.BesideOthers;
import org.mesochart.domain.course.CourseStatus;
import org.mesochart.domain.insight.TrendChoice.Range;
import org.mesochart.domain.pain.Aspect;
import org.mesochart.domain.pain.Moment;
import org.mesochart.domain.pain.Outcome;
import org.mesochart.domain.pain.PainScale;
import org.mesochart.domain.pain.PainScore;
import org.mesochart.domain.session.AdverseEvent;
import org.mesochart.domain.session.Session;

@BesideOthers
class TrendTest {
    private static final int ROUNDS = 500;

    @Test
    void noLineLeadsOverAScoreThatWasNotTaken() {
        Random random = new Random(61);
        for (int round = 0; round < ROUNDS; round++) {
            TrendSamples course = TrendSamples.active();
            Set<UUID> before = new HashSet<>();
            Set<UUID> after = new HashSet<>();
            int sessions = 1 + random.nextInt(8);
            List<Session> all = new java.util.ArrayList<>();
            for (int i = 0; i < sessions; i++) {
                Session session = course.session(7 * i, 10);
                all.add(session);
                if (random.nextInt(3) > 0) {
                    course.before(session, BACK, PainScale.NRS, Aspect.REST, random.nextInt(11));
                    before.add(session.id());
                }
                if (random.nextInt(3) > 0) {
                    course.after(session, BACK, PainScale.NRS, Aspect.REST, 20, random.nextInt(11));
                    after.add(session.id());
                }
                if (random.nextInt(4) == 0) {
                    course.followUp(7 * i + 3, BACK, PainScale.NRS, Aspect.REST, random.nextInt(11));
                }
            }
            for (TrendLine line : course.trend().lines()) {
                assertFalse(line.dots().getFirst().joined());
                for (int i = 1; i < line.dots().size(); i++) {
                    boolean missed = missedBetween(line.dots().get(i - 1).score(), line.dots().get(i).score(), all,
                            before, after);
                    assertEquals(!missed, line.dots().get(i).joined(), "round " + round);
                    assertEquals(missed, line.dots().get(i).gapBefore());
                }
            }
        }
    }

    // Told by time alone, unlike in the program.
    private static boolean missedBetween(PainScore from, PainScore to, List<Session> sessions, Set<UUID> before,
                                         Set<UUID> after) {
        return sessions.stream().anyMatch(session -> {
            Instant noted = session.at().plus(Duration.ofMinutes(20));
            boolean beforeBetween = session.at().isAfter(from.at()) && session.at().isBefore(to.at());
            boolean afterBetween = noted.isAfter(from.at()) && noted.isBefore(to.at());
            return beforeBetween && !before.contains(session.id())
                    || afterBetween && !after.isEmpty() && !after.contains(session.id());
        });
    }

    @Test
    void theBandsHoldExactlyWhatIsThirtyAndFiftyPerCentLess() {
        for (PainScale scale : PainScale.values()) {
            for (int baseline = 1; baseline <= scale.max(); baseline++) {
                for (int later = 0; later <= scale.max(); later++) {
                    TrendSamples course = TrendSamples.active();
                    course.before(course.session(0, 5), BACK, scale, Aspect.REST, baseline);
                    course.before(course.session(7, 5), BACK, scale, Aspect.REST, later);
                    Trend trend = course.trend();
                    Outcome.Band band = trend.lines().getFirst().series().outcome().orElseThrow().band().orElseThrow();
                    BigDecimal y = trend.lines().getFirst().dots().getLast().y();
                    Trend.Bands bands = trend.bands().getFirst();
                    assertEquals(band != Outcome.Band.NONE, y.compareTo(bands.moderateFrom()) <= 0, scale + " " + baseline);
                    assertEquals(band == Outcome.Band.SUBSTANTIAL, y.compareTo(bands.substantialFrom()) <= 0);
                }
            }
        }
    }

    @Test
    void aSessionIsToldInMinutesFromItsInjectionsAndItsEffectIsNoResult() {
        TrendSamples course = TrendSamples.usual();
        Visit second = course.history().visits().get(1);
        Trend trend = TrendSamples.trend(new TrendChoice(Range.SESSION, course.id, second.session().id(), List.of()),
                List.of(course.history()));
        assertEquals(Optional.of(second.session()), trend.session().map(Visit::session));
        assertEquals(List.of(0L, 15L, 90L), trend.lines().getFirst().dots().stream()
                .map(dot -> Duration.between(trend.injections().orElseThrow(), dot.at()).toMinutes()).toList());
        assertTrue(trend.bands().isEmpty());
        assertTrue(trend.planned().isEmpty());
        TrendNote.AtOnce effect = (TrendNote.AtOnce) trend.notes().getFirst();
        assertEquals(List.of(new BigDecimal("6"), new BigDecimal("4")),
                List.of(effect.effect().before().value(), effect.effect().after().value()));
        Trend latest = TrendSamples.trend(new TrendChoice(Range.SESSION, course.id, null, List.of()),
                List.of(course.history()));
        assertEquals(3, latest.session().orElseThrow().session().number());
        assertTrue(latest.marks().isEmpty(), "a bruise of the next day would press the minutes together");
    }

    @Test
    void allCoursesFoldOnePlaceTogetherAndBridgeNothingBetweenThem() {
        List<CourseHistory> three = TrendSamples.three();
        Trend trend = TrendSamples.trend(
                new TrendChoice(Range.ALL, three.getLast().course().id(), null, List.of()), three);
        assertEquals(List.of(BACK, BACK, "right knee"), trend.lines().stream().map(line -> line.series().site()).toList());
        TrendLine back = trend.lines().getFirst();
        assertEquals(2, back.dots().stream().filter(dot -> !dot.joined()).count(), "one beginning in each course");
        assertEquals(3, trend.bands().size());
        assertEquals(List.of("6", "7", "8"), trend.bands().stream().map(band -> band.baseline().toPlainString()).toList());
        assertEquals(3, trend.marks().stream().filter(mark -> mark instanceof TrendMark.Began).count());
    }

    @Test
    void moreThanThreeLinesAreChosenFrom() {
        TrendSamples course = TrendSamples.threeSites();
        Trend trend = course.trend();
        assertEquals(3, trend.lines().size());
        assertEquals(1, trend.linesLeftOut());
        SeriesName last = trend.all().getLast().name();
        Trend one = TrendSamples.trend(new TrendChoice(Range.COURSE, course.id, null, List.of(last)),
                List.of(course.history()));
        assertEquals(List.of(last), one.lines().stream().map(line -> SeriesName.of(line.series())).toList());
        assertEquals(List.of(new BigDecimal("7")), one.bands().stream().map(Trend.Bands::baseline).toList(),
                "the bands are those of the line that is drawn");
    }

    @Test
    void whatHappenedIsMarked() {
        Trend trend = TrendSamples.usual().trend();
        assertEquals(List.of(TrendMark.Plan.class, TrendMark.Event.class), trend.marks().stream().map(Object::getClass).toList());
        assertEquals(AdverseEvent.Kind.BRUISE, ((TrendMark.Event) trend.marks().getLast()).event().kind());
        assertEquals(List.of(4, 5, 6), trend.planned().stream().map(Trend.Planned::number).toList());
    }

    @Test
    void everythingOddIsExplainedAndTheRestStillDrawn() {
        Trend trend = TrendSamples.odd().trend();
        assertEquals(Set.of(TrendNote.ZeroBaseline.class, TrendNote.ScaleChanged.class, TrendNote.ScoreBeforeBirth.class,
                        TrendNote.AfterTooEarly.class, TrendNote.SameMinute.class, TrendNote.ScoreInFuture.class,
                        TrendNote.OutOfOrder.class, TrendNote.LeftDraft.class),
                Set.copyOf(trend.notes().stream().map(Object::getClass).toList()));
        assertTrue(trend.bands().isEmpty());
        assertEquals(List.of(4, 4), trend.lines().stream().map(line -> line.dots().size()).toList());
        assertFalse(trend.from().isBefore(Instant.parse("2026-11-01T00:00:00Z")), "1960 does not stretch the axis");
        TrendNote.ScaleChanged changed = (TrendNote.ScaleChanged) trend.notes().stream()
                .filter(note -> note instanceof TrendNote.ScaleChanged).findFirst().orElseThrow();
        assertEquals(List.of(PainScale.NRS, PainScale.VAS), List.of(changed.before().scale(), changed.after().scale()));
        assertEquals(List.of(2, 5), List.of(changed.lastSession().number(), changed.firstSession().number()));
    }

    @Test
    void withoutScoresOrSessionsThereIsStillAnAxis() {
        TrendSamples empty = TrendSamples.active();
        assertTrue(empty.trend().lines().isEmpty());
        assertEquals(empty.trend().from(), empty.trend().to());
        Trend session = TrendSamples.trend(new TrendChoice(Range.SESSION, empty.id, null, List.of()),
                List.of(empty.history()));
        assertTrue(session.session().isEmpty());
        TrendSamples late = new TrendSamples(1, CourseStatus.ACTIVE, "2026-11-03");
        late.score(late.session(0, 5), BACK, PainScale.NRS, Aspect.REST, Moment.AFTER, 10, 3,
                Instant.parse("2026-11-03T07:10:00Z"));
        assertEquals(List.of(TrendNote.NoBaseline.class), late.trend().notes().stream().map(Object::getClass).toList());
    }
}
