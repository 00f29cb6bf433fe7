package org.mesochart.domain.patient;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Why a patient was erased; chosen from these, so that nothing of the patient is in it. */
public enum ErasureReason {
    /** The patient, or who acts for the patient, asked for it. */
    REQUEST,
    /** The time for which the record had to be kept is over. */
    RETENTION,
    /** A court or an authority ordered it. */
    ORDER,
    /** The patient was entered by mistake. */
    MISTAKE,
    /** What was given cannot be read any more; never chosen. */
    UNKNOWN;

    /** Those to choose from. */
    public static List<ErasureReason> offered() {
        return List.of(REQUEST, RETENTION, ORDER, MISTAKE);
    }

    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<ErasureReason> ofKey(String key) {
        return Arrays.stream(values()).filter(reason -> reason.key().equals(key)).findFirst();
    }
}
