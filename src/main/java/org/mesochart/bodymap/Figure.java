package org.mesochart.bodymap;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.mesochart.domain.body.BodyView;
import org.mesochart.domain.body.Place;
import org.mesochart.domain.body.Side;

/**
 * One view of the reference figure: its drawing, and which region a point lies in.
 *
 * <p>All coordinates are centimetres on a figure 175 cm tall, y being the height above the floor. Front and back: x
 * from the midline, positive toward the patient's left. Sides: x forward of the plumb line. Immutable, safe for use by
 * several threads.
 */
public final class Figure {

    /** In a region that crosses the midline, a point this near to it is on it, centimetres. */
    public static final double MIDLINE_CM = 1;

    /** A point outside the body is moved onto it from as far away as this, centimetres. */
    public static final double SNAP_CM = 0.6;

    private static final double GRID_CM = 0.01;

    private final BodyView view;
    private final int version;
    private final boolean mirrored;
    private final List<Shape> drawing;
    private final Partition partition;
    private final List<Region> regions;
    private final List<Region> finest;
    private final Map<String, Region> byKey = new HashMap<>();
    private final Bounds bounds;
    private RegionRaster raster;

    Figure(BodyView view, FigureFile file, List<Region> allRegions) {
        this.view = view;
        this.version = file.version();
        this.mirrored = file.mirrored();
        this.drawing = List.copyOf(file.drawing());
        this.partition = file.partition();
        Set<String> fine = partition.faces().stream().map(Partition.Face::region).collect(Collectors.toSet());
        this.finest = allRegions.stream().filter(r -> fine.contains(r.key())).toList();
        Set<String> whole = finest.stream().map(r -> r.parent().orElse(r.key())).collect(Collectors.toSet());
        this.regions = allRegions.stream().filter(r -> whole.contains(r.key())).toList();
        finest.forEach(region -> byKey.put(region.key(), region));
        regions.forEach(region -> byKey.put(region.key(), region));
        double edge = drawing.stream().filter(s -> s.kind() == Shape.Kind.OUTLINE).mapToDouble(Shape::strokeCm).max()
                .orElse(0) / 2;
        this.bounds = boundsOf(partition, mirrored, edge);
    }

    private static Bounds boundsOf(Partition partition, boolean mirrored, double edge) {
        double minX = Double.MAX_VALUE;
        double minY = Double.MAX_VALUE;
        double maxX = -Double.MAX_VALUE;
        double maxY = -Double.MAX_VALUE;
        for (Partition.Face face : partition.faces()) {
            minX = Math.min(minX, mirrored ? -face.bounds().maxX() : face.bounds().minX());
            maxX = Math.max(maxX, face.bounds().maxX());
            minY = Math.min(minY, face.bounds().minY());
            maxY = Math.max(maxY, face.bounds().maxY());
        }
        return new Bounds(minX - edge, minY - edge, maxX + edge, maxY + edge);
    }

    public BodyView view() {
        return view;
    }

    /** The version of the drawing, kept with every point. */
    public int version() {
        return version;
    }

    /** The whole drawing with its outer line, body centimetres. */
    public Bounds bounds() {
        return bounds;
    }

    /** The shapes in paint order, the same for screen and paper. */
    public List<Shape> drawing() {
        return drawing;
    }

    /** The regions of the whole body seen in this view, in the order of the body from head to foot. */
    public List<Region> regions() {
        return regions;
    }

    /** The finest regions of this view, which close-ups tell apart: every point lies in exactly one. */
    public List<Region> finest() {
        return finest;
    }

    /** The region with this key, whole or part, if it is seen in this view. */
    public Optional<Region> region(String key) {
        return Optional.ofNullable(byKey.get(key));
    }

    /** The region of the whole body that a region of this view is a part of; itself if it is one or not seen here. */
    public String whole(String key) {
        return region(key).flatMap(Region::parent).orElse(key);
    }

    /**
     * Body x as it runs on screen and paper, rightward. Everything is seen as on a person standing with the palms
     * forward: front as it is; back with the sign changed, since there the patient's left is at the viewer's left; left
     * view with the sign changed, since the face looks to the viewer's left. It is its own inverse.
     */
    public double screenX(double x) {
        return switch (view) {
            case FRONT, RIGHT, HAND_PALMAR_LEFT, HAND_DORSAL_RIGHT, FOOT_DORSAL_RIGHT, FOOT_PLANTAR_LEFT,
                    KNEE_MEDIAL_LEFT -> x;
            case BACK, LEFT, HAND_PALMAR_RIGHT, HAND_DORSAL_LEFT, FOOT_DORSAL_LEFT, FOOT_PLANTAR_RIGHT,
                    KNEE_MEDIAL_RIGHT -> -x;
        };
    }

    /** Body y as it runs on screen and paper, upward: finger tips and toes are below. It is its own inverse. */
    public double screenY(double y) {
        return switch (view) {
            case FRONT, BACK, LEFT, RIGHT, KNEE_MEDIAL_LEFT, KNEE_MEDIAL_RIGHT -> y;
            case HAND_PALMAR_LEFT, HAND_PALMAR_RIGHT, HAND_DORSAL_LEFT, HAND_DORSAL_RIGHT, FOOT_DORSAL_LEFT,
                    FOOT_DORSAL_RIGHT, FOOT_PLANTAR_LEFT, FOOT_PLANTAR_RIGHT -> -y;
        };
    }

