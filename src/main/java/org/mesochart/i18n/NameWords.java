package org.mesochart.i18n;

import org.mesochart.domain.patient.Patient;

/** A patient's name where it stands in a list that goes beyond one patient: who was erased has none. */
public final class NameWords {
    private NameWords() {}

    public static String of(Patient patient, Messages messages) {
        return patient.isErased()
                ? messages.text("erasure.name", patient.id().toString().substring(0, 8))
                : patient.name();
    }
}
