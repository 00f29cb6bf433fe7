package org.mesochart.document.thenandnow;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.mesochart.bodymap.BodyMap;
import org.mesochart.document.map.MapLegend;
import org.mesochart.document.map.SharedPanels;
import org.mesochart.document.page.Drawing;
import org.mesochart.document.page.Fact;
import org.mesochart.document.page.Letterheads;
import org.mesochart.document.page.PaperSize;
import org.mesochart.document.page.PaperStyle;
import org.mesochart.document.page.PaperWords;
import org.mesochart.document.page.PatientStrip;
import org.mesochart.document.page.Picture;
import org.mesochart.document.page.Press;
import org.mesochart.document.page.Running;
import org.mesochart.document.page.Table;
import org.mesochart.document.page.Titled;
import org.mesochart.document.thenandnow.ThenAndNowModel.Panel;
import org.mesochart.document.thenandnow.ThenAndNowModel.PanelRow;
import org.mesochart.domain.insight.SessionMap;
import org.mesochart.domain.insight.SessionPair;
import org.mesochart.domain.insight.ThenAndNow;
import org.mesochart.domain.session.Injection;
import org.mesochart.domain.session.Session;
import org.mesochart.domain.session.SessionRecord;
import org.mesochart.domain.session.SkinMark;
import org.mesochart.i18n.Messages;
import org.mesochart.i18n.RegionNames;
import org.mesochart.i18n.ThenAndNowWords;

/** Words and rounds two sessions for paper. */
final class ThenAndNowPages {
    private static final int LONGEST_ALLERGIES = 70;
    private static final double SIDES_MM = 28;
    private static final double GAP_MM = 5;
    private static final double MAP_HEIGHT_MM = 82;
    private static final double DENSITY_HEIGHT_MM = 62;
    /** So many sessions have a column of their own. */
    private static final int MOST_COLUMNS = 6;
    private static final double COLUMN = 6;
    private static final String STYLE = PaperStyle.read("/templates/sheet.css") + PaperStyle.read("/templates/then-and-now.css");

    private final BodyMap bodyMap;
    private final Press press;
    private final PaperWords words;
    private final PaperSize paper;
    private final ThenAndNowWords told;
    private final Map<String, Drawing> drawings = new LinkedHashMap<>();

    ThenAndNowPages(Press press, Messages messages, PaperSize paper) {
        this.press = press;
        this.paper = paper;
        bodyMap = press.bodyMap();
        words = new PaperWords(messages);
        told = ThenAndNowWords.onPaper(messages, new RegionNames(messages, bodyMap));
    }

    ThenAndNowModel model(ThenAndNowInput input) {
        SessionPair pair = input.pair();
        List<SessionMap> maps = input.records().stream().map(record -> SessionMap.of(record, bodyMap)).toList();
        ThenAndNow compared = ThenAndNow.of(maps, pair.from(), pair.to(), bodyMap);
        List<SessionMap> between = maps.subList(pair.from(), pair.to() + 1);
        Fact allergies = PatientStrip.allergies(words, input.patient().allergies());
        String heading = words.text("thenandnow.title");
        String which = words.text("thenandnow.paper.which", input.course().number(), compared.then().number(),
                compared.now().number());
        List<Injection> shown = both(input.then().injections(), input.now().injections());
        List<Injection> counted = counted(input, maps);
        List<SkinMark> marks = both(input.then().marks(), input.now().marks());
        List<PanelRow> rows = maps(input, maps, both(shown, counted), marks);
        List<PanelRow> density = density(input, counted);
        MapLegend legend = new MapLegend(words, input.letters(), drawings);
        return new ThenAndNowModel(
                words.messages().language().key(),
                words.text("documents.title.pdf", heading, words.orNotRecorded(input.patient().chartNumber()),
                        words.messages().dates().day(input.printed())),
                STYLE + PaperStyle.headed(paper, words) + PatientStrip.room(input.patient()),
                new Running(PatientStrip.head(words, input.patient()), heading + " · " + which, foot(input, heading)),
                Letterheads.of(words, input.clinic(), input.papers(), heading, which, marks(input), drawings),
                PatientStrip.facts(words, input.patient(), input.printed()),
                allergies,
                allergies.value().length() > LONGEST_ALLERGIES,
                words.text("summary.short"),
                List.of(new Fact(words.text("thenandnow.paper.complaint"), input.course().indication(), false),
                        new Fact(words.text("thenandnow.paper.result"), told.verdict(compared), true)),
                words.text("thenandnow.paper.maps"),
                words.text("thenandnow.table.empty"),
                rows,
                legend.mixtures(both(shown, counted)),
                words.text("documents.map.darker"),
                legend.areas(marks),
                regions(input, compared, between),
                words.text("thenandnow.density"),
                density(input),
                density,
                words.text("thenandnow.paper.known"),
                told.details(compared, between),
                drawings);
    }

    private static <T> List<T> both(List<T> some, List<T> more) {
        Set<T> all = new LinkedHashSet<>(some);
        all.addAll(more);
        return List.copyOf(all);
    }

