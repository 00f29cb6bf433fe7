package org.mesochart.document.summary;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.mesochart.bodymap.BodyMap;
import org.mesochart.document.map.MapLegend;
import org.mesochart.document.map.PointsDrawing;
import org.mesochart.document.map.PointsMap;
import org.mesochart.document.page.Drawing;
import org.mesochart.document.page.PaperSize;
import org.mesochart.document.page.PaperStyle;
import org.mesochart.document.page.PaperWords;
import org.mesochart.document.page.Picture;
import org.mesochart.document.page.Table;
import org.mesochart.document.page.Titled;
import org.mesochart.document.summary.SummaryModel.Panel;
import org.mesochart.document.summary.SummaryModel.Points;
import org.mesochart.document.summary.SummaryModel.Small;
import org.mesochart.document.summary.SummaryModel.SmallRow;
import org.mesochart.domain.body.Side;
import org.mesochart.domain.session.Injection;
import org.mesochart.domain.session.SessionRecord;
import org.mesochart.i18n.MapSentences;

/** All points of a course on one map for each part of the body, regions by session in numbers, and a small map a session. */
final class SummaryMap {
    private static final double SIDES_MM = 28;
    private static final double MAP_MM = 98.2;
    private static final double MAP_HEIGHT_MM = 78;
    private static final int BESIDE_SESSIONS = 6;
    private static final int SESSIONS_A_TABLE = 16;
    private static final int SMALL_A_ROW = 6;
    private static final double SMALL_GAP_MM = 2.4;
    private static final double SMALL_HEIGHT_MM = 26;

    private final PaperWords words;
    private final BodyMap bodyMap;
    private final SummaryInput input;
    private final Map<String, Drawing> drawings;
    private final Map<UUID, String> letters;
    private final List<SessionRecord> sessions;

    SummaryMap(PaperWords words, BodyMap bodyMap, SummaryInput input, Map<String, Drawing> drawings) {
        this.words = words;
        this.bodyMap = bodyMap;
        this.input = input;
        this.drawings = drawings;
        letters = input.letters();
        sessions = input.held().stream().filter(record -> !record.injections().isEmpty()).toList();
    }

    /** A region on a side. */
    private record Spot(String region, Side side) {
        @Override
        public String toString() {
            return "Spot";
        }
    }

    Optional<Points> points(PaperSize paper) {
        List<Injection> all = input.points();
        if (all.isEmpty()) {
            return Optional.empty();
        }
        double widthMm = paper.widthMm() - SIDES_MM;
        List<PointsMap> maps = PointsMap.of(bodyMap, new MapSentences(words.messages(), bodyMap), all);
        boolean one = maps.size() == 1;
        boolean beside = one && sessions.size() <= BESIDE_SESSIONS;
        List<Panel> panels = new ArrayList<>();
        for (PointsMap map : maps) {
            PointsDrawing drawing = map.large(words, letters, input.patient().heightCm(), MAP_MM, MAP_HEIGHT_MM);
            panels.add(new Panel(one ? "" : PaperWords.capital(map.title(words), words.messages()), picture(drawing,
                    words.text("summary.map.alt", map.title(words), words.points(map.points().size()), regions(map.points())))));
        }
        List<Titled> tables = tables();
        return Optional.of(new Points(
                words.text("summary.map"),
                one ? maps.getFirst().title(words) : words.points(all.size()),
                beside,
                panels,
                new MapLegend(words, letters, drawings).mixtures(all),
                words.text("documents.map.darker"),
                beside ? Optional.of(tables.getFirst()) : Optional.empty(),
                beside ? List.of() : tables,
                smalls(maps, widthMm)));
    }

    private Picture picture(Drawing drawing, String alt) {
        String id = "map-" + drawings.size();
        drawings.put(id, drawing);
        return new Picture(id, alt, PaperStyle.mm(drawing.widthMm()), PaperStyle.mm(drawing.heightMm()));
    }

    private Spot spot(Injection injection) {
        return new Spot(bodyMap.whole(injection.place().region()), injection.place().side());
    }

    /** "Right: Quadratus lumborum". */
    private String name(Spot spot) {
        return words.text("summary.region", PaperWords.capital(words.side(spot.side()), words.messages()), words.region(spot.region()));
    }

