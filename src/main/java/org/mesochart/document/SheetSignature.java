package org.mesochart.document;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.mesochart.document.SessionSheetModel.Addenda;
import org.mesochart.document.SessionSheetModel.AddendumRow;
import org.mesochart.document.SessionSheetModel.Signed;
import org.mesochart.domain.practice.Practitioner;

/** Who treated and signed, the marks of draft, amended and copy, and what was written after signing. */
final class SheetSignature {
    private static final int KEPT_TOGETHER = 5;

    private SheetSignature() {}

    static Signed of(SheetText words, SessionSheetInput input) {
        Practitioner practitioner = input.practitioner();
        List<String> lines = new ArrayList<>();
        if (practitioner.certificate() != null && !practitioner.certificate().isBlank()) {
            lines.add(words.text("documents.certificate", practitioner.certificate()));
        }
        boolean draft = input.draft();
        ZoneId zone = input.record().session().zone();
        return new Signed(
                words.text("documents.practitioner"),
                practitioner.name(),
                practitioner.title() == null || practitioner.title().isBlank() ? "" : ", " + practitioner.title(),
                lines,
                draft ? "" : words.text("documents.signed"),
                draft ? "" : SessionSheets.moment(words, input.signature().orElseThrow().at(), zone),
                draft ? "" : words.text("documents.chain", input.signature().orElseThrow().chainShort()),
                draft ? Optional.of(words.text("documents.draft.sentence")) : Optional.empty(),
                words.text("documents.signature"));
    }

    /** Labels under the title: draft, or amended and copy. */
    static List<String> marks(SheetText words, SessionSheetInput input) {
        List<String> marks = new ArrayList<>();
        if (input.draft()) {
            marks.add(words.text("documents.draft"));
            return marks;
        }
        if (!input.addenda().isEmpty()) {
            ZoneId zone = input.record().session().zone();
            LocalDate last = input.addenda().stream()
                    .map(AddendumLine::at)
                    .max(Comparator.naturalOrder())
                    .orElseThrow()
                    .atZone(zone)
                    .toLocalDate();
            marks.add(words.count("documents.amended", input.addenda().size(), last));
        }
        input.copy().ifPresent(copy -> marks.add(words.text("documents.copy", copy.number(), copy.printed())));
        return marks;
    }

    static Optional<Addenda> addenda(SheetText words, SessionSheetInput input) {
        if (input.addenda().isEmpty() || input.draft()) {
            return Optional.empty();
        }
        ZoneId zone = input.record().session().zone();
        List<AddendumRow> rows = new ArrayList<>();
        for (AddendumLine line : input.addenda()) {
            rows.add(new AddendumRow(
                    words.messages().dates().moment(line.at().atZone(zone).toLocalDateTime()), line.by(), line.text()));
        }
        return Optional.of(new Addenda(
                words.text("documents.addenda"),
                words.text("documents.addenda.after"),
                words.text("documents.addenda.date"),
                words.text("documents.addenda.by"),
                words.text("documents.addenda.note"),
                rows.size() < KEPT_TOGETHER,
                rows));
    }
}
