package org.mesochart.bodymap;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.mesochart.domain.body.BodyView;
import org.mesochart.domain.body.Side;

/**
 * What the Area tool covers on one figure: regions and lassos, put on and taken away in turn; where they overlap, the
 * last one counts. Nothing outside the body is ever part of it.
 *
 * <p>A lasso may cross itself: inside is where a way out crosses it an odd number of times. Immutable, safe for use by
 * several threads; where the points lie stays out of {@code toString}.
 */
public final class SkinArea {

    /** One region or lasso of the area, for painting in order. */
    public record Layer(boolean added, Path outline) {
        @Override
        public String toString() {
            return "Layer[" + added + "]";
        }
    }

    private sealed interface Part {
        boolean added();
    }

    private record RegionPart(boolean added, String region, Side side, boolean[] numbers, Path outline, Bounds bounds)
            implements Part {}

    private record LassoPart(boolean added, Lasso lasso) implements Part {}

    private final Figure figure;
    private final List<Part> parts;
    private final boolean both;

    private SkinArea(Figure figure, List<Part> parts, boolean both) {
        this.figure = figure;
        this.parts = List.copyOf(parts);
        this.both = both;
    }

    /** Nothing yet. */
    public static SkinArea none(Figure figure) {
        return new SkinArea(Objects.requireNonNull(figure, "figure"), List.of(), false);
    }

    public Figure figure() {
        return figure;
    }

    /**
     * With a region put on. One across the midline is always whole; of a paired one {@link Side#MIDLINE} means both.
     * A region that this view does not show changes nothing.
     */
    public SkinArea adding(String region, Side side) {
        return with(region, side, true);
    }

    /** With a region taken away. */
    public SkinArea removing(String region, Side side) {
        return with(region, side, false);
    }

    /**
     * With the inside of a lasso put on.
     *
     * @param lasso corners x0, y0, x1, y1 and so on in body centimetres; fewer than three hold nothing
     */
    public SkinArea adding(double[] lasso) {
        return with(new LassoPart(true, new Lasso(lasso)));
    }

    /** With the inside of a lasso taken away. */
    public SkinArea removing(double[] lasso) {
        return with(new LassoPart(false, new Lasso(lasso)));
    }

    private SkinArea with(String region, Side side, boolean added) {
        RegionPart part = part(region, side, added);
        // The same region again would only cost time, and grow with every click.
        List<Part> rest = parts.stream()
                .filter(p -> !(p instanceof RegionPart r && r.region().equals(region) && r.side() == part.side()))
                .toList();
        return part.outline().segments().isEmpty() ? this : new SkinArea(figure, joined(rest, part), both);
    }

    private SkinArea with(Part part) {
        return new SkinArea(figure, joined(parts, part), both);
    }

    private static List<Part> joined(List<Part> parts, Part last) {
        List<Part> out = new ArrayList<>(parts);
        out.add(last);
        return out;
    }

    private RegionPart part(String region, Side side, boolean added) {
        boolean whole = !oneSided(figure.view()) && figure.region(region).filter(r -> !r.paired()).isPresent();
        Side meant = whole ? Side.MIDLINE : side;
        Path outline = figure.outlineOf(region, meant);
        List<String> finest = figure.raster().regions();
        boolean[] numbers = new boolean[finest.size() + 1];
        for (int i = 0; i < finest.size(); i++) {
            numbers[i + 1] = belongs(finest.get(i), region);
        }
        return new RegionPart(added, region, meant, numbers, outline, boundsOf(outline.flattened(1)));
    }

    /** Whether a face of the partition is of a region, itself or one of its parts. */
    private boolean belongs(String finest, String region) {
        return finest.equals(region) || figure.region(finest).flatMap(Region::parent).filter(region::equals).isPresent();
    }

    /** Whether everything seen in the view is on one side of the patient. */
    static boolean oneSided(BodyView view) {
        return view.side().isPresent();
    }

    /**
     * This and its mirror image in the same view: front and back. In the other views the other side is seen in another
     * view, see {@link #mirrored}, and this is the area itself.
     */
    public SkinArea onBothSides() {
        return oneSided(figure.view()) ? this : new SkinArea(figure, parts, true);
    }

