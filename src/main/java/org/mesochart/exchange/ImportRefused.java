package org.mesochart.exchange;

import java.util.List;

/** A file that was not imported; nothing of it was written. */
public final class ImportRefused extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient List<Fault> faults;
    private final int count;

    ImportRefused(List<Fault> faults, int count) {
        super(count + " faults");
        this.faults = List.copyOf(faults);
        this.count = count;
    }

    /** The first of them, at most {@value ChartImport#MOST_FAULTS}, in the order of the file. */
    public List<Fault> faults() {
        return faults;
    }

    /** How many there are in all. */
    public int count() {
        return count;
    }
}
