package org.mesochart.document.record;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.mesochart.bodymap.BodyMap;
import org.mesochart.document.page.ChangeWords;
import org.mesochart.document.page.Fact;
import org.mesochart.document.page.PaperWords;
import org.mesochart.document.page.Table;
import org.mesochart.document.record.RecordContent.CoursePart;
import org.mesochart.document.record.RecordContent.SessionPart;
import org.mesochart.document.record.RecordModel.Block;
import org.mesochart.domain.mixture.Amount;
import org.mesochart.domain.mixture.Component;
import org.mesochart.domain.mixture.Expiry;
import org.mesochart.domain.mixture.MixtureTotals;
import org.mesochart.domain.mixture.Topical;
import org.mesochart.domain.pain.Aspect;
import org.mesochart.domain.pain.OutcomeScore;
import org.mesochart.domain.pain.PainScore;
import org.mesochart.domain.screening.ScreeningAnswer;
import org.mesochart.domain.session.Addendum;
import org.mesochart.domain.session.AdverseEvent;
import org.mesochart.domain.session.Injection;
import org.mesochart.domain.session.SessionDetails;
import org.mesochart.domain.session.SessionRecord;
import org.mesochart.domain.session.Signature;
import org.mesochart.domain.session.SkinMark;
import org.mesochart.i18n.ConsentWords;
import org.mesochart.i18n.EventSentence;
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
    private final EventSentence events;
    private final ChangeWords values;

    RecordSessions(PaperWords words, BodyMap bodyMap, RecordContent content) {
        this.words = words;
        this.content = content;
        regions = new RegionNames(words.messages(), bodyMap);
        marks = new MarkWords(words.messages(), regions, bodyMap);
        questions = new ScreeningNames(content.questions(), words.messages());
        events = new EventSentence(words.messages());
        values = new ChangeWords(words);
    }

    List<Block> blocks(SessionPart part) {
        SessionRecord record = part.record();
        List<Block> blocks = new ArrayList<>();
        blocks.add(Block.facts(3, words.text("record.session", record.session().number(),
                words.messages().dates().title(record.session().localTime().toLocalDateTime())), facts(part)));
        screening(record, blocks);
        mixtures(record, blocks);
        painted(record, blocks);
        points(record, blocks);
        scores(record.scores(), record.session().zone(), blocks);
        outcomes(record.outcomes(), record.session().zone(), blocks);
        addenda(part, blocks);
        return blocks;
    }

    private List<Fact> facts(SessionPart part) {
        SessionRecord record = part.record();
        SessionDetails details = record.details();
        ZoneId zone = record.session().zone();
        List<Fact> facts = new ArrayList<>();
        String status = record.signature().isEmpty() ? "documents.draft" : record.notPerformed()
                ? "documents.signed.not_performed" : "documents.signed";
        facts.add(new Fact(words.text("record.status"), words.text(status), true));
        record.signature().ifPresent(signature -> facts.add(fact("record.signed", signed(signature, zone))));
        Instant entered = part.entered().get(record.session().id());
        if (entered != null) {
            facts.add(fact("record.entered", words.messages().dates().momentWithZone(entered, zone)));
        }
        if (details.weightKg() != null) {
            facts.add(fact("record.weight", words.messages().numbers().kg(details.weightKg())));
        }
        record.consent().ifPresent(consent ->
                facts.add(fact("documents.consent", ConsentWords.of(consent, words.messages()))));
        facts.add(fact("documents.changes", details.changes()));
        facts.add(fact("documents.skin", details.antisepsis()));
        if (details.topical() != null) {
            facts.add(fact("documents.on_skin", topical(details.topical())));
        }
        if (details.needle() != null) {
            facts.add(fact("documents.needle", NeedleWords.of(details.needle(), words.messages())));
        }
        record.adverseEvents().forEach(event -> facts.add(fact("documents.events", event(event, part))));
        if (record.adverseEvents().isEmpty()) {
            facts.add(fact("documents.events", details.noEvents() ? words.text("documents.events.none") : null));
        }
        details.notAsked().forEach(each -> facts.add(fact("record.notAsked", place(each.site(), each.aspect()) + ", "
                + words.text("record.moment." + each.moment().key()))));
        facts.add(fact("documents.advice", details.advice()));
        facts.add(fact("documents.note", record.session().note()));
        if (record.unshown().any()) {
            facts.add(fact("record.unshown", words.text("record.unshown.count", record.unshown().points(),
                    record.unshown().marks())));
        }
        return facts;
    }

    private Fact fact(String label, String value) {
        return new Fact(words.text(label), words.orNotRecorded(value), false);
    }

    private String signed(Signature signature, ZoneId zone) {
        List<String> parts = new ArrayList<>();
        Signature.Hand hand = signature.hand();
        parts.add(hand != null ? hand.name() : words.orNotRecorded(content.people().get(signature.practitionerId())));
        if (hand != null && hand.certificate() != null) {
            parts.add(words.text("documents.certificate", hand.certificate()));
        }
        parts.add(words.messages().dates().momentWithZone(signature.at(), hand != null ? hand.zone() : zone));
        parts.add(words.text("documents.chain", signature.chainShort()));
        if (signature.imported()) {
            parts.add(words.text("documents.imported"));
        }
        return String.join(" · ", parts);
    }

    private String event(AdverseEvent event, SessionPart part) {
        String when = words.messages().dates().moment(event.at().atZone(part.record().session().zone()).toLocalDateTime());
        return PaperWords.capital(events.full(event, part.record(), part.entered().get(event.id())), words.messages())
                + " (" + when + ")";
    }

    private String topical(Topical topical) {
        List<String> parts = new ArrayList<>(List.of(topical.product()));
        parts.add(topical.grams() == null ? words.notRecorded() : words.messages().numbers().withUnit(topical.grams(), "g"));
        if (topical.minutes() != null) {
            parts.add(words.text("documents.minutes", topical.minutes()));
        }
        parts.add(words.text("documents.on_skin.lot", words.orNotRecorded(topical.lot())));
        if (topical.expiry() != null) {
            parts.add(words.text("documents.dose.expiry") + " " + expiry(topical.expiry()));
        }
        if (topical.expiredReason() != null) {
            parts.add(words.text("documents.on_skin.reason", topical.expiredReason()));
        }
        return String.join(", ", parts);
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
                    words.atLeast(words.mL(totals.givenMl()), totals.atLeast()), words.mL(totals.wastedMl()));
        }
        add("documents.dose.heading", table, blocks);
    }

    private void component(Component component, MixtureTotals totals, Table.Builder table) {
        table.row(component.product() + (component.expiredReason() == null
                        ? ""
                        : ". " + words.text("documents.dose.expired", component.expiredReason())),
                words.orNotRecorded(component.lot()),
                component.expiry() == null ? words.notRecorded() : expiry(component.expiry()),
                words.mL(component.volumeMl()), "", "", "");
        component.ingredients().forEach(ingredient -> {
            Amount amount = totals.amount(component, ingredient);
            String unit = words.text("documents.unit." + ingredient.unit().key());
            table.row("– " + ingredient.substance(), "", "", "",
                    words.messages().numbers().withUnit(PaperWords.shown(amount.prepared()), unit),
                    words.atLeast(words.messages().numbers().withUnit(PaperWords.shown(amount.given()), unit), totals.atLeast()),
                    words.messages().numbers().withUnit(PaperWords.shown(amount.wasted()), unit));
        });
    }

    private String expiry(Expiry expiry) {
        return expiry.monthOnly()
                ? String.format(Locale.ROOT, "%02d/%04d", expiry.lastDay().getMonthValue(), expiry.lastDay().getYear())
                : words.messages().dates().day(expiry.lastDay());
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

    /** Every point; what several in turn share stands once above them. */
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

    private String place(String site, Aspect aspect) {
        return aspect == Aspect.UNSPECIFIED ? site : site + ", " + words.text("documents.aspect." + aspect.key());
    }

    private void scores(List<PainScore> scores, ZoneId zone, List<Block> blocks) {
        Table.Builder table = new Table.Builder()
                .words(words.text("documents.pain.site"), 46)
                .words(words.text("record.moment"), 20)
                .words(words.text("record.when"), 22)
                .numbers(words.text("record.score"), 12);
        PainWords times = new PainWords(words.messages());
        scores.stream().sorted(Comparator.comparing(PainScore::at)).forEach(score -> table.row(
                place(score.site(), score.aspect()) + ", " + words.text("documents.scale." + score.scale().key()),
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
