package org.mesochart.document.print;

import java.util.List;
import java.util.Optional;
import org.mesochart.backup.Watch;

/** The printers of this computer. */
public interface Printers extends Printing {
    /** All of them, the standard one first, then by name; blocking, since the system is asked. */
    List<Printer> printers();

    /** Why nothing at all can be printed on this computer, or empty. */
    Optional<Why> obstacle();

    /**
     * Sends a PDF to a printer; blocking, for at most about a minute.
     *
     * @param jobName what the queue shows; holds no name of a patient
     */
    Result print(byte[] pdf, String jobName, PrintOrder order);

    /**
     * The same, as long as a watch lets it.
     *
     * @param watch told 1 right before the document is handed to the queue, and not asked after that
     * @throws java.util.concurrent.CancellationException when the watch ended it; no queue got anything
     */
    default Result print(byte[] pdf, String jobName, PrintOrder order, Watch watch) {
        watch.at(1);
        return print(pdf, jobName, order);
    }
}
