package org.mesochart.document.record;

import java.math.BigDecimal;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.mesochart.bodymap.BodyMap;
import org.mesochart.document.page.ChangeWords;
import org.mesochart.document.page.PaperWords;
import org.mesochart.document.page.Table;
import org.mesochart.document.record.RecordContent.CoursePart;
import org.mesochart.document.record.RecordContent.SessionPart;
import org.mesochart.document.record.RecordModel.Block;
import org.mesochart.domain.mixture.Amount;
import org.mesochart.domain.mixture.Component;
import org.mesochart.domain.mixture.MixtureTotals;
import org.mesochart.domain.pain.OutcomeScore;
import org.mesochart.domain.pain.PainScore;
import org.mesochart.domain.screening.ScreeningAnswer;
import org.mesochart.domain.session.Addendum;
import org.mesochart.domain.session.Injection;
import org.mesochart.domain.session.SessionRecord;
import org.mesochart.domain.session.SkinMark;
import org.mesochart.i18n.MarkWords;
import org.mesochart.i18n.NeedleWords;
import org.mesochart.i18n.PainWords;
import org.mesochart.i18n.RegionNames;
import org.mesochart.i18n.ScreeningNames;
import org.mesochart.i18n.TotalWords;

/** Everything of each session, with every single point. */
final class RecordSessions {
    private final PaperWords words;
    private final RecordContent content;
    private final RegionNames regions;
    private final MarkWords marks;
    private final ScreeningNames questions;
    private final ChangeWords values;
    private final RecordFacts facts;

    RecordSessions(PaperWords words, BodyMap bodyMap, RecordContent content) {
        this.words = words;
        this.content = content;
        regions = new RegionNames(words.messages(), bodyMap);
        marks = new MarkWords(words.messages(), regions, bodyMap);
        questions = new ScreeningNames(content.questions(), words.messages());
        values = new ChangeWords(words);
        facts = new RecordFacts(words, content);
    }

    List<Block> blocks(SessionPart part) {
        SessionRecord record = part.record();
        List<Block> blocks = new ArrayList<>();
        blocks.add(Block.facts(3, words.text("record.session", record.session().number(),
                words.messages().dates().title(record.session().localTime().toLocalDateTime())), facts.of(part)));
        screening(record, blocks);
        mixtures(record, blocks);
        painted(record, blocks);
        points(record, blocks);
        scores(record.scores(), record.session().zone(), blocks);
        outcomes(record.outcomes(), record.session().zone(), blocks);
        addenda(part, blocks);
        return blocks;
    }

    private void screening(SessionRecord record, List<Block> blocks) {
        Table.Builder table = new Table.Builder()
                .words(words.text("record.question"), 40)
                .words(words.text("record.answer"), 20)
                .words(words.text("record.reason"), 40);
        Map<String, List<String>> withoutReason = new LinkedHashMap<>();
        for (ScreeningAnswer each : record.screening()) {
            String answer = words.text("narrative.answer." + each.answer().key());
            String told = each.stillNo() ? answer + ", " + words.text("documents.screening.still_no") : answer;
            if (each.reason() == null) {
                withoutReason.computeIfAbsent(told, key -> new ArrayList<>()).add(questions.within(each.question()));
            } else {
                table.row(questions.of(each.question()), told, each.reason());
            }
        }
        withoutReason.forEach((told, asked) -> table.row(PaperWords.capital(String.join(", ", asked), words.messages()), told, ""));
        add("documents.screening", table, blocks);
    }