    private String regions(List<Injection> points) {
        return counts(points).entrySet().stream()
                .sorted(Map.Entry.<Spot, Integer>comparingByValue().reversed().thenComparing(each -> name(each.getKey())))
                .map(each -> name(each.getKey()) + " " + each.getValue())
                .collect(Collectors.joining(", "));
    }

    private Map<Spot, Integer> counts(List<Injection> points) {
        Map<Spot, Integer> counts = new HashMap<>();
        points.forEach(point -> counts.merge(spot(point), 1, Integer::sum));
        return counts;
    }

    /** Regions by session, most points first; many sessions in several tables, the total in the last. */
    private List<Titled> tables() {
        Map<Spot, Integer> totals = counts(input.points());
        List<Spot> spots = new ArrayList<>(totals.keySet());
        spots.sort(Comparator.comparing((Spot spot) -> totals.get(spot), Collections.reverseOrder())
                .thenComparing(this::name));
        List<Titled> tables = new ArrayList<>();
        for (int from = 0; from < sessions.size(); from += SESSIONS_A_TABLE) {
            int to = Math.min(sessions.size(), from + SESSIONS_A_TABLE);
            tables.add(new Titled(words.text("summary.regions"), "",
                    Optional.of(table(spots, totals, sessions.subList(from, to), to == sessions.size())), List.of()));
        }
        return tables;
    }

    private Table table(List<Spot> spots, Map<Spot, Integer> totals, List<SessionRecord> shown, boolean last) {
        boolean narrow = sessions.size() <= BESIDE_SESSIONS;
        double each = narrow ? 5.6 : 3.9;
        double total = last ? narrow ? 12 : 6 : 0;
        Table.Builder table = new Table.Builder()
                .words(words.text("documents.points.region"), 100 - each * shown.size() - total);
        shown.forEach(record -> table.numbers(String.valueOf(record.session().number()), each));
        if (last) {
            table.numbers(words.text("summary.total"), total);
        }
        List<Map<Spot, Integer>> counted = shown.stream().map(record -> counts(record.injections())).toList();
        for (Spot spot : spots) {
            List<String> row = new ArrayList<>(List.of(name(spot)));
            counted.forEach(counts -> row.add(counts.containsKey(spot) ? String.valueOf(counts.get(spot)) : "–"));
            if (last) {
                row.add(String.valueOf(totals.get(spot)));
            }
            table.row(false, "", row);
        }
        List<String> sums = new ArrayList<>(List.of(words.text("summary.total")));
        shown.forEach(record -> sums.add(String.valueOf(record.injections().size())));
        if (last) {
            sums.add(String.valueOf(input.points().size()));
        }
        return table.row(true, "", sums).build();
    }

    /** One small map for each session and part of the body that it has points in. */
    private List<SmallRow> smalls(List<PointsMap> maps, double widthMm) {
        double each = (widthMm - SMALL_GAP_MM * (SMALL_A_ROW - 1)) / SMALL_A_ROW;
        List<Small> smalls = new ArrayList<>();
        for (SessionRecord record : sessions) {
            for (PointsMap map : maps) {
                List<Injection> points = map.points().stream()
                        .filter(point -> point.sessionId().equals(record.session().id()))
                        .toList();
                if (!points.isEmpty()) {
                    smalls.add(small(record, map, points, each));
                }
            }
        }
        List<SmallRow> rows = new ArrayList<>();
        for (int from = 0; from < smalls.size(); from += SMALL_A_ROW) {
            rows.add(new SmallRow(smalls.subList(from, Math.min(smalls.size(), from + SMALL_A_ROW))));
        }
        return rows;
    }

    private Small small(SessionRecord record, PointsMap map, List<Injection> points, double widthMm) {
        int number = record.session().number();
        String day = words.messages().dates().dayAndMonth(record.session().localTime().toLocalDate());
        BigDecimal volume = points.stream()
                .map(Injection::volumeMl)
                .filter(each -> each != null)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        boolean unknown = points.stream().anyMatch(point -> point.volumeMl() == null);
        String count = words.points(points.size());
        return new Small(
                words.text("documents.session.number", number),
                day,
                picture(map.small(points, letters, widthMm, SMALL_HEIGHT_MM), words.text("summary.small.alt", number,
                        words.messages().dates().day(record.session().localTime().toLocalDate()), count, regions(points))),
                count + ", " + words.atLeast(words.mL(volume), unknown));
    }
}
