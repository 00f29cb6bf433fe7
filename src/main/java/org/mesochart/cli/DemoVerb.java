package org.mesochart.cli;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.mesochart.demo.DemoChart;
import org.mesochart.exchange.Json;
import org.mesochart.i18n.Messages;
import org.mesochart.storage.ChartFile;
import org.mesochart.storage.LivePlace;
import org.mesochart.vault.Passphrase;
import picocli.CommandLine.Model.CommandSpec;

/** {@code demo}: makes the chart with sample data. */
final class DemoVerb implements Verb {
    @Override
    public String name() {
        return "demo";
    }

    @Override
    public CommandSpec spec(Messages messages) {
        return Options.command(name(), messages.text("cli.help.demo"), messages);
    }

    @Override
    public int run(Call call) {
        Path folder = call.option("--data") == null ? call.surroundings().demo() : call.folder();
        if (ChartFile.existsIn(folder)) {
            throw CliRefusal.of("cli.chart.there", folder);
        }
        LivePlace.REAL.require(folder);
        boolean own = Passphrases.givenInFile(call);
        try (Passphrase passphrase = own ? Passphrases.toCreate(call) : Passphrase.of(DemoChart.PASSPHRASE)) {
            new DemoChart(call.messages().language(), call.today(), DemoChart.SEED)
                    .create(folder, passphrase, call.surroundings().kdf().get(), progress -> { });
        }
        if (call.json()) {
            Map<String, Object> answer = new LinkedHashMap<>();
            answer.put("folder", folder.toString());
            if (!own) {
                answer.put("passphrase", DemoChart.PASSPHRASE);
            }
            call.say(Json.line(answer));
        } else {
            call.say(call.text("cli.demo.made", folder));
            call.say(own
                    ? call.text("cli.demo.passphrase.file")
                    : call.text("cli.demo.passphrase", DemoChart.PASSPHRASE));
        }
        return Cli.DONE;
    }
}
