package org.mesochart.ui.documents;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mesochart.BesideOthers;
import org.mesochart.backup.Watch;
import org.mesochart.document.page.PageImage;
import org.mesochart.document.page.Paper;
import org.mesochart.document.page.PaperSize;
import org.mesochart.document.print.Printing;
import org.mesochart.domain.paper.PaperKind;
import org.mesochart.domain.paper.Printout;
import org.mesochart.domain.session.Signature;
import org.mesochart.domain.text.Language;
import org.mesochart.settings.PrintSettings;
import org.mesochart.storage.TestCharts;
import org.mesochart.ui.kit.paper.Outcome;

@BesideOthers
class DocumentViewModelTest {
    @TempDir
    private Path folder;

    private DocumentFixture f;

    @BeforeEach
    void open() {
        f = new DocumentFixture(folder, Language.ENGLISH);
    }

    private DocumentViewModel loaded() {
        DocumentViewModel model = f.model();
        model.load();
        return model;
    }

    private static Outcome last(DocumentViewModel model) {
        return model.outcomes().get().getLast();
    }

    @Test
    void theSheetIsReadFromTheChartAndDrawn() {
        DocumentViewModel model = f.real(f.session.id());
        model.load();
        assertTrue(model.ready().get());
        assertTrue(model.pages().drawn().get(0).width() > 300);
        assertEquals(PaperKind.SESSION_SHEET, model.selected().get().kind());
        model.choices().paper().set(PaperSize.LETTER);
        model.language().set(Language.TURKISH);
        assertTrue(model.ready().get());
        assertEquals(List.of(), f.answers.said);
    }

    @Test
    void aDocumentThatTakesLongSaysSoUntilItIsThereAndAQuickOneDoesNot() {
        DocumentViewModel[] model = new DocumentViewModel[1];
        List<Boolean> meanwhile = new ArrayList<>();
        Paper quick = f.paper(PaperKind.SESSION_SHEET, 1);
        Paper slow = (Paper) Proxy.newProxyInstance(Paper.class.getClassLoader(), new Class<?>[] {Paper.class},
                (proxy, method, args) -> {
                    if (method.getName().equals("pdf")) {
                        f.tasks.elapse();
                        meanwhile.add(model[0].making().slow().get());
                    }
                    return method.invoke(quick, args);
                });
        f.papers = List.of(slow);
        model[0] = f.model();
        model[0].load();
        assertEquals(List.of(true), meanwhile);
        assertTrue(model[0].ready().get());
        assertFalse(model[0].making().slow().get());
        f.papers = List.of(quick);
        DocumentViewModel atOnce = loaded();
        f.tasks.elapse();
        assertFalse(atOnce.making().slow().get());
    }

    /** A document that does something before it is set. */
    private static Paper before(Paper quick, Consumer<Watch> deed) {
        return (Paper) Proxy.newProxyInstance(Paper.class.getClassLoader(), new Class<?>[] {Paper.class},
                (proxy, method, args) -> {
                    if (method.getName().equals("pdf")) {
                        deed.accept((Watch) args[2]);
                    }
                    return method.invoke(quick, args);
                });
    }

    @Test
    void howFarADocumentIsIsShownWhileItIsMadeAndTheNextBeginsAnew() {
        DocumentViewModel[] model = new DocumentViewModel[1];
        List<Double> shown = new ArrayList<>();
        Paper slow = before(f.paper(PaperKind.SESSION_SHEET, 1), watch -> {
            shown.add(model[0].making().progress().get());
            for (double share : new double[] {0.25, 0.5}) {
                assertTrue(watch.goesOn(share));
                f.tasks.elapse();
                shown.add(model[0].making().progress().get());
            }
        });
        f.papers = List.of(slow);
        model[0] = f.model();
        model[0].load();
        assertEquals(List.of(0.0, 0.25, 0.5), shown);
        model[0].language().set(Language.TURKISH);
        assertEquals(List.of(0.0, 0.25, 0.5), shown.subList(3, 6));
    }

