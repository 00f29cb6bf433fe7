package org.mesochart.exchange.research;

/** Why there is no research export. Nothing is left behind. */
public final class ResearchRefused extends Exception {
    private static final long serialVersionUID = 1L;

    /** The reason. */
    public enum Why {
        /** Something is in the folder. */
        NOT_EMPTY("notEmpty"),
        /** There is a file of this name. */
        IS_FILE("isFile"),
        /** The folder around it is not there. */
        NO_PLACE("noPlace"),
        /** The disk is full, or the folder is not to be written in. */
        UNWRITTEN("unwritten"),
        /** It was told to stop. */
        CANCELLED("cancelled");

        private final String key;

        Why(String key) {
            this.key = key;
        }

        public String key() {
            return key;
        }
    }

    private final Why why;

    ResearchRefused(Why why) {
        super(why.key());
        this.why = why;
    }

    public Why why() {
        return why;
    }
}
