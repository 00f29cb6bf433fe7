package org.mesochart.document.map;

import java.util.ArrayList;
import java.util.List;
import org.mesochart.document.page.PaperFonts;

/**
 * Where points, numbers and runs stand in one panel, in millimetres from its upper left corner. Rules: a point with
 * 4.15 mm to the next holds its number; a closer one shrinks to its exact place and its number goes out on a leader;
 * long dense runs, and every session of more than 99 points, get one outline and one label a run. A label is never
 * dropped and never lies over a point or another label.
 *
 * @param labels numbers on leaders and the labels of runs
 * @param plates what is written at painted areas, on white
 */
public record MapLayout(List<Dot> dots, List<Run> runs, List<Label> labels, List<Label> plates) {
    static final double SPACING = 4.15;
    static final double LARGE = 1.9;
    static final double SMALL = 0.8;
    static final double UNKNOWN = 1.15;
    static final double LABEL_PT = 6.5;
    static final double RUN_LABEL_PT = 6.7;
    static final double LABEL_HEIGHT = 2.3;

    /** A point; large ones hold their number. */
    public record Dot(MapPoint point, double x, double y, boolean large) {
        public double r() {
            return large ? LARGE : point.unknownVolume() ? UNKNOWN : SMALL;
        }

        /** How far the mark reaches, second ring included. */
        public double reach() {
            return r() + (point.unusualDepth() ? 0.75 : 0.3);
        }
    }

    /** Points that share an outline. */
    public record Run(List<Dot> dots, List<double[]> outline) {}

    /** Text centred at x and y, with the end of its leader. */
    public record Label(String text, double x, double y, double width, double sizePt, double toX, double toY) {
        /** Whether it needs no leader to be seen as what it belongs to. */
        boolean near() {
            return Math.hypot(x - toX, y - toY) < SPACING;
        }

        Label alone() {
            return new Label(text, x, y, width, sizePt, x, y);
        }

        public double left() {
            return x - width / 2;
        }

        public double right() {
            return x + width / 2;
        }

        public double top() {
            return y - LABEL_HEIGHT / 2;
        }

        public double bottom() {
            return y + LABEL_HEIGHT / 2;
        }
    }

    /**
     * @param session how many points the whole session has; decides between numbers and runs
     */
    static MapLayout of(
            List<MapPoint> points, List<MapMark> marks, Frame frame, int session, PaperFonts fonts) {
        List<Dot> dots = new ArrayList<>();
        for (MapPoint point : points) {
            double x = frame.x(point.x());
            double y = frame.y(point.y());
            boolean large = !point.unknownVolume() && nearest(point, points) * frame.scale() >= SPACING;
            dots.add(new Dot(point, x, y, large && session <= MapRuns.MOST_NUMBERED));
        }
        List<List<Dot>> runs = MapRuns.of(dots, frame.scale(), session);
        MapLabels labels = new MapLabels(dots, frame, fonts);
        List<Run> outlined = new ArrayList<>();
        List<Dot> numbered = new ArrayList<>(dots);
        for (List<Dot> run : runs) {
            numbered.removeAll(run);
            outlined.add(new Run(run, MapRuns.outline(run)));
        }
        outlined.forEach(labels::run);
        numbered.removeIf(Dot::large);
        MapRuns.clusters(numbered).forEach(labels::cluster);
        List<Label> placed = labels.placed();
        return new MapLayout(List.copyOf(dots), List.copyOf(outlined), placed, plates(marks, frame, labels));
    }

    /** Small points at their exact places, without numbers; what is written at painted areas keeps clear of them. */
    static MapLayout unnumbered(List<MapPoint> points, List<MapMark> marks, Frame frame, PaperFonts fonts) {
        List<Dot> dots = small(points, frame);
        return new MapLayout(dots, List.of(), List.of(), plates(marks, frame, new MapLabels(dots, frame, fonts)));
    }

    /** The same with a number in the midst of some of the points, or beside them where there is no room. */
    static MapLayout counted(List<MapPoint> points, List<Count> counts, Frame frame, PaperFonts fonts) {
        List<Dot> dots = small(points, frame);
        MapLabels labels = new MapLabels(dots, frame, fonts);
        List<Label> placed = counts.stream()
                .map(count -> labels.plate(count.text(), List.of(new double[] {frame.x(count.x()), frame.y(count.y())})))
                .map(label -> label.near() ? label.alone() : label)
                .toList();
        return new MapLayout(dots, List.of(), placed, List.of());
    }

    /** How many, and in the midst of what; centimetres as on paper. */
    record Count(String text, double x, double y) {}

    private static List<Dot> small(List<MapPoint> points, Frame frame) {
        return points.stream().map(point -> new Dot(point, frame.x(point.x()), frame.y(point.y()), false)).toList();
    }

    private static List<Label> plates(List<MapMark> marks, Frame frame, MapLabels labels) {
        List<Label> plates = new ArrayList<>();
        marks.stream().filter(MapMark::radiates).forEach(mark -> labels.keepClearOf(MarkPaint.shownArrow(mark, frame)));
        for (MapMark mark : marks) {
            if (!mark.label().isEmpty()) {
                List<double[]> spots = mark.spots().stream()
                        .map(spot -> new double[] {frame.x(spot[0]), frame.y(spot[1])})
                        .toList();
                plates.add(labels.plate(mark.label(), spots));
            }
            if (mark.radiates() && !mark.goal().isEmpty() && MarkPaint.cut(mark, frame)) {
                double[] shown = MarkPaint.shownArrow(mark, frame);
                plates.add(labels.beside(mark.goal(), shown[2], shown[3]));
            }
        }
        return plates;
    }

    private static double nearest(MapPoint point, List<MapPoint> all) {
        double nearest = Double.MAX_VALUE;
        for (MapPoint other : all) {
            if (other != point) {
                nearest = Math.min(nearest, Math.hypot(other.x() - point.x(), other.y() - point.y()));
            }
        }
        return nearest;
    }

    /** From body centimetres to millimetres of the panel. */
    public record Frame(MapCrop crop, double scale, double offsetX, double width, double height) {
        public double x(double cm) {
            return offsetX + (cm - crop.minX()) * scale;
        }

        public double y(double cm) {
            return (crop.maxY() - cm) * scale;
        }

        /** The same further down. */
        Frame lowered(double mm) {
            return new Frame(new MapCrop(crop.minX(), crop.minY(), crop.maxX(), crop.maxY() + mm / scale), scale, offsetX,
                    width, height);
        }

        public double bodyWidth() {
            return crop.width() * scale;
        }
    }

    @Override
    public String toString() {
        return "MapLayout[" + dots.size() + " points]";
    }
}
