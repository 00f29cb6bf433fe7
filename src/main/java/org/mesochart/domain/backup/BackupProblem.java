package org.mesochart.domain.backup;

/** What went wrong with a backup, in the words that screen and command line have sentences for. */
public enum BackupProblem {
    /** The folder or the file is not there: the stick is not plugged in. */
    NOT_FOUND,
    /** The disk has too little room. */
    NO_SPACE,
    /** The folder may not be written. */
    READ_ONLY,
    /** The disk did not answer as it should. */
    IO,
    /** The stick or share has given no sign for a while; what is under way there goes on when it does. */
    NOT_ANSWERING,
    /** Not a backup of this program. */
    NOT_A_BACKUP,
    /** Altered, damaged or cut short, or sealed with other keys. */
    DAMAGED,
    /** Made by a later version of the program. */
    NEWER,
    /** Of another chart than the one in place. */
    OTHER_CHART,
    /** What was read back is not what was written, or does not open as a chart. */
    NOT_WHOLE,
    /** The chart itself cannot be read whole. */
    CHART_DAMAGED,
    /** The chart is open for reading only, and its last entries lie in a log beside it that only writing brings in. */
    LOG_LEFT
}
