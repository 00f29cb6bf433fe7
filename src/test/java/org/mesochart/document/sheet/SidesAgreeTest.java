package org.mesochart.document.sheet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mesochart.BesideOthers;
import org.mesochart.bodymap.BodyMap;
import org.mesochart.document.map.MapDrawing;
import org.mesochart.document.map.MapLayout;
import org.mesochart.document.page.PaperFonts;
import org.mesochart.document.page.PaperSize;
import org.mesochart.document.page.PaperWords;
import org.mesochart.domain.body.BodyView;
import org.mesochart.domain.body.Place;
import org.mesochart.domain.body.Side;
import org.mesochart.domain.course.Course;
import org.mesochart.domain.mixture.Mixture;
import org.mesochart.domain.patient.Patient;
import org.mesochart.domain.session.Injection;
import org.mesochart.domain.session.Session;
import org.mesochart.domain.session.SessionRecord;
import org.mesochart.domain.session.Technique;
import org.mesochart.domain.text.Language;
import org.mesochart.exchange.ChartExport;
import org.mesochart.i18n.Messages;
import org.mesochart.storage.Chart;
import org.mesochart.storage.TestCharts;
import org.mesochart.ui.map.PointGroup;

/**
 * Points on both sides of every plane: paper, its words, the exported file and the list say the same view and side. What
 * is expected is written down here by hand, from where a reader of the picture sees the point.
 */
@BesideOthers
class SidesAgreeTest {
    private static final BodyMap BODY = BodyMap.load();

    /** A point as it is seen: x rightward and y upward on the screen; the side is what a clinician would call it. */
    private record Seen(BodyView view, double right, double up, Side side, String group) {}

    private static final List<Seen> SEEN = List.of(
            new Seen(BodyView.FRONT, 9, 50, Side.LEFT, "knee"),
            new Seen(BodyView.FRONT, -9, 50, Side.RIGHT, "knee"),
            new Seen(BodyView.FRONT, -9, 52, Side.RIGHT, "knee"),
            new Seen(BodyView.BACK, -4, 112, Side.LEFT, "lower_back"),
            new Seen(BodyView.BACK, -4, 110, Side.LEFT, "lower_back"),
            new Seen(BodyView.BACK, 4, 112, Side.RIGHT, "lower_back"),
            new Seen(BodyView.LEFT, 0, 88, Side.LEFT, "pelvis"),
            new Seen(BodyView.RIGHT, 0, 88, Side.RIGHT, "pelvis"),
            new Seen(BodyView.RIGHT, 0, 87, Side.RIGHT, "pelvis"),
            new Seen(BodyView.HAND_PALMAR_LEFT, 3, -4.5, Side.LEFT, "hand"),
            new Seen(BodyView.HAND_PALMAR_RIGHT, -3, -4.5, Side.RIGHT, "hand"),
            new Seen(BodyView.HAND_DORSAL_LEFT, -1, -6, Side.LEFT, "hand"),
            new Seen(BodyView.HAND_DORSAL_RIGHT, 1, -6, Side.RIGHT, "hand"),
            new Seen(BodyView.FOOT_DORSAL_LEFT, -2, -20, Side.LEFT, "foot"),
            new Seen(BodyView.FOOT_DORSAL_RIGHT, 2, -20, Side.RIGHT, "foot"),
            new Seen(BodyView.FOOT_PLANTAR_LEFT, 0.5, -12, Side.LEFT, "foot"),
            new Seen(BodyView.FOOT_PLANTAR_RIGHT, -0.5, -12, Side.RIGHT, "foot"),
            new Seen(BodyView.KNEE_MEDIAL_LEFT, 1, 48, Side.LEFT, "knee"),
            new Seen(BodyView.KNEE_MEDIAL_RIGHT, -1, 48, Side.RIGHT, "knee"));

    @TempDir
    private Path folder;

    private Chart chart;
    private SessionRecord record;

