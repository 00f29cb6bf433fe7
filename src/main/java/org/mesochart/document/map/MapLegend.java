package org.mesochart.document.map;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.mesochart.document.page.Drawing;
import org.mesochart.document.page.PaperStyle;
import org.mesochart.document.page.PaperWords;
import org.mesochart.document.page.Picture;
import org.mesochart.domain.session.Injection;
import org.mesochart.domain.session.InjectionRules;
import org.mesochart.domain.session.SkinMark;

/** What the marks of a map stand for; only what occurs. */
public final class MapLegend {
    private static final double LEGEND_MM = 2.9;

    private final PaperWords words;
    private final Map<UUID, String> letters;
    private final Map<String, Drawing> drawings;

    /** @param drawings takes the pictures */
    public MapLegend(PaperWords words, Map<UUID, String> letters, Map<String, Drawing> drawings) {
        this.words = words;
        this.letters = letters;
        this.drawings = drawings;
    }

    /** A mixture. */
    public record Mixture(String name, List<Depth> depths) {}

    /** A mark and the depth it stands for. */
    public record Depth(Picture picture, String depth) {}

    /** A painted area, or the arrow. */
    public record Area(Picture picture, String name) {}

    /** The mixtures of points with their marks, by letter. */
    public List<Mixture> mixtures(List<Injection> injections) {
        Map<String, TreeSet<BigDecimal>> depths = new TreeMap<>();
        for (Injection injection : injections) {
            String letter = injection.mixtureId() == null ? "" : letters.getOrDefault(injection.mixtureId(), "");
            depths.computeIfAbsent(letter, l -> new TreeSet<>()).add(injection.depthMm());
        }
        List<Mixture> legend = new ArrayList<>();
        depths.forEach((letter, used) -> legend.add(new Mixture(
                letter.isEmpty() ? words.text("documents.mixture.none") : words.text("documents.mixture.name", letter),
                used.stream().map(depth -> depth(PointMark.of(letter), depth)).toList())));
        return legend;
    }

    private Depth depth(PointMark mark, BigDecimal depth) {
        return new Depth(mark(mark, PointMark.tone(depth), InjectionRules.depthNeedsReason(depth), LEGEND_MM),
                words.messages().numbers().mm(depth));
    }

    /** One entry for each kind that is painted, and one for arrows. */
    public List<Area> areas(List<SkinMark> marks) {
        List<Area> areas = new ArrayList<>();
        List<SkinMark> pain = marks.stream().filter(m -> m.kind() == SkinMark.Kind.PAIN && !m.shape().isEmpty()).toList();
        Optional<Integer> hatched = pain.stream()
                .map(SkinMark::intensity)
                .filter(nrs -> MarkPaint.spacing(nrs) > 0)
                .max(Comparator.naturalOrder());
        if (!pain.isEmpty()) {
            areas.add(area(new AreaDrawing(SkinMark.Kind.PAIN, hatched.orElse(null)), "pain",
                    words.text(hatched.isPresent() ? "documents.map.pain.hatched" : "documents.map.pain")));
        }
        if (marks.stream().anyMatch(m -> m.kind() == SkinMark.Kind.WOUND)) {
            areas.add(area(new AreaDrawing(SkinMark.Kind.WOUND, null), "wound", words.text("map.mark.kind.wound")));
        }
        if (marks.stream().anyMatch(m -> m.radiation().isPresent())) {
            areas.add(area(new AreaDrawing(null, null), "radiation", words.text("documents.map.radiation")));
        }
        return areas;
    }

    private Area area(AreaDrawing drawing, String look, String name) {
        String id = "area-" + drawings.size();
        drawings.put(id, drawing);
        return new Area(new Picture(id, words.text("documents.mark." + look), PaperStyle.mm(drawing.widthMm()),
                PaperStyle.mm(drawing.heightMm())), name);
    }

    /** A mark among text. */
    public Picture mark(PointMark mark, int tone, boolean ringed, double sizeMm) {
        String id = "mark-" + drawings.size();
        drawings.put(id, new MarkDrawing(mark, tone, ringed, sizeMm));
        String form = words.text("documents.mark." + mark.form().name().toLowerCase(Locale.ROOT));
        return new Picture(id, words.text("documents.mark.alt", form, words.text("documents.tone." + tone)),
                PaperStyle.mm(sizeMm), PaperStyle.mm(sizeMm));
    }

    @Override
    public String toString() {
        return "MapLegend";
    }
}
