package org.mesochart.domain.pain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class OutcomeTest {
    private static final Instant FIRST = Instant.parse("2026-01-05T06:00:00Z");
    private static final UUID COURSE = UUID.randomUUID();

    private static PainScore score(Moment moment, int value, int days) {
        return new PainScore(UUID.randomUUID(), COURSE, moment == Moment.FOLLOW_UP ? null : UUID.randomUUID(),
                "low back", PainScale.NRS, Aspect.MOVEMENT, moment, null, BigDecimal.valueOf(value),
                FIRST.plusSeconds(86_400L * days + (moment == Moment.AFTER ? 900 : 0)));
    }

    private static Optional<Outcome> of(PainScore... scores) {
        return Outcome.of(new ArrayList<>(List.of(scores)), FIRST);
    }

    @Test
    void theLatestScoreBeforeAnInjectionIsComparedWithTheFirst() {
        Outcome outcome = of(score(Moment.BEFORE, 8, 0), score(Moment.AFTER, 2, 0), score(Moment.BEFORE, 5, 7),
                score(Moment.AFTER, 1, 7)).orElseThrow();
        assertEquals("37.5", outcome.percentLess().orElseThrow().toPlainString());
        assertEquals(Outcome.Band.MODERATE, outcome.band().orElseThrow());
    }

    @Test
    void aFollowUpCallCounts() {
        Outcome outcome = of(score(Moment.BEFORE, 8, 0), score(Moment.BEFORE, 6, 7), score(Moment.FOLLOW_UP, 3, 30))
                .orElseThrow();
        assertEquals("62.5", outcome.percentLess().orElseThrow().toPlainString());
        assertEquals(Outcome.Band.SUBSTANTIAL, outcome.band().orElseThrow());
    }

    @Test
    void thirtyAndFiftyPercentAreInsideTheirBands() {
        assertEquals(Outcome.Band.MODERATE,
                of(score(Moment.BEFORE, 10, 0), score(Moment.BEFORE, 7, 7)).orElseThrow().band().orElseThrow());
        assertEquals(Outcome.Band.SUBSTANTIAL,
                of(score(Moment.BEFORE, 10, 0), score(Moment.BEFORE, 5, 7)).orElseThrow().band().orElseThrow());
        // 2 of 7 is 28.57 %: near 30, not 30.
        assertEquals(Outcome.Band.NONE,
                of(score(Moment.BEFORE, 7, 0), score(Moment.BEFORE, 5, 7)).orElseThrow().band().orElseThrow());
    }

    @Test
    void aBaselineOfZeroHasNoPercentage() {
        Outcome outcome = of(score(Moment.BEFORE, 0, 0), score(Moment.BEFORE, 2, 7)).orElseThrow();
        assertTrue(outcome.percentLess().isEmpty());
        assertTrue(outcome.band().isEmpty());
    }

    @Test
    void withoutABaselineThereIsNoOutcome() {
        assertTrue(of(score(Moment.AFTER, 3, 0), score(Moment.BEFORE, 2, 7)).isEmpty());
        assertTrue(of(score(Moment.BEFORE, 8, 0), score(Moment.AFTER, 1, 0)).isEmpty());
        assertTrue(of().isEmpty());
    }

    @Test
    void worseningIsANegativePercentage() {
        assertEquals("-50", of(score(Moment.BEFORE, 4, 0), score(Moment.BEFORE, 6, 7)).orElseThrow()
                .percentLess().orElseThrow().toPlainString());
    }

    @Test
    void scoresOffTheScaleAreRefused() {
        assertEquals(1, score(Moment.BEFORE, 11, 0).check().size());
        assertEquals(1, score(Moment.BEFORE, -1, 0).check().size());
        assertTrue(score(Moment.BEFORE, 10, 0).check().isEmpty());
        assertTrue(PainScale.NRS.accepts(new BigDecimal("7.0")));
        assertTrue(!PainScale.NRS.accepts(new BigDecimal("7.5")));
    }
}