    private void mixtures(SessionRecord record, List<Block> blocks) {
        Table.Builder table = new Table.Builder()
                .words(words.text("documents.dose.component"), 32)
                .words(words.text("documents.dose.lot"), 13)
                .words(words.text("documents.dose.expiry"), 12)
                .numbers(words.text("documents.volume"), 10)
                .numbers(words.text("documents.dose.prepared"), 11)
                .numbers(words.text("documents.dose.given"), 11)
                .numbers(words.text("documents.dose.wasted"), 11);
        for (MixtureTotals totals : record.totals()) {
            String name = words.text("documents.mixture.name", totals.mixture().letter());
            table.group(totals.mixture().name() == null ? name : name + ", " + totals.mixture().name());
            totals.mixture().components().forEach(component -> component(component, totals, table));
            table.total(words.points(totals.points()), "", "", words.mL(totals.preparedMl()), "",
                    words.atLeast(words.mL(totals.givenMl()), totals.atLeast()),
                    words.wasted(totals.wastedMl(), "mL", totals.wastedAtMost()));
        }
        add("documents.dose.heading", table, blocks);
    }

    private void component(Component component, MixtureTotals totals, Table.Builder table) {
        table.row(component.product() + (component.expiredReason() == null
                        ? ""
                        : ". " + words.text("documents.dose.expired", component.expiredReason())),
                words.orNotRecorded(component.lot()),
                component.expiry() == null ? words.notRecorded() : facts.expiry(component.expiry()),
                words.mL(component.volumeMl()), "", "", "");
        component.ingredients().forEach(ingredient -> {
            Amount amount = totals.amount(component, ingredient);
            String unit = words.text("documents.unit." + ingredient.unit().key());
            table.row("– " + ingredient.substance(), "", "", "",
                    words.messages().numbers().withUnit(PaperWords.shown(amount.prepared()), unit),
                    words.atLeast(words.messages().numbers().withUnit(PaperWords.shown(amount.given()), unit), totals.atLeast()),
                    words.wasted(PaperWords.shown(amount.wasted()), unit, totals.wastedAtMost()));
        });
    }

    private void painted(SessionRecord record, List<Block> blocks) {
        Table.Builder table = new Table.Builder()
                .words(words.text("record.area"), 20)
                .words(words.text("documents.points.region"), 40)
                .words(words.text("record.facts"), 40);
        for (SkinMark mark : record.marks()) {
            table.row(words.text("map.mark.kind." + mark.kind().key()),
                    marks.name(mark) + ", " + words.text("map.view." + mark.view().key()), marks.facts(mark));
        }
        add("record.areas", table, blocks);
    }

    /** What the points of one row have in common. */
    private record Alike(String region, String depth, String each) {
        @Override
        public String toString() {
            return "Alike";
        }
    }

    // Points that differ in nothing but their place share a row: a row for each is too much for a record of years.
    private void points(SessionRecord record, List<Block> blocks) {
        Table.Builder table = new Table.Builder()
                .words(words.text("documents.points.region"), 28)
                .numbers(words.text("record.depth"), 9)
                .numbers(words.text("documents.points.each"), 11)
                .words(words.text("record.places"), 52);
        List<Injection> points = new ArrayList<>(record.injections());
        points.sort(Comparator.comparingInt(Injection::number));
        Map<String, Map<Alike, List<Injection>>> groups = new LinkedHashMap<>();
        for (Injection point : points) {
            groups.computeIfAbsent(shared(record, point), shared -> new LinkedHashMap<>())
                    .computeIfAbsent(alike(point), alike -> new ArrayList<>())
                    .add(point);
        }
        groups.forEach((shared, rows) -> {
            table.group(shared);
            rows.forEach((alike, all) -> table.row(alike.region(), alike.depth(), alike.each(),
                    all.stream().map(this::numbered).collect(Collectors.joining(", "))));
        });
        add("documents.points.heading", table, blocks);
    }

    private Alike alike(Injection point) {
        String reason = point.reason() == null ? "" : ". " + words.text("documents.addenda.reason", point.reason());
        return new Alike(regions.exact(point.place()) + reason, words.messages().numbers().mm(point.depthMm()),
                volume(point.volumeMl()));
    }

    /** "12 (−4.5; 98)": number, x and y; the head of the column says that they are centimetres. */
    private String numbered(Injection point) {
        return point.number() + "\u00A0(" + signed(point.place().xCm()) + ";\u00A0" + signed(point.place().yCm()) + ")";
    }