    /**
     * The finest region and the side of a point. Every point on the body has exactly one; on a border it is the smaller region. A
     * point up to {@value #SNAP_CM} cm outside is moved onto the body; farther out there is none.
     *
     * @param x centimetres in this view's plane
     * @param y height in centimetres
     */
    public Optional<Located> locate(double x, double y) {
        if (!Double.isFinite(x) || !Double.isFinite(y)) {
            return Optional.empty();
        }
        Partition.Face face = partition.at(x, y);
        if (face != null) {
            return Optional.of(located(face, x, y, false));
        }
        double[] edge = partition.nearestOnRim(x, y);
        return edge[2] > SNAP_CM ? Optional.empty() : gridPointNear(edge[0], edge[1]);
    }

    /** Whether a position is on the body itself, without being moved onto it; quick for thousands of positions. */
    public boolean holds(double x, double y) {
        return Double.isFinite(x) && Double.isFinite(y) && raster().at(x, y) != RegionRaster.OUTSIDE;
    }

    /** The finest region and the side of a position on the body itself, without being moved onto it; as quick. */
    public Optional<Located> on(double x, double y) {
        int at = Double.isFinite(x) && Double.isFinite(y) ? raster().at(x, y) : RegionRaster.OUTSIDE;
        if (at == RegionRaster.OUTSIDE) {
            return Optional.empty();
        }
        String region = raster().regions().get(at - 1);
        return Optional.of(new Located(region, sideOf(region, x), x, y, false));
    }

    Partition partition() {
        return partition;
    }

    /** Made when first asked for. */
    synchronized RegionRaster raster() {
        raster = raster == null ? new RegionRaster(this) : raster;
        return raster;
    }

    private Located located(Partition.Face face, double x, double y, boolean snapped) {
        return new Located(face.region(), sideOf(face.region(), x), x, y, snapped);
    }

    /** The point of the 0.01 cm grid nearest to a point on the edge that lies on the body. */
    private Optional<Located> gridPointNear(double x, double y) {
        long gx = Math.round(Math.abs(x) / GRID_CM);
        long gy = Math.round(y / GRID_CM);
        double sign = mirrored || x >= 0 ? 1 : -1;
        Located best = null;
        double nearest = Double.MAX_VALUE;
        for (long i = -3; i <= 3; i++) {
            for (long j = -3; j <= 3; j++) {
                double px = sign * (gx + i) / 100.0;
                double py = (gy + j) / 100.0;
                double d = Math.hypot(px - sign * Math.abs(x), py - y);
                if (d < nearest && !(mirrored && px < 0)) {
                    double at = mirrored && x < 0 ? -px : px;
                    Partition.Face face = partition.at(at, py);
                    if (face != null) {
                        nearest = d;
                        best = located(face, at, py, true);
                    }
                }
            }
        }
        return Optional.ofNullable(best);
    }

    private Side sideOf(String region, double x) {
        if (view.side().isPresent()) {
            return view.side().get();
        }
        boolean paired = region(region).map(Region::paired).orElse(true);
        if (x == 0 || (!paired && Math.abs(x) <= MIDLINE_CM)) {
            return Side.MIDLINE;
        }
        return x > 0 ? Side.LEFT : Side.RIGHT;
    }

    /**
     * The place of a click: coordinates rounded half-even to 0.01 cm, with the region of the rounded point, so that
     * asking again for the stored coordinates gives the same region.
     */
    public Optional<Place> place(double x, double y) {
        if (!Double.isFinite(x) || !Double.isFinite(y)) {
            return Optional.empty();
        }
        return locate(rounded(x), rounded(y)).map(at -> new Place(
                view, decimal(at.x()), decimal(at.y()), at.region(), at.side(), version));
    }

    private static double rounded(double cm) {
        return decimal(cm).doubleValue();
    }

    private static BigDecimal decimal(double cm) {
        return new BigDecimal(Double.toString(cm)).setScale(Place.SCALE, RoundingMode.HALF_EVEN);
    }

    /**
     * The closed outline of a region for a tint. A region across the midline is given whole for every side, a paired
     * one for the side asked, or both halves for {@link Side#MIDLINE}. The region may be one of the whole body or a part.
     *
     * @return an empty path if the region is not seen in this view, or not on that side
     */
    public Path outlineOf(String region, Side side) {
        Objects.requireNonNull(side, "side");
        List<double[]> rings = partition.rings(region);
        if (!mirrored) {
            boolean seen = side == sideOf(region, 0);
            return Path.ofRings(seen ? rings : List.of());
        }
        boolean whole = side == Side.MIDLINE || region(region).filter(r -> !r.paired()).isPresent();
        List<double[]> out = new ArrayList<>();
        for (double[] ring : rings) {
            if (whole) {
                out.addAll(Rings.joinedAcrossMidline(ring));
            } else {
                out.add(side == Side.LEFT ? ring : Rings.mirrored(ring));
            }
        }
        return Path.ofRings(out);
    }

    /**
     * About how far apart two points are on the skin, centimetres: the drawing is flat, the body is not.
     *
     * @see SkinDistance
     */
    public double skinDistance(double x1, double y1, double x2, double y2) {
        return SkinDistance.between(view, x1, y1, x2, y2);
    }
}
