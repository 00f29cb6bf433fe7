package org.mesochart.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.mesochart.domain.patient.Patient;
import org.mesochart.exchange.ChartExport;
import org.mesochart.exchange.ExportTooLarge;
import org.mesochart.exchange.Json;
import org.mesochart.i18n.Messages;
import org.mesochart.storage.Chart;
import picocli.CommandLine.Model.CommandSpec;

/** {@code export}: patients as a JSON file. */
final class ExportVerb implements Verb {
    @Override
    public String name() {
        return "export";
    }

    @Override
    public CommandSpec spec(Messages messages) {
        return Options.command(name(), messages.text("cli.help.export"), messages)
                .addOption(Options.value("--patient", "ID", String.class, messages.text("cli.help.patient")))
                .addOption(Options.flag("--all", messages.text("cli.help.export.all")))
                .addOption(Options.output(messages));
    }

    @Override
    public int run(Call call) throws IOException {
        String named = call.option("--patient");
        if ((named == null) != call.flag("--all")) {
            throw CliRefusal.usage("cli.usage.export");
        }
        Path target = call.option("--output");
        int count;
        int[] unshown = {0};
        int unreadable;
        try (OpenChart open = OpenChart.open(call); Working working = new Working(call)) {
            List<Patient> patients = named == null
                    ? open.chart().patients().all()
                    : List.of(FindPatient.in(open.chart(), named));
            int all = patients.size();
            count = all;
            unreadable = named == null ? open.chart().patients().count() - count : 0;
            int sessions = named == null ? 0 : sessions(open.chart(), patients.getFirst());
            ChartExport export = new ChartExport(open.chart());
            AtomicFile.write(target, call.folder(), true, out -> unshown[0] =
                    named == null
                    ? export.writeAll(out, done -> working.at(done, all))
                    : export.write(patients, out, done -> working.at(done, sessions)));
        } catch (ExportTooLarge large) {
            throw CliRefusal.of("cli.export.large", ExportTooLarge.CLINIC_MAX);
        }
        if (unreadable > 0) {
            call.note(call.messages().count("cli.export.unreadable", unreadable));
        }
        if (unshown[0] > 0) {
            call.note(call.messages().count("cli.export.unshown", unshown[0]));
        }
        if (call.json()) {
            Map<String, Object> answer = new LinkedHashMap<>();
            answer.put("file", target.toString());
            answer.put("patients", count);
            if (unreadable > 0) {
                answer.put("patientsLeftOut", unreadable);
            }
            if (unshown[0] > 0) {
                answer.put("leftOut", unshown[0]);
            }
            call.say(Json.line(answer));
        } else {
            call.note(call.messages().count("cli.export.done", count, target));
        }
        return Cli.DONE;
    }

    private static int sessions(Chart chart, Patient patient) {
        return chart.courses().ofPatient(patient.id()).stream()
                .mapToInt(course -> chart.sessions().ofCourse(course.id()).size())
                .sum();
    }
}
