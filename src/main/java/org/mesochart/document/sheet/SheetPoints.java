package org.mesochart.document.sheet;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.mesochart.bodymap.BodyMap;
import org.mesochart.document.map.AreaDrawing;
import org.mesochart.document.map.MapPanels;
import org.mesochart.document.map.MarkDrawing;
import org.mesochart.document.map.MarkPaint;
import org.mesochart.document.map.PointMark;
import org.mesochart.document.map.PointRows;
import org.mesochart.document.page.Drawing;
import org.mesochart.document.page.Picture;
import org.mesochart.document.page.PaperStyle;
import org.mesochart.document.page.PaperWords;
import org.mesochart.document.sheet.SessionSheetModel.LegendArea;
import org.mesochart.document.sheet.SessionSheetModel.LegendDepth;
import org.mesochart.document.sheet.SessionSheetModel.LegendMixture;
import org.mesochart.document.sheet.SessionSheetModel.Panel;
import org.mesochart.document.sheet.SessionSheetModel.PanelRow;
import org.mesochart.document.sheet.SessionSheetModel.PointRow;
import org.mesochart.document.sheet.SessionSheetModel.Points;
import org.mesochart.domain.body.Side;
import org.mesochart.domain.session.Injection;
import org.mesochart.domain.session.InjectionRules;
import org.mesochart.domain.session.SkinMark;

/** The map's section: panels, legend and the table of points by region. */
public final class SheetPoints {
    private static final double LEGEND_MM = 2.9;

    private final PaperWords words;
    private final Map<UUID, String> letters;
    private final Map<String, Drawing> drawings;
    private final BodyMap bodyMap;

    /** @param drawings takes the pictures that the section places */
    SheetPoints(
            PaperWords words, Map<UUID, String> letters, Map<String, Drawing> drawings, BodyMap bodyMap) {
        this.words = words;
        this.letters = letters;
        this.drawings = drawings;
        this.bodyMap = bodyMap;
    }

    Points section(SessionSheetInput input, List<List<MapPanels.Panel>> panels, boolean columns) {
        List<Injection> injections = input.given();
        int unread = input.unread();
        PointRows rows = PointRows.of(injections, letters, bodyMap);
        List<PanelRow> placed = new ArrayList<>();
        for (List<MapPanels.Panel> row : panels) {
            placed.add(new PanelRow(row.stream().map(this::panel).toList()));
        }
        String subtitle = "";
        if (columns && panels.size() == 1) {
            MapPanels.Panel only = panels.getFirst().getFirst();
            subtitle = words.text("documents.alt.view", only.area(), only.seen());
        } else if (!injections.isEmpty()) {
            subtitle = words.atLeast(words.points(injections.size()), unread > 0);
        }
        boolean runs = panels.stream()
                .flatMap(List::stream)
                .anyMatch(panel -> !panel.drawing().layout().runs().isEmpty());
        return new Points(
                words.text("documents.points.heading"),
                subtitle,
                !injections.isEmpty(),
                none(input),
                placed,
                legend(injections),
                words.text("documents.map.darker"),
                areas(input.record().marks()),
                runs ? Optional.of(words.text("documents.map.runs")) : Optional.empty(),
                words.text("documents.points.by_region"),
                rows.count(Side.MIDLINE) > 0,
                words.text("documents.points.region"),
                PaperWords.capital(words.side(Side.LEFT), words.messages()),
                PaperWords.capital(words.side(Side.RIGHT), words.messages()),
                PaperWords.capital(words.side(Side.MIDLINE), words.messages()),
                words.text("documents.points.technique"),
                words.text("documents.points.each"),
                words.text("documents.volume"),
                rows.rows().stream().map(this::row).toList(),
                words.text("documents.points.total", words.atLeast(words.points(rows.count()), unread > 0)),
                sides(rows),
                words.sum(rows.knownMl(), words.mL(rows.knownMl()), rows.someUnknown() || unread > 0),
                notes(rows, unread));
    }

    /** Why there is no table of points. */
    private String none(SessionSheetInput input) {
        if (input.unread() > 0) {
            return words.count("summary.unshown", input.unread());
        }
        if (!input.stopped()) {
            return words.text("documents.points.none");
        }
        String none = words.text("documents.screening.no_injections");
        int charted = input.record().injections().size();
        return charted == 0 ? none : none + " " + words.count("documents.points.not_given", charted);
    }

    private Panel panel(MapPanels.Panel panel) {
        String id = "map-" + drawings.size();
        drawings.put(id, panel.drawing());
        Picture picture = new Picture(
                id, panel.alt(), PaperStyle.mm(panel.drawing().widthMm()), PaperStyle.mm(panel.drawing().heightMm()));
        return new Panel(
                PaperWords.capital(panel.area(), words.messages()),
                words.text("documents.map.rest", panel.seen()),
                panel.numbers(),
                picture);
    }