    @BeforeEach
    void aChartWithPointsOnBothSidesOfEveryPlane() {
        chart = TestCharts.create(folder);
        Patient patient = TestCharts.aPatient();
        chart.patients().add(patient);
        Course course = TestCharts.aCourse(patient.id());
        chart.courses().add(course);
        Session session = TestCharts.aSession(course.id());
        chart.sessions().add(session);
        Mixture mixture = TestCharts.aMixture(session.id());
        chart.mixtures().add(mixture);
        for (Seen seen : SEEN) {
            Place place = BODY.figure(seen.view())
                    .place(BODY.figure(seen.view()).screenX(seen.right()), BODY.figure(seen.view()).screenY(seen.up()))
                    .orElseThrow(() -> new AssertionError(seen + " is outside the body"));
            chart.injections().add(new Injection(UUID.randomUUID(), session.id(), 0, mixture.id(), place,
                    depth(place), new BigDecimal("0.1"), Technique.PAPULE, null, null));
        }
        record = chart.sessions().record(session.id()).orElseThrow();
    }

    /** A depth for each row of the table, by which its row is found again in the text of the PDF. */
    private final List<String> rows = new ArrayList<>();

    private BigDecimal depth(Place place) {
        String region = BODY.whole(place.region());
        if (!rows.contains(region)) {
            rows.add(region);
        }
        return BigDecimal.valueOf(11 + rows.indexOf(region), 1);
    }

    private SessionSheetInput sheet() {
        return SampleSheets.input(SampleSheets.patient("A B"), record);
    }

    private static Map<BodyView, List<Integer>> numbersByView() {
        Map<BodyView, List<Integer>> numbers = new LinkedHashMap<>();
        for (int i = 0; i < SEEN.size(); i++) {
            numbers.computeIfAbsent(SEEN.get(i).view(), v -> new ArrayList<>()).add(i + 1);
        }
        return numbers;
    }

    private static long count(BodyView view, Side side) {
        return SEEN.stream().filter(seen -> seen.view() == view && seen.side() == side).count();
    }

    @Test
    void everyPlaneIsThere() {
        assertEquals(List.of(BodyView.values()), List.copyOf(numbersByView().keySet()));
        assertEquals(SEEN.size(), record.injections().size());
    }

