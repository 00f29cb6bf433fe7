package org.mesochart.document.map;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import org.mesochart.bodymap.BodyMap;
import org.mesochart.bodymap.Figure;
import org.mesochart.document.page.PaperFonts;
import org.mesochart.document.page.PaperWords;
import org.mesochart.domain.body.BodyView;
import org.mesochart.domain.session.Injection;
import org.mesochart.domain.session.SkinMark;
import org.mesochart.i18n.MapSentences;
import org.mesochart.i18n.MarkWords;
import org.mesochart.i18n.RegionNames;

/** Chooses views, crops and scales, and lays out the panels of a session's map. */
public final class MapPanels {
    /** Millimetres of paper per centimetre of the figure, the largest that fits. */
    private static final double[] SCALES = {6, 5, 4.2, 3.6, 3, 2.4, 2.15, 1.8, 1.5, 1.2, 1, 0.8, 0.65, 0.5, 0.4};

    /** The largest scale of the whole body; a hand may be larger, but nowhere near as large as nature (10). */
    private static final double MOST_OF_BODY = 3.6;

    private static final double LEAST_IN_COLUMN = 1.8;
    private static final double LARGEST_MM = 104;
    private static final double OTHERS_MM = 78;
    private static final double[] LOWER = {1, 0.9, 0.8, 0.7, 0.6};
    private static final double TITLE_MM = 6.5;
    static final double GUTTER = 7.6;
    /** On pages of their own arrows are shown whole down to this scale. */
    private static final double LEAST_WITH_ARROWS = 1.5;

    private final BodyMap bodyMap;
    private final PaperFonts fonts;
    private final PaperWords words;
    private final MapSentences sentences;
    private final MarkWords markWords;
    private final Map<UUID, String> letters;
    private final BigDecimal heightCm;
    private final int session;

    /**
     * @param heightCm the patient's height, or null
     * @param session points in the whole session
     */
    public MapPanels(
            BodyMap bodyMap,
            PaperFonts fonts,
            PaperWords words,
            Map<UUID, String> letters,
            BigDecimal heightCm,
            int session) {
        this.bodyMap = bodyMap;
        this.fonts = fonts;
        this.words = words;
        this.letters = letters;
        this.heightCm = heightCm;
        this.session = session;
        sentences = new MapSentences(words.messages(), bodyMap);
        markWords = new MarkWords(words.messages(), new RegionNames(words.messages(), bodyMap), bodyMap);
    }

    /**
     * One panel of the map.
     *
     * @param area the part of the body, for instance "lower back"
     * @param seen from where, for instance "seen from behind"
     * @param numbers of its points; without points what is painted
     */
    public record Panel(String area, String seen, String numbers, MapDrawing drawing, String alt) {
        @Override
        public String toString() {
            return "Panel[]";
        }
    }

    /** The whole map as one panel of a column, or empty where it needs more than one view or a smaller scale. */
    public Optional<Panel> inColumn(
            List<Injection> injections, List<SkinMark> marks, double widthMm, double heightMm, int stepsSmaller) {
        List<MapPart> views = MapPart.ofViews(injections, marks);
        if (views.size() != 1) {
            return Optional.empty();
        }
        MapPart part = views.getFirst();
        MapCrop crop = crop(part, widthMm - 2 * GUTTER, heightMm, LEAST_IN_COLUMN);
        double largest = scale(part.view(), crop, widthMm - 2 * GUTTER, heightMm);
        // Without points there is nothing that a small scale could crowd.
        return largest < LEAST_IN_COLUMN && !injections.isEmpty()
                ? Optional.empty()
                : Optional.of(panel(part, crop, smaller(largest, stepsSmaller), widthMm));
    }

    /**
     * All panels for pages of their own, the one with the most points first and largest; at most two in a row. They are
     * made lower until they share one page, if that is not too low.
     *
     * @param heightMm room for panels on one page
     */
    public List<List<Panel>> onPages(
            List<Injection> injections, List<SkinMark> marks, double widthMm, double heightMm) {
        List<MapPart> parts = new ArrayList<>();
        MapPart.ofViews(injections, marks).forEach(view -> parts.addAll(view.parted()));
        MapPart largest = parts.stream().max(Comparator.comparingInt(part -> part.points().size())).orElseThrow();
        parts.remove(largest);
        parts.sort(Comparator.comparingInt(MapPart::first));
        parts.addFirst(largest);
        for (double lower : LOWER) {
            List<List<Panel>> rows = rows(parts, widthMm, LARGEST_MM * lower, OTHERS_MM * lower);
            if (heightOf(rows) <= heightMm) {
                return rows;
            }
        }
        return rows(parts, widthMm, LARGEST_MM, OTHERS_MM);
    }

