package org.mesochart.ui.map;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.mesochart.bodymap.BodyMap;
import org.mesochart.bodymap.Figure;
import org.mesochart.bodymap.Skin;
import org.mesochart.domain.body.BodyView;
import org.mesochart.domain.text.Language;
import org.mesochart.i18n.Messages;

class MeasureWordsTest {
    private static final String GAP = "\u00A0";
    private static final BodyMap BODY = BodyMap.load();
    private final MeasureWords english = new MeasureWords(new Messages(Language.ENGLISH));
    private final MeasureWords turkish = new MeasureWords(new Messages(Language.TURKISH));

    /** Mamuk 2023: blebs over each posterior superior iliac spine, the others 3 cm below and 1 cm medial to these. */
    @Test
    void theBlebsOfThePublishedProtocolAreThreeSixteenApartOnBothSides() {
        Figure back = BODY.figure(BodyView.BACK);
        Skin skin = Skin.of(BodyView.BACK);
        double spine = 4.5;
        double below = skin.x(skin.s(spine, 99.5) - 1, 98);
        for (int side : new int[] {1, -1}) {
            assertEquals("about 3.16" + GAP + "cm on skin", english.between(back, side * spine, 101, side * below, 98));
            assertEquals("deri üzerinde yaklaşık 3,16" + GAP + "cm",
                    turkish.between(back, side * spine, 101, side * below, 98));
            assertEquals("2 selected · about 3.16" + GAP + "cm apart on skin",
                    english.ofTwo(back, side * spine, 101, side * below, 98));
        }
    }

    @Test
    void onAHandTheDistanceIsThatOfTheDrawing() {
        Figure palm = BODY.figure(BodyView.HAND_PALMAR_LEFT);
        assertEquals("5" + GAP + "cm on skin", english.between(palm, 0, 2, 3, 6));
    }

    @Test
    void tenCentimetresAndMoreAreToldInMillimetres() {
        assertEquals("about 20.1" + GAP + "cm on skin", english.between(BODY.figure(BodyView.BACK), 0, 100, 0, 120.14));
    }

    @Test
    void whereTheBodyTurnsAwayTheSideViewIsNamed() {
        Figure back = BODY.figure(BodyView.BACK);
        double x = 8;
        while (!Skin.of(BodyView.BACK).aboutUncertain(x, 105)) {
            x += 0.25;
        }
        assertTrue(english.between(back, x + 0.3, 105, 2, 105).endsWith(" · see the side view"));
        assertTrue(turkish.between(back, -x - 0.3, 105, 2, 105).endsWith(" · yandan görünüme bakın"));
    }
}
