package org.mesochart.document.sheet;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.mesochart.document.page.PaperWords;
import org.mesochart.document.sheet.SessionSheetModel.Addenda;
import org.mesochart.document.sheet.SessionSheetModel.AddendumRow;
import org.mesochart.document.sheet.SessionSheetModel.CorrectionRow;
import org.mesochart.document.sheet.SessionSheetModel.Corrections;
import org.mesochart.document.sheet.SessionSheetModel.Signed;
import org.mesochart.domain.practice.Practitioner;
import org.mesochart.domain.session.Signature;

/** Who treated and signed, the marks of draft, amended and copy, and what was written after signing. */
public final class SheetSignature {
    private static final int KEPT_TOGETHER = 5;

    private SheetSignature() {}

    static Signed of(PaperWords words, SessionSheetInput input) {
        Practitioner practitioner = input.practitioner();
        Optional<Signature> signature = input.draft() ? Optional.empty() : input.signature();
        Optional<Signature.Hand> hand = signature.map(Signature::hand);
        // As named when it was signed: a name or a number may have changed since.
        String name = hand.map(Signature.Hand::name).orElse(practitioner.name());
        String certificate = hand.isPresent() ? hand.get().certificate() : practitioner.certificate();
        List<String> lines = new ArrayList<>();
        if (certificate != null && !certificate.isBlank()) {
            lines.add(words.text("documents.certificate", certificate));
        }
        if (signature.filter(Signature::imported).isPresent()) {
            lines.add(words.text("documents.imported"));
        }
        ZoneId here = input.record().session().zone();
        if (input.entry().late()) {
            lines.add(words.text("documents.late", input.entry().took().atZone(here).toLocalDateTime(),
                    input.entry().entered().atZone(here).toLocalDateTime()));
        }
        boolean sameName = name.equals(practitioner.name());
        String title = practitioner.title() == null || practitioner.title().isBlank() || !sameName
                ? ""
                : ", " + practitioner.title();
        return new Signed(
                words.text("documents.practitioner"),
                name,
                title,
                lines,
                signature.isEmpty()
                        ? ""
                        : words.text(input.record().notPerformed() ? "documents.signed.not_performed" : "documents.signed"),
                signature.map(s -> SessionSheets.moment(words, s.at(), hand.map(Signature.Hand::zone).orElse(here)))
                        .orElse(""),
                signature.map(s -> words.text("documents.chain", s.chainShort())).orElse(""),
                signature.isEmpty() ? Optional.of(words.text("documents.draft.sentence")) : Optional.empty(),
                words.text("documents.signature"));
    }

    /** Labels under the title: draft, or amended and copy. */
    static List<String> marks(PaperWords words, SessionSheetInput input) {
        List<String> marks = new ArrayList<>();
        if (input.record().stopped()) {
            marks.add(words.text("documents.not_performed"));
        }
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

    static Optional<Addenda> addenda(PaperWords words, SessionSheetInput input) {
        if (input.addenda().isEmpty() || input.draft()) {
            return Optional.empty();
        }
        ZoneId zone = input.record().session().zone();
        List<AddendumRow> rows = new ArrayList<>();
        List<CorrectionRow> corrections = new ArrayList<>();
        for (AddendumLine line : input.addenda()) {
            String date = words.messages().dates().moment(line.at().atZone(zone).toLocalDateTime());
            String note = line.reason() == null
                    ? line.text()
                    : line.text() + "\n" + words.text("documents.addenda.reason", line.reason());
            rows.add(new AddendumRow(date, line.by(), note));
            line.corrections().forEach(each ->
                    corrections.add(new CorrectionRow(each.what(), words.orNotRecorded(each.was()), each.now(), date)));
        }
        return Optional.of(new Addenda(
                words.text("documents.addenda"),
                words.text("documents.addenda.after"),
                words.text("documents.addenda.date"),
                words.text("documents.addenda.by"),
                words.text("documents.addenda.note"),
                rows.size() < KEPT_TOGETHER,
                rows,
                corrections.isEmpty()
                        ? Optional.empty()
                        : Optional.of(new Corrections(
                                words.text("documents.corrections.what"),
                                words.text("documents.corrections.was"),
                                words.text("documents.corrections.now"),
                                words.text("documents.addenda.date"),
                                corrections))));
    }
}
