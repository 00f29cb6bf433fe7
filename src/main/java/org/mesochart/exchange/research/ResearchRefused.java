package org.mesochart.exchange.research;

import java.nio.file.Path;

/** Why there is no research export. Nothing is left behind, but for {@link Why#LEFT_BEHIND}. */
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
        /** A patient's record does not open: without it the files and the counts would tell of others than the chart's patients. */
        DAMAGED("damaged"),
        /** It was told to stop. */
        CANCELLED("cancelled"),
        /** It came to nothing, and what was begun on the disk could not be removed. */
        LEFT_BEHIND("leftBehind");

        private final String key;

        Why(String key) {
            this.key = key;
        }

        public String key() {
            return key;
        }
    }

    private final Why why;
    private final transient Path left;

    ResearchRefused(Why why) {
        this(why, null);
    }

    ResearchRefused(Why why, Path left) {
        super(why.key());
        this.why = why;
        this.left = left;
    }

    /** The folder that must be removed by hand, as text; empty but for {@link Why#LEFT_BEHIND}. */
    public String left() {
        return left == null ? "" : left.toString();
    }

    public Why why() {
        return why;
    }
}
