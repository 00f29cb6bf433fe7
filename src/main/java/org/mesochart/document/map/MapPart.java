package org.mesochart.document.map;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.mesochart.bodymap.Figure;
import org.mesochart.document.page.PaperWords;
import org.mesochart.domain.body.BodyView;
import org.mesochart.domain.session.Injection;
import org.mesochart.domain.session.SkinMark;
import org.mesochart.i18n.MapSentences;

/** What one panel shows: points and painted areas of one view that are near enough to one another. */
public record MapPart(BodyView view, List<Injection> points, List<SkinMark> marks) {
    private static final double SPLIT_CM = 10;
    /** A crop keeps 4 cm around points; the edge of an area needs no more than the rest. */
    private static final double INSET_CM = 2.5;

    MapPart(BodyView view) {
        this(view, new ArrayList<>(), new ArrayList<>());
    }

    /** One part for each view that has a point or a painted area. */
    static List<MapPart> ofViews(List<Injection> points, List<SkinMark> marks) {
        Map<BodyView, MapPart> views = new EnumMap<>(BodyView.class);
        points.forEach(p -> views.computeIfAbsent(p.place().view(), MapPart::new).points().add(p));
        marks.forEach(m -> views.computeIfAbsent(m.view(), MapPart::new).marks().add(m));
        return List.copyOf(views.values());
    }

    /** Parted where 10 cm of height lie between what is charted; a hand or foot is one part. */
    List<MapPart> parted() {
        if (!view.wholeBody()) {
            return List.of(this);
        }
        List<Item> fromAbove = new ArrayList<>();
        points.forEach(p -> fromAbove.add(new Item(
                p, null, p.place().yCm().doubleValue(), p.place().yCm().doubleValue())));
        marks.forEach(m -> fromAbove.add(Item.of(m)));
        fromAbove.sort(Comparator.comparingDouble(Item::top).reversed());
        List<MapPart> parts = new ArrayList<>();
        double lowest = Double.MAX_VALUE;
        for (Item item : fromAbove) {
            if (parts.isEmpty() || lowest - item.top() > SPLIT_CM) {
                parts.add(new MapPart(view));
                lowest = Double.MAX_VALUE;
            }
            item.addTo(parts.getLast());
            lowest = Math.min(lowest, item.bottom());
        }
        return parts;
    }

    /** A point or an area, and the heights it lies between. */
    private record Item(Injection point, SkinMark mark, double top, double bottom) {
        static Item of(SkinMark mark) {
            return mark.shape()
                    .bounds()
                    .map(b -> new Item(null, mark, b.top(), b.bottom()))
                    .orElseGet(() -> {
                        double from = mark.radiation().orElseThrow().fromY().doubleValue();
                        return new Item(null, mark, from, from);
                    });
        }

        void addTo(MapPart part) {
            if (mark == null) {
                part.points().add(point);
            } else {
                part.marks().add(mark);
            }
        }

        @Override
        public String toString() {
            return "Item[]";
        }
    }

    /** The number of its first point; a part without points comes last. */
    int first() {
        return points.stream().mapToInt(Injection::number).min().orElse(Integer.MAX_VALUE);
    }

    /** Regions of points and areas. */
    Stream<String> regions() {
        return Stream.concat(points.stream().map(p -> p.place().region()), marks.stream().map(SkinMark::region));
    }

    /** The parts of the body it shows: "lower back". */
    String area(PaperWords words, MapSentences sentences) {
        List<String> groups = regions().map(sentences::group).filter(group -> !group.isEmpty()).distinct().toList();
        return words.area(view, groups, sentences);
    }

    /**
     * What the crop must hold, x and y on paper: the points, the areas, and where arrows begin.
     *
     * @param arrows whether their ends too
     */
    List<double[]> spots(Figure figure, boolean arrows) {
        List<double[]> spots = new ArrayList<>();
        points.forEach(p -> spots.add(spot(figure, p.place().xCm().doubleValue(), p.place().yCm().doubleValue())));
        for (SkinMark mark : marks) {
            mark.shape().bounds().ifPresent(b -> {
                double acrossIn = Math.min(INSET_CM, (b.right() - b.left()) / 2);
                double upIn = Math.min(INSET_CM, (b.top() - b.bottom()) / 2);
                spots.add(spot(figure, b.left() + acrossIn, b.bottom() + upIn));
                spots.add(spot(figure, b.right() - acrossIn, b.top() - upIn));
            });
            mark.radiation().ifPresent(arrow -> {
                spots.add(spot(figure, arrow.fromX().doubleValue(), arrow.fromY().doubleValue()));
                if (arrows) {
                    spots.add(spot(figure, arrow.toX().doubleValue(), arrow.toY().doubleValue()));
                }
            });
        }
        return spots;
    }

    private static double[] spot(Figure figure, double x, double y) {
        return new double[] {figure.screenX(x), figure.screenY(y)};
    }

    @Override
    public String toString() {
        return "MapPart[" + points.size() + ']';
    }
}
