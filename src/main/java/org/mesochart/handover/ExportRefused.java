package org.mesochart.handover;

import java.nio.file.Path;

/** Why a patient's file was not written. Nothing is left behind, but for {@link Why#LEFT_BEHIND}. */
public final class ExportRefused extends Exception {
    private static final long serialVersionUID = 1L;

    /** The reason. */
    public enum Why {
        /** There is something of this name. */
        THERE("there"),
        /** The folder around it is not there. */
        NO_PLACE("noPlace"),
        /** The disk is full, or the folder is not to be written in. */
        UNWRITTEN("unwritten"),
        /** It was told to stop. */
        CANCELLED("cancelled"),
        /** The chart has no such patient, or cannot read it. */
        NO_PATIENT("noPatient"),
        /** The record is larger than what is imported again. */
        TOO_LARGE("tooLarge"),
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

    ExportRefused(Why why) {
        this(why, null);
    }

    ExportRefused(Why why, Path left) {
        super(why.key());
        this.why = why;
        this.left = left;
    }

    /** The file that must be removed by hand, as text; empty but for {@link Why#LEFT_BEHIND}. */
    public String left() {
        return left == null ? "" : left.toString();
    }

    public Why why() {
        return why;
    }
}
