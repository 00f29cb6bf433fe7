package org.mesochart.document.sheet;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.mesochart.bodymap.BodyMap;
import org.mesochart.document.map.MapLegend;
import org.mesochart.document.map.MapPanels;
import org.mesochart.document.map.PointMark;
import org.mesochart.document.map.PointRows;
import org.mesochart.document.page.Drawing;
import org.mesochart.document.page.Picture;
import org.mesochart.document.page.PaperStyle;
import org.mesochart.document.page.PaperWords;
import org.mesochart.document.sheet.SessionSheetModel.Panel;
import org.mesochart.document.sheet.SessionSheetModel.PanelRow;
import org.mesochart.document.sheet.SessionSheetModel.PointRow;
import org.mesochart.document.sheet.SessionSheetModel.Points;
import org.mesochart.domain.body.Side;
import org.mesochart.domain.session.Injection;
import org.mesochart.domain.session.InjectionRules;

/** The map's section: panels, legend and the table of points by region. */
public final class SheetPoints {
    private final PaperWords words;
    private final Map<UUID, String> letters;
    private final Map<String, Drawing> drawings;
    private final BodyMap bodyMap;
    private final MapLegend legend;

    /** @param drawings takes the pictures that the section places */
    SheetPoints(
            PaperWords words, Map<UUID, String> letters, Map<String, Drawing> drawings, BodyMap bodyMap) {
        this.words = words;
        this.letters = letters;
        this.drawings = drawings;
        this.bodyMap = bodyMap;
        legend = new MapLegend(words, letters, drawings);
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
                legend.mixtures(injections),
                words.text("documents.map.darker"),
                legend.areas(input.record().marks()),
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

    /** A mark among text. */
    Picture mark(PointMark mark, int tone, boolean ringed, double sizeMm) {
        return legend.mark(mark, tone, ringed, sizeMm);
    }
}
