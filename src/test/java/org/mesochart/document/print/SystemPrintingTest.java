package org.mesochart.document.print;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.awt.print.Pageable;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import javax.print.DocFlavor;
import javax.print.PrintService;
import javax.print.StreamPrintServiceFactory;
import javax.print.attribute.standard.Chromaticity;
import javax.print.attribute.standard.Copies;
import javax.print.attribute.standard.MediaSizeName;
import javax.print.attribute.standard.PrinterIsAcceptingJobs;
import javax.print.attribute.standard.PrinterState;
import javax.print.attribute.standard.Sides;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.junit.jupiter.api.Test;
import org.mesochart.BesideOthers;
import org.mesochart.document.page.PageImage;
import org.mesochart.document.page.PaperSize;

@BesideOthers
class SystemPrintingTest {
    private static final DocFlavor PDF = DocFlavor.BYTE_ARRAY.PDF;
    private static final DocFlavor PAGES = DocFlavor.SERVICE_FORMATTED.PAGEABLE;

    private final List<PrintService> services = new ArrayList<>();
    private final SystemPrinting printing = new SystemPrinting(() -> List.copyOf(services),
            () -> services.stream().findFirst(), false, Optional::empty);

    /** One page with a red square, a blue one in a picture, one with a colour set the other way. */
    private static byte[] coloured(int pages) throws IOException {
        try (PDDocument document = new PDDocument()) {
            for (int i = 0; i < pages; i++) {
                PDPage page = new PDPage(PDRectangle.A4);
                document.addPage(page);
                try (PDPageContentStream stream = new PDPageContentStream(document, page)) {
                    stream.setNonStrokingColor(Color.RED);
                    stream.addRect(100, 100, 100, 100);
                    stream.fill();
                    stream.setStrokingColor(0.1f, 0.6f, 0.2f);
                    stream.setLineWidth(20);
                    stream.moveTo(100, 400);
                    stream.lineTo(300, 400);
                    stream.stroke();
                    java.awt.image.BufferedImage image =
                            new java.awt.image.BufferedImage(10, 10, java.awt.image.BufferedImage.TYPE_INT_RGB);
                    image.getGraphics().setColor(Color.BLUE);
                    for (int at = 0; at < 100; at++) {
                        image.setRGB(at % 10, at / 10, Color.BLUE.getRGB());
                    }
                    stream.drawImage(LosslessFactory.createFromImage(document, image), 300, 100, 100, 100);
                }
            }
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.save(out);
            return out.toByteArray();
        }
    }

    private static PrintOrder order(String printer, int copies, PaperSize paper, boolean bothSides, boolean grey) {
        return new PrintOrder(Optional.of(printer), copies, paper, bothSides, grey);
    }

    private FakeService printer(DocFlavor... flavors) {
        FakeService service = new FakeService("Desk", flavors).understanding(MediaSizeName.ISO_A4, Sides.ONE_SIDED);
        services.add(service);
        return service;
    }

    @Test
    void aPrinterThatTakesPdfGetsTheSameBytesAndIsToldAllItUnderstands() throws IOException {
        FakeService service = printer(PDF).understanding(new Copies(3), Sides.TWO_SIDED_LONG_EDGE, Chromaticity.MONOCHROME,
                MediaSizeName.NA_LETTER);
        byte[] pdf = coloured(1);
        Printing.Result result = printing.print(pdf, "session-sheet", order("Desk", 3, PaperSize.LETTER, true, true));
        assertEquals(new Printing.Accepted("Desk"), result);
        FakeService.Given given = service.given.getFirst();
        assertArrayEquals(pdf, (byte[]) given.data());
        assertEquals(new Copies(3), given.attributes().get(Copies.class));
        assertEquals(Sides.TWO_SIDED_LONG_EDGE, given.attributes().get(Sides.class));
        assertEquals(Chromaticity.MONOCHROME, given.attributes().get(Chromaticity.class));
        assertTrue(given.attributes().containsValue(MediaSizeName.NA_LETTER));
    }

    @Test
    void copiesAndGreyAreMadeHereForAPrinterThatCannot() throws IOException {
        FakeService service = printer(PDF);
        Printing.Result result = printing.print(coloured(1), "sheet", order("Desk", 3, PaperSize.A4, true, true));
        assertEquals(new Printing.Accepted("Desk", Set.of(Printing.Note.GREY_MADE, Printing.Note.ONE_SIDED)), result);
        FakeService.Given given = service.given.getFirst();
        byte[] pdf = (byte[]) given.data();
        assertFalse(given.attributes().containsKey(Copies.class));
        // A sheet between, so that each copy begins on a new one.
        assertEquals(5, PageImage.pages(pdf));
        PageImage page = PageImage.of(pdf, 4, 72);
        Set<Integer> tones = new java.util.TreeSet<>();
        for (int pixel : page.argb()) {
            int red = pixel >> 16 & 255;
            assertTrue(Math.abs(red - (pixel & 255)) <= 1 && Math.abs(red - (pixel >> 8 & 255)) <= 1,
                    Integer.toHexString(pixel));
            tones.add(red);
        }
        assertTrue(tones.stream().anyMatch(tone -> Math.abs(tone - 76) <= 2), "red: " + tones);
        assertTrue(tones.stream().anyMatch(tone -> Math.abs(tone - 29) <= 2), "blue: " + tones);
        PageImage preview = PageImage.of(coloured(1), 0, 72, true);
        assertEquals(page.argb()[page.width() * (page.height() - 150) + 150] & 255,
                preview.argb()[page.width() * (page.height() - 150) + 150] & 255, 2);
    }

