package org.mesochart.document.sheet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.mesochart.BesideOthers;
import org.mesochart.bodymap.SmoothOutline;
import org.mesochart.document.map.MapDrawing;
import org.mesochart.document.map.MapLayout.Label;
import org.mesochart.document.map.MapLayout;
import org.mesochart.document.map.MapLayoutChecks;
import org.mesochart.document.map.MapMark;
import org.mesochart.document.map.MarkPaint;
import org.mesochart.document.page.FactSection;
import org.mesochart.document.page.PaperFonts;
import org.mesochart.document.page.PaperSize;
import org.mesochart.domain.session.Injection;
import org.mesochart.domain.session.SkinMark;
import org.mesochart.domain.text.Language;
import org.mesochart.i18n.MarkWords;
import org.mesochart.i18n.Messages;
import org.mesochart.i18n.RegionNames;

@BesideOthers
class SheetMarksTest {
    private static final PaperFonts FONTS = new PaperFonts();
    private static final SessionSheets MODELS = new SessionSheets(SampleSheets.BODY, FONTS);
    private static final SessionSheetPdf SHEETS = new SessionSheetPdf(SampleSheets.BODY);

    private static SessionSheetModel model(SessionSheetInput input, Language language) {
        return MODELS.model(input, new Messages(language), PaperSize.A4, SessionSheets.Fit.EASY);
    }

    private static Optional<String> needle(SessionSheetInput input, Language language) {
        SessionSheetModel model = model(input, language);
        List<FactSection> sections = new ArrayList<>(model.left());
        sections.addAll(model.right());
        return sections.stream()
                .flatMap(section -> section.facts().stream())
                .filter(fact -> fact.label().equals(language == Language.TURKISH ? "İğne" : "Needle"))
                .map(fact -> fact.value().replace('\u00A0', ' '))
                .findFirst();
    }

    private static List<MapDrawing> maps(SessionSheetModel model) {
        return model.drawings().values().stream()
                .filter(MapDrawing.class::isInstance)
                .map(MapDrawing.class::cast)
                .toList();
    }

    private static List<SessionSheetModel.Panel> panels(SessionSheetModel model) {
        return model.points().panels().stream().flatMap(row -> row.panels().stream()).toList();
    }

    private static List<String> legend(SessionSheetInput input, Language language) {
        return model(input, language).points().areas().stream()
                .map(area -> area.picture().alt() + " = " + area.name())
                .toList();
    }

    @Test
    void theNeedleIsNamedOnceWhenAllPointsShareIt() {
        assertEquals(Optional.of("4 mm 27G, 45°"), needle(SampleMarks.lumbar(), Language.ENGLISH));
        assertEquals(Optional.of("4 mm 27G, 45°"), needle(SampleMarks.lumbar(), Language.TURKISH));
    }

    @Test
    void needlesThatDifferAreCounted() {
        assertEquals(Optional.of("4 mm 27G, 45° (20 points); 13 mm 30G, 30° (12 points)"),
                needle(SampleMarks.usual(), Language.ENGLISH));
        assertEquals(Optional.of("4 mm 27G, 45° (20 nokta); 13 mm 30G, 30° (12 nokta)"),
                needle(SampleMarks.usual(), Language.TURKISH));
    }

    @Test
    void aNeedleThatWasNotRecordedIsSaidOrLeftOutAndNeverGuessed() {
        SessionSheetInput usual = SampleSheets.usual();
        assertEquals(Optional.empty(), needle(usual, Language.ENGLISH));
        List<Injection> points = new ArrayList<>(usual.record().injections());
        points.set(0, points.getFirst().withNeedle(SampleMarks.LONG));
        SessionSheetInput one = SampleMarks.with(usual, points, List.of());
        assertEquals(Optional.of("13 mm 30G, 30° (1 point); not recorded (31 points)"), needle(one, Language.ENGLISH));
        assertEquals(Optional.of("13 mm 30G, 30° (1 nokta); kaydedilmedi (31 nokta)"), needle(one, Language.TURKISH));
    }

    @Test
    void theLegendNamesWhatIsPaintedAndOnlyThat() {
        assertEquals(
                List.of("hatched, dashed edge = Pain area; closer hatch: stronger", "cross-hatched = Open wound or lesion",
                        "arrow = Radiation"),
                legend(SampleMarks.lumbar(), Language.ENGLISH));
        assertEquals(
                List.of("taralı, kesik çizgi kenarlı = Ağrılı alan; sık tarama: daha şiddetli",
                        "çapraz taralı = Açık yara ya da lezyon", "ok = Yayılım"),
                legend(SampleMarks.lumbar(), Language.TURKISH));
        assertEquals(List.of(), legend(SampleSheets.usual(), Language.ENGLISH));
        SessionSheetInput input = SampleMarks.lumbar();
        List<SkinMark> untold = List.of(input.record().marks().get(1).withIntensity(null));
        assertEquals(List.of("hatched, dashed edge = Pain area"),
                legend(SampleMarks.with(input, input.record().injections(), untold), Language.ENGLISH));
    }

    @Test
    void theMapIsToldWithTheWordsOfTheScreen() {
        for (Language language : Language.values()) {
            Messages messages = new Messages(language);
            MarkWords words = new MarkWords(messages, new RegionNames(messages, SampleSheets.BODY), SampleSheets.BODY);
            SessionSheetInput input = SampleMarks.lumbar();
            String alt = panels(model(input, language)).getFirst().picture().alt();
            String told = words.sentences(input.record().marks());
            assertTrue(alt.contains(told), alt);
            String said = told.replace('\u00A0', ' ');
            assertTrue(
                    said.startsWith(language == Language.TURKISH
                            ? "Ağrı: Sağ üst lomber paraspinal bölge (L1–L3), NRS 7, yanıcı, yayılan, uzandığı yer: Sağ "
                            : "Pain: Right upper lumbar paraspinal (L1–L3), NRS 7, burning, radiating, to: Right "),
                    said);
            assertTrue(said.contains(language == Language.TURKISH ? " Yaralar: Sol " : " Wounds: Left "), said);
        }
    }

