package org.mesochart.document.insight;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.mesochart.backup.Watch;
import org.mesochart.document.page.Drawing;
import org.mesochart.document.page.Fact;
import org.mesochart.document.page.FileNames;
import org.mesochart.document.page.Paper;
import org.mesochart.document.page.PaperStyle;
import org.mesochart.document.page.PaperWords;
import org.mesochart.document.page.Picture;
import org.mesochart.document.page.Press;
import org.mesochart.document.page.Setting;
import org.mesochart.document.page.Table;
import org.mesochart.domain.insight.Criteria;
import org.mesochart.domain.insight.Facet;
import org.mesochart.domain.insight.GroupFigures;
import org.mesochart.domain.insight.Insight;
import org.mesochart.domain.insight.Share;
import org.mesochart.domain.paper.PaperKind;
import org.mesochart.domain.paper.Printout;
import org.mesochart.domain.practice.Clinic;
import org.mesochart.domain.practice.Practitioner;
import org.mesochart.domain.text.Language;
import org.mesochart.i18n.InsightFacts;
import org.mesochart.i18n.InsightWords;
import org.mesochart.i18n.Messages;

/**
 * Practice insight as the screen shows it: what was asked for, the figures, responders by session, what to know, the
 * groups. About nobody: it names no patient, and small groups are told in counts.
 *
 * @param by who made it
 * @param practitioners their names by id
 * @param made when the figures were put on paper
 */
public record InsightPaper(
        Clinic clinic, Practitioner by, Insight insight, Map<UUID, String> practitioners, LocalDateTime made)
        implements Paper {
    private static final String CHART = "responders";

    public InsightPaper {
        practitioners = Map.copyOf(practitioners);
    }

    @Override
    public PaperKind kind() {
        return PaperKind.INSIGHT;
    }

    @Override
    public Printout.About about() {
        return Printout.About.NOBODY;
    }

    @Override
    public byte[] pdf(Press press, Setting setting, Watch watch) {
        Messages messages = new Messages(setting.language());
        InsightWords words = new InsightWords(messages, id -> Optional.ofNullable(practitioners.get(id)));
        InsightFacts facts = new InsightFacts(messages, words);
        List<GroupFigures.AfterSession> sessions = insight.all().bySession();
        RespondersDrawing drawing = new RespondersDrawing(sessions, facts, messages);
        Map<String, Drawing> drawings = sessions.isEmpty() ? Map.of() : Map.of(CHART, drawing);
        return press.engine().render(
                InsightModelRenderer.of().execute(model(setting, messages, words, facts, drawing)), drawings, watch);
    }

    @Override
    public String fileName(Language language) {
        return FileNames.of(kind(), null, made.toLocalDate(), language);
    }

    private InsightModel model(Setting setting, Messages messages, InsightWords words, InsightFacts facts,
            RespondersDrawing drawing) {
        List<GroupFigures.AfterSession> sessions = insight.all().bySession();
        return new InsightModel(
                messages.language().key(),
                // Across, as the other lists: nine columns need the long side.
                PaperStyle.read("/templates/lot-recall.css") + PaperStyle.read("/templates/insight.css")
                        + PaperStyle.page(setting.paper().heightMm(), setting.paper().widthMm(), "13mm 14mm 14mm",
                                new PaperWords(messages)),
                messages.text("insight.paper.foot"),
                clinic.name(),
                clinic.address() == null ? "" : clinic.address(),
                messages.text("insight.title"),
                messages.dates().day(made.toLocalDate()),
                asked(messages, words),
                facts.figures(insight),
                messages.text("insight.small", Share.SMALL),
                messages.text("insight.chart.title"),
                messages.text("insight.column.atLeast30"),
                messages.text("insight.column.atLeast50"),
                sessions.isEmpty() ? List.of() : List.of(new Picture(CHART, facts.responders(sessions),
                        PaperStyle.mm(drawing.widthMm()), PaperStyle.mm(drawing.heightMm()))),
                facts.respondersNote(sessions, RespondersDrawing.MOST),
                messages.text("insight.caveats"),
                facts.caveats(insight.all()),
                insight.groups().isEmpty() ? List.of() : List.of(table(messages, words)),
                messages.text("insight.empty"));
    }

    private List<Fact> asked(Messages messages, InsightWords words) {
        Criteria criteria = insight.criteria();
        List<Fact> facts = new ArrayList<>();
        for (Facet facet : Facet.values()) {
            if (criteria.only().containsKey(facet)) {
                facts.add(new Fact(words.facet(facet), words.value(facet, criteria.only().get(facet)), false));
            }
        }
        facts.add(new Fact(messages.text("insight.period"), period(criteria.from(), criteria.to(), messages), false));
        facts.add(new Fact(messages.text("insight.scale"), words.kind(criteria.scale(), criteria.aspect()), false));
        facts.add(new Fact(messages.text("insight.paper.made"),
                messages.text("insight.paper.madeBy", messages.dates().moment(made), by.name()), false));
        return facts;
    }

    private static String period(LocalDate from, LocalDate to, Messages messages) {
        if (from == null && to == null) {
            return messages.text("insight.period.all");
        }
        return from == null ? messages.text("insight.paper.until", to)
                : to == null ? messages.text("insight.paper.since", from)
                : messages.text("insight.paper.between", from, to);
    }

    private Table table(Messages messages, InsightWords words) {
        Table.Builder table = new Table.Builder()
                .words(words.facets(insight.by()), 34)
                .numbers(messages.text("insight.column.patients"), 8)
                .numbers(messages.text("insight.column.n"), 6)
                .numbers(messages.text("insight.column.atLeast30"), 11)
                .numbers(messages.text("insight.column.atLeast50"), 11)
                .numbers(messages.text("insight.column.median"), 10)
                .numbers(messages.text("insight.column.left"), 10)
                .numbers(messages.text("insight.column.events"), 10);
        insight.groups().forEach(group ->
                table.row(false, "", row(words.group(insight.by(), group.values()), group.figures(), messages, words)));
        table.row(true, "", row(messages.text("insight.all"), insight.all(), messages, words));
        return table.build();
    }

    private static List<String> row(String name, GroupFigures figures, Messages messages, InsightWords words) {
        return Arrays.asList(
                figures.small() ? name + " · " + messages.text("insight.small", Share.SMALL) : name,
                Integer.toString(figures.patients()),
                Integer.toString(figures.atLeast30().of()),
                words.share(figures.atLeast30()),
                words.share(figures.atLeast50()),
                words.change(figures.medianLess()),
                words.share(figures.left()),
                words.events(figures));
    }

    @Override
    public String toString() {
        return "InsightPaper";
    }
}
