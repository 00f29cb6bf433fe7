package org.mesochart.cli;

import java.util.List;
import java.util.UUID;
import org.mesochart.domain.patient.Patient;
import org.mesochart.storage.Chart;

/** The patient that {@code --patient} names, by id or by chart number. */
final class FindPatient {
    private FindPatient() {
    }

    static Patient in(Chart chart, String named) {
        List<Patient> found = chart.patients().all().stream()
                .filter(patient -> isId(patient.id(), named) || named.equals(patient.chartNumber()))
                .toList();
        if (found.size() != 1) {
            throw CliRefusal.of("cli.patient.unknown", named);
        }
        return found.getFirst();
    }

    private static boolean isId(UUID id, String named) {
        return id.toString().equalsIgnoreCase(named);
    }
}