    @Test
    void whatIsStoppedOrOvertakenOrLeftIsEndedAtItsNextStep() {
        DocumentViewModel[] model = new DocumentViewModel[1];
        List<Boolean> goesOn = new ArrayList<>();
        List<Runnable> deeds = new ArrayList<>();
        Paper slow = before(f.paper(PaperKind.SESSION_SHEET, 1), watch -> {
            if (!deeds.isEmpty()) {
                goesOn.add(watch.goesOn(0.1));
                deeds.removeFirst().run();
                goesOn.add(watch.goesOn(0.2));
            }
        });
        Paper other = f.paper(PaperKind.HANDOUT, 2);
        f.papers = List.of(slow, other);
        model[0] = f.model();
        deeds.add(() -> model[0].making().stop());
        model[0].load();
        deeds.add(() -> model[0].selected().set(other));
        model[0].again();
        assertEquals(List.of(true, false, true, false), goesOn);
        assertEquals(2, model[0].making().pages(other));
        model[0].selected().set(slow);
        deeds.add(() -> model[0].making().leave());
        model[0].language().set(Language.TURKISH);
        assertEquals(List.of(true, false), goesOn.subList(4, 6));
        assertFalse(model[0].ready().get());
        // The ones made ahead for the list, while another choice is made.
        f.papers = List.of(other, slow);
        model[0] = f.model();
        deeds.add(() -> model[0].language().set(Language.TURKISH));
        model[0].load();
        assertEquals(List.of(true, false), goesOn.subList(6, 8));
        assertTrue(model[0].ready().get());
    }

    @Test
    void aPrintThatIsStoppedWhileItIsMadeReachesNoPrinter() {
        DocumentViewModel[] model = new DocumentViewModel[1];
        List<Runnable> deeds = new ArrayList<>();
        List<Double> shown = new ArrayList<>();
        // The second print of a sheet is a copy: it is made anew for the printer.
        Paper sheet = before(f.paper(PaperKind.SESSION_SHEET, 1), watch -> {
            if (!deeds.isEmpty()) {
                watch.goesOn(0.5);
                f.tasks.elapse();
                shown.add(model[0].leaving().progress().get());
                deeds.removeFirst().run();
            }
        });
        f.papers = List.of(sheet, f.paper(PaperKind.HANDOUT, 2));
        model[0] = f.model();
        model[0].load();
        model[0].print();
        assertEquals(1, f.printers.titles.size());
        // Another window's print, so that the one made ahead is not the one to print.
        f.chart.printouts().add(new Printout(UUID.randomUUID(), PaperKind.SESSION_SHEET, Language.ENGLISH, Printout.Deed.PRINTED,
                f.about(), TestCharts.NOW, 1, null, null));
        deeds.add(() -> {
            assertTrue(model[0].leaving().slow().get());
            assertFalse(model[0].printable().get());
            model[0].leaving().stop();
            assertFalse(model[0].leaving().slow().get());
        });
        model[0].printPair();
        assertEquals(List.of("Session sheet: stopped", "Patient information: not printed"),
                model[0].outcomes().get().stream().map(Outcome::title).toList());
        assertEquals(0.375, shown.getLast());
        assertEquals(1, f.printers.titles.size());
        assertEquals(2, f.rows().size(), "the two prints before");
        assertTrue(model[0].printable().get());
    }

    @Test
    void aDocumentThatIsStoppedIsNotShownSaysSoAndCanBeMadeAgain() {
        DocumentViewModel[] model = new DocumentViewModel[1];
        boolean[] impatient = {true};
        Paper quick = f.paper(PaperKind.SESSION_SHEET, 1);
        Paper slow = (Paper) Proxy.newProxyInstance(Paper.class.getClassLoader(), new Class<?>[] {Paper.class},
                (proxy, method, args) -> {
                    if (method.getName().equals("pdf") && impatient[0]) {
                        f.tasks.elapse();
                        model[0].making().stop();
                    }
                    return method.invoke(quick, args);
                });
        f.papers = List.of(slow);
        model[0] = f.model();
        model[0].load();
        assertTrue(model[0].making().stopped().get());
        assertFalse(model[0].making().slow().get());
        assertFalse(model[0].ready().get());
        assertFalse(model[0].printable().get());
        assertFalse(model[0].savable().get());
        assertEquals(0, model[0].pages().count().get());
        impatient[0] = false;
        model[0].again();
        assertFalse(model[0].making().stopped().get());
        assertTrue(model[0].ready().get());
        assertEquals(1, model[0].pages().count().get());
        model[0].making().stop();
        assertFalse(model[0].making().stopped().get(), "what is made is not stopped");
        assertTrue(model[0].ready().get());
    }

