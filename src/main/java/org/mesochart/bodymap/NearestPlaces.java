package org.mesochart.bodymap;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.mesochart.domain.body.BodyView;
import org.mesochart.domain.body.Place;

/**
 * How near the nearest of many places is, on the skin. Places of other views do not count: their planes do not meet.
 * Fast for thousands of places, since only those in the squares around are looked at.
 */
public final class NearestPlaces {

    private static final double CELL_CM = 2;

    /** Farther out than this it is quicker to look at every place of the view. */
    private static final int MAX_RINGS = 8;

    private record Spot(double x, double y) {
        @Override
        public String toString() {
            return "Spot";
        }
    }

    private record Cell(BodyView view, int column, int row) {}

    private final Map<Cell, List<Spot>> cells = new HashMap<>();
    private final Map<BodyView, List<Spot>> views = new HashMap<>();

    public NearestPlaces(List<Place> places) {
        places.forEach(this::add);
    }

    /** One place more. */
    public void add(Place place) {
        Spot spot = new Spot(place.xCm().doubleValue(), place.yCm().doubleValue());
        cells.computeIfAbsent(cellOf(place.view(), spot.x(), spot.y()), c -> new ArrayList<>(4)).add(spot);
        views.computeIfAbsent(place.view(), v -> new ArrayList<>()).add(spot);
    }

    /** Centimetres on the skin from a point to the nearest place of that view; empty if the view has none. */
    public OptionalDouble from(BodyView view, double x, double y) {
        return from(view, x, y, 0);
    }

    /**
     * Centimetres on the skin from one of the places to the nearest other one; 0 if another is at the same point; empty
     * if it is alone in its view. The place itself must be one of them.
     */
    public OptionalDouble toAnother(Place one) {
        return from(one.view(), one.xCm().doubleValue(), one.yCm().doubleValue(), 1);
    }

    boolean within(Place place, double cm) {
        OptionalDouble distance = from(place.view(), place.xCm().doubleValue(), place.yCm().doubleValue());
        return distance.isPresent() && distance.getAsDouble() <= cm;
    }

    /** Leaves out as many places at exactly the point as told: itself. */
    private OptionalDouble from(BodyView view, double x, double y, int itself) {
        List<Spot> all = views.get(view);
        if (all == null || all.size() <= itself || !Double.isFinite(x) || !Double.isFinite(y)) {
            return OptionalDouble.empty();
        }
        Search search = new Search(view, x, y, itself);
        Cell middle = cellOf(view, x, y);
        for (int ring = 0; ring <= MAX_RINGS; ring++) {
            // Skin is never shorter than the drawing: what lies beyond the ring is at least this far.
            if (search.nearest <= (ring - 1) * CELL_CM) {
                return OptionalDouble.of(search.nearest);
            }
            for (int i = -ring; i <= ring; i++) {
                for (int j = -ring; j <= ring; j += Math.abs(i) == ring || ring == 0 ? 1 : 2 * ring) {
                    search.look(cells.get(new Cell(view, middle.column() + i, middle.row() + j)));
                }
            }
        }
        search = new Search(view, x, y, itself);
        search.look(all);
        return OptionalDouble.of(search.nearest);
    }

    private static Cell cellOf(BodyView view, double x, double y) {
        return new Cell(view, (int) Math.floor(x / CELL_CM), (int) Math.floor(y / CELL_CM));
    }

    private static final class Search {
        private final BodyView view;
        private final double x;
        private final double y;
        private int skip;
        private double nearest = Double.MAX_VALUE;

        Search(BodyView view, double x, double y, int skip) {
            this.view = view;
            this.x = x;
            this.y = y;
            this.skip = skip;
        }

        void look(List<Spot> spots) {
            if (spots == null) {
                return;
            }
            for (Spot spot : spots) {
                if (skip > 0 && spot.x() == x && spot.y() == y) {
                    skip--;
                } else if (Math.hypot(spot.x() - x, spot.y() - y) < nearest) {
                    nearest = Math.min(nearest, SkinDistance.between(view, x, y, spot.x(), spot.y()));
                }
            }
        }
    }
}