    private String signed(BigDecimal cm) {
        String amount = words.messages().numbers().format(cm.abs());
        return cm.signum() < 0 ? "\u2212" + amount : amount;
    }

    private String volume(BigDecimal volume) {
        return volume == null
                ? words.text("documents.points.unknown")
                : volume.signum() == 0 ? words.text("documents.points.dry") : words.mL(volume);
    }

    private String shared(SessionRecord record, Injection point) {
        return String.join(" · ",
                words.text("map.view." + point.place().view().key()),
                record.mixture(point.mixtureId())
                        .map(mixture -> words.text("documents.mixture.name", mixture.letter()))
                        .orElse(words.text("documents.mixture.none")),
                words.text("documents.technique." + point.technique().key()),
                point.needle() == null
                        ? words.text("record.needle", words.notRecorded())
                        : words.text("record.needle", NeedleWords.of(point.needle(), words.messages())));
    }

    private void scores(List<PainScore> scores, ZoneId zone, List<Block> blocks) {
        Table.Builder table = new Table.Builder()
                .words(words.text("documents.pain.site"), 46)
                .words(words.text("record.moment"), 20)
                .words(words.text("record.when"), 22)
                .numbers(words.text("record.score"), 12);
        PainWords times = new PainWords(words.messages());
        scores.stream().sorted(Comparator.comparing(PainScore::at)).forEach(score -> table.row(
                facts.place(score.site(), score.aspect()) + ", " + words.text("documents.scale." + score.scale().key()),
                score.afterMinutes() == null
                        ? words.text("record.moment." + score.moment().key())
                        : times.time(score.afterMinutes()),
                words.messages().dates().moment(score.at().atZone(zone).toLocalDateTime()),
                values.value(score)));
        add("documents.pain.heading", table, blocks);
    }

    private void outcomes(List<OutcomeScore> outcomes, ZoneId zone, List<Block> blocks) {
        Table.Builder table = new Table.Builder()
                .words(words.text("record.total"), 60)
                .words(words.text("record.when"), 40);
        outcomes.stream().sorted(Comparator.comparing(OutcomeScore::at)).forEach(score -> table.row(
                TotalWords.of(score, words.messages()),
                words.messages().dates().moment(score.at().atZone(zone).toLocalDateTime())));
        add("record.totals", table, blocks);
    }

    private void addenda(SessionPart part, List<Block> blocks) {
        Table.Builder table = new Table.Builder()
                .words(words.text("documents.addenda.date"), 17)
                .words(words.text("documents.addenda.by"), 21)
                .words(words.text("documents.addenda.note"), 62);
        ZoneId zone = part.record().session().zone();
        for (Addendum each : part.addenda()) {
            List<String> note = new ArrayList<>(List.of(each.text()));
            if (each.reason() != null) {
                note.add(words.text("documents.addenda.reason", each.reason()));
            }
            each.corrections().forEach(right -> note.add(words.text("record.correction", right.what(),
                    words.orNotRecorded(right.was()), right.now())));
            table.row(
                    words.messages().dates().moment(each.at().atZone(zone).toLocalDateTime()),
                    each.author() != null ? each.author() : name(each.practitionerId()),
                    String.join(" ", note));
        }
        add("documents.addenda", table, blocks);
    }

    private String name(UUID practitioner) {
        return words.orNotRecorded(content.people().get(practitioner));
    }

    private void add(String heading, Table.Builder table, List<Block> blocks) {
        if (!table.isEmpty()) {
            blocks.add(Block.table(4, words.text(heading), table.build()));
        }
    }

    /** What was scored between the sessions. */
    List<Block> followUps(CoursePart part) {
        ZoneId zone = part.sessions().isEmpty() ? content.zone() : part.sessions().getLast().record().session().zone();
        List<Block> blocks = new ArrayList<>();
        scores(part.followUps(), zone, blocks);
        outcomes(part.outcomes(), zone, blocks);
        if (!blocks.isEmpty()) {
            blocks.addFirst(Block.heading(3, words.text("record.between")));
        }
        return blocks;
    }
}
