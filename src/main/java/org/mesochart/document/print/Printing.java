package org.mesochart.document.print;

/** The way to a printer. */
public interface Printing {
    /** What became of a print, told honestly: accepted means that a print queue took it, not that paper came out. */
    sealed interface Result permits Accepted, NoPrinter, Failed {}

    /** @param queue the print queue's name */
    record Accepted(String queue) implements Result {}

    /** There is no printer on this computer. */
    record NoPrinter() implements Result {}

    /** @param queue the queue that did not take it, by name */
    record Failed(String queue) implements Result {}

    /**
     * Sends a PDF to the standard printer; blocking, to be called away from the UI thread.
     *
     * @param pdf the document
     * @param jobName what the queue shows; holds no patient data
     */
    Result print(byte[] pdf, String jobName);
}
