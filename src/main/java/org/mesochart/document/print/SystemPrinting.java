package org.mesochart.document.print;

import java.awt.print.PrinterException;
import java.awt.print.PrinterJob;
import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Supplier;
import javax.print.Doc;
import javax.print.DocFlavor;
import javax.print.DocPrintJob;
import javax.print.PrintException;
import javax.print.PrintService;
import javax.print.PrintServiceLookup;
import javax.print.SimpleDoc;
import javax.print.attribute.HashPrintRequestAttributeSet;
import javax.print.attribute.PrintRequestAttributeSet;
import javax.print.attribute.standard.JobName;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.printing.PDFPageable;

/**
 * Prints through the system's queues: the PDF itself where the queue takes it, page by page otherwise. JavaFX's own
 * printing is not used: it reports success even when nothing was printed.
 */
public final class SystemPrinting implements Printing {
    private final Supplier<Optional<PrintService>> printer;

    public SystemPrinting() {
        this(() -> Optional.ofNullable(PrintServiceLookup.lookupDefaultPrintService()));
    }

    SystemPrinting(Supplier<Optional<PrintService>> printer) {
        this.printer = printer;
    }

    @Override
    public Result print(byte[] pdf, String jobName) {
        Optional<PrintService> found = printer.get();
        if (found.isEmpty()) {
            return new NoPrinter();
        }
        PrintService service = found.get();
        PrintRequestAttributeSet attributes = new HashPrintRequestAttributeSet();
        if (service.isAttributeCategorySupported(JobName.class)) {
            attributes.add(new JobName(jobName, null));
        }
        try {
            if (Arrays.asList(service.getSupportedDocFlavors()).contains(DocFlavor.BYTE_ARRAY.PDF)) {
                DocPrintJob job = service.createPrintJob();
                Doc doc = new SimpleDoc(pdf, DocFlavor.BYTE_ARRAY.PDF, null);
                job.print(doc, attributes);
            } else {
                printPages(pdf, service, attributes, jobName);
            }
            return new Accepted(service.getName());
        } catch (PrintException | PrinterException | IOException refused) {
            // The causes name drivers, not people; the caller only needs to know that the queue did not take it.
            return new Failed(service.getName());
        }
    }

    private static void printPages(
            byte[] pdf, PrintService service, PrintRequestAttributeSet attributes, String jobName)
            throws IOException, PrinterException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            PrinterJob job = PrinterJob.getPrinterJob();
            job.setJobName(jobName);
            job.setPrintService(service);
            job.setPageable(new PDFPageable(document));
            job.print(attributes);
        }
    }
}