    private PointRow row(PointRows.Row row) {
        PointRows.Kind kind = row.kind();
        String star = InjectionRules.depthNeedsReason(kind.depthMm()) ? "*" : "";
        String each = kind.volumeMl() == null
                ? words.text("documents.points.unknown")
                : kind.volumeMl().signum() == 0 ? words.text("documents.points.dry") : words.mL(kind.volumeMl());
        return new PointRow(
                words.region(kind.region()),
                row.part().map(part -> part(words.region(kind.region()), words.region(part))),
                pieces(row.numbers(Side.LEFT)),
                pieces(row.numbers(Side.RIGHT)),
                pieces(row.numbers(Side.MIDLINE)),
                kind.letter() == null ? "–" : kind.letter(),
                words.techniqueAndDepth(kind.technique(), kind.depthMm()) + star,
                each,
                row.totalMl() == null ? words.text("documents.points.unknown") : words.mL(row.totalMl()));
    }

    /** The name of a part below the name of its whole, which it need not say again. */
    private static String part(String whole, String part) {
        return part.startsWith(whole + ", ") ? part.substring(whole.length() + 2) : part;
    }

    private static List<String> pieces(String numbers) {
        return List.of((numbers.isEmpty() ? "–" : numbers).split("(?<=,) "));
    }

    private String sides(PointRows rows) {
        List<String> parts = new ArrayList<>();
        for (Side side : List.of(Side.LEFT, Side.RIGHT, Side.MIDLINE)) {
            if (rows.count(side) > 0) {
                parts.add(words.side(side) + " " + rows.count(side));
            }
        }
        return "(" + String.join(", ", parts) + ")";
    }

    /** Points that cannot be read; why a depth lies outside 1-4 mm, one note for points that share depth and reason. */
    private List<String> notes(PointRows rows, int unread) {
        record Why(BigDecimal depthMm, String reason) {}
        Map<Why, List<Integer>> unusual = new LinkedHashMap<>();
        for (PointRows.Row row : rows.rows()) {
            if (InjectionRules.depthNeedsReason(row.kind().depthMm())) {
                Why why = new Why(row.kind().depthMm(), words.orNotRecorded(row.kind().reason()));
                unusual.computeIfAbsent(why, w -> new ArrayList<>()).addAll(row.all());
            }
        }
        List<String> notes = new ArrayList<>();
        if (unread > 0) {
            notes.add(words.count("summary.unshown", unread));
        }
        unusual.forEach((why, numbers) -> notes.add(words.text(
                numbers.size() == 1 ? "documents.points.outside.one" : "documents.points.outside.other",
                PaperWords.ranges(numbers),
                words.messages().numbers().mm(why.depthMm()),
                why.reason())));
        return notes;
    }

    private List<LegendMixture> legend(List<Injection> injections) {
        Map<String, TreeMap<BigDecimal, Boolean>> depths = new TreeMap<>();
        for (Injection injection : injections) {
            String letter = injection.mixtureId() == null ? "" : letters.getOrDefault(injection.mixtureId(), "");
            depths.computeIfAbsent(letter, l -> new TreeMap<>()).put(injection.depthMm(), true);
        }
        List<LegendMixture> legend = new ArrayList<>();
        depths.forEach((letter, used) -> {
            List<LegendDepth> marks = new ArrayList<>();
            for (BigDecimal depth : used.keySet()) {
                PointMark mark = PointMark.of(letter);
                boolean ringed = InjectionRules.depthNeedsReason(depth);
                Picture picture = mark(mark, PointMark.tone(depth), ringed, LEGEND_MM);
                marks.add(new LegendDepth(picture, words.messages().numbers().mm(depth)));
            }
            legend.add(new LegendMixture(
                    letter.isEmpty() ? words.text("documents.mixture.none") : words.text("documents.mixture.name", letter), marks));
        });
        return legend;
    }

    /** One entry for each kind that is painted, and one for arrows. */
    private List<LegendArea> areas(List<SkinMark> marks) {
        List<LegendArea> areas = new ArrayList<>();
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

    private LegendArea area(AreaDrawing drawing, String look, String name) {
        String id = "area-" + drawings.size();
        drawings.put(id, drawing);
        return new LegendArea(new Picture(id, words.text("documents.mark." + look), PaperStyle.mm(drawing.widthMm()),
                PaperStyle.mm(drawing.heightMm())), name);
    }

    /** A mark among text. */
    Picture mark(PointMark mark, int tone, boolean ringed, double sizeMm) {
        String id = "mark-" + drawings.size();
        drawings.put(id, new MarkDrawing(mark, tone, ringed, sizeMm));
        String form = words.text("documents.mark." + Objects.toString(mark.form()).toLowerCase(java.util.Locale.ROOT));
        return new Picture(
                id, words.text("documents.mark.alt", form, words.text("documents.tone." + tone)), PaperStyle.mm(sizeMm), PaperStyle.mm(sizeMm));
    }
}
