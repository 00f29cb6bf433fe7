package org.mesochart.document;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.mesochart.bodymap.BodyMap;
import org.mesochart.bodymap.Figure;
import org.mesochart.bodymap.Region;
import org.mesochart.domain.body.BodyView;
import org.mesochart.domain.body.Side;
import org.mesochart.domain.session.Injection;

/** Chooses views, crops and scales, and lays out the panels of a session's map. */
final class MapPanels {
    /** Millimetres of paper per centimetre of the figure, the largest that fits. */
    private static final double[] SCALES = {3.6, 3, 2.4, 2.15, 1.8, 1.5, 1.2, 1, 0.8, 0.65, 0.5, 0.4};

    private static final double LEAST_IN_COLUMN = 1.8;
    private static final double GUTTER = 7.6;
    private static final double SPLIT_CM = 10;
    private static final double FIGURE_CM = 175;

    private final BodyMap bodyMap;
    private final PaperFonts fonts;
    private final SheetText words;
    private final Map<String, String> groups = new LinkedHashMap<>();
    private final Map<UUID, String> letters;
    private final BigDecimal heightCm;
    private final int session;

    /**
     * @param heightCm the patient's height, or null
     * @param session points in the whole session
     */
    MapPanels(
            BodyMap bodyMap,
            PaperFonts fonts,
            SheetText words,
            Map<UUID, String> letters,
            BigDecimal heightCm,
            int session) {
        this.bodyMap = bodyMap;
        this.fonts = fonts;
        this.words = words;
        this.letters = letters;
        this.heightCm = heightCm;
        this.session = session;
        for (Region region : bodyMap.regions()) {
            groups.put(region.key(), region.group());
        }
    }

    /**
     * One panel of the map.
     *
     * @param area the part of the body, for instance "lower back"
     * @param seen from where, for instance "seen from behind"
     */
    record Panel(String area, String seen, String numbers, MapDrawing drawing, String alt, int points) {
        @Override
        public String toString() {
            return "Panel[" + points + ']';
        }
    }

    /** The whole map as one panel of a column, or empty where it needs more than one view or a smaller scale. */
    Optional<Panel> inColumn(List<Injection> injections, double widthMm, double heightMm, int stepsSmaller) {
        Map<BodyView, List<Injection>> views = views(injections);
        if (views.size() != 1) {
            return Optional.empty();
        }
        BodyView view = views.keySet().iterator().next();
        MapCrop crop = crop(view, injections);
        double scale = scale(crop, widthMm - 2 * GUTTER, heightMm, stepsSmaller);
        return scale < LEAST_IN_COLUMN
                ? Optional.empty()
                : Optional.of(panel(view, injections, crop, scale, widthMm));
    }

    /** All panels for pages of their own, the one with the most points first and largest; at most two in a row. */
    List<List<Panel>> onPages(List<Injection> injections, double widthMm) {
        List<Map.Entry<BodyView, List<Injection>>> parts = new ArrayList<>();
        views(injections).forEach((view, points) -> split(points).forEach(part -> parts.add(Map.entry(view, part))));
        List<List<Panel>> rows = new ArrayList<>();
        Comparator<Map.Entry<BodyView, List<Injection>>> bySize =
                Comparator.comparingInt(part -> part.getValue().size());
        Map.Entry<BodyView, List<Injection>> largest = parts.stream().max(bySize).orElseThrow();
        parts.remove(largest);
        parts.sort(Comparator.comparingInt(part -> part.getValue().stream()
                .mapToInt(Injection::number)
                .min()
                .orElseThrow()));
        parts.addFirst(largest);
        double half = (widthMm - 4) / 2;
        List<Panel> open = new ArrayList<>();
        for (Map.Entry<BodyView, List<Injection>> part : parts) {
            MapCrop crop = crop(part.getKey(), part.getValue());
            boolean whole = part == largest || scale(crop, half - 2 * GUTTER, 78, 0) < 1;
            double width = whole ? widthMm : half;
            double scale = scale(crop, width - 2 * GUTTER, part == largest ? 104 : 78, 0);
            Panel panel = panel(part.getKey(), part.getValue(), crop, scale, width);
            if (whole) {
                rows.add(List.of(panel));
                continue;
            }
            open.add(panel);
            if (open.size() == 2) {
                rows.add(List.copyOf(open));
                open.clear();
            }
        }
        if (!open.isEmpty()) {
            rows.add(List.copyOf(open));
        }
        return rows;
    }

    private static Map<BodyView, List<Injection>> views(List<Injection> injections) {
        Map<BodyView, List<Injection>> views = new EnumMap<>(BodyView.class);
        for (Injection injection : injections) {
            views.computeIfAbsent(injection.place().view(), v -> new ArrayList<>()).add(injection);
        }
        return views;
    }

