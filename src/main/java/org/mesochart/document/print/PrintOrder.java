package org.mesochart.document.print;

import java.util.Objects;
import java.util.Optional;
import org.mesochart.document.page.PaperSize;

/**
 * How a document is to be printed.
 *
 * @param printer by name, or empty for the standard one
 * @param copies 1 to 99
 * @param paper the paper that the document is laid out for; nothing is scaled
 * @param bothSides turned over the long edge
 */
public record PrintOrder(Optional<String> printer, int copies, PaperSize paper, boolean bothSides, boolean grey) {
    public static final int MOST_COPIES = 99;

    public PrintOrder {
        Objects.requireNonNull(printer);
        Objects.requireNonNull(paper);
        if (copies < 1 || copies > MOST_COPIES) {
            throw new IllegalArgumentException("1 to 99 copies");
        }
    }
}