    @Test
    void thePatientsDocumentsAreThoseOfTheLastSession() {
        DocumentViewModel model = f.ofPatient();
        model.load();
        assertEquals(f.session.number(), model.contents().get().session().orElseThrow());
        assertEquals(List.of(PaperKind.SESSION_SHEET, PaperKind.HANDOUT, PaperKind.CONSENT, PaperKind.COURSE_SUMMARY,
                PaperKind.PATIENT_RECORD), model.contents().get().papers().stream().map(Paper::kind).toList());
        assertEquals(0, model.making().pages(model.contents().get().papers().getLast()), "made only when it is looked at");
    }

    @Test
    void aSessionThatIsNotThereIsSaid() {
        DocumentViewModel model = f.real(UUID.randomUUID());
        model.load();
        assertEquals("No documents", last(model).title());
        assertFalse(model.ready().get());
        assertFalse(model.savable().get());
    }

    @Test
    void eachDocumentKeepsItsLanguageAndPaperIsTheComputers() {
        f.papers = List.of(f.paper(PaperKind.SESSION_SHEET, 3), new FakePaper(PaperKind.HANDOUT, f.about(), 2, Optional.empty(),
                Optional.empty(), Language.TURKISH, Optional.empty()));
        DocumentViewModel model = loaded();
        model.selected().set(f.papers.getLast());
        assertEquals(Language.TURKISH, model.language().get());
        model.large().set(true);
        model.selected().set(f.papers.getFirst());
        assertEquals(Language.ENGLISH, model.language().get());
        assertFalse(model.large().get());
        model.choices().grey().set(true);
        model.choices().bothSides().set(true);
        model.choices().paper().set(PaperSize.LETTER);
        model.printPair();
        PrintSettings kept = f.settings.get().printing();
        assertEquals(new PrintSettings(Optional.of("HP LaserJet Pro 4003"), "letter", true, true), kept);
        assertEquals(List.of("session_sheet en letter", "handout tr letter large"), f.printers.titles);
        assertTrue(f.model().choices().grey().get());
    }

    @Test
    void theListKnowsThePagesOfEveryDocument() {
        DocumentViewModel model = loaded();
        assertEquals(3, model.making().pages(f.papers.getFirst()));
        assertEquals(2, model.making().pages(f.papers.getLast()));
    }

    @Test
    void onlyPagesThatAreSeenAreDrawnAndGreyIsShownGrey() {
        DocumentViewModel model = loaded();
        assertEquals(Set.of(0), model.pages().drawn().keySet());
        model.pages().want(List.of(1, 2), 50);
        assertEquals(Set.of(1, 2), model.pages().drawn().keySet());
        PageImage coloured = model.pages().drawn().get(1);
        assertEquals(Math.round(210 / 25.4 * 50), coloured.width(), 1);
        int inBar = coloured.width() * (int) (coloured.height() * 0.16) + coloured.width() / 2;
        assertEquals(0xFF224FAD, coloured.argb()[inBar]);
        model.choices().grey().set(true);
        assertEquals(0xFF4C4C4C, model.pages().drawn().get(1).argb()[inBar]);
        DocumentViewModel again = loaded();
        assertTrue(again.choices().grey().get(), "kept");
        again.pages().want(List.of(1), 50);
        assertEquals(0xFF4C4C4C, again.pages().drawn().get(1).argb()[inBar]);
    }

