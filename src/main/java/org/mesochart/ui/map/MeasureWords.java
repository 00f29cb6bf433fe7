package org.mesochart.ui.map;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.mesochart.bodymap.Figure;
import org.mesochart.bodymap.Skin;
import org.mesochart.i18n.Messages;

/**
 * Distances on the skin in words. Below ten centimetres two decimals are told at every zoom: the record itself keeps
 * hundredths, and published protocols are read back so (3.16 cm between two blebs that are 3 cm and 1 cm apart). Where
 * the body is curved the distance is "about", for it is that of the reference figure.
 */
final class MeasureWords {
    private static final double FINE_BELOW_CM = 10;

    private final Messages messages;

    MeasureWords(Messages messages) {
        this.messages = messages;
    }

    /** "about 3.16 cm on skin", with a word more where this view is the wrong one to measure in. */
    String between(Figure figure, double x1, double y1, double x2, double y2) {
        String distance = messages.text(key("map.measure", figure), cm(figure.skinDistance(x1, y1, x2, y2)));
        Skin skin = Skin.of(figure.view());
        return figure.view().wholeBody() && (skin.aboutUncertain(x1, y1) || skin.aboutUncertain(x2, y2))
                ? messages.text("map.measure.side", distance)
                : distance;
    }

    /** How far the two selected points are apart. */
    String ofTwo(Figure figure, double x1, double y1, double x2, double y2) {
        return messages.text(key("map.measure.two", figure), cm(figure.skinDistance(x1, y1, x2, y2)));
    }

    private static String key(String what, Figure figure) {
        return what + (figure.view().wholeBody() ? ".about" : ".flat");
    }

    private String cm(double distance) {
        return messages.numbers()
                .cm(new BigDecimal(distance).setScale(distance < FINE_BELOW_CM ? 2 : 1, RoundingMode.HALF_UP));
    }
}
