package org.mesochart.domain.patient;

import java.util.Objects;

/**
 * One allergy of a patient.
 *
 * @param substance what the patient reacts to, as told
 * @param reaction what happened, or null when not told
 */
public record Allergy(String substance, String reaction) {
    public Allergy {
        Objects.requireNonNull(substance);
    }

    @Override
    public String toString() {
        return "Allergy[…]";
    }
}