    /** Points of one view, parted where 10 cm of height lie between them. */
    private static List<List<Injection>> split(List<Injection> points) {
        List<Injection> fromAbove = new ArrayList<>(points);
        fromAbove.sort(Comparator.comparing((Injection i) -> i.place().yCm()).reversed());
        List<List<Injection>> parts = new ArrayList<>();
        double last = Double.MAX_VALUE;
        for (Injection injection : fromAbove) {
            double y = injection.place().yCm().doubleValue();
            if (parts.isEmpty() || last - y > SPLIT_CM) {
                parts.add(new ArrayList<>());
            }
            parts.getLast().add(injection);
            last = y;
        }
        return parts;
    }

    private MapCrop crop(BodyView view, List<Injection> injections) {
        boolean trunk = injections.stream()
                .anyMatch(i -> MapCrop.isTrunk(groups.getOrDefault(i.place().region(), "")));
        return MapCrop.around(bodyMap.figure(view), points(view, injections), trunk);
    }

    private List<MapPoint> points(BodyView view, List<Injection> injections) {
        Figure figure = bodyMap.figure(view);
        return injections.stream()
                .sorted(Comparator.comparingInt(Injection::number))
                .map(i -> MapPoint.of(
                        i,
                        i.mixtureId() == null ? null : letters.get(i.mixtureId()),
                        figure.screenX(i.place().xCm().doubleValue()),
                        figure.screenY(i.place().yCm().doubleValue())))
                .toList();
    }

    private static double scale(MapCrop crop, double widthMm, double heightMm, int stepsSmaller) {
        for (int i = 0; i < SCALES.length; i++) {
            if (crop.width() * SCALES[i] <= widthMm && crop.height() * SCALES[i] <= heightMm) {
                return SCALES[Math.min(i + stepsSmaller, SCALES.length - 1)];
            }
        }
        return Math.min(widthMm / crop.width(), heightMm / crop.height());
    }

    private Panel panel(BodyView view, List<Injection> injections, MapCrop crop, double scale, double widthMm) {
        MapLayout.Frame frame = new MapLayout.Frame(
                crop, scale, (widthMm - crop.width() * scale) / 2, widthMm, crop.height() * scale);
        MapLayout layout = MapLayout.of(points(view, injections), crop, frame, session, fonts);
        String left = words.text("documents.map.left");
        String right = words.text("documents.map.right");
        double bar = 5 * scale * (heightCm == null ? 1 : FIGURE_CM / heightCm.doubleValue());
        String caption = heightCm == null
                ? words.text("documents.map.height.figure", BigDecimal.valueOf((long) FIGURE_CM))
                : words.text("documents.map.height", heightCm);
        Figure figure = bodyMap.figure(view);
        MapDrawing drawing = new MapDrawing(
                figure,
                frame,
                layout,
                atLeft(figure) == Side.LEFT ? left : atLeft(figure) == Side.RIGHT ? right : "",
                atRight(figure) == Side.LEFT ? left : atRight(figure) == Side.RIGHT ? right : "",
                bar,
                words.messages().numbers().cm(BigDecimal.valueOf(5)),
                caption);
        List<String> areas = injections.stream()
                .map(i -> groups.getOrDefault(i.place().region(), ""))
                .filter(group -> !group.isEmpty())
                .distinct()
                .toList();
        String area = words.area(areas);
        String seen = words.text("documents.seen." + view.key());
        String alt = words.text(
                "documents.alt.map",
                words.text("documents.alt.view", area, seen),
                words.points(injections.size()),
                PointRows.of(injections, letters, bodyMap).spoken(words).strip());
        List<Integer> numbers = injections.stream().map(Injection::number).toList();
        return new Panel(area, seen, SheetText.ranges(numbers), drawing, alt, injections.size());
    }

    /** The patient's side at the left edge of the paper; null where only the other is seen. */
    private static Side atLeft(Figure figure) {
        if (figure.view().side().isPresent()) {
            return figure.view().side().filter(only -> only == Side.LEFT).orElse(null);
        }
        return figure.screenX(1) < 0 ? Side.LEFT : Side.RIGHT;
    }

    private static Side atRight(Figure figure) {
        return figure.view().side().isPresent()
                ? figure.view().side().filter(only -> only == Side.RIGHT).orElse(null)
                : atLeft(figure).mirrored();
    }

    /** A length for a style sheet. */
    static String css(double mm) {
        return String.format(Locale.ROOT, "%.3fmm", mm);
    }
}
