package org.mesochart.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.mesochart.bodymap.BodyMap;
import org.mesochart.document.sheet.SheetFacts;
import org.mesochart.exchange.Json;
import org.mesochart.i18n.Messages;
import org.mesochart.i18n.SessionNarrative;
import picocli.CommandLine.Model.CommandSpec;

/** {@code text}: a session as one paragraph, for a referral letter. */
final class TextVerb implements Verb {
    @Override
    public String name() {
        return "text";
    }

    @Override
    public CommandSpec spec(Messages messages) {
        return Options.command(name(), messages.text("cli.help.text"), messages)
                .addPositional(Options.word("SESSION", messages.text("cli.help.sheet.session")));
    }

    @Override
    public int run(Call call) {
        String named = call.word();
        String text;
        try (OpenChart open = OpenChart.open(call)) {
            text = id(named)
                    .flatMap(id -> SheetFacts.of(open.chart(), id))
                    .map(facts -> new SessionNarrative(call.messages(), BodyMap.load()).text(facts))
                    .orElseThrow(() -> CliRefusal.of("cli.session.unknown", named));
        }
        if (call.json()) {
            Map<String, Object> answer = new LinkedHashMap<>();
            answer.put("text", text);
            call.say(Json.line(answer));
        } else {
            call.say(text);
        }
        return Cli.DONE;
    }

    private static Optional<UUID> id(String named) {
        try {
            return Optional.of(UUID.fromString(named));
        } catch (IllegalArgumentException noId) {
            return Optional.empty();
        }
    }
}
