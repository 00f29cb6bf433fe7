package org.mesochart.ui.preferences;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mesochart.BesideOthers;
import org.mesochart.backup.Watch;
import org.mesochart.bodymap.BodyMap;
import org.mesochart.document.handout.HandoutSample;
import org.mesochart.document.page.PageImage;
import org.mesochart.document.page.Paper;
import org.mesochart.document.page.PaperSize;
import org.mesochart.document.page.PaperTexts;
import org.mesochart.document.page.Press;
import org.mesochart.document.page.Setting;
import org.mesochart.domain.paper.PaperKind;
import org.mesochart.domain.paper.PaperSettings;
import org.mesochart.domain.paper.PaperText;
import org.mesochart.domain.paper.Printout;
import org.mesochart.domain.practice.Clinic;
import org.mesochart.domain.text.Language;
import org.mesochart.i18n.Messages;
import org.mesochart.storage.Chart;
import org.mesochart.storage.TestCharts;
import org.mesochart.ui.kit.SaveState;
import org.mesochart.ui.kit.Tasks;

@BesideOthers
class PaperTextsModelTest {
    private static final Press PRESS = new Press(BodyMap.load());
    private static final byte[] PDF = HandoutSample.of(
            new Clinic("Clinic", null, "1", null, Language.ENGLISH), PaperSettings.USUAL, List.of(), Language.ENGLISH)
            .pdf(PRESS, new Setting(Language.ENGLISH, PaperSize.A4));

    @TempDir
    private Path folder;
    private Chart chart;
    private SaveState saveState;
    private PaperTextsModel model;

    @BeforeEach
    void open() {
        chart = TestCharts.create(folder);
        saveState = new SaveState();
        model = model();
    }

    @AfterEach
    void close() {
        chart.close();
    }

    /** Laid out before: how words become a page is seen elsewhere. */
    private record Ready(List<PaperText> texts) implements Paper {
        @Override
        public PaperKind kind() {
            return PaperKind.HANDOUT;
        }

        @Override
        public Printout.About about() {
            return Printout.About.NOBODY;
        }

        @Override
        public byte[] pdf(Press press, Setting setting, Watch watch) {
            return PDF;
        }

        @Override
        public String fileName(Language language) {
            return "x.pdf";
        }
    }

    private PaperTextsModel model() {
        PaperTextsModel made = new PaperTextsModel(Tasks.inline(), chart, () -> PRESS,
                Map.of(PaperKind.HANDOUT, (clinic, settings, texts, language) -> new Ready(texts)), saveState, TestCharts.clock(), Language.ENGLISH);
        made.load();
        return made;
    }

    private PaperTextRow row(String name) {
        return model.rows().stream().filter(row -> row.paragraph().name().equals(name)).findFirst().orElseThrow();
    }

    private void type(String name, String text) {
        row(name).text().set(text);
        model.commit(row(name));
    }

    private int version(Language language) {
        return PaperTexts.of(PaperKind.HANDOUT, chart.paperTexts().all(), new Messages(language)).version();
    }

    @Test
    void theProgramsWordsStandThereAndLeavingThemWritesNothing() {
        assertEquals(12, model.rows().size());
        assertEquals("Please bring this sheet.", row("next").text().get());
        assertFalse(row("next").own().get());
        model.commit();
        assertTrue(chart.paperTexts().all().isEmpty());
        assertEquals(2, model.page().get().pages());
        assertEquals(List.of(PaperKind.HANDOUT), model.documents(), "only what can be seen is offered");
    }

    @Test
    void aChangedParagraphIsSavedDrawnAndTakenBack() {
        PageImage before = model.page().get();
        type("next", "Please bring a towel, it's cold.");
        assertEquals("Please bring a towel, it's cold.", chart.paperTexts().all().getFirst().text());
        assertTrue(row("next").own().get());
        assertNotSame(before, model.page().get());
        assertTrue(saveState.state() instanceof SaveState.Saved);
        model.undo();
        assertEquals("Please bring this sheet.", row("next").text().get());
        assertNull(chart.paperTexts().all().getFirst().text());
        assertEquals(3, version(Language.ENGLISH), "what was printed in between keeps a version of its own");
        assertEquals(1, version(Language.TURKISH));
        assertFalse(model.canUndo().get());
    }

    @Test
    void theProgramsWordsComeBackByTheButtonByEmptyingAndByTypingThem() {
        type("next", "One");
        model.back(row("next"));
        assertEquals("Please bring this sheet.", row("next").text().get());
        type("next", "Two");
        type("next", "  ");
        assertEquals("Please bring this sheet.", row("next").text().get());
        type("next", "Three");
        type("next", "Please bring this sheet.");
        assertFalse(row("next").own().get());
        assertNull(chart.paperTexts().all().getFirst().text());
        model.undo();
        assertEquals("Three", row("next").text().get());
    }

    @Test
    void aWrongPlaceholderIsSaidBesideTheFieldAndKeptThroughALookAtTheOtherLanguage() {
        type("done", "{injections} over {place}");
        assertEquals("errors.paper.placeholder.unknown", row("done").problem().get().key());
        assertTrue(chart.paperTexts().all().isEmpty());
        model.language().set(Language.TURKISH);
        assertTrue(row("done").text().get().startsWith("{Places}, derinin"));
        assertNull(row("done").problem().get());
        model.language().set(Language.ENGLISH);
        assertEquals("{injections} over {place}", row("done").text().get());
        assertEquals("errors.paper.placeholder.unknown", row("done").problem().get().key());
        type("done", "{injections} over {places}");
        assertNull(row("done").problem().get());
        assertEquals("{injections} over {places}", chart.paperTexts().all().getFirst().text());
        type("done", "nothing");
        model.back(row("done"));
        assertNull(row("done").problem().get());
        assertTrue(row("done").text().get().startsWith("You had {injections}"));
    }

    @Test
    void bracesQuotesAndApostrophesAreWordsLikeAnyOther() {
        type("worse", "it's {} {0} \"{a b}\" <b> } {");
        assertNull(row("worse").problem().get());
        assertFalse(model.failed().get());
        assertEquals("it's {} {0} \"{a b}\" <b> } {", model().rows().get(8).text().get());
    }

    @Test
    void eachLanguageHasItsOwnWordsAndUndoFindsItsWayBack() {
        model.language().set(Language.TURKISH);
        type("lead", "Evde");
        model.language().set(Language.ENGLISH);
        type("lead", "At home");
        assertEquals(2, chart.paperTexts().all().size());
        model.undo();
        model.undo();
        model.language().set(Language.TURKISH);
        assertEquals("Bir sonraki gelişinize kadar nelere dikkat etmelisiniz?", row("lead").text().get());
        assertTrue(chart.paperTexts().all().stream().map(PaperText::text).allMatch(text -> text == null));
    }

    @Test
    void thePagesAreTurned() {
        model.turn(1);
        assertEquals(1, model.page().get().page());
        model.turn(1);
        assertEquals(1, model.page().get().page());
        model.turn(-1);
        assertEquals(0, model.page().get().page());
    }
}
