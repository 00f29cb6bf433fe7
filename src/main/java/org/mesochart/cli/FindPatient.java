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
        List<Patient> all = chart.patients().all();
        List<Patient> found = all.stream()
                .filter(patient -> isId(patient.id(), named) || named.equals(patient.chartNumber()))
                .toList();
        if (found.size() != 1) {
            int unreadable = chart.patients().count() - all.size();
            throw unreadable == 0
                    ? CliRefusal.of("cli.patient.unknown", named)
                    : CliRefusal.of("cli.patient.unknownOrUnreadable", named, unreadable);
        }
        return found.getFirst();
    }

    private static boolean isId(UUID id, String named) {
        return id.toString().equalsIgnoreCase(named);
    }
}