    @Test
    void everyAreaIsDrawnOnceWithTheOutlineOfTheScreenAndItsNumber() {
        SessionSheetInput input = SampleMarks.manyPoints();
        SessionSheetModel model = model(input, Language.ENGLISH);
        List<MapMark> drawn = maps(model).stream().flatMap(map -> map.marks().stream()).toList();
        assertEquals(4, drawn.size());
        for (SkinMark mark : input.record().marks()) {
            int corners = SmoothOutline.of(mark.shape()).getFirst().length;
            assertEquals(1, drawn.stream().filter(m -> m.outlines().getFirst().length == corners).count());
        }
        List<String> plates = maps(model).stream()
                .flatMap(map -> map.layout().plates().stream())
                .map(Label::text)
                .filter(text -> text.startsWith("NRS"))
                .sorted()
                .toList();
        assertEquals(List.of("NRS 10", "NRS 2", "NRS 6"), plates);
    }

    @Test
    void aViewWithNothingButAnAreaHasItsPanel() {
        SessionSheetModel model = model(SampleMarks.manyPoints(), Language.ENGLISH);
        List<String> seen = panels(model).stream().map(panel -> panel.rest() + " " + panel.numbers()).toList();
        assertTrue(seen.contains(", seen from the left Pain"), seen.toString());
        assertTrue(seen.contains(", top of the foot Open wound or lesion"), seen.toString());
        SessionSheetModel onlyPain = model(SampleMarks.onlyPain(), Language.TURKISH);
        assertEquals(1, panels(onlyPain).size());
        assertFalse(onlyPain.points().any());
        assertTrue(panels(onlyPain).getFirst().picture().alt().contains(" Nokta yok. Ağrı: Sol "));
    }

    @Test
    void whatIsWrittenAtAnAreaCoversNoPointAndNoOtherLabel() {
        for (SessionSheetInput input : List.of(SampleMarks.lumbar(), SampleMarks.usual(), SampleMarks.manyPoints())) {
            for (MapDrawing map : maps(model(input, Language.TURKISH))) {
                MapLayoutChecks.nothingOverlaps(map);
                MapLayout layout = map.layout();
                List<Label> all = new ArrayList<>(layout.labels());
                all.addAll(layout.plates());
                MapLayout together = new MapLayout(layout.dots(), layout.runs(), all, List.of());
                MapLayoutChecks.nothingOverlaps(new MapDrawing(map.figure(), map.frame(), together, map.marks(),
                        map.leftName(), map.rightName(), map.barCm(), map.barMm(), map.barText(), map.caption()));
            }
        }
    }

    @Test
    void anArrowThatThePanelCutsOffEndsAtItsEdgeAndSaysWhere() {
        SessionSheetModel model = model(SampleMarks.lumbar(), Language.ENGLISH);
        assertTrue(model.columns());
        MapDrawing map = maps(model).getFirst();
        MapMark radiating = map.marks().stream().filter(MapMark::radiates).findFirst().orElseThrow();
        double[] shown = MarkPaint.shownArrow(radiating, map.frame());
        assertTrue(MarkPaint.cut(radiating, map.frame()));
        assertTrue(shown[3] < map.frame().height() && shown[3] > map.frame().height() - 1);
        assertTrue(map.layout().plates().stream().anyMatch(plate -> plate.text().startsWith("to: Right ")));
        for (Label plate : map.layout().plates()) {
            boolean overHead = shown[2] > plate.left() - 1 && shown[2] < plate.right() + 1 && shown[3] > plate.top() - 1
                    && shown[3] < plate.bottom() + 1;
            assertFalse(overHead, plate.text() + " hides the head of the arrow");
        }
        MapDrawing whole = maps(model(SampleMarks.onlyPain(), Language.ENGLISH)).getFirst();
        assertFalse(MarkPaint.cut(whole.marks().getFirst(), whole.frame()), "without points the whole arrow is shown");
    }

    @Test
    void thirtyPointsWithPainAndPainAloneStayOnOnePage() throws IOException {
        for (Language language : Language.values()) {
            for (SessionSheetInput input :
                    List.of(SampleLimbs.thirtyLumbar(), SampleMarks.lumbar(), SampleMarks.onlyPain())) {
                for (PaperSize paper : PaperSize.values()) {
                    try (PDDocument document = Loader.loadPDF(SHEETS.render(input, language, paper))) {
                        assertEquals(1, document.getNumberOfPages(), language + " " + paper);
                    }
                }
            }
        }
    }

    @Test
    void thePaperCarriesNeedleLegendAndNumber() throws IOException {
        for (Language language : Language.values()) {
            try (PDDocument document = Loader.loadPDF(SHEETS.render(SampleMarks.lumbar(), language, PaperSize.A4))) {
                String text = new PDFTextStripper().getText(document).replace('\u00A0', ' ');
                for (String expected : language == Language.TURKISH
                        ? List.of("İğne", "4 mm 27G, 45°", "NRS 7", "NRS 4", "Ağrılı alan", "Açık yara ya da lezyon", "Yayılım")
                        : List.of("Needle", "4 mm 27G, 45°", "NRS 7", "NRS 4", "Pain area", "Open wound or lesion",
                                "Radiation")) {
                    assertTrue(text.contains(expected), expected + " in\n" + text);
                }
            }
        }
    }
}
