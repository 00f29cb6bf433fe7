package org.mesochart.document.print;

import java.awt.print.Pageable;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import javax.print.Doc;
import javax.print.DocFlavor;
import javax.print.DocPrintJob;
import javax.print.PrintException;
import javax.print.PrintService;
import javax.print.PrintServiceLookup;
import javax.print.SimpleDoc;
import javax.print.StreamPrintServiceFactory;
import javax.print.attribute.HashPrintRequestAttributeSet;
import javax.print.attribute.PrintRequestAttributeSet;
import javax.print.event.PrintJobAdapter;
import javax.print.event.PrintJobEvent;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.printing.PDFPageable;
import org.mesochart.backup.Watch;
import org.mesochart.document.page.PaperSize;

/**
 * Prints through the system's queues: the PDF itself where the queue takes it, page by page otherwise. Where there is
 * CUPS the document is handed over by its own command, because javax.print would write it to the temp folder first
 * (decision 0007). JavaFX's own printing is not used: it reports success even when nothing was printed.
 */
public final class SystemPrinting implements Printers {
    private static final DocFlavor PDF = DocFlavor.BYTE_ARRAY.PDF;
    private static final DocFlavor PAGES = DocFlavor.SERVICE_FORMATTED.PAGEABLE;

    // What follows the turning into grey is quick beside it.
    private static final double GREYED = 0.9;

    private final Supplier<List<PrintService>> services;
    private final Supplier<Optional<PrintService>> usual;
    private final boolean cups;
    private final Supplier<Optional<Lp>> lp;

    public SystemPrinting() {
        this(() -> List.of(PrintServiceLookup.lookupPrintServices(null, null)),
                () -> Optional.ofNullable(PrintServiceLookup.lookupDefaultPrintService()),
                !System.getProperty("os.name", "").toLowerCase(Locale.ROOT).startsWith("windows"), Lp::find);
    }

    /**
     * @param cups whether documents go through {@code lp}
     * @param lp the command, looked for at every print
     */
    SystemPrinting(Supplier<List<PrintService>> services, Supplier<Optional<PrintService>> usual, boolean cups,
            Supplier<Optional<Lp>> lp) {
        this.services = services;
        this.usual = usual;
        this.cups = cups;
        this.lp = lp;
    }

    @Override
    public List<Printer> printers() {
        String standard = usual.get().map(PrintService::getName).orElse("");
        // The JDK does not know of a printer that CUPS has stopped.
        Set<String> stopped = cups ? lp.get().map(Lp::stopped).orElse(Set.of()) : Set.of();
        return services.get().stream()
                .map(service -> described(service, service.getName().equals(standard), stopped))
                .sorted(Comparator.comparing((Printer printer) -> !printer.usual()).thenComparing(Printer::name))
                .toList();
    }

    @Override
    public Optional<Why> obstacle() {
        return cups && lp.get().isEmpty() ? Optional.of(Why.NO_CLIENT) : Optional.empty();
    }

    @Override
    public Result print(byte[] pdf, String jobName) {
        return print(pdf, jobName, new PrintOrder(Optional.empty(), 1, PaperSize.A4, false, false));
    }

    @Override
    public Result print(byte[] pdf, String jobName, PrintOrder order) {
        return print(pdf, jobName, order, Watch.NONE);
    }

    @Override
    public Result print(byte[] pdf, String jobName, PrintOrder order, Watch watch) {
        Optional<Lp> command = cups ? lp.get() : Optional.empty();
        if (cups && command.isEmpty()) {
            return new Failed(order.printer().orElse(""), Why.NO_CLIENT);
        }
        Optional<PrintService> found = order.printer().map(this::named).orElseGet(usual);
        if (found.isEmpty()) {
            return order.printer().<Result>map(name -> new Failed(name, Why.GONE)).orElseGet(NoPrinter::new);
        }
        PrintService service = found.get();
        Printer printer = described(service, false, Set.of());
        if (printer.state() == Printer.State.NOT_ACCEPTING) {
            return new Failed(printer.name(), Why.NOT_ACCEPTING);
        }
        // The standard printer is asked for by programs that cannot choose another paper: it scales or refuses itself.
        if (order.printer().isPresent() && !printer.has(order.paper())) {
            return new Failed(printer.name(), Why.PAPER);
        }
        try {
            return told(hand(service, pdf, jobName, order, command, watch), printer, order);
        } catch (PrintException | IOException refused) {
            // The causes name drivers, not people; the caller only needs to know that the queue did not take it.
            return new Failed(printer.name(), named(printer.name()).isPresent() ? Why.REFUSED : Why.GONE);
        }
    }

