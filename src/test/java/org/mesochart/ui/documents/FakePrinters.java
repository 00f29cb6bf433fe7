package org.mesochart.ui.documents;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.mesochart.document.page.PaperSize;
import org.mesochart.document.print.PrintOrder;
import org.mesochart.document.print.Printer;
import org.mesochart.document.print.Printers;

/** Printers that do as they are told, and note what they were given. */
final class FakePrinters implements Printers {
    static final Printer LASER =
            new Printer("HP LaserJet Pro 4003", true, Printer.State.READY, Set.of(PaperSize.A4, PaperSize.LETTER), true);
    static final Printer OLD = new Printer("Back room", false, Printer.State.STOPPED, Set.of(PaperSize.A4), false);

    final List<String> titles = new ArrayList<>();
    final List<PrintOrder> orders = new ArrayList<>();
    List<Printer> printers = List.of(LASER, OLD);
    Optional<Why> obstacle = Optional.empty();
    Result answer;

    @Override
    public List<Printer> printers() {
        return printers;
    }

    @Override
    public Optional<Why> obstacle() {
        return obstacle;
    }

    @Override
    public Result print(byte[] pdf, String jobName) {
        throw new UnsupportedOperationException("a printer is chosen on this screen");
    }

    @Override
    public Result print(byte[] pdf, String jobName, PrintOrder order) {
        orders.add(order);
        try (PDDocument document = Loader.loadPDF(pdf)) {
            titles.add(document.getDocumentInformation().getTitle());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return answer == null ? new Accepted(order.printer().orElseThrow()) : answer;
    }
}