    /** The mirror image: in front and back on the same figure, else with the same coordinates in the other view. */
    public SkinArea mirrored(BodyMap map) {
        Figure there = map.figure(figure.view().mirrored());
        SkinArea out = new SkinArea(there, List.of(), both);
        for (Part part : parts) {
            out = switch (part) {
                case RegionPart r -> out.with(r.region(), r.side().mirrored(), r.added());
                case LassoPart l -> out.with(there == figure ? new LassoPart(l.added(), l.lasso().mirrored()) : l);
            };
        }
        return out;
    }

    /** Whether the point belongs to the area. */
    public boolean contains(double x, double y) {
        return holds(x, y) || both && holds(-x, y);
    }

    private boolean holds(double x, double y) {
        int region = -1;
        for (int i = parts.size() - 1; i >= 0; i--) {
            boolean in = switch (parts.get(i)) {
                case LassoPart l -> l.lasso().contains(x, y);
                case RegionPart r -> {
                    if (!r.bounds().contains(x, y)) {
                        yield false;
                    }
                    region = region < 0 ? figure.raster().at(x, y) : region;
                    yield r.numbers()[region] && onSide(r.side(), x);
                }
            };
            if (in) {
                return parts.get(i).added()
                        && (region < 0 ? figure.raster().at(x, y) : region) != RegionRaster.OUTSIDE;
            }
        }
        return false;
    }

    private boolean onSide(Side side, double x) {
        return oneSided(figure.view()) || side == Side.MIDLINE || (side == Side.LEFT ? x >= 0 : x <= 0);
    }

    /** A rectangle that holds the whole area; what is taken away does not make it smaller. */
    public Bounds bounds() {
        double minX = Double.MAX_VALUE;
        double minY = Double.MAX_VALUE;
        double maxX = -Double.MAX_VALUE;
        double maxY = -Double.MAX_VALUE;
        for (Part part : parts) {
            Bounds b = part instanceof RegionPart r ? r.bounds() : ((LassoPart) part).lasso().bounds();
            if (part.added()) {
                minX = Math.min(minX, both ? Math.min(b.minX(), -b.maxX()) : b.minX());
                maxX = Math.max(maxX, both ? Math.max(b.maxX(), -b.minX()) : b.maxX());
                minY = Math.min(minY, b.minY());
                maxY = Math.max(maxY, b.maxY());
            }
        }
        Bounds body = figure.bounds();
        minX = Math.max(minX, body.minX());
        maxX = Math.min(maxX, body.maxX());
        minY = Math.max(minY, body.minY());
        maxY = Math.min(maxY, body.maxY());
        return minX > maxX || minY > maxY ? new Bounds(0, 0, 0, 0) : new Bounds(minX, minY, maxX, maxY);
    }

    /** Whether no point to the tenth of a millimetre was found in it: nothing is chosen, or all of it taken away. */
    public boolean isEmpty() {
        return AreaSamples.of(this).isEmpty();
    }

    /** The outlines in the order in which they were put on and taken away, the mirror images too if on both sides. */
    public List<Layer> layers() {
        List<Layer> out = new ArrayList<>();
        for (Part part : parts) {
            Path outline = part instanceof RegionPart r
                    ? r.outline()
                    : Path.ofRings(List.of(((LassoPart) part).lasso().ring()));
            boolean alone = !both || part instanceof RegionPart r && r.side() == Side.MIDLINE;
            out.add(new Layer(part.added(), outline));
            if (!alone) {
                out.add(new Layer(part.added(), outline.mirrored()));
            }
        }
        return out;
    }

    private static Bounds boundsOf(List<double[]> rings) {
        double minX = Double.MAX_VALUE;
        double minY = Double.MAX_VALUE;
        double maxX = -Double.MAX_VALUE;
        double maxY = -Double.MAX_VALUE;
        for (double[] ring : rings) {
            for (int i = 0; i < ring.length; i += 2) {
                minX = Math.min(minX, ring[i]);
                maxX = Math.max(maxX, ring[i]);
                minY = Math.min(minY, ring[i + 1]);
                maxY = Math.max(maxY, ring[i + 1]);
            }
        }
        return new Bounds(minX, minY, maxX, maxY);
    }

    @Override
    public String toString() {
        return "SkinArea[" + figure.view().key() + ", " + parts.size() + "]";
    }
}
