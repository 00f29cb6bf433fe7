package org.mesochart.document.map;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.mesochart.bodymap.BodyMap;
import org.mesochart.bodymap.Figure;
import org.mesochart.document.page.PaperFonts;
import org.mesochart.document.page.PaperWords;
import org.mesochart.domain.body.BodyPart;
import org.mesochart.domain.session.Injection;
import org.mesochart.domain.session.SkinMark;
import org.mesochart.i18n.MapSentences;
import org.mesochart.i18n.MarkWords;
import org.mesochart.i18n.RegionNames;

/**
 * Parts of the body that several sessions are drawn on in the same crop and scale, so that the same place stands at the
 * same place in each; points are small and have no numbers.
 */
public final class SharedPanels {
    private final BodyMap bodyMap;
    private final PaperFonts fonts;
    private final PaperWords words;
    private final Map<UUID, String> letters;
    private final BigDecimal heightCm;
    private final double widthMm;
    private final double heightMm;
    private final MapSentences sentences;
    private final MarkWords markWords;

    /**
     * @param letters of mixtures
     * @param heightCm the patient's height, or null
     * @param widthMm of one panel
     * @param heightMm of one panel at most
     */
    public SharedPanels(BodyMap bodyMap, PaperFonts fonts, PaperWords words, Map<UUID, String> letters,
            BigDecimal heightCm, double widthMm, double heightMm) {
        this.bodyMap = bodyMap;
        this.fonts = fonts;
        this.words = words;
        this.letters = letters;
        this.heightCm = heightCm;
        this.widthMm = widthMm;
        this.heightMm = heightMm;
        sentences = new MapSentences(words.messages(), bodyMap);
        markWords = new MarkWords(words.messages(), new RegionNames(words.messages(), bodyMap), bodyMap);
    }

    /** One for each part of the body with any of these, the one with the most first. */
    public List<Part> parts(List<Injection> points, List<SkinMark> marks) {
        List<MapPart> parts = new ArrayList<>();
        MapPart.ofViews(points, marks).forEach(view -> parts.addAll(view.parted()));
        parts.sort(Comparator.comparingInt((MapPart part) -> part.points().size() + part.marks().size()).reversed());
        return parts.stream().map(Part::new).toList();
    }

    /** A part of the body. */
    public final class Part {
        private final MapPart all;
        private final Figure figure;
        private final MapLayout.Frame frame;

        private Part(MapPart all) {
            this.all = all;
            figure = bodyMap.figure(all.view());
            boolean trunk = all.regions().anyMatch(region -> MapCrop.isTrunk(sentences.group(region)));
            MapCrop crop = MapCrop.around(figure, all.spots(figure, false), trunk);
            double scale = MapPanels.scale(all.view(), crop, widthMm - 2 * MapPanels.GUTTER, heightMm);
            frame = new MapLayout.Frame(crop, scale, (widthMm - crop.width() * scale) / 2, widthMm, crop.height() * scale);
        }

        /** "lower back, seen from behind". */
        public String title() {
            return words.text("documents.alt.view", all.area(words, sentences),
                    words.text("documents.seen." + all.view().key()));
        }

        /** Those of its points that are among these. */
        public List<Injection> points(List<Injection> some) {
            return all.points().stream().filter(new HashSet<>(some)::contains).toList();
        }

        private List<SkinMark> marks(List<SkinMark> some) {
            return all.marks().stream().filter(new HashSet<>(some)::contains).toList();
        }

        /** One session's points and painted areas. */
        public MapDrawing drawing(List<Injection> points, List<SkinMark> marks) {
            List<MapMark> painted = marks(marks).stream()
                    .map(mark -> MapMark.of(mark, figure, words, markWords))
                    .toList();
            return MapDrawing.of(figure, frame, MapLayout.unnumbered(mapPoints(points), painted, frame, fonts), painted,
                    words, heightCm);
        }

        /** What that drawing shows, in words. */
        public String spoken(List<Injection> points, List<SkinMark> marks) {
            return (sentences.areas(points(points)) + " " + markWords.sentences(marks(marks))).strip();
        }

        /** Points with how many each region has of them. */
        public MapDrawing counts(List<Injection> points) {
            Map<BodyPart, List<Injection>> byRegion = new LinkedHashMap<>();
            points(points).forEach(point -> byRegion.computeIfAbsent(
                    bodyMap.part(point.place().region(), point.place().side()), any -> new ArrayList<>()).add(point));
            List<MapLayout.Count> middles = new ArrayList<>();
            byRegion.forEach((part, own) -> middles.add(new MapLayout.Count(String.valueOf(own.size()),
                    figure.screenX(own.stream().mapToDouble(p -> p.place().xCm().doubleValue()).average().orElseThrow()),
                    figure.screenY(own.stream().mapToDouble(p -> p.place().yCm().doubleValue()).average().orElseThrow()))));
            return MapDrawing.of(figure, frame, MapLayout.counted(mapPoints(points), middles, frame, fonts), List.of(),
                    words, heightCm);
        }

        private List<MapPoint> mapPoints(List<Injection> some) {
            return points(some).stream()
                    .map(i -> MapPoint.of(i, i.mixtureId() == null ? null : letters.get(i.mixtureId()),
                            figure.screenX(i.place().xCm().doubleValue()), figure.screenY(i.place().yCm().doubleValue())))
                    .toList();
        }

        @Override
        public String toString() {
            return "Part[" + all.view() + ']';
        }
    }

    @Override
    public String toString() {
        return "SharedPanels";
    }
}
