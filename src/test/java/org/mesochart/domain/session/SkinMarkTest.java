package org.mesochart.domain.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.mesochart.domain.Problem;
import org.mesochart.domain.body.BodyView;
import org.mesochart.domain.body.Side;
import org.mesochart.domain.body.SkinShape;
import org.mesochart.domain.pain.PainQuality;

class SkinMarkTest {
    private static SkinMark mark(SkinMark.Kind kind, SkinShape shape, Integer intensity, SkinMark.Arrow arrow) {
        return new SkinMark(new UUID(1, 2), new UUID(3, 4), kind, BodyView.BACK, 1, shape, intensity, Set.of(),
                Optional.ofNullable(arrow), "paraspinal_lumbar_lower", Side.LEFT);
    }

    private static SkinMark.Arrow arrow(String fromX, String fromY, String toX, String toY) {
        return new SkinMark.Arrow(new BigDecimal(fromX), new BigDecimal(fromY), new BigDecimal(toX), new BigDecimal(toY));
    }

    private static List<String> keys(SkinMark mark) {
        return mark.check().stream().map(Problem::key).toList();
    }

    @Test
    void painHasAnAreaOrARadiationAndAnIntensityUpToTen() {
        SkinShape area = SkinShape.disc(5, 104, 3);
        SkinMark.Arrow leg = arrow("5", "104", "8", "70");
        assertEquals(List.of(), keys(mark(SkinMark.Kind.PAIN, area, null, null)));
        assertEquals(List.of(), keys(mark(SkinMark.Kind.PAIN, area, 0, leg)));
        assertEquals(List.of(), keys(mark(SkinMark.Kind.PAIN, SkinShape.EMPTY, 10, leg)));
        assertEquals(List.of("errors.mark.empty"), keys(mark(SkinMark.Kind.PAIN, SkinShape.EMPTY, 3, null)));
        assertEquals(List.of("errors.mark.intensity"), keys(mark(SkinMark.Kind.PAIN, area, 11, null)));
        assertEquals(List.of("errors.mark.intensity"), keys(mark(SkinMark.Kind.PAIN, area, -1, null)));
        assertEquals(List.of("errors.mark.arrow"), keys(mark(SkinMark.Kind.PAIN, area, 1, arrow("5", "104", "5.001", "104.0"))));
        assertEquals(List.of("errors.mark.arrow"), keys(mark(SkinMark.Kind.PAIN, area, 1, arrow("5", "104", "5", "501"))));
    }

    @Test
    void aWoundIsAnAreaAndNothingElse() {
        SkinShape area = SkinShape.disc(5, 104, 3);
        SkinMark wound = mark(SkinMark.Kind.WOUND, area, null, null);
        assertEquals(List.of(), keys(wound));
        assertEquals(List.of("errors.mark.wound"), keys(wound.withIntensity(3)));
        assertEquals(List.of("errors.mark.wound"), keys(wound.withQualities(Set.of(PainQuality.ITCHING))));
        assertEquals(List.of("errors.mark.wound"), keys(wound.withRadiation(Optional.of(arrow("5", "104", "8", "70")))));
        assertEquals(List.of("errors.mark.empty"), keys(wound.withShape(SkinShape.EMPTY)));
    }

    @Test
    void equalMarksAreEqualHoweverTheyWereWritten() {
        SkinMark one = mark(SkinMark.Kind.PAIN, SkinShape.disc(5, 104, 3), 3, arrow("5.0", "104", "8", "70"))
                .withQualities(Set.of(PainQuality.NUMB, PainQuality.BURNING));
        SkinMark other = mark(SkinMark.Kind.PAIN, SkinShape.disc(5, 104, 3), 3, arrow("5", "104.00", "8", "7e1"))
                .withQualities(Set.of(PainQuality.BURNING, PainQuality.NUMB));
        assertEquals(one, other);
        assertEquals(List.of(PainQuality.BURNING, PainQuality.NUMB), List.copyOf(one.qualities()));
        assertThrows(IllegalArgumentException.class, () -> new SkinMark(one.id(), one.sessionId(), one.kind(), one.view(),
                0, one.shape(), null, Set.of(), Optional.empty(), "x", Side.LEFT));
    }

    @Test
    void noMarkTellsWhereItIs() {
        SkinMark mark = mark(SkinMark.Kind.PAIN, SkinShape.disc(5, 104, 3), 3, arrow("5.0", "104", "8", "70"));
        for (String text : List.of(mark.toString(), mark.shape().toString(), mark.radiation().toString(),
                mark.shape().bounds().toString())) {
            assertFalse(text.contains("104") || text.contains("lumbar") || text.contains("41"), text);
        }
    }
}
