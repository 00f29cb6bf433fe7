package org.mesochart.ui.documents;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import javafx.scene.Node;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mesochart.BesideOthers;
import org.mesochart.bodymap.BodyMap;
import org.mesochart.document.page.PaperSize;
import org.mesochart.document.print.Printing;
import org.mesochart.document.sheet.SessionSheetPdf;
import org.mesochart.document.sheet.SheetInputs;
import org.mesochart.domain.text.Language;
import org.mesochart.storage.Chart;
import org.mesochart.storage.TestCharts;
import org.mesochart.ui.Practice;
import org.mesochart.ui.kit.Dialogs;
import org.mesochart.ui.kit.Tasks;

@BesideOthers
class DocumentViewModelTest {
    private static final SessionSheetPdf SHEETS = new SessionSheetPdf(BodyMap.load());

    @TempDir
    private Path folder;

    private Chart chart;
    private UUID session;
    private Printing.Result printer = new Printing.NoPrinter();
    private final Answers answers = new Answers();

    /** A file window that answers with a chosen place, and notes what failed. */
    private static final class Answers implements Dialogs {
        private Path place;
        private String suggested;
        private final List<String> failures = new ArrayList<>();

        @Override
        public void failed(String key, String code, Object... args) {
            failures.add(key);
        }

        @Override
        public void notice(String key, Object... args) {
            failures.add(key);
        }

        @Override
        public void modal(Node content) {
            failures.add("modal");
        }

        @Override
        public void close() {
            failures.add("close");
        }

        @Override
        public void ask(String titleKey, String textKey, List<Choice> choices, Object... args) {
            failures.add(titleKey);
        }

        @Override
        public Optional<Path> saveFile(String suggestedName, String kindKey, String extension) {
            suggested = suggestedName;
            return Optional.ofNullable(place);
        }

        @Override
        public boolean openFile(Path file) {
            return false;
        }

        @Override
        public Optional<Path> folder(String titleKey) {
            return Optional.empty();
        }
    }

    @BeforeEach
    void open() {
        chart = TestCharts.create(folder);
        Practice.fill(chart);
        session = chart.sessions().latestOfEachCourse().getFirst().sessionId();
    }

    private DocumentViewModel model() {
        return new DocumentViewModel(session, id -> SheetInputs.of(chart, id), SHEETS, (pdf, name) -> printer,
                Tasks.inline(), answers, Language.ENGLISH);
    }

    @Test
    void theSheetIsReadFromTheChartAndDrawn() {
        DocumentViewModel model = model();
        model.load();
        assertTrue(model.ready().get());
        assertEquals(0, model.page().get().page());
        assertTrue(model.page().get().width() > 300);
        model.paper().set(PaperSize.LETTER);
        model.language().set(Language.TURKISH);
        assertTrue(model.ready().get());
        assertEquals(List.of(), answers.failures);
    }

    @Test
    void savingWritesAWholeFileUnderANameWithoutThePatient() throws IOException {
        DocumentViewModel model = model();
        model.load();
        answers.place = folder.resolve("sheet.pdf");
        model.save();
        assertTrue(new String(Files.readAllBytes(answers.place), java.nio.charset.StandardCharsets.ISO_8859_1)
                .startsWith("%PDF-"));
        String patient = model.input().get().patient().name();
        assertFalse(answers.suggested.contains(patient.split(" ")[0]), answers.suggested);
        assertTrue(answers.suggested.startsWith("session-sheet-"));
        assertTrue(model.outcome().get().good());
        try (Stream<Path> files = Files.list(folder)) {
            assertTrue(files.noneMatch(file -> file.getFileName().toString().endsWith(".tmp")));
        }
    }

    @Test
    void aFolderThatIsNotThereIsSaidAndNothingIsLost() {
        DocumentViewModel model = model();
        model.load();
        answers.place = folder.resolve("no").resolve("such").resolve("sheet.pdf");
        model.save();
        assertFalse(model.outcome().get().good());
        assertEquals(List.of("documents.preview.not_saved"), answers.failures);
        assertTrue(model.ready().get());
    }

    @Test
    void printingSaysWhatReallyHappened() {
        DocumentViewModel model = model();
        model.load();
        model.print();
        assertEquals("documents.preview.no_printer", model.outcome().get().key());
        printer = new Printing.Accepted("Front desk");
        model.print();
        assertEquals(new DocumentViewModel.Outcome(true, "documents.preview.printed", "Front desk"), model.outcome().get());
        printer = new Printing.Failed("Front desk");
        model.print();
        assertFalse(model.outcome().get().good());
    }

    @Test
    void aSessionThatIsNotThereIsSaid() {
        DocumentViewModel model = new DocumentViewModel(UUID.randomUUID(), id -> SheetInputs.of(chart, id), SHEETS,
                (pdf, name) -> printer, Tasks.inline(), answers, Language.ENGLISH);
        model.load();
        assertEquals("documents.preview.gone", model.outcome().get().key());
        assertFalse(model.ready().get());
    }
}
