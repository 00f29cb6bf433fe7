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
import org.mesochart.storage.Chart;
import org.mesochart.storage.DueSession;
import picocli.CommandLine.Model.CommandSpec;

/** {@code due}: whose session is overdue, due today or in the next days; with {@code -o} as the list on paper. */
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
        record Row(DueSession due, int number) {
            @Override
            public String toString() {
                return "Row[]";
            }
        }
        List<Row> rows;
        try (OpenChart open = OpenChart.open(call)) {
            Chart chart = open.chart();
            rows = DueSession.of(chart, call.today(), Integer.MAX_VALUE).stream()
                    .map(due -> new Row(due, due.number(chart.sessions().ofCourse(due.line().courseId()))))
                    .toList();
        }
        if (call.json()) {
            call.say(Json.line(rows.stream().map(row -> fields(row.due(), row.number())).toList()));
        } else if (rows.isEmpty()) {
            call.note(call.text("duelist.none"));
        } else {
            rows.forEach(row -> call.say(String.join("\t", row.due().due().day().toString(),
                    Long.toString(row.due().due().daysLate()), row.due().patient().name(),
                    Integer.toString(row.number()), row.due().line().indication())));
        }
        return Cli.DONE;
    }

    private static Map<String, Object> fields(DueSession session, int number) {
        Due due = session.due();
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("due", due.day().toString());
        fields.put("group", due.group().name().toLowerCase(Locale.ROOT));
        fields.put("daysLate", due.daysLate());
        fields.put("patient", session.patient().id().toString());
        fields.put("chartNumber", session.patient().chartNumber());
        fields.put("name", session.patient().name());
        fields.put("phone", session.patient().phone());
        fields.put("course", session.line().courseId().toString());
        fields.put("indication", session.line().indication());
        fields.put("session", number);
        fields.put("planned", session.line().plan().sessions());
        fields.put("last", session.last().toString());
        return fields;
    }
}
