package org.mesochart.cli;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.mesochart.cli.PaperVerb.About;
import org.mesochart.document.due.DueList;
import org.mesochart.domain.insight.Due;
import org.mesochart.exchange.Json;
import org.mesochart.i18n.Messages;
import org.mesochart.storage.DueItem;
import picocli.CommandLine.Model.CommandSpec;

/** {@code due}: who is overdue, due today or in the next days for what; with {@code -o} as the list on paper. */
final class DueVerb implements Verb {
    private final PaperVerb paper =
            new PaperVerb("due", About.NOBODY, (chart, id, call) -> Optional.of(DueList.of(chart)));

    @Override
    public String name() {
        return "due";
    }

    @Override
    public CommandSpec spec(Messages messages) {
        return Options.command(name(), messages.text("cli.help.due"), messages)
                .addOption(Options.output(messages).toBuilder().required(false).build())
                .addOption(Options.value("--paper", "a4|letter", String.class, messages.text("cli.help.paper")))
                .addOption(Options.flag("--force", messages.text("cli.help.force")));
    }

    @Override
    public int run(Call call) throws IOException {
        if (call.option("--output") != null) {
            return paper.run(call);
        }
        if (call.option("--paper") != null || call.flag("--force")) {
            throw CliRefusal.usage("cli.usage.due");
        }
        List<DueItem> rows;
        try (OpenChart open = OpenChart.open(call)) {
            rows = open.chart().due().on(call.today(), Integer.MAX_VALUE).read();
        }
        if (call.json()) {
            call.say(Json.line(rows.stream().map(DueVerb::fields).toList()));
        } else if (rows.isEmpty()) {
            call.note(call.text("duelist.none"));
        } else {
            rows.forEach(row -> call.say(String.join("\t", row.due().day().toString(),
                    Long.toString(row.due().daysLate()), row.patient().name(),
                    row.number() == 0 ? "" : Integer.toString(row.number()), row.course().indication(),
                    row.kind().key())));
        }
        return Cli.DONE;
    }

    // "session" is the one to be held, or the one that a check or a score follows.
    private static Map<String, Object> fields(DueItem row) {
        Due due = row.due();
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("due", due.day().toString());
        fields.put("group", due.group().name().toLowerCase(Locale.ROOT));
        fields.put("daysLate", due.daysLate());
        fields.put("kind", row.kind().key());
        fields.put("patient", row.patient().id().toString());
        fields.put("chartNumber", row.patient().chartNumber());
        fields.put("name", row.patient().name());
        fields.put("phone", row.patient().phone());
        fields.put("course", row.course().id().toString());
        fields.put("indication", row.course().indication());
        fields.put("session", row.number() == 0 ? null : row.number());
        fields.put("planned", row.planned());
        fields.put("last", row.last() == null ? null : row.last().toString());
        return fields;
    }
}
