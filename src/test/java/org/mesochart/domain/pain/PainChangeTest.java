package org.mesochart.domain.pain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PainChangeTest {
    private static final Instant FIRST = Instant.parse("2026-03-01T07:00:00Z");
    private static final UUID COURSE = UUID.randomUUID();
    private static final UUID VISIT = UUID.randomUUID();

    private static PainScore score(PainScale scale, Moment moment, Integer minutes, int value, Instant at) {
        UUID session = moment == Moment.FOLLOW_UP ? null : VISIT;
        return new PainScore(UUID.randomUUID(), COURSE, session, "low back", scale, Aspect.MOVEMENT, moment, minutes,
                BigDecimal.valueOf(value), at);
    }

    private static PainChange change(PainScale scale, int from, int to) {
        return new PainChange(score(scale, Moment.BEFORE, null, from, FIRST),
                score(scale, Moment.FOLLOW_UP, null, to, FIRST.plusSeconds(86_400)));
    }

    @ParameterizedTest
    @CsvSource({
        // On the border, and the nearest value on either side of it.
        "VAS, 100, 71, 29, NONE", "VAS, 100, 70, 30, MODERATE", "VAS, 100, 69, 31, MODERATE",
        "VAS, 100, 51, 49, MODERATE", "VAS, 100, 50, 50, SUBSTANTIAL", "VAS, 100, 49, 51, SUBSTANTIAL",
        "NRS, 10, 7, 30, MODERATE", "NRS, 10, 5, 50, SUBSTANTIAL", "NRS, 6, 3, 50, SUBSTANTIAL",
        "NRS, 10, 10, 0, NONE", "NRS, 5, 6, -20, NONE", "NRS, 8, 0, 100, SUBSTANTIAL",
        // 29.98 % and 49.98 % are shown rounded and are yet outside.
        "VAS, 97, 68, 29.9, NONE", "VAS, 99, 50, 49.5, MODERATE",
        "NRS, 7, 5, 28.6, NONE", "NRS, 8, 3, 62.5, SUBSTANTIAL"})
    void percentAndBandAreThoseOfTheExactValues(PainScale scale, int from, int to, BigDecimal percent, Outcome.Band band) {
        PainChange change = change(scale, from, to);
        assertEquals(0, percent.compareTo(change.percentLess().orElseThrow()));
        assertEquals(Optional.of(band), change.band());
        assertEquals(BigDecimal.valueOf(from - to), change.less());
    }

    @Test
    void everyBandOfEveryPairAgreesWithWholeNumbers() {
        for (int from = 1; from <= 100; from++) {
            for (int to = 0; to <= 100; to++) {
                int less = (from - to) * 100;
                Outcome.Band expected = less >= 50 * from
                        ? Outcome.Band.SUBSTANTIAL
                        : less >= 30 * from ? Outcome.Band.MODERATE : Outcome.Band.NONE;
                assertEquals(expected, change(PainScale.VAS, from, to).band().orElseThrow(), from + " to " + to);
            }
        }
    }

    @Test
    void aFirstScoreOfZeroHasNoPercentage() {
        PainChange change = change(PainScale.NRS, 0, 4);
        assertTrue(change.percentLess().isEmpty());
        assertTrue(change.band().isEmpty());
        assertEquals(new BigDecimal("-4"), change.less());
    }

    @Test
    void twoPointsOfTheNrsAreNoticedAndOfTheVasTheyAreNot() {
        assertTrue(change(PainScale.NRS, 8, 6).noticed());
        assertTrue(!change(PainScale.NRS, 8, 7).noticed());
        assertTrue(!change(PainScale.VAS, 80, 60).noticed());
    }

    @Test
    void scalesSitesAndAspectsAreNeverMixed() {
        PainScore nrs = score(PainScale.NRS, Moment.BEFORE, null, 8, FIRST);
        PainScore vas = score(PainScale.VAS, Moment.FOLLOW_UP, null, 40, FIRST.plusSeconds(60));
        assertThrows(IllegalArgumentException.class, () -> new PainChange(nrs, vas));
        PainScore rest = new PainScore(UUID.randomUUID(), COURSE, VISIT, "low back", PainScale.NRS, Aspect.REST,
                Moment.AFTER, 10, BigDecimal.TWO, FIRST.plusSeconds(600));
        assertThrows(IllegalArgumentException.class, () -> new PainChange(nrs, rest));
        assertTrue(ImmediateEffect.of(List.of(nrs, rest)).isEmpty());
    }

    @Test
    void theImmediateEffectStandsApartFromTheResultOfTheCourse() {
        PainScore before = score(PainScale.NRS, Moment.BEFORE, null, 8, FIRST);
        List<PainScore> scores = new ArrayList<>(List.of(before));
        int[] minutes = {10, 30, 60, 90, 120};
        int[] values = {4, 3, 3, 4, 5};
        for (int i = 0; i < minutes.length; i++) {
            scores.add(score(PainScale.NRS, Moment.AFTER, minutes[i], values[i], FIRST.plusSeconds(60L * minutes[i])));
        }
        Collections.shuffle(scores, new Random(7));
        List<ImmediateEffect> effects = ImmediateEffect.of(scores);
        assertEquals(List.of(10, 30, 60, 90, 120), effects.stream().map(e -> e.after().afterMinutes()).toList());
        assertEquals(new BigDecimal("62.5"), effects.get(1).change().percentLess().orElseThrow());
        assertTrue(Outcome.of(scores, FIRST).isEmpty());
        // A course of one session still has its figures.
        assertEquals(5, Outcome.changes(scores, FIRST).size());
        PainScore call = score(PainScale.NRS, Moment.FOLLOW_UP, null, 6, FIRST.plusSeconds(30 * 86_400L));
        scores.add(call);
        assertEquals(call, Outcome.of(scores, FIRST).orElseThrow().latest());
        assertEquals(new BigDecimal("25"), Outcome.of(scores, FIRST).orElseThrow().percentLess().orElseThrow());
        assertEquals(6, Outcome.changes(scores, FIRST).size());
        assertEquals(5, ImmediateEffect.of(scores).size());
    }

    @Test
    void withoutABaselineNothingIsCompared() {
        PainScore after = score(PainScale.NRS, Moment.AFTER, 10, 4, FIRST.plusSeconds(600));
        assertTrue(Outcome.changes(List.of(after), FIRST).isEmpty());
        assertTrue(ImmediateEffect.of(List.of(after)).isEmpty());
        assertThrows(IllegalArgumentException.class, () -> new ImmediateEffect(after, after));
    }

    @Test
    void oneMomentOfASiteHasOneScore() {
        PainScore ten = score(PainScale.NRS, Moment.AFTER, 10, 4, FIRST);
        PainScore again = score(PainScale.NRS, Moment.AFTER, 10, 5, FIRST);
        PainScore later = score(PainScale.NRS, Moment.AFTER, 30, 5, FIRST);
        PainScore otherScale = score(PainScale.VAS, Moment.AFTER, 10, 50, FIRST);
        assertEquals("errors.score.twice", ScoreRules.twice(again, List.of(ten)).orElseThrow().key());
        assertTrue(ScoreRules.twice(ten, List.of(ten, later, otherScale)).isEmpty());
        PainScore call = score(PainScale.NRS, Moment.FOLLOW_UP, null, 4, FIRST.plusSeconds(86_405));
        PainScore sameMinute = score(PainScale.NRS, Moment.FOLLOW_UP, null, 3, FIRST.plusSeconds(86_430));
        PainScore nextMinute = score(PainScale.NRS, Moment.FOLLOW_UP, null, 3, FIRST.plusSeconds(86_460));
        assertTrue(ScoreRules.twice(sameMinute, List.of(call)).isPresent());
        assertTrue(ScoreRules.twice(nextMinute, List.of(call)).isEmpty());
    }

    @Test
    void aFollowUpLiesBetweenTheFirstSessionAndNow() {
        Instant now = FIRST.plusSeconds(86_400);
        assertTrue(ScoreRules.followUp(FIRST, FIRST, now).isEmpty());
        assertTrue(ScoreRules.followUp(now, FIRST, now).isEmpty());
        assertEquals("errors.followUp.early",
                ScoreRules.followUp(FIRST.minusSeconds(60), FIRST, now).getFirst().key());
        assertEquals("errors.followUp.future",
                ScoreRules.followUp(now.plusSeconds(120), FIRST, now).getFirst().key());
    }
}
