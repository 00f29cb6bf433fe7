package org.mesochart.bodymap;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.mesochart.domain.body.BodyView;
import org.mesochart.domain.body.Place;

/**
 * Places on the other side of the body. Front and back: the same height, x with its sign changed. All other views: the
 * same coordinates in the view of the other side.
 */
public final class Mirror {

    /** A mirrored point is left out where one is already this near, centimetres. */
    public static final double ALREADY_THERE_CM = 0.3;

    /**
     * Mirrored places.
     *
     * @param places those to add, in the order of their originals
     * @param originals for each of them, which of the chosen places it is the image of, counted from 0
     * @param alreadyThere how many were left out, since a point is there within 3 mm
     */
    public record Mirrored(List<Place> places, List<Integer> originals, int alreadyThere) {
        public Mirrored {
            places = List.copyOf(places);
            originals = List.copyOf(originals);
        }

        @Override
        public String toString() {
            return "Mirrored[" + places.size() + ", " + alreadyThere + "]";
        }
    }

    private Mirror() {}

    /** The mirror image of a place; mirrored twice it is the place itself. */
    public static Place of(BodyMap map, Place place) {
        BodyView view = place.view().mirrored();
        BigDecimal x = view == place.view() ? place.xCm().negate() : place.xCm();
        Figure figure = map.figure(view);
        if (place.figureVersion() == figure.version()) {
            return figure.place(x.doubleValue(), place.yCm().doubleValue()).orElseGet(() -> swapped(place, view, x));
        }
        // Placed on an earlier drawing: its region is kept, as the point itself keeps it.
        return swapped(place, view, x);
    }

    private static Place swapped(Place place, BodyView view, BigDecimal x) {
        return new Place(view, x, place.yCm(), place.region(), place.side().mirrored(), place.figureVersion());
    }

    /**
     * The mirror images of some places without those where the session already has a point, or would get the same one
     * twice. Images may be as near to each other as their originals are: in a nappage that is nearer than 3 mm.
     *
     * @param chosen the places to mirror
     * @param all every place of the session, the chosen ones too
     */
    public static Mirrored of(BodyMap map, List<Place> chosen, List<Place> all) {
        List<Place> out = new ArrayList<>();
        NearestPlaces there = new NearestPlaces(all);
        Set<Place> added = new HashSet<>();
        List<Integer> originals = new ArrayList<>();
        for (int i = 0; i < chosen.size(); i++) {
            Place image = of(map, chosen.get(i));
            if (!there.within(image, ALREADY_THERE_CM) && added.add(image)) {
                out.add(image);
                originals.add(i);
            }
        }
        return new Mirrored(out, originals, chosen.size() - out.size());
    }
}
