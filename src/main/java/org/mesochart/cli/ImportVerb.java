package org.mesochart.cli;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.mesochart.bodymap.BodyMap;
import org.mesochart.exchange.ChartImport;
import org.mesochart.exchange.Fault;
import org.mesochart.exchange.ImportRefused;
import org.mesochart.exchange.ImportReport;
import org.mesochart.exchange.Json;
import org.mesochart.handover.ExportCheck;
import org.mesochart.handover.ExportedRecord;
import org.mesochart.i18n.Messages;
import org.mesochart.storage.ChartFile;
import picocli.CommandLine.Model.CommandSpec;

/** {@code import}: a JSON file into the chart, all of it or nothing. */
final class ImportVerb implements Verb {
    @Override
    public String name() {
        return "import";
    }

    @Override
    public CommandSpec spec(Messages messages) {
        return Options.command(name(), messages.text("cli.help.import"), messages)
                .addPositional(Options.file(messages.text("cli.help.import.file")))
                .addOption(Options.flag("--check", messages.text("cli.help.import.check")));
    }

    @Override
    public int run(Call call) throws IOException {
        Path file = call.files().getFirst();
        if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
            throw CliRefusal.of("cli.file.missing", file);
        }
        boolean zip = ExportedRecord.isZip(file);
        // A patient's file holds documents too: only the record in it is read.
        long size = zip ? ExportedRecord.size(file) : Files.size(file);
        if (size > Json.BYTES_MAX) {
            throw CliRefusal.of("cli.import.large", file, Json.BYTES_MAX >> 20);
        }
        if (zip) {
            requireAsWritten(call, file);
        }
        ChartImport.Source source = () -> new BufferedInputStream(
                zip ? ExportedRecord.open(file) : Files.newInputStream(file), 1 << 16);
        try {
            BodyMap bodyMap = BodyMap.load();
            Clock clock = call.surroundings().clock();
            if (call.flag("--check")) {
                try (InputStream in = source.open()) {
                    ChartImport.check(in, clock, bodyMap);
                }
                call.say(call.text("cli.import.checked"));
                return Cli.DONE;
            }
            if (!ChartFile.existsIn(call.folder())) {
                // No chart is made for a file that does not go in.
                try (InputStream in = source.open()) {
                    ChartImport.check(in, clock, bodyMap);
                }
            }
            try (OpenChart open = OpenChart.openOrCreate(call)) {
                tell(call, brought(call, open, new ChartImport(open.chart(), bodyMap), source, size));
            }
            return Cli.DONE;
        } catch (ImportRefused refused) {
            tell(call, refused);
            return Cli.REFUSED;
        }
    }

    private static ImportReport brought(Call call, OpenChart open, ChartImport into, ChartImport.Source source, long size)
            throws ImportRefused, IOException {
        try (Working working = new Working(call)) {
            return into.run(source, size, call.surroundings().clock(), open::signer, working::goesOn);
        }
    }

    private static void requireAsWritten(Call call, Path file) throws IOException {
        ExportCheck.Found found = ExportCheck.of(file).orElseThrow(() -> CliRefusal.of("cli.import.zip", file));
        if (!found.wrong().isEmpty()) {
            throw CliRefusal.of("cli.import.changed", String.join(", ", found.wrong()));
        }
        call.note(call.messages().count("cli.import.asWritten", found.files()));
    }

    private static void tell(Call call, ImportReport report) {
        if (call.json()) {
            Map<String, Object> answer = new LinkedHashMap<>();
            answer.put("patients", report.patients());
            answer.put("courses", report.courses());
            answer.put("sessions", report.sessions());
            answer.put("injections", report.injections());
            answer.put("alreadyThere", report.alreadyThere());
            call.say(Json.line(answer));
        } else {
            call.say(call.text("cli.import.done", report.patients(), report.courses(), report.sessions(),
                    report.injections(), report.alreadyThere()));
        }
    }

    private static void tell(Call call, ImportRefused refused) {
        if (call.json()) {
            List<Map<String, Object>> rows = refused.faults().stream()
                    .map(fault -> row(fault, call.messages()))
                    .toList();
            call.say(Json.line(rows));
        }
        call.note(call.messages().count("cli.import.refused", refused.count()));
        refused.faults().forEach(fault -> call.note("  " + fault.line(call.messages())));
        if (refused.count() > refused.faults().size()) {
            call.note("  " + call.text("cli.import.more", refused.count() - refused.faults().size()));
        }
    }

    private static Map<String, Object> row(Fault fault, Messages messages) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("place", fault.place());
        row.put("reason", fault.reason(messages));
        return row;
    }
}
