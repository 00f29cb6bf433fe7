package org.mesochart.ui.stock;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mesochart.BesideOthers;
import org.mesochart.document.page.PaperSize;
import org.mesochart.document.print.Printing;
import org.mesochart.domain.paper.Printout;
import org.mesochart.domain.text.Language;
import org.mesochart.i18n.Messages;
import org.mesochart.settings.Settings;
import org.mesochart.storage.Audit;
import org.mesochart.storage.Chart;
import org.mesochart.storage.RecallStore;
import org.mesochart.storage.TestCharts;
import org.mesochart.ui.kit.Context;
import org.mesochart.ui.kit.FileChoosing;
import org.mesochart.ui.kit.ModalDialogs;
import org.mesochart.ui.kit.Tasks;
import org.mesochart.ui.kit.paper.Outcome;

/** Looking for a lot, and its list saved and printed. */
@BesideOthers
class RecallViewModelTest {
    @TempDir
    private Path folder;

    private final OnePrinter printer = new OnePrinter();
    private final Messages english = new Messages(Language.ENGLISH);
    private Chart chart;
    private Tasks.Inline tasks;
    private Path chosen;
    private String suggested;
    private RecallViewModel model;
    private Runnable beforeItIsMade = () -> { };

    @BeforeEach
    void aShelf() {
        chart = TestCharts.create(folder.resolve("chart"));
        StockFrame.fill(chart, Language.ENGLISH);
        chosen = folder.resolve("list.pdf");
        tasks = Tasks.inline();
        Context context = new Context(english, tasks, new ModalDialogs(english, tasks, new OneFile(), null), TestCharts.clock(),
                null, Settings.direct(folder.resolve("settings")));
        model = new RecallViewModel(chart, context, printer, () -> {
            beforeItIsMade.run();
            return StockFrame.PRESS.get();
        });
        model.refresh();
    }

    @Test
    void nothingIsReadAndNothingNotedBeforeItIsAskedFor() {
        assertTrue(model.numbers().containsAll(List.of("LD2406", "ld-2406", "PX2211")));
        assertNull(model.found().get());
        assertFalse(model.printable().get());
        assertEquals(List.of(), chart.audit().of(RecallStore.noted("LD2406")));
    }

    @Test
    void aLotIsFoundInEverySpellingAndTheReadingIsNoted() {
        model.number().set("LD 2406");
        model.look();
        assertEquals(3, model.found().get().uses().size());
        assertTrue(model.printable().get());
        assertEquals(List.of("recall"), chart.audit().of(RecallStore.noted("LD2406")).stream().map(Audit::action).toList());
    }

    @Test
    void withoutANumberNothingIsLookedFor() {
        model.number().set(" - ");
        model.look();
        assertEquals("Write or choose the lot number.", model.problem().get().in(english));
        assertNull(model.found().get());
    }

    @Test
    void aListThatIsStoppedWhileItIsMadeIsNeitherSavedNorPrinted() {
        model.number().set("LD2406");
        model.look();
        printer.answer = new Printing.Accepted("HP LaserJet");
        beforeItIsMade = () -> {
            tasks.elapse();
            assertTrue(model.leaving().slow().get());
            model.leaving().stop();
        };
        for (Runnable deed : List.<Runnable>of(model::save, model::print)) {
            deed.run();
            assertEquals("Recall list: stopped", model.outcome().get().title());
            assertFalse(model.leaving().slow().get());
            assertTrue(model.printable().get());
        }
        assertFalse(Files.exists(chosen));
        assertEquals(List.of(), printer.jobs);
        assertEquals(List.of(), chart.printouts().ofNobody());
    }

    @Test
    void theListIsSavedUnderANameWithoutAPatientAndPrinted() throws Exception {
        model.number().set("LD2406");
        model.look();
        model.save();
        assertEquals("recall-ld2406-2026-11-24.pdf", suggested);
        assertEquals("%PDF-", new String(Files.readAllBytes(chosen), 0, 5, java.nio.charset.StandardCharsets.US_ASCII));
        assertEquals("Recall list: saved", model.outcome().get().title());
        model.paper().set(PaperSize.LETTER);
        model.print();
        assertEquals(List.of("recall-ld2406-2026-11-24.pdf letter"), printer.jobs);
        assertEquals("Recall list: not printed", model.outcome().get().title());
        printer.answer = new Printing.Accepted("HP LaserJet");
        model.print();
        assertEquals("Recall list: printed", model.outcome().get().title());
        assertTrue(model.outcome().get().text().startsWith("1 copy sent to HP LaserJet"), model.outcome().get().text());
        assertTrue(model.printable().get());
        printer.answer = new Printing.Unknown("HP LaserJet");
        model.print();
        assertEquals(Outcome.Kind.OPEN, model.outcome().get().kind());
        assertEquals(List.of(Printout.Deed.SAVED, Printout.Deed.PRINTED),
                chart.printouts().ofNobody().stream().map(Printout::deed).toList());
    }

    @Test
    void aFolderThatTakesNothingIsSaidAndTheListStays() {
        model.number().set("LD2406");
        model.look();
        chosen = folder.resolve("not").resolve("there").resolve("list.pdf");
        model.save();
        assertEquals("Recall list: not saved", model.outcome().get().title());
        assertEquals(3, model.found().get().uses().size());
    }

    private final class OneFile implements FileChoosing {
        @Override
        public Optional<Path> save(String title, String suggestedName, String kind, String extension) {
            suggested = suggestedName;
            return Optional.of(chosen);
        }

        @Override
        public Optional<Path> folder(String title) {
            return Optional.empty();
        }

        @Override
        public boolean open(Path file) {
            return false;
        }
    }
}
