package org.mesochart.document.print;

import java.util.List;
import java.util.Optional;

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
}
