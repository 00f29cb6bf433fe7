package org.mesochart.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import org.mesochart.domain.text.Texts;
import org.mesochart.exchange.Json;
import org.mesochart.i18n.Messages;
import picocli.CommandLine.Model.CommandSpec;

/** {@code new}: makes an empty chart. */
final class NewVerb implements Verb {
    @Override
    public String name() {
        return "new";
    }

    @Override
    public CommandSpec spec(Messages messages) {
        return Options.command(name(), messages.text("cli.help.new"), messages)
                .addOption(Options.required("--clinic", "NAME", String.class, messages.text("cli.help.new.clinic")))
                .addOption(Options.required(
                        "--practitioner", "NAME", String.class, messages.text("cli.help.new.practitioner")));
    }

    @Override
    public int run(Call call) {
        String clinic = name(call, "--clinic");
        String practitioner = name(call, "--practitioner");
        OpenChart.Made made = OpenChart.create(call, clinic, practitioner);
        made.chart().close();
        if (call.json()) {
            Map<String, Object> answer = new LinkedHashMap<>();
            answer.put("folder", call.folder().toString());
            answer.put("recoveryKey", made.recoveryKey());
            call.say(Json.line(answer));
        } else {
            call.say(call.text("cli.new.made", call.folder()));
            call.say(call.text("cli.chart.recovery"));
            call.say(made.recoveryKey());
        }
        return Cli.DONE;
    }

    private static String name(Call call, String option) {
        String name = Texts.tidy(call.option(option));
        if (name == null || name.length() > Texts.LINE || name.chars().anyMatch(Character::isISOControl)) {
            throw CliRefusal.usage("cli.usage.invalid", name == null ? "\"\"" : name, option);
        }
        return name;
    }
}
