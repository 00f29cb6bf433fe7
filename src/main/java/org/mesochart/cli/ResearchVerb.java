package org.mesochart.cli;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.mesochart.domain.research.Anonymity;
import org.mesochart.exchange.Json;
import org.mesochart.exchange.research.ResearchExport;
import org.mesochart.exchange.research.ResearchRefused;
import org.mesochart.i18n.Messages;
import picocli.CommandLine.Model.CommandSpec;

/** {@code research}: treatments and outcomes without names, as CSV files in a new folder. */
final class ResearchVerb implements Verb {
    @Override
    public String name() {
        return "research";
    }

    @Override
    public CommandSpec spec(Messages messages) {
        return Options.command(name(), messages.text("cli.help.research"), messages)
                .addOption(Options.output(messages).toBuilder()
                        .paramLabel("DIR")
                        .description(messages.text("cli.help.research.output"))
                        .build())
                .addOption(Options.flag("--free-text", messages.text("cli.help.research.freeText")));
    }

    @Override
    public int run(Call call) {
        Path folder = call.option("--output");
        boolean freeText = call.flag("--free-text");
        try (OpenChart open = OpenChart.open(call)) {
            ResearchExport export = new ResearchExport(open.chart());
            ResearchExport.Preview preview = preview(call, export);
            tell(call, preview, freeText);
            ResearchExport.Written written = write(call, export, folder, freeText);
            boolean noted = !open.chart().readOnly();
            if (call.json()) {
                call.say(Json.line(fields(folder, freeText, preview.anonymity(), written, noted)));
            } else {
                call.note(call.messages().count("research.done", written.rows(), folder));
            }
            if (!noted) {
                call.note(call.text("research.done.readOnly"));
            }
            return Cli.DONE;
        } catch (ResearchRefused refused) {
            throw CliRefusal.of("research.refused." + refused.why().key(), refused.left());
        }
    }

    private static ResearchExport.Preview preview(Call call, ResearchExport export) throws ResearchRefused {
        try (Working working = new Working(call)) {
            return export.preview(working::at);
        }
    }

    private static ResearchExport.Written write(Call call, ResearchExport export, Path folder, boolean freeText)
            throws ResearchRefused {
        try (Working working = new Working(call)) {
            return export.write(folder, freeText, working::at);
        }
    }

    private static void tell(Call call, ResearchExport.Preview preview, boolean freeText) {
        Messages messages = call.messages();
        Anonymity.Count count = preview.anonymity();
        call.note(call.text("research.found", messages.count("research.patients", count.patients()),
                messages.count("research.courses", preview.courses()),
                messages.count("research.sessions", preview.sessions())));
        if (preview.drafts() > 0) {
            call.note(messages.count("research.drafts", preview.drafts()));
        }
        if (count.patients() == 0) {
            call.note(call.text("research.k.empty"));
        } else if (freeText) {
            call.note(call.text("research.k.freeText"));
        } else {
            call.note(call.text("research.k", count.smallest()));
            call.note(count.inSmallClasses() == 0
                    ? call.text("research.k.good", Anonymity.SMALL)
                    : messages.count("research.k.small", count.inSmallClasses(), Anonymity.SMALL, count.smallClasses()));
        }
        if (freeText) {
            call.note(call.text("research.freeText.warning"));
        }
    }

    private static Map<String, Object> fields(
            Path folder, boolean freeText, Anonymity.Count count, ResearchExport.Written written, boolean noted) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("folder", folder.toString());
        fields.put("patients", written.patients());
        fields.put("rows", written.rows());
        fields.put("freeText", freeText);
        // With free text patients can be told apart by what was typed: no class is true.
        fields.put("classes", freeText ? null : count.classes());
        fields.put("smallestClass", freeText ? null : count.smallest());
        fields.put("smallClasses", freeText ? null : count.smallClasses());
        fields.put("patientsInSmallClasses", freeText ? null : count.inSmallClasses());
        fields.put("noted", noted);
        return fields;
    }
}
