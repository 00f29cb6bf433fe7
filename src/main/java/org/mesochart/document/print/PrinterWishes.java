package org.mesochart.document.print;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import javax.print.DocFlavor;
import javax.print.PrintService;
import javax.print.attribute.Attribute;
import javax.print.attribute.HashPrintRequestAttributeSet;
import javax.print.attribute.PrintRequestAttribute;
import javax.print.attribute.PrintRequestAttributeSet;
import javax.print.attribute.standard.Chromaticity;
import javax.print.attribute.standard.Copies;
import javax.print.attribute.standard.JobName;
import javax.print.attribute.standard.Media;
import javax.print.attribute.standard.MediaSizeName;
import javax.print.attribute.standard.PrinterIsAcceptingJobs;
import javax.print.attribute.standard.PrinterState;
import javax.print.attribute.standard.PrinterStateReason;
import javax.print.attribute.standard.PrinterStateReasons;
import javax.print.attribute.standard.Sides;
import org.mesochart.document.page.PaperSize;

/** What is asked of a printer, of which only that is said which it understands; and what it says of itself. */
final class PrinterWishes {
    private static final Set<PrinterStateReason> STANDS = Set.of(PrinterStateReason.SHUTDOWN, PrinterStateReason.PAUSED,
            PrinterStateReason.STOPPED_PARTLY, PrinterStateReason.MEDIA_EMPTY, PrinterStateReason.MEDIA_JAM,
            PrinterStateReason.COVER_OPEN, PrinterStateReason.DOOR_OPEN, PrinterStateReason.TONER_EMPTY,
            PrinterStateReason.TIMED_OUT);

    private final PrintService service;
    private final DocFlavor flavor;
    private final PrintOrder order;

    PrinterWishes(PrintService service, DocFlavor flavor, PrintOrder order) {
        this.service = service;
        this.flavor = flavor;
        this.order = order;
    }

    /** Whether it can be told to print in grey. */
    boolean grey() {
        return understands(Chromaticity.MONOCHROME);
    }

    /** Whether it can be told how many copies. */
    boolean copies() {
        return order.copies() == 1 || understands(new Copies(order.copies()));
    }

    PrintRequestAttributeSet attributes(String jobName) {
        PrintRequestAttributeSet attributes = new HashPrintRequestAttributeSet();
        if (service.isAttributeCategorySupported(JobName.class)) {
            attributes.add(new JobName(jobName, null));
        }
        List<PrintRequestAttribute> wishes = new ArrayList<>(List.of(media(order.paper()), sides()));
        if (order.copies() > 1) {
            wishes.add(new Copies(order.copies()));
        }
        if (order.grey()) {
            wishes.add(Chromaticity.MONOCHROME);
        }
        wishes.stream().filter(this::understands).forEach(attributes::add);
        return attributes;
    }

    /** The same for {@code lp -o}. */
    List<String> options() {
        List<String> options = new ArrayList<>(List.of("media=" + (order.paper() == PaperSize.A4 ? "A4" : "Letter"),
                "print-scaling=none", "collate=true"));
        if (turns(service)) {
            options.add("sides=" + (order.bothSides() ? "two-sided-long-edge" : "one-sided"));
        }
        if (order.grey() && grey()) {
            options.add("print-color-mode=monochrome");
        }
        return options;
    }

    private Sides sides() {
        return order.bothSides() ? Sides.TWO_SIDED_LONG_EDGE : Sides.ONE_SIDED;
    }

    private boolean understands(PrintRequestAttribute wish) {
        return service.isAttributeCategorySupported(wish.getCategory())
                && service.isAttributeValueSupported(wish, flavor, null);
    }

    private static MediaSizeName media(PaperSize paper) {
        return paper == PaperSize.A4 ? MediaSizeName.ISO_A4 : MediaSizeName.NA_LETTER;
    }

    static Printer.State state(PrintService service) {
        // Asks the printer anew: a single attribute is told from memory, of the first time it was asked.
        service.getAttributes();
        if (PrinterIsAcceptingJobs.NOT_ACCEPTING_JOBS.equals(service.getAttribute(PrinterIsAcceptingJobs.class))) {
            return Printer.State.NOT_ACCEPTING;
        }
        PrinterStateReasons reasons = service.getAttribute(PrinterStateReasons.class);
        boolean stands = reasons != null && reasons.keySet().stream().anyMatch(STANDS::contains);
        return stands || PrinterState.STOPPED.equals(service.getAttribute(PrinterState.class))
                ? Printer.State.STOPPED
                : Printer.State.READY;
    }

    static Set<PaperSize> papers(PrintService service) {
        Set<PaperSize> papers = EnumSet.noneOf(PaperSize.class);
        if (values(service, Media.class) instanceof Media[] media) {
            for (PaperSize paper : PaperSize.values()) {
                if (Arrays.asList(media).contains(media(paper))) {
                    papers.add(paper);
                }
            }
        }
        return papers;
    }

    /** Whether it prints on both sides by itself. */
    static boolean turns(PrintService service) {
        return values(service, Sides.class) instanceof Sides[] sides
                && Arrays.asList(sides).contains(Sides.TWO_SIDED_LONG_EDGE);
    }

    private static Object values(PrintService service, Class<? extends Attribute> category) {
        return service.isAttributeCategorySupported(category)
                ? service.getSupportedAttributeValues(category, null, null)
                : null;
    }
}