    @Test
    void printingIsWrittenDownAndFurtherPrintsOfASignedSheetAreCopies() {
        DocumentViewModel model = loaded();
        model.choices().copiesTyped().set("2");
        model.print();
        assertEquals(new Outcome(Outcome.Kind.GOOD, "Session sheet: printed",
                "2 copies sent to HP LaserJet Pro 4003, accepted "
                        + f.context.dates().time(java.time.LocalTime.now(f.context.clock())) + "."), last(model));
        Printout row = f.rows().getFirst();
        assertEquals(Printout.Deed.PRINTED, row.deed());
        assertEquals(2, row.copies());
        assertEquals(f.about(), row.about());
        assertEquals("It was printed before: this print is marked as copy 2.", model.remark().get());
        model.print();
        assertEquals(List.of("session_sheet en a4", "session_sheet en a4 copy 2"), f.printers.titles);
        int told = model.making().listed().get();
        f.printers.answer = new Printing.Accepted("HP LaserJet Pro 4003", Set.of(Printing.Note.WAITS));
        model.print();
        assertEquals("Session sheet: waits in the queue", last(model).title());
        assertTrue(model.making().listed().get() > told);
        f.printers.answer = null;
        // A file is no print.
        f.answers.place = folder.resolve("sheet.pdf");
        model.save();
        model.print();
        assertEquals("session_sheet en a4 copy 4", f.printers.titles.getLast());
        assertEquals(5, f.rows().size());
    }

    @Test
    void printsOfTheDraftAreNoPrintsOfTheSignedSheet() {
        f.papers = List.of(new FakePaper(PaperKind.SESSION_SHEET, f.about(), 1, Optional.of(TestCharts.NOW.plusSeconds(60)),
                Optional.empty(), null, Optional.empty()));
        DocumentViewModel model = loaded();
        model.print();
        f.papers = List.of(new FakePaper(PaperKind.SESSION_SHEET, f.about(), 1, Optional.of(TestCharts.NOW),
                Optional.empty(), null, Optional.empty()));
        f.chart.printouts().ofPatient(f.patient.id()).forEach(row -> assertEquals(TestCharts.NOW, row.at()));
        model.load();
        assertEquals("It was printed before: this print is marked as copy 2.", model.remark().get());
        f.papers = List.of(new FakePaper(PaperKind.SESSION_SHEET, f.about(), 1, Optional.of(TestCharts.NOW.plusSeconds(60)),
                Optional.empty(), null, Optional.empty()));
        model.load();
        assertEquals("", model.remark().get());
        model.print();
        assertEquals("session_sheet en a4", f.printers.titles.getLast());
        DocumentViewModel real = f.real(f.session.id());
        real.load();
        assertEquals(f.chart.sessions().record(f.session.id()).orElseThrow().signature().map(Signature::at),
                real.selected().get().copiesFrom());
    }

    @Test
    void documentsThatVanishedCannotBePrinted() {
        DocumentViewModel model = loaded();
        assertTrue(model.printable().get());
        f.papers = List.of();
        model.load();
        assertFalse(model.ready().get());
        assertFalse(model.printable().get());
        assertFalse(model.savable().get());
        model.print();
        assertEquals(List.of(), f.printers.titles);
    }

    @Test
    void theInformationIsNeverACopyAndItsWordsAreKept() {
        DocumentViewModel model = loaded();
        model.selected().set(f.papers.getLast());
        model.print();
        model.print();
        assertEquals(List.of("handout en a4", "handout en a4"), f.printers.titles);
        assertEquals("3", f.rows().getFirst().version());
        assertEquals("Keep the area clean.", f.rows().getFirst().content());
    }

    @Test
    void nothingIsWrittenWhereNoQueueAcceptedAndTheReasonIsSaid() {
        DocumentViewModel model = loaded();
        for (Printing.Why why : Printing.Why.values()) {
            f.printers.answer = new Printing.Failed("HP LaserJet Pro 4003", why);
            model.print();
            assertEquals(Outcome.Kind.BAD, last(model).kind());
            assertTrue(last(model).text().contains(why == Printing.Why.NO_CLIENT ? "cups-client"
                    : why == Printing.Why.NO_SERVICE ? "CUPS" : "HP LaserJet Pro 4003"), last(model).text());
        }
        f.printers.answer = new Printing.Unknown("HP LaserJet Pro 4003");
        model.print();
        assertEquals(Outcome.Kind.OPEN, last(model).kind());
        f.printers.answer = new Printing.NoPrinter();
        model.print();
        assertEquals(Outcome.Kind.BAD, last(model).kind());
        assertEquals(List.of(), f.rows());
        assertTrue(model.printable().get());
    }

