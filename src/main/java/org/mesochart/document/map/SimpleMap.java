package org.mesochart.document.map;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.mesochart.bodymap.BodyMap;
import org.mesochart.bodymap.Bounds;
import org.mesochart.bodymap.Figure;
import org.mesochart.bodymap.Region;
import org.mesochart.document.map.MapLayout.Frame;
import org.mesochart.domain.body.BodyView;
import org.mesochart.domain.session.Injection;

/**
 * One view of the simple map: which part of the body it shows, and its points.
 *
 * @param part {@code back}, {@code body}, {@code head}, {@code legs} or {@code knees}; {@code hand}, {@code foot} or
 *     {@code knee} in a view of one
 */
public record SimpleMap(BodyView view, String part, List<Injection> points) {
    private static final Set<String> HEAD = Set.of("head");
    private static final Set<String> KNEES = Set.of("knee");
    private static final Set<String> LEGS = Set.of("lower_limb", "knee", "foot");
    private static final double EDGE = 0.4;
    /** Between crotch and knee: what is above is "head to mid-thigh". */
    private static final double MID_THIGH = 62;
    private static final double HIP = 95;

    public SimpleMap {
        points = List.copyOf(points);
    }

    /** One for each view that has points, in the order of the views. */
    public static List<SimpleMap> of(BodyMap bodyMap, List<Injection> points) {
        List<SimpleMap> maps = new ArrayList<>();
        for (MapPart part : MapPart.ofViews(points, List.of())) {
            maps.add(new SimpleMap(part.view(), part(part.view(), groups(bodyMap, part.points())), part.points()));
        }
        return maps;
    }

    private static Set<String> groups(BodyMap bodyMap, List<Injection> points) {
        return points.stream()
                .map(point -> bodyMap.region(point.place().region()).map(Region::group).orElse(""))
                .collect(Collectors.toSet());
    }

    private static String part(BodyView view, Set<String> groups) {
        if (!view.wholeBody()) {
            return view.key().substring(0, view.key().indexOf('_'));
        }
        if (HEAD.containsAll(groups)) {
            return "head";
        }
        if (KNEES.containsAll(groups)) {
            return "knees";
        }
        if (LEGS.containsAll(groups)) {
            return "legs";
        }
        boolean legsToo = groups.stream().anyMatch(LEGS::contains);
        return legsToo ? "figure" : view == BodyView.BACK ? "back" : "body";
    }

    /** The word that names the part: a whole figure is a body. */
    public String named() {
        return part.equals("figure") ? "body" : part;
    }

    /**
     * @param leftName the patient's left, for where it is seen at the left of the paper or at the right
     * @param namePt size of the names
     */
    public SimpleMapDrawing drawing(
            BodyMap bodyMap, double widthMm, double heightMm, String leftName, String rightName, double namePt) {
        Figure figure = bodyMap.figure(view);
        MapCrop crop = crop(figure);
        boolean oneSide = view.side().isPresent();
        double top = oneSide ? 0 : namePt * 0.5;
        double scale = Math.min(widthMm / crop.width(), (heightMm - top) / crop.height());
        Frame frame = new Frame(
                crop, scale, (widthMm - crop.width() * scale) / 2, widthMm, crop.height() * scale);
        boolean leftAtLeft = figure.screenX(1) < 0;
        return new SimpleMapDrawing(
                figure,
                frame,
                points.stream().map(p -> spot(figure, p)).toList(),
                Math.max(1.3, around() * scale),
                oneSide ? "" : leftAtLeft ? leftName : rightName,
                oneSide ? "" : leftAtLeft ? rightName : leftName,
                namePt);
    }

    private static double[] spot(Figure figure, Injection point) {
        return new double[] {
            figure.screenX(point.place().xCm().doubleValue()), figure.screenY(point.place().yCm().doubleValue())
        };
    }

    /** How far the shaded area reaches around a point, centimetres. */
    private double around() {
        return switch (part) {
            case "hand" -> 0.8;
            case "foot" -> 1;
            case "head", "knee" -> 1.2;
            case "knees" -> 1.6;
            default -> 2.3;
        };
    }

    private MapCrop crop(Figure figure) {
        Bounds bounds = figure.bounds();
        return switch (part) {
            case "head" -> of(figure, -14, 146, 15.5, bounds.maxY());
            case "knees" -> of(figure, -22, 22, 22, 80);
            case "legs" -> of(figure, -24, bounds.minY(), 24, HIP);
            case "back", "body" -> of(figure, bounds.minX(), MID_THIGH, bounds.maxX(), bounds.maxY());
            default -> of(figure, bounds.minX(), bounds.minY(), bounds.maxX(), bounds.maxY());
        };
    }

    private static MapCrop of(Figure figure, double x1, double y1, double x2, double y2) {
        double left = figure.screenX(x1);
        double right = figure.screenX(x2);
        double low = figure.screenY(y1);
        double high = figure.screenY(y2);
        return new MapCrop(Math.min(left, right) - EDGE, Math.min(low, high) - EDGE, Math.max(left, right) + EDGE,
                Math.max(low, high) + EDGE);
    }

    @Override
    public String toString() {
        return "SimpleMap[" + view + ", " + part + ']';
    }
}
