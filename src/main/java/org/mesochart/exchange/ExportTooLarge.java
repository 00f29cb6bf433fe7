package org.mesochart.exchange;

/** What was to be written could not be imported again. */
public final class ExportTooLarge extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** So many records of the clinic. */
    public static final int CLINIC_MAX = ClinicReader.RECORDS_MAX;

    ExportTooLarge() {
        super(null, null, false, false);
    }
}