    @Test
    void aPrinterThatIsGoneBetweenChoiceAndPrintIsNotReplaced() {
        DocumentViewModel model = loaded();
        f.printers.printers = List.of(FakePrinters.OLD);
        f.printers.answer = new Printing.Failed("HP LaserJet Pro 4003", Printing.Why.GONE);
        model.print();
        assertTrue(last(model).text().startsWith("HP LaserJet Pro 4003 is not among"));
        assertNull(model.choices().printer().get());
        assertEquals("The printer HP LaserJet Pro 4003, used last, is not there any more. Choose another one.",
                model.hindrance().get());
        assertFalse(model.printable().get());
        assertTrue(model.savable().get());
    }

    @Test
    void whatCannotBePrintedSaysSoBeforehand() {
        DocumentViewModel model = loaded();
        model.choices().copiesTyped().set("0");
        assertEquals("Copies: a whole number from 1 to 99.", model.hindrance().get());
        model.choices().copiesTyped().set("99");
        assertTrue(model.printable().get());
        model.choices().moreCopies(1);
        assertEquals("99", model.choices().copiesTyped().get());
        model.choices().printer().set(FakePrinters.OLD);
        assertEquals("Back room is stopped or off: what you print now waits in its queue.", model.remark().get());
        model.choices().paper().set(PaperSize.LETTER);
        assertEquals("Back room has no Letter paper. Choose the other paper or another printer.", model.hindrance().get());
        f.printers.printers = List.of();
        f.printers.obstacle = Optional.of(Printing.Why.NO_CLIENT);
        model.choices().look();
        assertTrue(model.hindrance().get().contains("cups-client"));
    }

    @Test
    void aHindranceTurnsPrintingAndSavingOff() {
        f.papers = List.of(f.paper(PaperKind.SESSION_SHEET, 1), new FakePaper(PaperKind.HANDOUT, f.about(), 2, Optional.empty(),
                Optional.of("preview.nothing"), null, Optional.of(LocalDate.of(2026, 11, 3))));
        DocumentViewModel model = loaded();
        assertTrue(model.printable().get());
        assertFalse(model.pairPrintable().get());
        model.selected().set(f.papers.getLast());
        assertTrue(model.hindrance().get().startsWith("There is nothing to print here yet"));
        assertFalse(model.printable().get());
        assertFalse(model.savable().get());
        model.print();
        assertEquals(List.of(), f.printers.titles);
    }

    @Test
    void thePairStopsWhereTheFirstWasNotAccepted() {
        DocumentViewModel model = loaded();
        f.printers.answer = new Printing.Failed("HP LaserJet Pro 4003", Printing.Why.REFUSED);
        model.printPair();
        assertEquals(List.of("Session sheet: not printed", "Patient information: not printed"),
                model.outcomes().get().stream().map(Outcome::title).toList());
        assertEquals(1, f.printers.titles.size());
        f.printers.answer = null;
        model.printPair();
        assertEquals(List.of("Session sheet: printed", "Patient information: printed"),
                model.outcomes().get().stream().map(Outcome::title).toList());
    }

    @Test
    void aPrintThatCannotBeWrittenDownIsSaid() {
        DocumentViewModel model = loaded();
        FakePaper stranger = new FakePaper(PaperKind.HANDOUT, new Printout.About(UUID.randomUUID(), null, null), 1);
        f.papers = List.of(stranger);
        model.load();
        model.print();
        assertEquals("Patient information: printed", last(model).title());
        assertTrue(last(model).text().contains("the chart could not note it"), last(model).text());
    }
}
