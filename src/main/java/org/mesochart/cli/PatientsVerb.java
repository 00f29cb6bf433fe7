package org.mesochart.cli;

import java.text.Collator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.mesochart.domain.patient.Patient;
import org.mesochart.exchange.Json;
import org.mesochart.i18n.Messages;
import picocli.CommandLine.Model.CommandSpec;

/** {@code patients}: who is in the chart. */
final class PatientsVerb implements Verb {
    @Override
    public String name() {
        return "patients";
    }

    @Override
    public CommandSpec spec(Messages messages) {
        return Options.command(name(), messages.text("cli.help.patients"), messages);
    }

    @Override
    public int run(Call call) {
        List<Patient> patients;
        int unreadable;
        try (OpenChart open = OpenChart.open(call)) {
            Collator collator = Collator.getInstance(call.messages().locale());
            patients = open.chart().patients().all().stream()
                    .sorted(Comparator.comparing(Patient::name, collator::compare)
                            .thenComparing(patient -> patient.id().toString()))
                    .toList();
            unreadable = open.chart().patients().count() - patients.size();
        }
        if (unreadable > 0) {
            call.note(call.messages().count("cli.patients.unreadable", unreadable));
        }
        if (call.json()) {
            call.say(Json.line(patients.stream().map(PatientsVerb::row).toList()));
        } else if (patients.isEmpty()) {
            call.note(call.text("cli.patients.none"));
        } else {
            patients.forEach(patient -> call.say(line(call, patient)));
        }
        return Cli.DONE;
    }

    private static String line(Call call, Patient patient) {
        List<String> cells = new ArrayList<>();
        cells.add(patient.id().toString());
        cells.add(patient.chartNumber() == null ? "-" : patient.chartNumber());
        cells.add(patient.name());
        cells.add(patient.born() == null ? "-" : call.messages().dates().day(patient.born()));
        return String.join("\t", cells);
    }

    private static Map<String, Object> row(Patient patient) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("id", patient.id().toString());
        row.put("chartNumber", patient.chartNumber());
        row.put("name", patient.name());
        row.put("born", patient.born() == null ? null : patient.born().toString());
        row.put("archived", patient.archived());
        return row;
    }
}
