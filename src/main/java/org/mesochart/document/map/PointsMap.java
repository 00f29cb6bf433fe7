package org.mesochart.document.map;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.mesochart.bodymap.BodyMap;
import org.mesochart.bodymap.Figure;
import org.mesochart.document.map.MapLayout.Frame;
import org.mesochart.document.page.PaperWords;
import org.mesochart.domain.body.BodyView;
import org.mesochart.domain.body.Side;
import org.mesochart.domain.session.Injection;
import org.mesochart.i18n.MapSentences;

/** A part of the body with the points of many sessions, without numbers; and the same crop small for one of them. */
public final class PointsMap {
    private static final double[] SCALES = {6, 5, 4.2, 3.6, 3, 2.4, 2.15, 1.8, 1.5, 1.2, 1, 0.8, 0.65, 0.5, 0.4};
    private static final double MOST_OF_BODY = 3.6;
    private static final double GUTTER = 7.6;
    private static final double LARGE_DOT = 0.6;
    private static final double SMALL_DOT = 0.5;
    private static final double FIGURE_CM = 175;

    private final Figure figure;
    private final MapCrop crop;
    private final MapPart part;
    private final MapSentences sentences;

    private PointsMap(Figure figure, MapCrop crop, MapPart part, MapSentences sentences) {
        this.figure = figure;
        this.crop = crop;
        this.part = part;
        this.sentences = sentences;
    }

    /** One for each part of the body with points, the one with the most points first. */
    public static List<PointsMap> of(BodyMap bodyMap, MapSentences sentences, List<Injection> points) {
        List<MapPart> parts = new ArrayList<>();
        MapPart.ofViews(points, List.of()).forEach(view -> parts.addAll(view.parted()));
        parts.sort(Comparator.comparingInt((MapPart part) -> part.points().size()).reversed());
        return parts.stream().map(part -> of(bodyMap, sentences, part)).toList();
    }

    private static PointsMap of(BodyMap bodyMap, MapSentences sentences, MapPart part) {
        Figure figure = bodyMap.figure(part.view());
        boolean trunk = part.regions().anyMatch(region -> MapCrop.isTrunk(sentences.group(region)));
        return new PointsMap(figure, MapCrop.around(figure, part.spots(figure, false), trunk), part, sentences);
    }

    public BodyView view() {
        return part.view();
    }

    public List<Injection> points() {
        return List.copyOf(part.points());
    }

    /** "lower back, seen from behind". */
    public String title(PaperWords words) {
        return words.text("documents.alt.view", part.area(words, sentences),
                words.text("documents.seen." + view().key()));
    }

    /**
     * All its points.
     *
     * @param heightCm the patient's height, or null
     */
    public PointsDrawing large(
            PaperWords words, Map<UUID, String> letters, BigDecimal heightCm, double widthMm, double heightMm) {
        double scale = scale(widthMm - 2 * GUTTER, heightMm);
        int barCm = view().key().startsWith("hand") ? 2 : 5;
        double bar = barCm * scale * (heightCm == null ? 1 : FIGURE_CM / heightCm.doubleValue());
        String caption = heightCm == null
                ? words.text("documents.map.height.figure", BigDecimal.valueOf((long) FIGURE_CM))
                : words.text("documents.map.height", heightCm);
        Side atLeft = view().side().orElseGet(() -> figure.screenX(1) < 0 ? Side.LEFT : Side.RIGHT);
        String right = view().side().isPresent() ? "" : words.text("documents.map." + atLeft.mirrored().key());
        return new PointsDrawing(figure, frame(scale, widthMm), spots(part.points(), letters), LARGE_DOT,
                words.text("documents.map." + atLeft.key()), right,
                new PointsDrawing.Bar(barCm, bar, words.messages().numbers().cm(BigDecimal.valueOf(barCm)), caption));
    }

    /** The points of one session in the same crop. */
    public PointsDrawing small(List<Injection> points, Map<UUID, String> letters, double widthMm, double heightMm) {
        double scale = Math.min(widthMm / crop.width(), heightMm / crop.height());
        return new PointsDrawing(figure, frame(scale, widthMm), spots(points, letters), SMALL_DOT, "", "",
                PointsDrawing.Bar.NONE);
    }

    private Frame frame(double scale, double widthMm) {
        return new Frame(crop, scale, (widthMm - crop.width() * scale) / 2, widthMm, crop.height() * scale);
    }

    private double scale(double widthMm, double heightMm) {
        double most = Math.min(widthMm / crop.width(), heightMm / crop.height());
        for (double scale : SCALES) {
            if (scale <= most && (!view().wholeBody() || scale <= MOST_OF_BODY)) {
                return scale;
            }
        }
        return most;
    }

    private List<MapPoint> spots(List<Injection> points, Map<UUID, String> letters) {
        return points.stream()
                .map(i -> MapPoint.of(
                        i,
                        i.mixtureId() == null ? null : letters.get(i.mixtureId()),
                        figure.screenX(i.place().xCm().doubleValue()),
                        figure.screenY(i.place().yCm().doubleValue())))
                .toList();
    }

    @Override
    public String toString() {
        return "PointsMap[" + view() + ']';
    }
}
