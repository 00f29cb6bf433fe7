package org.mesochart.cli;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.mesochart.bodymap.BodyMap;
import org.mesochart.i18n.Messages;
import org.mesochart.storage.ChartFile;
import picocli.CommandLine.Model.CommandSpec;

/** {@code chart}: charting by script. */
final class ChartVerb implements Verb {
    @Override
    public String name() {
        return "chart";
    }

    @Override
    public CommandSpec spec(Messages messages) {
        return Options.command(name(), messages.text("cli.help.chart"), messages)
                .addOption(Options.value("--script", "F", Path.class, messages.text("cli.help.chart.script")));
    }

    @Override
    public int run(Call call) throws IOException {
        Path script = call.option("--script");
        boolean standardInput = script == null || script.toString().equals("-");
        if (standardInput) {
            try (OpenChart open = OpenChart.openOrCreate(call)) {
                return new ScriptLines(call, open, BodyMap.load()).each(call.in());
            }
        }
        if (!Files.isReadable(script) || Files.isDirectory(script)) {
            throw CliRefusal.of("cli.file.missing", script);
        }
        if (!ChartFile.existsIn(call.folder())) {
            // No chart is made for a script that cannot be read.
            try (InputStream in = new BufferedInputStream(Files.newInputStream(script), 1 << 16)) {
                if (!ScriptLines.areReadable(call, BodyMap.load(), in)) {
                    return Cli.REFUSED;
                }
            }
        }
        try (OpenChart open = OpenChart.openOrCreate(call);
                InputStream in = new BufferedInputStream(Files.newInputStream(script), 1 << 16)) {
            return new ScriptLines(call, open, BodyMap.load()).whole(in);
        }
    }
}
