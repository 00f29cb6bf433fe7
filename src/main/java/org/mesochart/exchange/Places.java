package org.mesochart.exchange;

import java.math.BigDecimal;
import java.util.Optional;
import org.mesochart.bodymap.BodyMap;
import org.mesochart.bodymap.Figure;
import org.mesochart.bodymap.MarkMiddle;
import org.mesochart.domain.body.BodyView;
import org.mesochart.domain.body.Place;
import org.mesochart.domain.body.Side;
import org.mesochart.domain.body.SkinShape;
import org.mesochart.domain.session.SkinMark;

/** Points on the body as files give them. */
final class Places {
    private final BodyMap bodyMap;
    private final Faults faults;

    Places(BodyMap bodyMap, Faults faults) {
        this.bodyMap = bodyMap;
        this.faults = faults;
    }

    /** The place on today's figure, or null with a fault when the point is not on the body. */
    Place placed(JsonFields in, BodyView view, BigDecimal x, BigDecimal y) {
        Optional<Place> place = bodyMap.figure(view).place(x.doubleValue(), y.doubleValue());
        if (place.isEmpty()) {
            faults.add(in.at("x"), "cli.format.place", x, y, view.key());
        }
        return place.orElse(null);
    }

    /**
     * A place with its region as recorded, or null with a fault. A point of today's drawing must lie where the file
     * says; one of another drawing keeps its region, which must be one there is.
     */
    Place recorded(
            JsonFields in, BodyView view, BigDecimal x, BigDecimal y, String region, Side side, int figureVersion) {
        if (!known(in, view, region, figureVersion)) {
            return null;
        }
        if (isToday(view, figureVersion)) {
            Place placed = placed(in, view, x, y);
            if (placed != null && (!placed.region().equals(region) || placed.side() != side)) {
                faults.add(in.at("region"), "cli.format.elsewhere", placed.region(), placed.side().key());
                return null;
            }
            return placed;
        }
        return new Place(view, x, y, region, side, figureVersion);
    }

    /** True when the drawing is today's, on which a place can be looked up. */
    boolean isToday(BodyView view, int figureVersion) {
        return figureVersion == bodyMap.figure(view).version();
    }

    /** False with a fault when this program has no such region or no such drawing. */
    boolean known(JsonFields in, BodyView view, String region, int figureVersion) {
        Figure figure = bodyMap.figure(view);
        if (bodyMap.regions().stream().noneMatch(known -> known.key().equals(region))) {
            faults.add(in.at("region"), "cli.format.region");
            return false;
        }
        if (figureVersion > figure.version()) {
            faults.add(in.at("figureVersion"), "cli.format.figure", figure.version());
            return false;
        }
        return true;
    }

    /** The place that names a painted area, or a lone arrow by where it begins; null with a fault when off the body. */
    Place middle(JsonFields in, BodyView view, SkinShape shape, Optional<SkinMark.Arrow> arrow) {
        Figure figure = bodyMap.figure(view);
        Optional<Place> middle = shape.isEmpty()
                ? arrow.flatMap(from -> figure.place(from.fromX().doubleValue(), from.fromY().doubleValue()))
                : MarkMiddle.of(figure, shape);
        if (middle.isEmpty()) {
            faults.add(in.at(shape.isEmpty() ? "arrow" : "shape"), "cli.format.painted", view.key());
        }
        return middle.orElse(null);
    }
}