    @Test
    void theExportedFileSaysViewAndSide() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new ChartExport(chart).writeAll(out);
        Matcher found = Pattern.compile("\"view\" : \"(\\w+)\",(?:\\s*\"\\w+\" : \"[^\"]*\",)*?\\s*\"side\" : \"(\\w+)\"")
                .matcher(out.toString(StandardCharsets.UTF_8));
        assertEquals(
                SEEN.stream().map(seen -> seen.view().key() + " " + seen.side().key()).toList(),
                found.results().map(point -> point.group(1) + " " + point.group(2)).toList());
    }

    @Test
    void theListGroupsBySide() {
        for (BodyView view : BodyView.values()) {
            List<Injection> points =
                    record.injections().stream().filter(p -> p.place().view() == view).toList();
            Map<Side, Long> grouped = new LinkedHashMap<>();
            for (PointGroup group : PointGroup.of(points, BODY.figure(view))) {
                grouped.merge(group.side(), (long) group.points().size(), Long::sum);
            }
            for (Side side : Side.values()) {
                assertEquals(count(view, side), grouped.getOrDefault(side, 0L), view + " " + side);
            }
        }
    }

    @Test
    void everyPanelNamesItsViewAndTellsItsSides() {
        for (Language language : Language.values()) {
            Messages messages = new Messages(language);
            SessionSheetModel model = new SessionSheets(BODY, new PaperFonts())
                    .model(sheet(), messages, PaperSize.A4, SessionSheets.Fit.EASY);
            List<SessionSheetModel.Panel> panels = model.points().panels().stream()
                    .flatMap(row -> row.panels().stream())
                    .toList();
            assertEquals(BodyView.values().length, panels.size());
            numbersByView().forEach((view, numbers) -> {
                SessionSheetModel.Panel panel = panels.stream()
                        .filter(p -> p.numbers().equals(PaperWords.ranges(numbers)))
                        .findFirst()
                        .orElseThrow(() -> new AssertionError("no panel of " + view));
                assertTrue(panel.rest().endsWith(messages.text("documents.seen." + view.key())), panel.rest());
                view.side().filter(side -> !view.wholeBody()).ifPresent(side -> assertTrue(
                        panel.area().startsWith(messages.text("regions.side." + side.key())), panel.area()));
                String alt = panel.picture().alt();
                assertTrue(alt.contains(sides(messages, view)), alt);
                marksStandOnTheirSide(messages, (MapDrawing) model.drawings().get(panel.picture().id()));
            });
        }
    }

    /** "left 1, right 2" of a view with both sides, "all left" or "left" of the others. */
    private static String sides(Messages messages, BodyView view) {
        long left = count(view, Side.LEFT);
        long right = count(view, Side.RIGHT);
        return left > 0 && right > 0
                ? messages.text("map.text.on.left", left) + ", " + messages.text("map.text.on.right", right)
                : messages.count("map.text.all." + (left > 0 ? "left" : "right"), left + right);
    }

    private static void marksStandOnTheirSide(Messages messages, MapDrawing map) {
        double middle = map.frame().width() / 2;
        for (MapLayout.Dot dot : map.layout().dots()) {
            Seen seen = SEEN.get(dot.point().number() - 1);
            String word = messages.text("documents.map." + seen.side().key());
            boolean bothSides = !map.rightName().isEmpty();
            assertEquals(seen.view().side().isEmpty(), bothSides);
            assertEquals(word, !bothSides || dot.x() < middle ? map.leftName() : map.rightName(), seen.toString());
        }
    }

    @Test
    void theTableOnPaperHasEveryNumberInTheColumnOfItsSide() throws IOException {
        for (Language language : Language.values()) {
            String text = textOf(new SessionSheetPdf(BODY).render(sheet(), language, PaperSize.A4));
            for (String region : rows) {
                String depth = new Messages(language).numbers().mm(BigDecimal.valueOf(11 + rows.indexOf(region), 1));
                Matcher row = Pattern.compile("((?:\\d+(?:–\\d+)?(?:, )?)+|–) ((?:\\d+(?:–\\d+)?(?:, )?)+|–) A \\S+ "
                                + Pattern.quote(depth.replace('\u00A0', ' ')) + "(?! ?\\()")
                        .matcher(text);
                assertTrue(row.find(), () -> "no row of " + region + " in\n" + text);
                assertEquals(numbers(region, Side.LEFT) + " " + numbers(region, Side.RIGHT),
                        row.group(1) + " " + row.group(2), region);
            }
        }
    }

    private String numbers(String region, Side side) {
        List<Integer> numbers = new ArrayList<>();
        for (int i = 0; i < SEEN.size(); i++) {
            String there = BODY.whole(record.injections().get(i).place().region());
            if (there.equals(region) && SEEN.get(i).side() == side) {
                numbers.add(i + 1);
            }
        }
        return numbers.isEmpty() ? "–" : PaperWords.ranges(numbers);
    }

    private static String textOf(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document).replace('\u00A0', ' ').replaceAll("\\s+", " ");
        }
    }

    @Test
    void everyPointLiesInThePartOfTheBodyItWasSeenOn() {
        Map<String, String> groups = new LinkedHashMap<>();
        BODY.regions().forEach(region -> groups.put(region.key(), region.group()));
        for (int i = 0; i < SEEN.size(); i++) {
            assertEquals(SEEN.get(i).group(), groups.get(record.injections().get(i).place().region()), SEEN.get(i).toString());
        }
    }
}
