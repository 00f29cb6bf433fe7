package org.mesochart.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.mesochart.bodymap.BodyMap;
import org.mesochart.document.AddendumLine;
import org.mesochart.document.PaperSize;
import org.mesochart.document.SessionSheetInput;
import org.mesochart.document.SessionSheetPdf;
import org.mesochart.domain.course.Course;
import org.mesochart.domain.practice.Practitioner;
import org.mesochart.domain.session.SessionRecord;
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
        SessionRecord record = id(named)
                .flatMap(chart.sessions()::record)
                .orElseThrow(() -> CliRefusal.of("cli.session.unknown", named));
        Course course = chart.courses().find(record.session().courseId()).orElseThrow();
        Map<UUID, Practitioner> practitioners = new HashMap<>();
        chart.practitioners().forEach(each -> practitioners.put(each.id(), each));
        Practitioner treated = record.signature()
                .map(signature -> practitioners.get(signature.practitionerId()))
                .orElse(chart.practitioner());
        List<SessionRecord> earlier = chart.sessions().recordsOfCourse(course.id()).stream()
                .filter(other -> other.session().at().isBefore(record.session().at()))
                .toList();
        List<AddendumLine> addenda = chart.sessions().addenda(record.session().id()).stream()
                .map(each -> new AddendumLine(
                        each.at(), practitioners.get(each.practitionerId()).name(), each.text()))
                .toList();
        return new SessionSheetInput(
                chart.clinic(),
                treated,
                chart.patients().find(course.patientId()).orElseThrow(),
                course,
                record,
                earlier,
                record.signature(),
                addenda,
                Optional.empty());
    }

    private static Optional<UUID> id(String named) {
        try {
            return Optional.of(UUID.fromString(named));
        } catch (IllegalArgumentException noId) {
            return Optional.empty();
        }
    }
}