    /** Injections from the earlier session to the later; of one that was stopped nothing counts. */
    private static List<Injection> counted(ThenAndNowInput input, List<SessionMap> maps) {
        return IntStream.rangeClosed(input.pair().from(), input.pair().to())
                .filter(i -> !maps.get(i).points().isEmpty())
                .mapToObj(i -> input.records().get(i).injections())
                .flatMap(List::stream)
                .toList();
    }

    private SharedPanels panels(ThenAndNowInput input, double heightMm) {
        return new SharedPanels(bodyMap, press.engine().fonts(), words, input.letters(), input.patient().heightCm(),
                (paper.widthMm() - SIDES_MM - GAP_MM) / 2, heightMm);
    }

    private List<PanelRow> maps(ThenAndNowInput input, List<SessionMap> maps, List<Injection> points, List<SkinMark> marks) {
        List<PanelRow> rows = new ArrayList<>();
        for (SharedPanels.Part part : panels(input, MAP_HEIGHT_MM).parts(points, marks)) {
            List<Panel> row = new ArrayList<>();
            for (int at : new int[] {input.pair().from(), input.pair().to()}) {
                SessionRecord record = input.records().get(at);
                String lead = told.session(input.records(), at);
                String alt = words.text("thenandnow.paper.alt", lead, part.title(),
                        part.spoken(record.injections(), record.marks()));
                row.add(new Panel(lead, rows.isEmpty() ? told.facts(record, maps.get(at)) : "",
                        picture(part.drawing(record.injections(), record.marks()), alt)));
            }
            rows.add(new PanelRow(PaperWords.capital(part.title(), words.messages()), row));
        }
        return rows;
    }

    private List<PanelRow> density(ThenAndNowInput input, List<Injection> counted) {
        List<Panel> panels = new ArrayList<>();
        for (SharedPanels.Part part : panels(input, DENSITY_HEIGHT_MM).parts(counted, List.of())) {
            String alt = words.text("thenandnow.paper.alt", density(input), part.title(), part.spoken(counted, List.of()));
            panels.add(new Panel(PaperWords.capital(part.title(), words.messages()), words.points(part.points(counted).size()),
                    picture(part.counts(counted), alt)));
        }
        List<PanelRow> rows = new ArrayList<>();
        for (int from = 0; from < panels.size(); from += 2) {
            rows.add(new PanelRow("", panels.subList(from, Math.min(panels.size(), from + 2))));
        }
        return rows;
    }

    private String density(ThenAndNowInput input) {
        return told.density(input.then().session(), input.now().session()).replace("• ", "");
    }

    private Picture picture(Drawing drawing, String alt) {
        String id = "map-" + drawings.size();
        drawings.put(id, drawing);
        return new Picture(id, alt, PaperStyle.mm(drawing.widthMm()), PaperStyle.mm(drawing.heightMm()));
    }

    private List<Titled> regions(ThenAndNowInput input, ThenAndNow compared, List<SessionMap> between) {
        if (compared.rows().isEmpty()) {
            return List.of();
        }
        boolean columns = between.size() <= MOST_COLUMNS;
        double sessions = columns ? COLUMN * between.size() : 0;
        Table.Builder table = new Table.Builder()
                .words(words.text("thenandnow.column.region"), 59 - sessions)
                .numbers(words.text("thenandnow.column.then"), 9)
                .numbers(words.text("thenandnow.column.now"), 10)
                .numbers(words.text("thenandnow.paper.change"), 16);
        if (columns) {
            between.forEach(map -> table.numbers(words.text("documents.session.number", map.number()), COLUMN));
        }
        table.numbers(words.text("thenandnow.column.points"), 6);
        for (ThenAndNow.Row row : compared.rows()) {
            List<String> cells = new ArrayList<>(List.of(told.region(row), told.intensity(row.then()),
                    told.intensity(row.now()), told.answer(row)));
            if (columns) {
                between.forEach(map -> cells.add(number(map.points().getOrDefault(row.part(), 0))));
            }
            cells.add(number(row.points()));
            table.row(false, "", cells);
        }
        List<String> sums = new ArrayList<>(List.of(words.text("summary.total"), "", "", ""));
        if (columns) {
            between.forEach(map -> sums.add(number(sum(map))));
        }
        sums.add(number(between.stream().mapToInt(ThenAndNowPages::sum).sum()));
        table.row(true, "", sums);
        return List.of(new Titled(words.text("thenandnow.table"), "", Optional.of(table.build()), List.of()));
    }

    private static int sum(SessionMap map) {
        return map.points().values().stream().mapToInt(Integer::intValue).sum();
    }

    private static String number(int points) {
        return points == 0 ? "–" : Integer.toString(points);
    }

    private String foot(ThenAndNowInput input, String heading) {
        return String.join(" · ", heading, words.orNotRecorded(input.patient().chartNumber()),
                words.text("summary.printed", input.printed()), words.text("documents.chain", input.chain()));
    }

    /** A draft can still change. */
    private List<String> marks(ThenAndNowInput input) {
        List<Integer> drafts = input.records().subList(input.pair().from(), input.pair().to() + 1).stream()
                .map(SessionRecord::session)
                .filter(session -> !session.signed())
                .map(Session::number)
                .toList();
        return drafts.isEmpty()
                ? List.of()
                : List.of(words.count("summary.drafts", drafts.size(), PaperWords.ranges(drafts)));
    }
}
