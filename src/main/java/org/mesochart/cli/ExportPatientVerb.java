package org.mesochart.cli;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.mesochart.app.Program;
import org.mesochart.bodymap.BodyMap;
import org.mesochart.document.page.PaperSize;
import org.mesochart.document.page.Press;
import org.mesochart.domain.patient.Patient;
import org.mesochart.exchange.Json;
import org.mesochart.handover.ExportRefused;
import org.mesochart.handover.PatientExport;
import org.mesochart.i18n.Messages;
import picocli.CommandLine.Model.CommandSpec;

/** {@code export-patient}: everything about one patient, record and documents, as one zip file. */
final class ExportPatientVerb implements Verb {
    @Override
    public String name() {
        return "export-patient";
    }

    @Override
    public CommandSpec spec(Messages messages) {
        return Options.command(name(), messages.text("cli.help.export-patient"), messages)
                .addOption(Options.required("--patient", "ID", String.class, messages.text("cli.help.patient")))
                .addOption(Options.output(messages))
                .addOption(Options.value("--paper", "a4|letter", String.class, messages.text("cli.help.paper")));
    }

    @Override
    public int run(Call call) {
        Path target = call.option("--output");
        String paper = call.option("--paper");
        PaperSize size = paper == null
                ? PaperSize.A4
                : PaperSize.ofKey(paper).orElseThrow(() -> CliRefusal.usage("cli.usage.paper"));
        if (!target.toString().toLowerCase(Locale.ROOT).endsWith(".zip")) {
            throw CliRefusal.usage("cli.usage.zip");
        }
        try (OpenChart open = OpenChart.open(call); Working working = new Working(call)) {
            Patient patient = FindPatient.in(open.chart(), call.option("--patient"));
            Press press = new Press(BodyMap.load());
            PatientExport.Written written = new PatientExport(open.chart(), () -> press, Program.version()).write(
                    patient.id(), target, call.messages().language(), size, working::at);
            working.close();
            tell(call, target, written, !open.chart().readOnly());
            return Cli.DONE;
        } catch (ExportRefused refused) {
            throw CliRefusal.of("erasure.export.refused." + refused.why().key(), refused.left());
        }
    }

    private static void tell(Call call, Path target, PatientExport.Written written, boolean noted) {
        if (call.json()) {
            Map<String, Object> answer = new LinkedHashMap<>();
            answer.put("file", target.toString());
            answer.put("documents", written.documents());
            answer.put("leftOut", written.unshown());
            answer.put("noted", noted);
            call.say(Json.line(answer));
        } else {
            call.note(call.messages().count("erasure.export.done", written.documents(), target));
        }
        if (written.unshown() > 0) {
            call.note(call.messages().count("erasure.export.unshown", written.unshown()));
        }
        call.note(call.text("erasure.export.done.open"));
        if (!noted) {
            call.note(call.text("erasure.export.done.readOnly"));
        }
    }
}
