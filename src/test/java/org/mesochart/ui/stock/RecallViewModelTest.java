package org.mesochart.ui.stock;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mesochart.BesideOthers;
import org.mesochart.document.print.Printing;
import org.mesochart.domain.text.Language;
import org.mesochart.i18n.Messages;
import org.mesochart.storage.Audit;
import org.mesochart.storage.Chart;
import org.mesochart.storage.RecallStore;
import org.mesochart.storage.TestCharts;
import org.mesochart.ui.kit.FileChoosing;
import org.mesochart.ui.kit.ModalDialogs;
import org.mesochart.ui.kit.Tasks;

/** Looking for a lot, and its list saved and printed. */
@BesideOthers
class RecallViewModelTest {
    @TempDir
    private Path folder;

    private final List<String> jobs = new ArrayList<>();
    private final Messages english = new Messages(Language.ENGLISH);
    private Chart chart;
    private Path chosen;
    private String suggested;
    private Printing.Result answer = new Printing.NoPrinter();
    private RecallViewModel model;

    @BeforeEach
    void aShelf() {
        chart = TestCharts.create(folder.resolve("chart"));
        StockFrame.fill(chart, Language.ENGLISH);
        chosen = folder.resolve("list.pdf");
        model = new RecallViewModel(chart, Tasks.inline(),
                new ModalDialogs(english, Tasks.inline(), new OneFile(), null), (pdf, name) -> {
                    jobs.add(name);
                    return answer;
                }, StockFrame.PRESS, TestCharts.clock(), Language.ENGLISH);
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
    void theListIsSavedUnderANameWithoutAPatientAndPrinted() throws Exception {
        model.number().set("LD2406");
        model.look();
        model.save();
        assertEquals("recall-ld2406-2026-11-24.pdf", suggested);
        assertEquals("%PDF-", new String(Files.readAllBytes(chosen), 0, 5, java.nio.charset.StandardCharsets.US_ASCII));
        assertTrue(model.outcome().get().good());
        model.print();
        assertEquals(List.of("recall-ld2406-2026-11-24.pdf"), jobs);
        assertFalse(model.outcome().get().good());
        answer = new Printing.Accepted("HP LaserJet");
        model.print();
        assertEquals("Sent to HP LaserJet, accepted by its queue.", model.outcome().get().sentence().in(english));
    }

    @Test
    void aFolderThatTakesNothingIsSaidAndTheListStays() {
        model.number().set("LD2406");
        model.look();
        chosen = folder.resolve("not").resolve("there").resolve("list.pdf");
        model.save();
        assertFalse(model.outcome().get().good());
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