    @Test
    void endedAtAnyStepBeforeItIsHandedOverNothingReachesThePrinter() throws IOException {
        FakeService service = printer(PDF);
        byte[] pdf = coloured(3);
        PrintOrder grey = order("Desk", 1, PaperSize.A4, false, true);
        List<Double> told = new ArrayList<>();
        printing.print(pdf, "sheet", grey, told::add);
        assertEquals(4, told.size(), "each page, and the handing over");
        assertEquals(told.stream().sorted().toList(), told);
        assertEquals(1.0, told.getLast());
        assertEquals(1, service.given.size());
        for (int last = 1; last <= told.size(); last++) {
            int[] asked = {0};
            int end = last;
            assertThrows(CancellationException.class, () -> printing.print(pdf, "sheet", grey, share -> ++asked[0] < end));
        }
        assertEquals(1, service.given.size());
    }

    @Test
    void aPrinterWithoutPdfGetsThePages() throws IOException {
        FakeService service = printer(PAGES);
        assertEquals(new Printing.Accepted("Desk"),
                printing.print(coloured(2), "sheet", order("Desk", 1, PaperSize.A4, false, false)));
        assertEquals(2, ((Pageable) service.given.getFirst().data()).getNumberOfPages());
    }

    @Test
    void pagesBecomePostScriptInAStream() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        services.add(StreamPrintServiceFactory.lookupStreamPrintServiceFactories(PAGES, "application/postscript")[0]
                .getPrintService(out));
        String name = services.getFirst().getName();
        for (PaperSize paper : PaperSize.values()) {
            out.reset();
            assertEquals(Printing.Accepted.class,
                    printing.print(coloured(2), "sheet", order(name, 1, paper, false, false)).getClass());
            String script = out.toString(StandardCharsets.ISO_8859_1);
            assertTrue(script.startsWith("%!PS"));
            assertEquals(2, script.split("\n%%Page:", -1).length - 1);
        }
    }

    @Test
    void whatThePrinterSaysOfItselfIsKnownBefore() {
        printer(PDF).saying(PrinterIsAcceptingJobs.NOT_ACCEPTING_JOBS);
        services.add(new FakeService("Back room", PDF).understanding(Sides.TWO_SIDED_LONG_EDGE, MediaSizeName.NA_LETTER)
                .saying(PrinterState.STOPPED));
        assertEquals(List.of(
                new Printer("Desk", true, Printer.State.NOT_ACCEPTING, Set.of(PaperSize.A4), false),
                new Printer("Back room", false, Printer.State.STOPPED, Set.of(PaperSize.LETTER), true)),
                printing.printers());
    }

    @Test
    void everyRefusalHasItsReason() throws IOException {
        byte[] pdf = coloured(1);
        PrintOrder a4 = order("Desk", 1, PaperSize.A4, false, false);
        assertEquals(new Printing.Failed("Desk", Printing.Why.GONE), printing.print(pdf, "sheet", a4));
        assertEquals(new Printing.NoPrinter(), printing.print(pdf, "sheet"));
        FakeService service = printer(PDF);
        assertEquals(new Printing.Failed("Desk", Printing.Why.PAPER),
                printing.print(pdf, "sheet", order("Desk", 1, PaperSize.LETTER, false, false)));
        service.refuses = true;
        assertEquals(new Printing.Failed("Desk", Printing.Why.REFUSED), printing.print(pdf, "sheet", a4));
        service.refuses = false;
        service.failsLater = true;
        assertEquals(new Printing.Failed("Desk", Printing.Why.REFUSED), printing.print(pdf, "sheet", a4));
        service.saying(PrinterIsAcceptingJobs.NOT_ACCEPTING_JOBS);
        assertEquals(new Printing.Failed("Desk", Printing.Why.NOT_ACCEPTING), printing.print(pdf, "sheet", a4));
    }

    @Test
    void aStoppedPrinterKeepsTheDocumentAndThatIsSaid() throws IOException {
        printer(PDF).saying(PrinterState.STOPPED);
        assertEquals(new Printing.Accepted("Desk", Set.of(Printing.Note.WAITS)),
                printing.print(coloured(1), "sheet", order("Desk", 1, PaperSize.A4, false, false)));
    }
}
