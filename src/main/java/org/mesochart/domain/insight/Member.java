package org.mesochart.domain.insight;

import org.mesochart.domain.patient.Patient;

/**
 * A patient of a group.
 *
 * @param reason why the patient left, as written down last; null when that is not known
 */
public record Member(Patient patient, PatientResult result, String reason) {
    @Override
    public String toString() {
        return "Member[…]";
    }
}
