package org.mesochart.document.due;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.mesochart.backup.Watch;
import org.mesochart.document.page.Fact;
import org.mesochart.document.page.FileNames;
import org.mesochart.document.page.Paper;
import org.mesochart.document.page.PaperStyle;
import org.mesochart.document.page.PaperWords;
import org.mesochart.document.page.Press;
import org.mesochart.document.page.Setting;
import org.mesochart.document.page.Table;
import org.mesochart.domain.insight.Due;
import org.mesochart.domain.paper.PaperKind;
import org.mesochart.domain.paper.Printout;
import org.mesochart.domain.patient.Patient;
import org.mesochart.domain.practice.Clinic;
import org.mesochart.domain.practice.Practitioner;
import org.mesochart.domain.text.Language;
import org.mesochart.i18n.DueWords;
import org.mesochart.i18n.Messages;
import org.mesochart.storage.Chart;
import org.mesochart.storage.DueItem;

/**
 * Who is overdue, due today or within the next seven days for what, with room to note what was agreed by telephone.
 *
 * @param by who made the list
 */
public record DueList(Clinic clinic, Practitioner by, List<DueItem> rows, LocalDateTime made) implements Paper {
    public DueList {
        rows = List.copyOf(rows);
    }

    /** Reads it; blocking, like the stores. */
    public static DueList of(Chart chart) {
        LocalDateTime now = LocalDateTime.ofInstant(chart.audit().now(), ZoneId.systemDefault());
        return new DueList(chart.clinic(), chart.practitioner(),
                chart.due().on(now.toLocalDate(), Integer.MAX_VALUE).read(), now);
    }

    @Override
    public PaperKind kind() {
        return PaperKind.DUE_LIST;
    }

    @Override
    public Printout.About about() {
        return Printout.About.NOBODY;
    }

    @Override
    public byte[] pdf(Press press, Setting setting, Watch watch) {
        return press.engine().render(DueModelRenderer.of().execute(model(setting)), Map.of(), watch);
    }

    @Override
    public String fileName(Language language) {
        return FileNames.of(kind(), null, made.toLocalDate(), language);
    }

    private DueModel model(Setting setting) {
        Messages messages = new Messages(setting.language());
        PaperWords words = new PaperWords(messages);
        LocalDate today = made.toLocalDate();
        List<Fact> facts = List.of(
                new Fact(words.text("duelist.count"), words.count("duelist.items", rows.size()), false),
                new Fact(words.text("duelist.made"), words.text("duelist.madeBy", made, by.name()), false));
        return new DueModel(
                messages.language().key(),
                // Across, as the recall list: six columns of words need the long side.
                PaperStyle.read("/templates/lot-recall.css") + PaperStyle.read("/templates/due-list.css")
                        + PaperStyle.page(setting.paper().heightMm(), setting.paper().widthMm(), "13mm 14mm 14mm", words),
                words.text("duelist.foot"),
                clinic.name(),
                clinic.address() == null ? "" : clinic.address(),
                words.text("duelist.title"),
                messages.dates().titleDay(today),
                facts,
                words.text("duelist.none"),
                rows.isEmpty() ? List.of() : List.of(table(words)));
    }

    private Table table(PaperWords words) {
        Table.Builder table = new Table.Builder()
                .words(words.text("duelist.due"), 13)
                .words(words.text("documents.patient"), 26)
                .words(words.text("duelist.phone"), 13)
                .words(words.text("duelist.what"), 22)
                .words(words.text("duelist.last"), 10)
                .words(words.text("documents.note"), 16);
        for (Due.Group group : Due.Group.values()) {
            List<DueItem> own = rows.stream().filter(row -> row.due().group() == group).toList();
            if (!own.isEmpty()) {
                table.group(words.text("duelist.group." + group.ordinal()));
                own.forEach(row -> table.row(false, words.messages().dates().day(row.due().day()), rest(words, row)));
            }
        }
        return table.build();
    }

    private static List<String> rest(PaperWords words, DueItem row) {
        Patient patient = row.patient();
        List<String> who = new ArrayList<>(List.of(patient.name()));
        if (patient.born() != null) {
            who.add(words.text("documents.head.born", patient.born()));
        }
        if (patient.chartNumber() != null) {
            who.add(words.text("duelist.chart", patient.chartNumber()).replace(' ', '\u00A0'));
        }
        String late = row.due().group() == Due.Group.OVERDUE ? words.count("duelist.late", row.due().daysLate()) : "";
        // A number that is to be dialled is not broken over two lines.
        String phone = patient.phone() == null ? words.text("duelist.noPhone") : patient.phone().replace(' ', '\u00A0');
        return Arrays.asList(late, String.join(" · ", who), phone, what(words, row),
                row.last() == null ? "" : words.messages().dates().day(row.last()), "");
    }

    private static String what(PaperWords words, DueItem row) {
        DueWords due = new DueWords(words.messages());
        return due.what(row.kind(), row.number(), row.planned(), row.after()) + " · "
                + due.about(row.kind(), row.course().indication(), row.reminder().reason());
    }

    @Override
    public String toString() {
        return "DueList[" + rows.size() + ']';
    }
}
