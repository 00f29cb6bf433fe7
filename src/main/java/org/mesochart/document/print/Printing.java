package org.mesochart.document.print;

import java.util.Objects;
import java.util.Set;

/** The way to a printer. */
public interface Printing {
    /** What became of a print, told honestly: accepted means that a print queue took it, not that paper came out. */
    sealed interface Result permits Accepted, NoPrinter, Failed, Unknown {}

    /**
     * A queue took it.
     *
     * @param queue the print queue's name
     * @param notes what the user should know besides
     */
    record Accepted(String queue, Set<Note> notes) implements Result {
        public Accepted {
            notes = Set.copyOf(notes);
        }

        public Accepted(String queue) {
            this(queue, Set.of());
        }
    }

    /** There is no printer on this computer. */
    record NoPrinter() implements Result {}

    /** @param queue the queue that did not take it, by name; empty when none was reached */
    record Failed(String queue, Why why) implements Result {
        public Failed {
            Objects.requireNonNull(why);
        }

        public Failed(String queue) {
            this(queue, Why.REFUSED);
        }
    }

    /** The queue did not answer in time: it may have taken the document or not. */
    record Unknown(String queue) implements Result {}

    /** Why nothing was printed. */
    enum Why {
        /** The printer is not among this computer's any more. */
        GONE("gone"),
        /** The queue is set to take nothing. */
        NOT_ACCEPTING("not_accepting"),
        /** The printer does not have the paper asked for. */
        PAPER("paper"),
        /** The command that hands documents to CUPS is not installed. */
        NO_CLIENT("no_client"),
        /** The system's print service does not run. */
        NO_SERVICE("no_service"),
        /** The queue or its driver would not take it. */
        REFUSED("refused");

        private final String key;

        Why(String key) {
            this.key = key;
        }

        public String key() {
            return key;
        }
    }

    /** What an accepted print is told with. */
    enum Note {
        /** The printer is stopped or off: the document waits in the queue. */
        WAITS("waits"),
        /** Both sides were asked for, the printer has one. */
        ONE_SIDED("one_sided"),
        /** The printer cannot be told to print in grey: the colours were turned into grey before. */
        GREY_MADE("grey_made");

        private final String key;

        Note(String key) {
            this.key = key;
        }

        public String key() {
            return key;
        }
    }

    /**
     * Sends a PDF to the standard printer; blocking, to be called away from the UI thread.
     *
     * @param pdf the document
     * @param jobName what the queue shows; holds no name of a patient
     */
    Result print(byte[] pdf, String jobName);
}