    private static double heightOf(List<List<Panel>> rows) {
        return rows.stream()
                .mapToDouble(row -> TITLE_MM + row.stream().mapToDouble(p -> p.drawing().heightMm()).max().orElse(0))
                .sum();
    }

    private List<List<Panel>> rows(List<MapPart> parts, double widthMm, double largestMm, double othersMm) {
        double half = (widthMm - 4) / 2;
        List<List<Panel>> rows = new ArrayList<>();
        List<Panel> open = new ArrayList<>();
        for (MapPart part : parts) {
            double height = rows.isEmpty() ? largestMm : othersMm;
            MapCrop crop = crop(part, widthMm - 2 * GUTTER, height, LEAST_WITH_ARROWS);
            double wide = scale(part.view(), crop, widthMm - 2 * GUTTER, height);
            double narrow = scale(part.view(), crop, half - 2 * GUTTER, height);
            boolean alone = part == parts.getFirst() ? narrow < wide : narrow < 1;
            if (alone) {
                rows.add(List.of(panel(part, crop, wide, widthMm)));
                continue;
            }
            open.add(panel(part, crop, narrow, half));
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

    /** The crop with the ends of all arrows, or, where they would make the points too small, with their beginnings. */
    private MapCrop crop(MapPart part, double widthMm, double heightMm, double least) {
        MapCrop whole = around(part, true);
        boolean large = Math.min(widthMm / whole.width(), heightMm / whole.height()) >= least;
        return large || part.points().isEmpty() ? whole : around(part, false);
    }

    private MapCrop around(MapPart part, boolean arrows) {
        Figure figure = bodyMap.figure(part.view());
        boolean trunk = part.regions().anyMatch(region -> MapCrop.isTrunk(sentences.group(region)));
        return MapCrop.around(figure, part.spots(figure, arrows), trunk);
    }

    private MapMark mark(SkinMark mark) {
        return MapMark.of(mark, bodyMap.figure(mark.view()), words, markWords);
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

    /** A scale some steps below another, never below the least of a column. */
    private static double smaller(double scale, int steps) {
        return DoubleStream.concat(DoubleStream.of(scale), Arrays.stream(SCALES).filter(s -> s < scale))
                .limit(steps + 1L)
                .filter(s -> s == scale || s >= LEAST_IN_COLUMN)
                .min()
                .orElseThrow();
    }

    static double scale(BodyView view, MapCrop crop, double widthMm, double heightMm) {
        for (double scale : SCALES) {
            boolean allowed = !view.wholeBody() || scale <= MOST_OF_BODY;
            if (allowed && crop.width() * scale <= widthMm && crop.height() * scale <= heightMm) {
                return scale;
            }
        }
        return Math.min(widthMm / crop.width(), heightMm / crop.height());
    }

    private Panel panel(MapPart part, MapCrop crop, double scale, double widthMm) {
        BodyView view = part.view();
        List<Injection> injections = part.points();
        List<MapMark> marks = part.marks().stream().map(this::mark).toList();
        MapLayout.Frame frame = new MapLayout.Frame(
                crop, scale, (widthMm - crop.width() * scale) / 2, widthMm, crop.height() * scale);
        MapLayout layout = MapLayout.of(points(view, injections), marks, frame, session, fonts);
        MapDrawing drawing = MapDrawing.of(bodyMap.figure(view), frame, layout, marks, words, heightCm);
        String area = part.area(words, sentences);
        String seen = words.text("documents.seen." + view.key());
        String alt = words.text(
                "documents.alt.map",
                words.text("documents.alt.view", area, seen),
                (sentences.areas(injections) + " " + markWords.sentences(part.marks())).strip(),
                PointRows.of(injections, letters, bodyMap).spoken(words).strip());
        List<Integer> numbers = injections.stream().map(Injection::number).toList();
        String held = numbers.isEmpty() ? kinds(part) : PaperWords.ranges(numbers);
        return new Panel(area, seen, held, drawing, alt);
    }

    /** "Pain, Open wound or lesion". */
    private String kinds(MapPart part) {
        return part.marks().stream()
                .map(mark -> words.text("map.mark.kind." + mark.kind().key()))
                .distinct()
                .collect(Collectors.joining(", "));
    }
}
