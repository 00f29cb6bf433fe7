package org.mesochart.cli;

import java.math.BigDecimal;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.mesochart.domain.patient.Patient;
import org.mesochart.domain.recall.LotRecall;
import org.mesochart.exchange.Json;
import org.mesochart.i18n.Messages;
import org.mesochart.i18n.NameWords;
import picocli.CommandLine.Model.CommandSpec;

/** {@code recall}: who got a lot. Reading it is noted in the audit trail. */
final class RecallVerb implements Verb {
    @Override
    public String name() {
        return "recall";
    }

    @Override
    public CommandSpec spec(Messages messages) {
        return Options.command(name(), messages.text("cli.help.recall"), messages)
                .addPositional(Options.word("LOT", messages.text("cli.help.recall.lot")));
    }

    @Override
    public int run(Call call) {
        LotRecall recall;
        try (OpenChart open = OpenChart.open(call)) {
            recall = open.chart().recalls().of(call.word());
        }
        if (call.json()) {
            call.say(Json.line(fields(recall)));
        } else if (recall.uses().isEmpty()) {
            call.note(call.text("cli.recall.none", recall.number()));
        } else {
            recall.uses().forEach(use -> call.say(line(call, use)));
        }
        return Cli.DONE;
    }

    private static String line(Call call, LotRecall.Use use) {
        Patient patient = use.patient();
        return String.join("\t",
                call.messages().dates().moment(use.session().localTime().toLocalDateTime()),
                patient.chartNumber() == null ? "-" : patient.chartNumber(),
                NameWords.of(patient, call.messages()),
                patient.born() == null ? "-" : call.messages().dates().day(patient.born()),
                patient.phone() == null ? "-" : patient.phone(),
                call.messages().count("cli.points", use.points()),
                call.messages().numbers().mL(use.volumeMl()),
                call.messages().count("cli.recall.events", use.events().size()));
    }

    private static Map<String, Object> fields(LotRecall recall) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("lot", recall.number());
        fields.put("spellings", recall.spellings());
        fields.put("patients", recall.patients());
        fields.put("points", recall.points());
        fields.put("mL", plain(recall.volumeMl()));
        fields.put("sessions", recall.uses().stream().map(RecallVerb::use).toList());
        return fields;
    }

    private static Map<String, Object> use(LotRecall.Use use) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("session", use.session().id().toString());
        row.put("at", DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(use.session().localTime()));
        row.put("status", use.session().status().key());
        row.put("performed", use.performed());
        row.put("patient", patient(use.patient()));
        row.put("products", use.products());
        row.put("mL", plain(use.volumeMl()));
        row.put("topical", use.topical());
        row.put("grams", use.grams() == null ? null : plain(use.grams()));
        row.put("points", use.points());
        row.put("regions", use.regions().stream().map(RecallVerb::region).toList());
        row.put("adverseEvents", use.events().stream().map(RecallVerb::event).toList());
        return row;
    }

    private static Map<String, Object> patient(Patient patient) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("id", patient.id().toString());
        row.put("chartNumber", patient.chartNumber());
        row.put("name", patient.isErased() ? null : patient.name());
        row.put("erased", patient.isErased());
        row.put("born", patient.born() == null ? null : patient.born().toString());
        row.put("phone", patient.phone());
        return row;
    }

    private static Map<String, Object> region(LotRecall.RegionCount count) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("region", count.region());
        row.put("side", count.side().key());
        row.put("points", count.points());
        return row;
    }

    private static Map<String, Object> event(LotRecall.Event linked) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("id", linked.event().id().toString());
        row.put("kind", linked.event().kind().key());
        row.put("severity", linked.event().severity().key());
        row.put("at", linked.event().at().toString());
        row.put("link", linked.link().key());
        return row;
    }

    private static String plain(BigDecimal amount) {
        return amount.signum() == 0 ? "0" : amount.stripTrailingZeros().toPlainString();
    }
}
