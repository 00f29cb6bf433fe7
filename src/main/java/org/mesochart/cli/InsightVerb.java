package org.mesochart.cli;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.mesochart.domain.insight.Criteria;
import org.mesochart.domain.insight.Facet;
import org.mesochart.domain.insight.GroupFigures;
import org.mesochart.domain.insight.Insight;
import org.mesochart.domain.insight.Kind;
import org.mesochart.domain.insight.Share;
import org.mesochart.domain.pain.Aspect;
import org.mesochart.domain.pain.PainScale;
import org.mesochart.domain.practice.Practitioner;
import org.mesochart.exchange.Json;
import org.mesochart.i18n.InsightWords;
import org.mesochart.i18n.Messages;
import org.mesochart.storage.Chart;
import picocli.CommandLine.Model.CommandSpec;

/** {@code insight}: outcomes in groups, on one scale. Names no patient. */
final class InsightVerb implements Verb {
    @Override
    public String name() {
        return "insight";
    }

    @Override
    public CommandSpec spec(Messages messages) {
        return Options.command(name(), messages.text("cli.help.insight"), messages)
                .addOption(Options.required("--by", "G", String.class, messages.text("cli.help.insight.by")))
                .addOption(Options.value("--from", "DAY", String.class, messages.text("cli.help.insight.from")))
                .addOption(Options.value("--to", "DAY", String.class, messages.text("cli.help.insight.to")))
                .addOption(Options.value("--scale", "nrs|vas", String.class, messages.text("cli.help.insight.scale")))
                .addOption(Options.value("--aspect", "A", String.class, messages.text("cli.help.insight.aspect")));
    }

    @Override
    public int run(Call call) {
        List<Facet> by = facets(call);
        LocalDate from = day(call, "--from");
        LocalDate to = day(call, "--to");
        Optional<PainScale> scale = chosen(call, "--scale").map(text ->
                PainScale.ofKey(text).orElseThrow(() -> wrong(text, "--scale")));
        Optional<Aspect> aspect = chosen(call, "--aspect").map(text ->
                Aspect.ofKey(text).orElseThrow(() -> wrong(text, "--aspect")));
        Insight insight;
        Map<UUID, String> practitioners;
        try (OpenChart open = OpenChart.open(call)) {
            Chart chart = open.chart();
            Kind kind = kind(chart, scale, aspect);
            Criteria criteria = new Criteria(kind.scale(), kind.aspect(), from, to, Map.of());
            insight = chart.insights().of(criteria, by, call.today(), (done, of) -> true).orElseThrow();
            practitioners = chart.practitioners().stream()
                    .collect(Collectors.toMap(Practitioner::id, Practitioner::name));
        }
        InsightWords words = new InsightWords(call.messages(), id -> Optional.ofNullable(practitioners.get(id)));
        if (call.json()) {
            call.say(Json.line(fields(insight, words)));
        } else if (insight.groups().isEmpty()) {
            call.note(call.text("insight.empty"));
        } else {
            table(call, insight, words);
        }
        return Cli.DONE;
    }

    /** As asked for; what is not asked for is as most scores are. */
    private static Kind kind(Chart chart, Optional<PainScale> scale, Optional<Aspect> aspect) {
        return chart.insights().kinds().stream()
                .filter(kind -> scale.isEmpty() || scale.get() == kind.scale())
                .filter(kind -> aspect.isEmpty() || aspect.get() == kind.aspect())
                .findFirst()
                .orElse(new Kind(scale.orElse(PainScale.NRS), aspect.orElse(Aspect.MOVEMENT)));
    }

    private static List<Facet> facets(Call call) {
        String by = call.option("--by");
        List<Facet> facets = new ArrayList<>();
        for (String each : by.split(",", -1)) {
            Facet facet = Facet.ofKey(each).orElseThrow(() -> wrong(each, "--by"));
            if (!facets.contains(facet)) {
                facets.add(facet);
            }
        }
        return facets;
    }

