package org.mesochart.document.recovery;

import io.jstach.jstache.JStache;
import java.util.ArrayList;
import java.util.List;
import org.mesochart.document.page.Fact;
import org.mesochart.document.page.PaperSize;
import org.mesochart.document.page.PaperStyle;
import org.mesochart.document.page.PaperWords;
import org.mesochart.document.sheet.SessionSheetModel;
import org.mesochart.domain.practice.Clinic;
import org.mesochart.domain.text.Language;
import org.mesochart.i18n.Messages;

/** The recovery key on paper, worded; it holds the key, so it is never kept, logged or saved. */
@JStache(path = "templates/recovery-key.html")
public record RecoveryKeyModel(
        String language,
        String style,
        String foot,
        String clinic,
        String address,
        String heading,
        String subtitle,
        List<Fact> facts,
        String whatHeading,
        String what,
        String keyHeading,
        List<Row> rows,
        String keyNote,
        String useHeading,
        List<String> use,
        String keepHeading,
        List<String> keep,
        List<String> lines) {

    /** Two groups beside each other. */
    record Row(List<Group> groups) {
        @Override
        public String toString() {
            return "Row";
        }
    }

    /** One group, its characters in separate cells. */
    record Group(int number, List<String> characters) {
        @Override
        public String toString() {
            return "Group";
        }
    }

    static RecoveryKeyModel of(List<String> groups, Clinic clinic, String made, Language language, PaperSize paper) {
        Messages messages = new Messages(language);
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < groups.size(); i += 2) {
            List<Group> row = new ArrayList<>();
            for (int j = i; j < Math.min(i + 2, groups.size()); j++) {
                row.add(new Group(j + 1, groups.get(j).codePoints().mapToObj(Character::toString).toList()));
            }
            rows.add(new Row(row));
        }
        return new RecoveryKeyModel(
                language.key(),
                style(paper, messages),
                messages.text("documents.recovery.foot"),
                clinic.name(),
                clinic.address() == null ? "" : clinic.address(),
                messages.text("documents.recovery.title"),
                messages.text("documents.recovery.for"),
                List.of(
                        new Fact(messages.text("documents.recovery.chart"), clinic.name(), true),
                        new Fact(messages.text("documents.recovery.made"), made, false)),
                messages.text("documents.recovery.what.heading"),
                messages.text("documents.recovery.what"),
                messages.text("documents.recovery.key.heading"),
                rows,
                messages.text("documents.recovery.key.note"),
                messages.text("documents.recovery.use.heading"),
                List.of(
                        messages.text("documents.recovery.use.1", messages.text("welcome.useRecovery")),
                        messages.text("documents.recovery.use.2"),
                        messages.text("documents.recovery.use.3")),
                messages.text("documents.recovery.keep.heading"),
                List.of(
                        messages.text("documents.recovery.keep.1"),
                        messages.text("documents.recovery.keep.2"),
                        messages.text("documents.recovery.keep.3")),
                List.of(
                        messages.text("documents.recovery.line.sealed"),
                        messages.text("documents.recovery.line.kept"),
                        messages.text("documents.recovery.line.opened")));
    }

    private static String style(PaperSize paper, Messages messages) {
        return PaperStyle.read("/templates/recovery-key.css")
                + PaperStyle.page(paper.widthMm(), paper.heightMm(), "13mm 18mm 14mm", new PaperWords(messages));
    }

    @Override
    public String toString() {
        return "RecoveryKeyModel";
    }
}
