package org.mesochart.domain.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.mesochart.domain.body.SensitiveSpot;

class PlacingRulesTest {

    private static final BigDecimal USUAL_DEPTH = new BigDecimal("2");
    private static final BigDecimal USUAL_VOLUME = new BigDecimal("0.1");

    private static PlacingRules.Around around(double nearest) {
        return new PlacingRules.Around(OptionalDouble.of(nearest), Optional.empty(), false, false);
    }

    private static PlacingRules.Around alone() {
        return new PlacingRules.Around(OptionalDouble.empty(), Optional.empty(), false, false);
    }

    private static List<Hint.Kind> kinds(List<Hint> hints) {
        return hints.stream().map(Hint::kind).toList();
    }

    @ParameterizedTest
    @CsvSource({"NAPPAGE, 0.2, 0.4, 0.4", "PAPULE, 1, 1, 1", "POINT_BY_POINT, 2, 3, 2"})
    void everyTechniqueHasItsSpacingFromASource(Technique technique, BigDecimal least, BigDecimal most, BigDecimal start) {
        PlacingRules.Spacing spacing = PlacingRules.spacing(technique);
        assertEquals(least, spacing.leastCm());
        assertEquals(most, spacing.mostCm());
        assertEquals(start, spacing.startCm());
        assertFalse(spacing.source().isBlank());
    }

    @ParameterizedTest
    @EnumSource(Technique.class)
    void theToolsBeginWithASpacingInsideTheUsualOne(Technique technique) {
        PlacingRules.Spacing spacing = PlacingRules.spacing(technique);
        assertTrue(spacing.startCm().doubleValue() >= 0.1);
        assertTrue(kinds(PlacingRules.hints(technique, USUAL_DEPTH, USUAL_VOLUME,
                around(spacing.startCm().doubleValue() * 0.985))).isEmpty());
    }

    @Test
    void aPointNearerThanUsualIsHintedWithBothFiguresAndTheSource() {
        Hint hint = PlacingRules.hints(Technique.POINT_BY_POINT, USUAL_DEPTH, USUAL_VOLUME, around(1.2)).getFirst();
        assertEquals(new Hint(Hint.Kind.SPACING, List.of(new BigDecimal("1.20"), new BigDecimal("2")),
                "PMC3359685, PMC4912973"), hint);
        assertTrue(PlacingRules.hints(Technique.POINT_BY_POINT, USUAL_DEPTH, USUAL_VOLUME, around(5)).isEmpty());
        assertTrue(PlacingRules.hints(Technique.POINT_BY_POINT, USUAL_DEPTH, USUAL_VOLUME, alone()).isEmpty());
        assertTrue(PlacingRules.hints(Technique.NAPPAGE, USUAL_DEPTH, USUAL_VOLUME, around(0.3)).isEmpty());
        assertEquals(List.of(Hint.Kind.SPACING),
                kinds(PlacingRules.hints(Technique.NAPPAGE, USUAL_DEPTH, USUAL_VOLUME, around(0))));
        assertTrue(PlacingRules.hints(Technique.INTRAEPIDERMIC, USUAL_DEPTH, USUAL_VOLUME, around(0.01)).isEmpty());
    }

    @ParameterizedTest
    @CsvSource({"0.1, false", "0.10, false", "0.2, false", "0.15, false", "0.09, true", "0.21, true", "2, true", "0, false"})
    void aVolumeOutsideATenthToAFifthOfAMillilitreIsHintedButADryPunctureIsNot(BigDecimal volume, boolean hinted) {
        assertEquals(hinted ? List.of(Hint.Kind.VOLUME) : List.of(),
                kinds(PlacingRules.hints(Technique.PAPULE, USUAL_DEPTH, volume, alone())));
    }

    @Test
    void anUnknownVolumeIsNotOutsideTheUsual() {
        assertTrue(PlacingRules.hints(Technique.PAPULE, USUAL_DEPTH, null, alone()).isEmpty());
    }

    @ParameterizedTest
    @CsvSource({"1, false", "4, false", "0.9, true", "4.1, true", "13, true"})
    void aDepthOutsideOneToFourMillimetresIsHinted(BigDecimal depth, boolean hinted) {
        assertEquals(hinted ? List.of(Hint.Kind.DEPTH) : List.of(),
                kinds(PlacingRules.hints(Technique.PAPULE, depth, USUAL_VOLUME, alone())));
    }

    @ParameterizedTest
    @EnumSource(SensitiveSpot.class)
    void everySensitiveSpotHasItsHint(SensitiveSpot spot) {
        Hint hint = PlacingRules.hints(Technique.PAPULE, USUAL_DEPTH, USUAL_VOLUME,
                new PlacingRules.Around(OptionalDouble.empty(), Optional.of(spot), false, false)).getFirst();
        assertEquals(spot.key(), hint.kind().key());
        assertEquals(PlacingRules.FIGURE, hint.source());
        assertEquals(Optional.of(spot), SensitiveSpot.ofKey(spot.key()));
    }

    @Test
    void theGravestHintComesFirstAndNoneTellsWhatWasInjected() {
        List<Hint> hints = PlacingRules.hints(Technique.POINT_BY_POINT, new BigDecimal("6.3"), new BigDecimal("0.37"),
                new PlacingRules.Around(OptionalDouble.of(0.5), Optional.of(SensitiveSpot.EYE), true, true));
        assertEquals(List.of(Hint.Kind.WOUND, Hint.Kind.ADVERSE_EVENT, Hint.Kind.EYE, Hint.Kind.DEPTH, Hint.Kind.VOLUME,
                Hint.Kind.SPACING), kinds(hints));
        assertFalse(hints.toString().contains("6.3") || hints.toString().contains("0.37"));
        assertTrue(hints.stream().noneMatch(hint -> hint.source().isBlank()));
    }
}