    private static LocalDate day(Call call, String option) {
        return chosen(call, option).map(text -> {
            try {
                return LocalDate.parse(text);
            } catch (DateTimeParseException noDay) {
                throw wrong(text, option);
            }
        }).orElse(null);
    }

    private static Optional<String> chosen(Call call, String option) {
        return Optional.ofNullable(call.option(option));
    }

    private static CliRefusal wrong(String value, String option) {
        return CliRefusal.usage("cli.usage.invalid", value, option);
    }

    private static void table(Call call, Insight insight, InsightWords words) {
        call.say(String.join("\t", words.facets(insight.by()), call.text("insight.column.patients"), "n",
                call.text("insight.column.atLeast30"), call.text("insight.column.atLeast50"),
                call.text("insight.column.median"), call.text("insight.column.left"),
                call.text("insight.column.events"), words.kind(insight.criteria().scale(), insight.criteria().aspect())));
        insight.groups().forEach(group ->
                row(call, words, words.group(insight.by(), group.values()), group.figures()));
        row(call, words, call.text("insight.all"), insight.all());
    }

    private static void row(Call call, InsightWords words, String name, GroupFigures figures) {
        List<String> cells = new ArrayList<>(List.of(name, Integer.toString(figures.patients()),
                Integer.toString(figures.atLeast30().of()), words.share(figures.atLeast30()),
                words.share(figures.atLeast50()), words.change(figures.medianLess()), words.share(figures.left()),
                words.events(figures)));
        if (figures.small()) {
            cells.add(call.text("insight.small", Share.SMALL));
        }
        call.say(String.join("\t", cells));
    }

    private static Map<String, Object> fields(Insight insight, InsightWords words) {
        Criteria criteria = insight.criteria();
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("scale", criteria.scale().key());
        fields.put("aspect", criteria.aspect().key());
        fields.put("from", criteria.from() == null ? null : criteria.from().toString());
        fields.put("to", criteria.to() == null ? null : criteria.to().toString());
        fields.put("by", insight.by().stream().map(Facet::key).toList());
        fields.put("all", figures(insight.all()));
        fields.put("groups", insight.groups().stream().map(group -> group(insight, group, words)).toList());
        return fields;
    }

    private static Map<String, Object> group(Insight insight, Insight.Group group, InsightWords words) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("group", words.group(insight.by(), group.values()));
        for (int i = 0; i < insight.by().size(); i++) {
            String value = group.values().get(i);
            fields.put(insight.by().get(i).key(), value.isEmpty() ? null : value);
        }
        fields.putAll(figures(group.figures()));
        return fields;
    }

    private static Map<String, Object> figures(GroupFigures figures) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("patients", figures.patients());
        fields.put("withoutBaseline", figures.withoutBaseline());
        fields.put("small", figures.small());
        fields.put("atLeast30", share(figures.atLeast30()));
        fields.put("atLeast50", share(figures.atLeast50()));
        fields.put("changed", figures.changed());
        fields.put("medianLess", plain(figures.medianLess()));
        fields.put("medianPercentLess", plain(figures.medianPercentLess()));
        fields.put("bySession", figures.bySession().stream().map(each -> {
            Map<String, Object> row = new LinkedHashMap<>();
            row.put("session", each.number());
            row.put("atLeast30", share(each.atLeast30()));
            row.put("atLeast50", share(each.atLeast50()));
            return row;
        }).toList());
        fields.put("leftEarly", share(figures.left()));
        fields.put("leftWithReason", figures.leftWithReason());
        fields.put("sessions", figures.sessions());
        fields.put("adverseEvents", figures.events());
        fields.put("adverseEventsPer100", plain(figures.eventsPer100()));
        return fields;
    }

    private static Map<String, Object> share(Share share) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("count", share.count());
        fields.put("n", share.of());
        fields.put("percent", plain(share.percent()));
        return fields;
    }

    private static String plain(Optional<BigDecimal> number) {
        return number.map(BigDecimal::toPlainString).orElse(null);
    }
}
