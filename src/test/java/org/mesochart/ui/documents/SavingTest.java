package org.mesochart.ui.documents;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mesochart.BesideOthers;
import org.mesochart.domain.paper.Printout;
import org.mesochart.domain.text.Language;
import org.mesochart.ui.kit.paper.Outcome;
import org.mesochart.ui.kit.paper.Saving;

/** A document as a file: whole or not at all, never over another one in silence, never in the temp folder. */
@BesideOthers
class SavingTest {
    @TempDir
    private Path folder;

    private DocumentFixture f;

    private DocumentViewModel model() {
        if (f == null) {
            f = new DocumentFixture(folder, Language.ENGLISH);
        }
        DocumentViewModel model = f.model();
        model.load();
        return model;
    }

    private static Outcome last(DocumentViewModel model) {
        return model.outcomes().get().getLast();
    }

    @Test
    void aWholeFileUnderANameWithoutThePatient() throws IOException {
        DocumentViewModel model = model();
        f.answers.place = Files.createDirectory(folder.resolve("out")).resolve("sheet");
        model.save();
        Path saved = folder.resolve("out").resolve("sheet.pdf");
        assertTrue(new String(Files.readAllBytes(saved), StandardCharsets.ISO_8859_1).startsWith("%PDF-"));
        assertFalse(f.answers.suggested.contains(f.patient.name().split(" ")[0]), f.answers.suggested);
        assertEquals("Session sheet: saved", last(model).title());
        assertEquals(List.of(Printout.Deed.SAVED), f.rows().stream().map(Printout::deed).toList());
        try (Stream<Path> files = Files.list(saved.getParent())) {
            assertEquals(List.of(saved), files.toList());
        }
    }

    @Test
    void aDiskThatTakesLongIsSaidUntilTheFileIsThere() {
        f = new DocumentFixture(folder, Language.ENGLISH);
        List<String> meanwhile = new ArrayList<>();
        DocumentViewModel[] model = new DocumentViewModel[1];
        f.disk = (file, pdf, replace, watch) -> {
            f.tasks.elapse();
            meanwhile.add(last(model[0]).kind() + " " + last(model[0]).title());
            Saving.toDisk(file, pdf, replace, watch);
        };
        model[0] = model();
        f.answers.place = folder.resolve("slow.pdf");
        model[0].save();
        assertEquals(List.of("WORKING Session sheet: being made"), meanwhile);
        assertEquals("Session sheet: saved", last(model[0]).title());
        f.tasks.elapse();
        assertEquals("Session sheet: saved", last(model[0]).title());
    }

    @Test
    void aSavingThatIsStoppedLeavesNothingAndOneThatCameTooLateTheWholeFile() throws IOException {
        f = new DocumentFixture(folder, Language.ENGLISH);
        Path out = Files.createDirectory(folder.resolve("out"));
        DocumentViewModel[] model = new DocumentViewModel[1];
        List<Double> shown = new ArrayList<>();
        f.disk = (file, pdf, replace, watch) -> {
            assertFalse(model[0].leaving().slow().get());
            f.tasks.elapse();
            assertTrue(model[0].leaving().slow().get());
            shown.add(model[0].leaving().progress().get());
            watch.goesOn(0.5);
            f.tasks.elapse();
            shown.add(model[0].leaving().progress().get());
            model[0].leaving().stop();
            Saving.toDisk(file, pdf, replace, watch);
        };
        model[0] = model();
        f.answers.place = out.resolve("stopped.pdf");
        model[0].save();
        assertEquals(List.of(0.0, 0.875), shown);
        assertEquals("Session sheet: stopped", last(model[0]).title());
        assertEquals("Stopped. Nothing was printed or saved.", last(model[0]).text());
        assertFalse(model[0].leaving().slow().get());
        assertTrue(model[0].savable().get());
        assertEquals(List.of(), f.rows());
        assertEquals(List.of(), files(out));
        f.disk = (file, pdf, replace, watch) -> {
            Saving.toDisk(file, pdf, replace, watch);
            f.tasks.elapse();
            assertFalse(model[0].leaving().slow().get(), "what is there cannot be stopped");
            model[0].leaving().stop();
        };
        model[0] = model();
        model[0].save();
        assertEquals("Session sheet: saved", last(model[0]).title());
        assertEquals(List.of(f.answers.place), files(out));
        assertEquals(1, f.rows().size());
    }

    private static List<Path> files(Path in) throws IOException {
        try (Stream<Path> files = Files.list(in)) {
            return files.toList();
        }
    }

    @Test
    void anotherFileIsReplacedOnlyWhenAskedAndAgreed() throws IOException {
        DocumentViewModel model = model();
        f.answers.place = Files.writeString(folder.resolve("sheet.pdf"), "mine");
        model.save();
        assertEquals(List.of("preview.replace.title"), f.answers.said);
        assertEquals("mine", Files.readString(f.answers.place));
        assertEquals(List.of(), f.rows());
        f.answers.agrees = true;
        model.save();
        assertTrue(Files.size(f.answers.place) > 400);
        assertEquals(1, f.rows().size());
    }

    @Test
    void aFolderThatIsGoneIsSaidAndTheDocumentStays() {
        DocumentViewModel model = model();
        f.answers.place = folder.resolve("no").resolve("such").resolve("sheet.pdf");
        model.save();
        assertEquals("The folder " + f.answers.place.getParent()
                + " is not there any more. The document is kept here; choose another folder.", last(model).text());
        assertTrue(model.savable().get());
        assertEquals(List.of(), f.rows());
    }

    @Test
    void aDiskThatFailsAndAMissingRightAreSaid() {
        f = new DocumentFixture(folder, Language.ENGLISH);
        f.answers.place = folder.resolve("sheet.pdf");
        f.disk = DocumentFixture::full;
        DocumentViewModel model = model();
        model.save();
        assertEquals("Session sheet: not saved", last(model).title());
        assertTrue(last(model).text().contains("disk may be full"), last(model).text());
        f.disk = (file, pdf, replace, watch) -> {
            throw new AccessDeniedException(file.toString());
        };
        model = model();
        model.save();
        assertTrue(last(model).text().startsWith("Nothing may be written in"), last(model).text());
        assertFalse(Files.exists(f.answers.place));
        assertTrue(model.savable().get());
    }

    @Test
    void nothingOfADocumentIsWrittenToTheTempFolder() throws IOException {
        DocumentViewModel model = model();
        f.answers.place = folder.resolve("sheet.pdf");
        List<Path> held = new ArrayList<>();
        f.disk = (file, pdf, replace, watch) -> {
            Saving.toDisk(file, pdf, replace, watch);
            held.addAll(holding("session_sheet en a4"));
        };
        model.save();
        model.print();
        held.addAll(holding("session_sheet en a4"));
        assertEquals(List.of(), held);
        Path planted = Files.writeString(Files.createTempFile("planted", ".pdf"), "(session_sheet en a4)");
        try {
            assertEquals(List.of(planted), holding("session_sheet en a4"), "it would be seen");
        } finally {
            Files.delete(planted);
        }
    }

    /** Files of the temp folder itself that hold these words: another program's do not. */
    private static List<Path> holding(String words) throws IOException {
        try (Stream<Path> files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return files.filter(file -> has(file, words)).toList();
        }
    }

    private static boolean has(Path file, String words) {
        try {
            return Files.isRegularFile(file) && Files.size(file) < 1 << 20
                    && new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).contains(words);
        } catch (IOException gone) {
            return false;
        }
    }
}