    private Optional<PrintService> named(String name) {
        return services.get().stream().filter(service -> service.getName().equals(name)).findFirst();
    }

    private static Result told(Result result, Printer printer, PrintOrder order) {
        if (!(result instanceof Accepted accepted)) {
            return result;
        }
        Set<Note> notes = EnumSet.noneOf(Note.class);
        notes.addAll(accepted.notes());
        if (printer.state() == Printer.State.STOPPED) {
            notes.add(Note.WAITS);
        }
        if (order.bothSides() && !printer.bothSides()) {
            notes.add(Note.ONE_SIDED);
        }
        return new Accepted(accepted.queue(), notes);
    }

    private Result hand(PrintService service, byte[] pdf, String jobName, PrintOrder order, Optional<Lp> command, Watch watch)
            throws PrintException, IOException {
        boolean takesPdf = Arrays.asList(service.getSupportedDocFlavors()).contains(PDF);
        PrinterWishes wishes = new PrinterWishes(service, takesPdf ? PDF : PAGES, order);
        byte[] ready = pdf;
        Set<Note> notes = EnumSet.noneOf(Note.class);
        if (order.grey() && !wishes.grey()) {
            ready = GreyPages.grey(ready, watch.part(0, GREYED));
            notes.add(Note.GREY_MADE);
        }
        if (command.isPresent()) {
            byte[] document = takesPdf ? ready : postScript(ready);
            watch.at(1);
            Result result = command.get().send(service.getName(), document, jobName, order.copies(), wishes.options());
            if (!(result instanceof Accepted accepted)) {
                return result;
            }
            if (command.get().stopped().contains(service.getName())) {
                notes.add(Note.WAITS);
            }
            return new Accepted(accepted.queue(), notes);
        }
        if (!wishes.copies()) {
            ready = GreyPages.repeated(ready, order.copies(), order.bothSides());
        }
        watch.at(1);
        boolean failed = takesPdf
                ? failed(service, new SimpleDoc(ready, PDF, null), wishes.attributes(jobName))
                : pages(service, ready, wishes.attributes(jobName));
        return failed ? new Failed(service.getName(), Why.REFUSED) : new Accepted(service.getName(), notes);
    }

    private static boolean pages(PrintService service, byte[] pdf, PrintRequestAttributeSet attributes)
            throws PrintException, IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            Pageable pages = new PDFPageable(document);
            return failed(service, new SimpleDoc(pages, PAGES, null), attributes);
        }
    }

    /** Whether the service said, while it took the document, that the job failed. */
    private static boolean failed(PrintService service, Doc doc, PrintRequestAttributeSet attributes) throws PrintException {
        AtomicBoolean failed = new AtomicBoolean();
        DocPrintJob job = service.createPrintJob();
        job.addPrintJobListener(new PrintJobAdapter() {
            @Override
            public void printJobFailed(PrintJobEvent event) {
                failed.set(true);
            }

            @Override
            public void printJobCanceled(PrintJobEvent event) {
                failed.set(true);
            }
        });
        job.print(doc, attributes);
        return failed.get();
    }

    /** The pages as PostScript, in memory, for a queue that does not take PDF. */
    private static byte[] postScript(byte[] pdf) throws PrintException, IOException {
        StreamPrintServiceFactory[] makers =
                StreamPrintServiceFactory.lookupStreamPrintServiceFactories(PAGES, "application/postscript");
        if (makers.length == 0) {
            throw new PrintException("no PostScript");
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        pages(makers[0].getPrintService(out), pdf, new HashPrintRequestAttributeSet());
        return out.toByteArray();
    }

    private static Printer described(PrintService service, boolean standard, Set<String> stopped) {
        Printer.State state = PrinterWishes.state(service);
        return new Printer(service.getName(), standard,
                state == Printer.State.READY && stopped.contains(service.getName()) ? Printer.State.STOPPED : state,
                PrinterWishes.papers(service), PrinterWishes.turns(service));
    }
}
