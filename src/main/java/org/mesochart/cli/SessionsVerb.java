package org.mesochart.cli;

import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.mesochart.domain.course.Course;
import org.mesochart.domain.session.SessionRecord;
import org.mesochart.exchange.Json;
import org.mesochart.i18n.Messages;
import org.mesochart.storage.Chart;
import picocli.CommandLine.Model.CommandSpec;

/** {@code sessions}: a patient's sessions, course by course. */
final class SessionsVerb implements Verb {
    @Override
    public String name() {
        return "sessions";
    }

    @Override
    public CommandSpec spec(Messages messages) {
        return Options.command(name(), messages.text("cli.help.sessions"), messages)
                .addOption(Options.required("--patient", "ID", String.class, messages.text("cli.help.patient")));
    }

    private record Row(Course course, SessionRecord record) {
        @Override
        public String toString() {
            return "Row[]";
        }
    }

    @Override
    public int run(Call call) {
        List<Row> rows = new ArrayList<>();
        try (OpenChart open = OpenChart.open(call)) {
            Chart chart = open.chart();
            String named = call.option("--patient");
            for (Course course : chart.courses().ofPatient(FindPatient.in(chart, named).id())) {
                chart.sessions().recordsOfCourse(course.id()).forEach(record -> rows.add(new Row(course, record)));
            }
        }
        if (call.json()) {
            call.say(Json.line(rows.stream().map(SessionsVerb::fields).toList()));
        } else if (rows.isEmpty()) {
            call.note(call.text("cli.sessions.none"));
        } else {
            rows.forEach(row -> call.say(line(call, row)));
        }
        return Cli.DONE;
    }

    private static String line(Call call, Row row) {
        SessionRecord record = row.record();
        return String.join("\t",
                record.session().id().toString(),
                call.messages().dates().moment(record.session().localTime().toLocalDateTime()),
                row.course().number() + "." + record.session().number(),
                record.notPerformed()
                        ? call.text("cli.status.notPerformed")
                        : call.text("cli.status." + record.session().status().key()),
                call.messages().count("cli.points", record.injections().size()),
                row.course().indication());
    }

    private static Map<String, Object> fields(Row row) {
        SessionRecord record = row.record();
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("id", record.session().id().toString());
        fields.put("course", row.course().id().toString());
        fields.put("indication", row.course().indication());
        fields.put("at", DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(record.session().localTime()));
        fields.put("number", record.session().number());
        fields.put("status", record.session().status().key());
        if (record.notPerformed()) {
            fields.put("notPerformed", true);
        }
        fields.put("points", record.injections().size());
        return fields;
    }
}
