package org.mesochart.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.mesochart.bodymap.BodyMap;
import org.mesochart.document.page.PaperSize;
import org.mesochart.document.sheet.SessionSheetInput;
import org.mesochart.document.sheet.SessionSheetPdf;
import org.mesochart.document.sheet.SheetInputs;
import org.mesochart.exchange.Json;
import org.mesochart.i18n.Messages;
import org.mesochart.storage.Chart;
import picocli.CommandLine.Model.CommandSpec;

/** {@code sheet}: a session's sheet as a PDF. */
final class SheetVerb implements Verb {
    @Override
    public String name() {
        return "sheet";
    }

    @Override
    public CommandSpec spec(Messages messages) {
        return Options.command(name(), messages.text("cli.help.sheet"), messages)
                .addOption(Options.required("--session", "ID", String.class, messages.text("cli.help.sheet.session")))
                .addOption(Options.output(messages))
                .addOption(Options.flag("--force", messages.text("cli.help.force")));
    }

    @Override
    public int run(Call call) throws IOException {
        Path target = call.option("--output");
        byte[] pdf;
        try (OpenChart open = OpenChart.open(call)) {
            SessionSheetInput input = input(open.chart(), call.option("--session"));
            pdf = new SessionSheetPdf(BodyMap.load()).render(input, call.messages().language(), PaperSize.A4);
        }
        AtomicFile.write(target, call.folder(), call.flag("--force"), out -> out.write(pdf));
        if (call.json()) {
            Map<String, Object> answer = new LinkedHashMap<>();
            answer.put("file", target.toString());
            call.say(Json.line(answer));
        } else {
            call.note(call.text("cli.sheet.done", target));
        }
        return Cli.DONE;
    }

    private static SessionSheetInput input(Chart chart, String named) {
        return id(named)
                .flatMap(id -> SheetInputs.of(chart, id))
                .orElseThrow(() -> CliRefusal.of("cli.session.unknown", named));
    }

    private static Optional<UUID> id(String named) {
        try {
            return Optional.of(UUID.fromString(named));
        } catch (IllegalArgumentException noId) {
            return Optional.empty();
        }
    }
}
