package org.mesochart.backup;

import java.util.concurrent.CancellationException;

/** Follows long work, such as a backup, a restore or the making of a document, and may end it. Called on the thread that does it. */
@FunctionalInterface
public interface Watch {
    /** Follows nothing, ends nothing. */
    Watch NONE = share -> true;

    /**
     * How far the work has come.
     *
     * @param share 0 to 1, never less than before
     * @return false to end the work; nothing is then left behind
     */
    boolean goesOn(double share);

    /** @throws CancellationException when the work is to end */
    default void at(double share) {
        if (!goesOn(Math.clamp(share, 0, 1))) {
            throw new CancellationException();
        }
    }

    /** A watch over one part of the work, from 0 to 1 itself. */
    default Watch part(double from, double to) {
        return share -> goesOn(from + (to - from) * share);
    }
}
